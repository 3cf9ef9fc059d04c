import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket } from '#db/queries/tickets.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Said } from './said.ts';

/** An alarm that was ended is taken up again for this long. */
const mayGoOn = Temporal.Duration.from({ hours: 6 });
const withinTalk = ['alert', 'receipt', 'reply', 'alarm.false'];

/** 不是误报, 还有味: the emergency that was ended as none and was last spoken of here, said by who reported it or sees to it (E4). */
export async function endedAlarm(tx: Database, said: Said): Promise<number | undefined> {
  const { community, chat, contact, moves, at } = said;
  const last = await lastAbout(tx, community, chat, 'ticket', withinTalk, at.subtract(mayGoOn));
  const key = last?.about.find((about) => about.startsWith('ticket:'));
  const ticket = key === undefined ? undefined : await findTicket(tx, community, Number(subjectOf(key).id));
  if (ticket?.urgency !== 'emergency' || ticket.status !== 'withdrawn') return undefined;
  const own = (await reportsOf(tx, ticket)).some((report) => report.contact === contact);
  return moves || own ? ticket.number : undefined;
}
