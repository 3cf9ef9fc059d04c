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
  const line = lineOf(ticket, what);
  return (await toReporters(tx, ticket, line, because(context))).map((one) =>
    'room' in one.to
      ? { ...one, gather: { key: `moved:${one.to.room}`, item: `${ticket.number}:${item}`, line, tail: '' } }
      : one,
  );
}

/** 工单#3（7号楼1单元 门禁）修好了。 */
export const lineOf = (ticket: Ticket, what: string): string => `工单#${ticket.number}（${sayFault(ticket)}）${what}`;

/** The same words to everybody who reported a ticket, where they did; of what is told to few nobody hears (E5). */
export async function toReporters(
  tx: Database,
  ticket: Ticket,
  text: string,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  if (isDiscreet(ticket)) return [];
  const byChat = Map.groupBy(await reportsOf(tx, ticket), (report) => report.chat);
  return [...byChat].map(([chat, reports]): Outgoing => {
    const to = chatOf(chat);
    return {
      to,
      text,
      kind: 'receipt',
      because: messages,
      about: [subject('ticket', ticket.number)],
      standing: 'receipt',
      ...('room' in to ? { mention: [...new Set(reports.map((report) => report.contact))] } : {}),
    };
  });
}

/** Under this item stands the word that a ticket is done. */
export const doneItem = 'done';

/** It is broken again before everybody heard that it is done: that word is not said any more. */
export const untellDone = (tx: Database, ticket: Ticket): Promise<readonly Outgoing[]> => untell(tx, ticket, doneItem);

/** What was to be told of a move, and still waits to go out with other words, is not said. */
export async function untell(tx: Database, ticket: Ticket, item: string): Promise<readonly Outgoing[]> {
  const chats = new Set((await reportsOf(tx, ticket)).map((report) => report.chat));
  return [...chats].flatMap((chat): Outgoing[] => {
    const to = chatOf(chat);
    if (!('room' in to)) return [];
    const gather = { key: `moved:${to.room}`, item: `${ticket.number}:${item}` };
    return [{ to, text: '', kind: 'receipt', because: [], about: [], standing: 'receipt', gather }];
  });
}
