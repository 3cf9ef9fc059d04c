import type { Database } from '#db/client.ts';
import { liveTickets, moveReports, moveTicket, reportsOf, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import { supplies } from '#domain/fault.ts';
import type { Context } from '../handler.ts';
import { stopTarget } from './target.ts';

/** Three flats of a building without the same supply within an hour are one fault of the building (R4). */
const flatsNeeded = 3;
const within = Temporal.Duration.from({ hours: 1 });

/** The building's ticket when this report made it one: the first number stays, the others are withdrawn into it. */
export async function widened(tx: Database, context: Context, ticket: Ticket): Promise<Ticket | undefined> {
  const { building } = ticket.place;
  if (!ticket.home || ticket.fault !== 'supply' || building === undefined || !supplies.has(ticket.category))
    return undefined;
  const since = context.now.subtract(within);
  const alike = (await liveTickets(tx, ticket.community)).filter(
    (other) =>
      other.home &&
      other.category === ticket.category &&
      other.fault === 'supply' &&
      String(other.place.building) === String(building) &&
      !isBefore(other.openedAt, since),
  );
  if (new Set(alike.map(({ place }) => `${place.unit}-${place.flat}`)).size < flatsNeeded) return undefined;
  const [first, ...others] = alike;
  for (const other of others) {
    await moveReports(tx, other, first!.number);
    await moveTicket(tx, other, 'withdrawn', { at: context.now, by: null, note: `并入#${first!.number}` });
    await stopTarget(tx, other);
  }
  return updateTicket(tx, first!, { place: { building }, home: false, urgency: worst([first!, ...others]) });
}

const worst = (tickets: readonly Ticket[]): Ticket['urgency'] =>
  tickets.some(({ urgency }) => urgency === 'emergency')
    ? 'emergency'
    : tickets.some(({ urgency }) => urgency === 'urgent')
      ? 'urgent'
      : 'normal';

/** 3户: how many households a ticket speaks for. */
export async function householdsOf(tx: Database, ticket: Ticket): Promise<number> {
  return new Set((await reportsOf(tx, ticket)).map(({ contact, address }) => address ?? contact)).size;
}
