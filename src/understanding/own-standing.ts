import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, liveStatuses, liveTicketsOf } from '#db/queries/tickets.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import { categoryIn } from '#language/repair/things.ts';
import type { Said } from './said.ts';

/** What one reported is still on one's mind for so long; in a direct message, where nobody else is asked, longer. */
const onMind = {
  among: Temporal.Duration.from({ hours: 48 }),
  alone: Temporal.Duration.from({ hours: 7 * 24 }),
} as const;

/**
 * 那事解决没, 昨天报的那个修了吗: the ticket of the sender's own last report, that is asked of without naming it. Among
 * neighbours 电工来了吗 may be asked of anything: there it is one that was reported in this room and is still open.
 */
export async function ownStanding(tx: Database, said: Said, reading: Reading): Promise<number | undefined> {
  if (!reading.cues.includes('how-it-stands') || reading.quote !== undefined) return undefined;
  const others = reading.intents.some(
    (intent) =>
      intent.kind !== 'ask' &&
      (intent.kind !== 'repair.progress' || intent.slots.ticket !== undefined || intent.slots.mine === true),
  );
  if (others) return undefined;
  const { community, contact, chat, office, direct, at } = said;
  // 我那个灯呢: of the thing that is named.
  const category = direct ? categoryIn(reading.said) : undefined;
  if (category !== undefined)
    return (await liveTicketsOf(tx, community, contact)).find((ticket) => ticket.category === category)?.number;
  const since = at.subtract(direct ? onMind.alone : onMind.among);
  const here = office || direct ? undefined : chat;
  const last = await lastDoneBy(tx, community, contact, ['reported'], here, since);
  const about = last?.about.map(subjectOf).find(({ type }) => type === 'ticket');
  if (last === undefined || about === undefined) return undefined;
  // 报上了没, after a sign-up, is asked of that.
  const signed = await lastDoneBy(tx, community, contact, ['signed', 'chained'], here, since);
  if (signed !== undefined && isBefore(last.at, signed.at)) return undefined;
  const number = Number(about.id);
  if (here === undefined) return number;
  const ticket = await findTicket(tx, community, number);
  const isOpen = ticket !== undefined && liveStatuses.some((status) => status === ticket.status);
  return isOpen && (await reportsOf(tx, ticket)).some((report) => report.contact === contact) ? number : undefined;
}
