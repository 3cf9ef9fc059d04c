import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { moveTicket, type Ticket } from '#db/queries/tickets.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { subject } from '#domain/outgoing.ts';
import type { Context, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { lineOf, toReporters } from '../ticket/tell.ts';
import { alarmAgain, sayAid } from './alarm.ts';
import { alarmWords, inWords } from './first-aid.ts';
import { setTarget } from './target.ts';

/** The emergency that was ended as none lives again: everybody is alarmed anew, its reporters hear that somebody comes (E4). */
export async function reopenAlarm(
  tx: Database,
  context: Context,
  ended: Ticket,
  by: string | null,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const ticket = await moveTicket(tx, ended, 'open', {
    at: context.now,
    by,
    note: alarmWords.goesOn,
    set: { assignee: null, eta: null, visitAt: null, waiting: null, answeredAt: null },
  });
  await setTarget(tx, context, ticket);
  return [
    ...(await alarmAgain(tx, context, ticket, messages)),
    ...(await toReporters(tx, ticket, lineOf(ticket, alarmWords.goesOnToReporters), messages)),
  ];
}

/** 不是误报, 还有味: whoever says so hears it; where it was reported also what to do now (E1). */
export async function goesOn(tx: Database, context: MessageContext, ended: Ticket): Promise<readonly Outgoing[]> {
  const chats = (await reportsOf(tx, ended)).map(({ chat }) => chat);
  const here = chats.includes(context.message.chat);
  const aid = here ? await sayAid(tx, context, ended, {}) : [];
  const told = await reopenAlarm(tx, context, ended, context.sender.contact, because(context));
  context.did('reopened', [subject('ticket', ended.number)]);
  const words = inWords(alarmWords.goesOnTold, { number: ended.number });
  return [...aid, ...(here ? [] : [reply({ ...context, addressed: true }, words)]), ...told];
}

/** 误报, taken back by who said it. */
export const takeBackFalse = async (
  tx: Database,
  context: Context,
  ended: Ticket | undefined,
  by: string | null,
  messages: readonly string[],
): Promise<{ readonly told: string; readonly said: readonly Outgoing[] } | undefined> =>
  ended?.status === 'withdrawn'
    ? {
        told: inWords(alarmWords.goesOnTold, { number: ended.number }),
        said: await reopenAlarm(tx, context, ended, by, messages),
      }
    : undefined;
