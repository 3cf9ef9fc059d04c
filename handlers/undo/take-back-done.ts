import type { Database } from '#db/client.ts';
import { findTicket } from '#db/queries/tickets.ts';
import type { Trace } from '#db/queries/traces.ts';
import type { Context } from '../handler.ts';
import { askNever } from '../repair/again.ts';
import { lineOf, toReporters, untellDone } from '../ticket/tell.ts';
import { type MoveMade, standAgain } from './take-back-move.ts';
import type { TakenBack } from './taken-back.ts';

/** 完成, taken back: the ticket stands again as it did before, and who heard that it is fixed hears that it is not (R6). */
export async function takeBackDone(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const done = await findTicket(tx, trace.community, number);
  if (done?.status !== 'done') return undefined;
  const made = trace.payload as MoveMade | null;
  const before = made?.before ?? { ...done, status: done.assignee === null ? 'open' : 'assigned' };
  const ticket = await standAgain(tx, context, done, before, trace.contact, '完成撤回了');
  await askNever(tx, ticket);
  const words = lineOf(ticket, '刚才说修好了，说错了，还没好，接着修。');
  return {
    told: `好，#${ticket.number}没完成，接着跟。`,
    said: [...(await untellDone(tx, ticket)), ...(await toReporters(tx, ticket, words, because))],
  };
}
