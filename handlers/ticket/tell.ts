import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import type { Ticket } from '#db/queries/tickets.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';
import { isDiscreet } from '../repair/life.ts';
import { sayFault } from '../repair/receipt.ts';
import { because } from '../saying.ts';

/** Reporters hear of a move in the room they reported in, mentioned; within a minute of the last word on it gathered (R6). */
export async function tellReporters(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  what: string,
  item: string = what,
): Promise<readonly Outgoing[]> {
  if (isDiscreet(ticket)) return [];
  const byChat = Map.groupBy(await reportsOf(tx, ticket), (report) => report.chat);
  return [...byChat].map(([chat, reports]): Outgoing => {
    const to = chatOf(chat);
    const line = `工单#${ticket.number}（${sayFault(ticket)}）${what}`;
    return {
      to,
      text: line,
      kind: 'receipt',
      because: because(context),
      about: [subject('ticket', ticket.number)],
      standing: 'receipt',
      ...('room' in to
        ? {
            mention: [...new Set(reports.map((report) => report.contact))],
            gather: { key: `moved:${to.room}`, item: `${ticket.number}:${item}`, line, tail: '' },
          }
        : {}),
    };
  });
}

/** Under this item stands the word that a ticket is done. */
export const doneItem = 'done';

/** It is broken again before everybody heard that it is done: that word is not said any more. */
export async function untellDone(tx: Database, ticket: Ticket): Promise<readonly Outgoing[]> {
  const chats = new Set((await reportsOf(tx, ticket)).map((report) => report.chat));
  return [...chats].flatMap((chat): Outgoing[] => {
    const to = chatOf(chat);
    if (!('room' in to)) return [];
    const gather = { key: `moved:${to.room}`, item: `${ticket.number}:${doneItem}` };
    return [{ to, text: '', kind: 'receipt', because: [], about: [], standing: 'receipt', gather }];
  });
}
