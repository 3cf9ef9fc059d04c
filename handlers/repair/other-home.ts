import type { Database } from '#db/client.ts';
import { liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import type { RepairSlots } from '#domain/intent.ts';
import type { Place } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { homeOf } from './home.ts';
import { isOfPeople } from './own-emergency.ts';

/**
 * 孩子噎住了, said in 402 while somebody lies in 201: two people are in danger at two homes, and each has an alarm of its own
 * (E2). Who tells of another, or of one whom they only see (没呼吸了), helps with the first. A fire, gas or a lift is a danger
 * to all: those join like every other fault (R3).
 */
export function isOfAnotherHome(
  { reading, sender }: MessageContext,
  { danger, place, sufferer }: RepairSlots,
  ticket: Pick<Ticket, 'danger' | 'place'>,
): boolean {
  const flat = doorOf(ticket.place);
  const befallsOne = danger === 'gas-poisoning' || (isOfPeople(danger ?? null) && danger === ticket.danger);
  if (flat === undefined || !befallsOne) return false;
  const told = doorOf(place);
  if (told !== undefined && reading.addresses.length > 0) return told !== flat;
  if (sender.address === flat || told === flat) return false;
  // Whoever searches with the others tells of the same child.
  return sufferer === 'ours' || (sufferer === 'felt' && danger !== 'missing');
}

/** So long a neighbour who says 他 or 那个老人 means the one who was told of in their building. */
const helpsWithin = Temporal.Duration.from({ minutes: 10 });

/** 他家老爷子有心脏病, 梅姐爸爸晕倒了, by who lives elsewhere: more of the only alarm of that kind a moment ago (E2). */
export function isOfThatOne(
  { reading, now }: MessageContext,
  { danger, place, sufferer }: RepairSlots,
  ticket: Pick<Ticket, 'danger' | 'place' | 'openedAt' | 'status'>,
): boolean {
  if (danger === undefined || !isOfPeople(danger) || ticket.danger !== danger || ticket.status === 'done') return false;
  if (place.spot !== undefined || reading.addresses.length > 0 || sufferer !== 'that-one') return false;
  const near = place.building !== undefined && String(place.building) === String(ticket.place.building);
  return near && !isBefore(ticket.openedAt, now.subtract(helpsWithin));
}

/** 孩子噎住了, 胸口疼得厉害: who says nothing of where is at home. */
export function atOwnDoor(context: MessageContext, slots: RepairSlots): RepairSlots {
  const { reading, sender } = context;
  const { danger, place, home, proxyFor, sufferer, outdoors } = slots;
  const elsewhere = home === true || place.spot !== undefined || proxyFor !== undefined || reading.addresses.length > 0;
  if (danger !== 'collapsed' || sender.address === undefined || elsewhere) return slots;
  if (outdoors === true) return slots;
  return sufferer === 'ours' || sufferer === 'felt' ? { ...slots, home: true, place: homeOf(context, place) } : slots;
}

/** 他家水管爆了, right after 402漏了: the home told of is that one, when it is the only one of its building told of so shortly. */
export async function atThatHome(tx: Database, context: MessageContext, slots: RepairSlots): Promise<RepairSlots> {
  const { community, now, reading, sender } = context;
  const { category, home, place, proxyFor } = slots;
  const unknown = home === true && proxyFor !== undefined && place.flat === undefined && reading.addresses.length === 0;
  if (!unknown) return slots;
  const homes = (await liveTickets(tx, community.id)).filter(
    (ticket) =>
      ticket.home &&
      ticket.category === category &&
      String(ticket.place.building) === String(place.building) &&
      doorOf(ticket.place) !== sender.address &&
      !isBefore(ticket.openedAt, now.subtract(helpsWithin)),
  );
  const doors = new Set(homes.map((ticket) => doorOf(ticket.place)));
  return doors.size === 1 && !doors.has(undefined) ? { ...slots, place: homes[0]!.place } : slots;
}

const doorOf = ({ building, unit, flat }: Place): string | undefined =>
  building === undefined || unit === undefined || flat === undefined ? undefined : `${building}-${unit}-${flat}`;
