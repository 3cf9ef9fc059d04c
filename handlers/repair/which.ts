import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { UserError } from '#domain/errors.ts';
import { sameKind } from '#domain/fault.ts';
import { isExcepted } from '#domain/hints.ts';
import type { Category, Fault } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { PlacePart } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { isAmongResidents, isDiscreet, isLive, isPrivate } from './life.ts';
import { standingTicket } from './standing.ts';

/** How long a room's talk about a ticket is what 修好了 or 我家也是 is about. */
const talkHolds = Temporal.Duration.from({ hours: 6 });

export interface Named {
  readonly ticket?: number;
  readonly category?: Category;
  readonly fault?: Fault;
  /** A supply that is still missing: of nothing else. */
  readonly missing?: boolean;
  /** 我家也不热: what stands in another home counts, since it is the own home that is reported. */
  readonly anyHome?: boolean;
  /** 老王那个: what the sender reported for a neighbour, by name or flat. */
  readonly whose?: string;
}

/** The live ticket that words without a place mean: numbered, quoted, of the named kind near the sender, else the last talked about. */
export async function ticketTalkedOf(tx: Database, context: MessageContext, named: Named): Promise<Ticket | undefined> {
  const { quoted, community } = context;
  const one = async (number: number): Promise<Ticket | undefined> => {
    const ticket = await standingTicket(tx, community.id, number);
    if (ticket === undefined || isDiscreet(ticket)) return undefined;
    return isAmongResidents(context) && (await isPrivate(tx, ticket)) ? undefined : ticket;
  };
  if (named.ticket !== undefined) return one(named.ticket);
  if (quoted !== undefined && context.quotedTickets.length < 2)
    return quoted !== 'unknown' && quoted.type === 'ticket' ? one(Number(quoted.id)) : undefined;
  if (named.whose !== undefined) {
    const theirs = await reportedFor(tx, context, named.whose);
    return theirs === undefined ? undefined : one(theirs);
  }
  // 我也闻到了 holds of what was just said, before anything of the sender's own.
  if (quoted === undefined && named.anyHome === true && named.category === undefined) {
    const talked = await lastTalk(tx, context);
    const ticket = talked === undefined ? undefined : await one(talked);
    if (ticket !== undefined && isLive(ticket)) return ticket;
  }
  const fitting = (await nearby(tx, context, named.anyHome === true)).filter(
    (ticket) => isOfKind(ticket, named) && (quoted === undefined || context.quotedTickets.includes(ticket.number)),
  );
  const placed = fitting.filter((ticket) => isThere(ticket, context));
  if (quoted !== undefined) return fitting.length === 0 ? undefined : one(onlyOne(fitting, context).number);
  const own: Ticket[] = [];
  for (const ticket of placed) if (await isReporter(tx, context, ticket)) own.push(ticket);
  if (own.length > 0) return one(own.at(-1)!.number);
  if (named.category !== undefined) return placed.length === 0 ? undefined : one(onlyOne(placed, context).number);
  const last = await lastTalk(tx, context);
  return last === undefined ? undefined : one(last);
}

/** The latest live ticket that the sender reported in this neighbour's name, for their flat, or in words that name them. */
async function reportedFor(tx: Database, context: MessageContext, whose: string): Promise<number | undefined> {
  for (const ticket of (await liveTickets(tx, context.community.id)).toReversed()) {
    const own = (await reportsOf(tx, ticket)).filter(({ contact }) => context.sender.contacts.includes(contact));
    const isTheirs = String(ticket.place.flat) === whose;
    if (own.some(({ proxyFor, words }) => isTheirs || proxyFor === whose || context.words.name(words, whose)))
      return ticket.number;
  }
  return undefined;
}

/** Every live ticket of a supply that came back, where the words say so, else around the sender. */
export async function outOfSupply(tx: Database, context: MessageContext, named: Named): Promise<readonly Ticket[]> {
  const live = (await nearby(tx, context, false)).filter(
    (ticket) => ticket.fault === 'supply' && isOfKind(ticket, named) && isThere(ticket, context),
  );
  const standing = await Promise.all(live.map(({ number }) => standingTicket(tx, context.community.id, number)));
  return standing.filter((ticket) => ticket !== undefined);
}

/** At the place the words name, part by part; words that name none fit everywhere. 5号楼除外 is not there. */
function isThere({ place }: Ticket, { reading }: MessageContext): boolean {
  const agree = (said: PlacePart | undefined, its: PlacePart | undefined) =>
    said === undefined || its === undefined || String(said) === String(its);
  return reading.addresses.every((said) => {
    const { building, unit, floor } = said;
    const there = agree(building, place.building) && agree(unit, place.unit) && agree(floor, place.floor);
    return there !== isExcepted(reading, said);
  });
}

/** Of the named category, and an outage or a leak where the words say which (R3). */
const isOfKind = (ticket: Ticket, { category, fault, missing }: Named): boolean =>
  category === undefined ||
  (ticket.category === category &&
    (fault === undefined || sameKind(fault, ticket.fault)) &&
    (missing !== true || ticket.fault === 'supply'));

/** The newest; who runs the community and means one of several says which. */
function onlyOne(tickets: readonly Ticket[], context: MessageContext): Ticket {
  if (tickets.length > 1 && context.commanding && context.sender.rights.length > 0)
    throw new UserError(`有好几张：${tickets.map(({ number }) => `#${number}`).join('、')}，请说一下工单号。`);
  return tickets.at(-1)!;
}

/** The sender reported it, or somebody of the same home did. */
export const isReporter = async (tx: Database, context: MessageContext, ticket: Ticket): Promise<boolean> =>
  (await reportsOf(tx, ticket)).some(
    ({ contact, address }) =>
      context.sender.contacts.includes(contact) || (address !== null && address === context.sender.address),
  );

/** The place the words name, else the sender's home, else the room's. */
function around({ sender, room, reading }: MessageContext): { building: PartSaid; unit: PartSaid } {
  const [building, unit] = sender.address?.split('-') ?? [room?.building, room?.unit];
  const named = reading.addresses.find(
    (one) => (one.building !== undefined || one.unit !== undefined) && !isExcepted(reading, one),
  );
  if (named === undefined) return { building, unit };
  const part = (said: PlacePart | undefined) => (said === undefined ? undefined : String(said));
  return { building: part(named.building) ?? building, unit: part(named.unit) };
}

type PartSaid = string | null | undefined;

/** Live tickets of the sender's stairwell or building, inside homes only the own; in a direct message of everywhere the sender may mean. */
async function nearby(tx: Database, context: MessageContext, anyHome: boolean): Promise<readonly Ticket[]> {
  const { sender } = context;
  const { building, unit } = around(context);
  const fits = (a: unknown, b: string | null | undefined) =>
    a === undefined || b === undefined || b === null || String(a) === b;
  const near: Ticket[] = [];
  for (const ticket of await liveTickets(tx, context.community.id)) {
    if (!isLive(ticket) || isDiscreet(ticket)) continue;
    if (!anyHome && sender.rights.length === 0 && ticket.home && !(await isReporter(tx, context, ticket))) continue;
    const here = fits(ticket.place.unit, unit) || (anyHome && ticket.home);
    const around = sender.rights.length > 0 || (fits(ticket.place.building, building) && here);
    // What somebody reported themselves is theirs, wherever it stands.
    if (around || (await isReporter(tx, context, ticket))) near.push(ticket);
  }
  return near;
}

async function lastTalk(tx: Database, context: MessageContext): Promise<number | undefined> {
  const since = context.now.subtract(talkHolds);
  const last = await lastAbout(
    tx,
    context.community.id,
    context.message.chat,
    'ticket',
    ['reported', 'receipt', 'alert'],
    since,
  );
  const key = last?.about.find((about) => about.startsWith('ticket:'));
  return key === undefined ? undefined : Number(subjectOf(key).id);
}
