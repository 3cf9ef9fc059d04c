import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { liveTickets, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import { supplies, wholeCommunity } from '#domain/fault.ts';
import type { Place } from '#domain/reading.ts';
import type { Context } from '../handler.ts';
import { mergeInto } from './merge.ts';

/** Three flats of a building without the same supply within an hour are one fault of it; three buildings, one of the community (R4). */
const needed = 3;
const within = Temporal.Duration.from({ hours: 1 });

/** The wider ticket when this report made it one: the first number stays, the others are withdrawn into it. */
export async function widened(tx: Database, context: Context, ticket: Ticket): Promise<Ticket | undefined> {
  if (
    ticket.danger !== null ||
    ticket.fault !== 'supply' ||
    !supplies.has(ticket.category) ||
    ticket.place.building === undefined
  )
    return undefined;
  const isWide = !ticket.home && ticket.place.unit === undefined;
  const ofBuilding = isWide ? undefined : await buildingWide(tx, context, ticket);
  if (ticket.home && ofBuilding === undefined) return undefined;
  return (await communityWide(tx, context, ofBuilding ?? ticket)) ?? ofBuilding;
}

async function buildingWide(tx: Database, context: Context, ticket: Ticket): Promise<Ticket | undefined> {
  const { building } = ticket.place;
  const since = context.now.subtract(within);
  const parts: Ticket[] = [];
  const flats = new Set<string>();
  for (const other of await alike(tx, ticket)) {
    if (String(other.place.building) !== String(building) || isBefore(other.openedAt, since)) continue;
    // What somebody was sent for is mended where it was told of, and done when that is: no other household's goes with it.
    if (other.status !== 'open') continue;
    const its = await flatsOf(tx, other, since);
    if (its.length > 0) parts.push(other);
    for (const flat of its) flats.add(flat);
  }
  // What one stairwell alone tells of stays its own.
  if (flats.size < needed || parts.length < 2) return undefined;
  return merge(tx, context, parts, { building: building! });
}

/** The flats that a ticket speaks for: a home's own, of a stairwell's those that reported it since then (没水了, 二单元也没水). */
async function flatsOf(tx: Database, ticket: Ticket, since: Temporal.Instant): Promise<readonly string[]> {
  const { building, unit, flat } = ticket.place;
  if (ticket.home) return flat === undefined ? [] : [`${building}-${unit}-${flat}`];
  if (unit === undefined) return [];
  return (await reportsOf(tx, ticket)).flatMap(({ address, at }) =>
    address?.startsWith(`${building}-`) === true && !isBefore(at, since) ? [address] : [],
  );
}

async function communityWide(tx: Database, context: Context, ticket: Ticket): Promise<Ticket | undefined> {
  const since = context.now.subtract(within);
  const wide: Ticket[] = [];
  for (const other of await alike(tx, ticket)) {
    if (other.home || other.place.building === undefined) continue;
    const reports = await reportsOf(tx, other);
    if (reports.some(({ at }) => !isBefore(at, since))) wide.push(other);
  }
  if (new Set(wide.map(({ place }) => String(place.building))).size < needed) return undefined;
  // The households that reported it for themselves are part of it too.
  const homes = (await alike(tx, ticket)).filter(({ home, openedAt }) => home && !isBefore(openedAt, since));
  const parts = [...wide, ...homes].sort((a, b) => a.number - b.number);
  return merge(tx, context, parts, { spot: wholeCommunity });
}

/** Live tickets of the same missing supply, in order of number. */
const alike = async (tx: Database, ticket: Ticket): Promise<readonly Ticket[]> =>
  (await liveTickets(tx, ticket.community)).filter(
    // Somebody on a machine is alone in danger, whoever else has no power.
    ({ category, fault, danger }) => category === ticket.category && fault === 'supply' && danger === null,
  );

async function merge(tx: Database, context: Context, parts: readonly Ticket[], place: Place): Promise<Ticket> {
  const [first, ...others] = parts;
  await mergeInto(tx, context, first!, others);
  return updateTicket(tx, first!, { place, home: false, urgency: worst(parts) });
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
