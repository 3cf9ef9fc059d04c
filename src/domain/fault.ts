import { stairwellOf } from './audience.ts';
import type { Category, Fault } from './intent.ts';
import type { Place, PlacePart } from './reading.ts';

/** How far one fault of a category reaches: what counts as the same place (R3). */
type Extent = 'floor' | 'stairwell' | 'supply' | 'spot';

const extents: Record<Category, Extent> = {
  lighting: 'floor',
  structure: 'floor',
  sanitation: 'floor',
  fire: 'floor',
  elevator: 'stairwell',
  door: 'stairwell',
  gas: 'stairwell',
  network: 'stairwell',
  power: 'supply',
  water: 'supply',
  drain: 'supply',
  heating: 'supply',
  parking: 'spot',
  green: 'spot',
  facility: 'spot',
  other: 'spot',
};

/** The place of what is everywhere (R4). */
export const wholeCommunity = '全社区';

/** What of a report or a ticket decides whether they are one fault. */
export interface Located {
  readonly category: Category;
  readonly fault: Fault;
  readonly place: Place;
  /** It is about the inside of a home. */
  readonly home: boolean;
}

const same = (a: PlacePart | undefined, b: PlacePart | undefined): boolean =>
  a !== undefined && b !== undefined && String(a) === String(b);

const sameStairwell = (a: Place, b: Place): boolean => same(a.building, b.building) && same(a.unit, b.unit);

/** A missing supply and a leak are two faults, also of the same category at the same place. */
export const sameKind = (a: Fault, b: Fault): boolean => a === b || (a !== 'leak' && b !== 'leak');
const sameFault = (a: Located, b: Located): boolean => a.category === b.category && sameKind(a.fault, b.fault);

/** Of these a household speaks for itself: the neighbour may still be without (R4, R7). */
export const supplies: ReadonlySet<Category> = new Set(['water', 'power', 'heating', 'gas']);

/**
 * Which of these tickets a report joins (R1, R3): the one fault at the same place. A report without a floor joins the
 * only one there is in its stairwell.
 */
export function ticketOfFault<T extends Located>(report: Located, tickets: readonly T[]): T | undefined {
  const like = tickets.filter((ticket) => sameFault(report, ticket));
  switch (extentOf(report)) {
    case 'floor':
      return onFloor(report, like);
    case 'stairwell':
      return like.find((ticket) => sameStairwell(report.place, ticket.place) && spotsAgree(report.place, ticket.place));
    case 'supply':
      return ofSupply(report, like);
    case 'spot':
      return like.find((ticket) => sameSpot(report.place, ticket.place));
  }
}

/** What stands on the grounds (the barrier of a gate, a street lamp) has no stairwell: its spot says where it is. */
const extentOf = ({ category, place }: Located): Extent =>
  extents[category] !== 'supply' && place.unit === undefined && locates(place.spot) ? 'spot' : extents[category];

function onFloor<T extends Located>(report: Located, tickets: readonly T[]): T | undefined {
  const there = tickets.filter(
    (ticket) =>
      sameStairwell(report.place, ticket.place) &&
      report.home === ticket.home &&
      spotsAgree(report.place, ticket.place),
  );
  if (report.home) return there.find((ticket) => same(report.place.flat, ticket.place.flat));
  const { floor } = report.place;
  if (floor !== undefined) return there.find((ticket) => same(floor, ticket.place.floor));
  return there.find((ticket) => ticket.place.floor === undefined) ?? (there.length === 1 ? there[0] : undefined);
}

function ofSupply<T extends Located>(report: Located, tickets: readonly T[]): T | undefined {
  const { place } = report;
  const wider = (ticket: T): boolean =>
    !ticket.home &&
    (ticket.place.spot === wholeCommunity ||
      (same(place.building, ticket.place.building) &&
        (ticket.place.unit === undefined || same(place.unit, ticket.place.unit))));
  if (!report.home)
    return tickets.find(
      (ticket) => wider(ticket) && (ticket.place.spot === wholeCommunity || spotsAgree(place, ticket.place)),
    );
  // A home's ticket whose flat is unknown is joined by nobody.
  const ownHome = (ticket: T): boolean =>
    ticket.home && sameStairwell(place, ticket.place) && same(place.flat, ticket.place.flat);
  return tickets.find(ownHome) ?? tickets.find(wider);
}

function sameSpot(a: Place, b: Place): boolean {
  if (a.building !== undefined && b.building !== undefined && !same(a.building, b.building)) return false;
  if (a.spot !== undefined || b.spot !== undefined) return a.spot === b.spot;
  return same(a.building, b.building) && (a.unit === undefined || b.unit === undefined || same(a.unit, b.unit));
}

const spotsAgree = (a: Place, b: Place): boolean => a.spot === undefined || b.spot === undefined || a.spot === b.spot;

/** What a receipt has to ask for: the flat of a home's fault, the place of a public one (R2). */
export function placeMissing(report: Located): 'flat' | 'place' | undefined {
  const { place, home } = report;
  if (home) return stairwellOf(place) === undefined || place.flat === undefined ? 'flat' : undefined;
  if (place.building !== undefined || (locates(place.spot) && !manyOf.test(place.spot!)))
    return needsUnit(report) ? 'place' : undefined;
  return 'place';
}

/** A lift or a light needs its stairwell; a building alone is too wide to send somebody to. */
const needsUnit = ({ category, place }: Located): boolean =>
  extents[category] !== 'spot' && extents[category] !== 'supply' && place.unit === undefined && !locates(place.spot);

/** Every stairwell has one of these: they say nothing of where. */
const everywhere = /楼道|单元|楼梯|门厅|大厅|电梯|走廊|楼门|管井/u;
/** There are many of these on the grounds: the thing is known by it, and where it stands is not. */
const manyOf = /^(?:路灯|庭院灯|草坪灯|景观灯)$/u;
const locates = (spot: string | undefined): boolean => spot !== undefined && !everywhere.test(spot);
