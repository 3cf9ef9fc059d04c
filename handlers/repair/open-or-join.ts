import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, liveTickets, moveTicket, openTicket, type Ticket, ticketsLike } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import { type Located, sameKind, ticketOfFault } from '#domain/fault.ts';
import type { Danger, RepairSlots } from '#domain/intent.ts';
import type { MessageContext } from '../handler.ts';
import { askNever } from './again.ts';
import { withoutFault } from './first-aid.ts';
import { type HowRecorded, isDiscreet } from './life.ts';
import { setTarget } from './target.ts';

/** A repeat after done reopens the ticket within a day, or with 又 within a week; later it is a new one (R1). */
const reopensWithin = { plain: { hours: 24 }, again: { hours: 24 * 7 } } as const;

export interface Recorded {
  readonly ticket: Ticket;
  readonly how: HowRecorded;
  /** It is an emergency and was none before: its alarm begins. */
  readonly alarming: boolean;
}

/** One fault is one ticket: the live one, the one done not long ago, else a new one (R1, R3). */
export async function openOrJoin(tx: Database, context: MessageContext, slots: RepairSlots): Promise<Recorded> {
  const { community, now, sender, message } = context;
  const discreet = await discreetBefore(tx, context, slots);
  if (discreet !== undefined) return { ticket: discreet, how: 'joined', alarming: false };
  const trapped = await trappedBefore(tx, context, slots);
  if (trapped !== undefined) return { ticket: trapped, how: 'joined', alarming: false };
  const asked = faultOf(slots);
  const like = (await ticketsLike(tx, community.id, slots.category, now.subtract(reopensWithin.again))).filter(
    (ticket) => sameDanger(slots.category, slots.danger ?? null, ticket),
  );
  const own =
    slots.again === true && !asked.home && asked.place.spot === undefined
      ? like.find((ticket) => isOwnHome(ticket, asked, sender.address))
      : undefined;
  // 又没水了, said by the household that had none: it is theirs again.
  const fault = own === undefined ? asked : { ...asked, home: true, place: own.place };
  const joined = ticketOfFault(
    fault,
    like.filter(({ status }) => status !== 'done'),
  );
  if (joined !== undefined) return worsened(tx, context, joined, slots, 'joined');
  const since = now.subtract(slots.again === true ? reopensWithin.again : reopensWithin.plain);
  const before = ticketOfFault(
    fault,
    like.filter(({ doneAt }) => doneAt !== null && !isBefore(doneAt, since)),
  );
  if (before !== undefined) {
    const ticket = await moveTicket(tx, before, 'open', {
      at: now,
      by: sender.contact,
      // What it was before is over: the danger, and who answered it.
      set: {
        assignee: null,
        eta: null,
        visitAt: null,
        waiting: null,
        urgency: slots.urgency,
        danger: slots.danger ?? null,
        answeredAt: null,
      },
    });
    await setTarget(tx, context, ticket);
    await askNever(tx, ticket);
    return { ticket, how: 'reopened', alarming: ticket.urgency === 'emergency' };
  }
  const ticket = await openTicket(tx, community.id, {
    ...fault,
    urgency: slots.urgency,
    danger: slots.danger ?? null,
    description: message.said,
    openedBy: sender.contact,
    openedAt: now,
  });
  await setTarget(tx, context, ticket);
  return { ticket, how: 'opened', alarming: ticket.urgency === 'emergency' };
}

const isOwnHome = (
  { home, fault, place: { building, unit, flat } }: Ticket,
  asked: Located,
  address: string | undefined,
): boolean => home && sameKind(fault, asked.fault) && address === `${building}-${unit}-${flat}`;

export const faultOf = (slots: RepairSlots): Located => ({
  category: slots.category,
  fault: slots.fault ?? 'other',
  place: slots.place,
  home: slots.home ?? false,
});

/**
 * Somebody missing and somebody swindled are two things, though both are `other`, and who fell down in a lift is another thing
 * than the lift; a lift that stands may hold somebody; who lives on a machine is in danger at home, whoever else has no power.
 */
const sameDanger = (category: string, danger: Danger | null, ticket: Ticket): boolean =>
  (danger === ticket.danger || !(category === 'other' || isOfPeople(danger) || isOfPeople(ticket.danger))) &&
  (danger !== 'life-support' || ticket.home);

/** So long what somebody says after it is of the same person. */
const discretionHolds = Temporal.Duration.from({ hours: 1 });

/** 她叫不醒了, right after somebody has told that she took pills: the same matter, of which others go on to read nothing (E5). */
const discreetBefore = (tx: Database, context: MessageContext, { danger }: RepairSlots): Promise<Ticket | undefined> =>
  isOfPeople(danger ?? null) || danger === 'other'
    ? ownEmergency(tx, context, discretionHolds, isDiscreet)
    : Promise.resolve(undefined);

/** So long 出不来 is said of the same lift or door. */
const trappedHolds = Temporal.Duration.from({ minutes: 10 });

/** 困电梯了, then 出不来: who is shut in says so in pieces; with a place of its own it is told as it stands. */
const trappedBefore = (tx: Database, context: MessageContext, { danger }: RepairSlots): Promise<Ticket | undefined> =>
  isShutIn(danger) && context.reading.addresses.length === 0
    ? ownEmergency(tx, context, trappedHolds, (ticket) => isShutIn(ticket.danger))
    : Promise.resolve(undefined);

const isShutIn = (danger: Danger | null | undefined): boolean => danger === 'trapped' || danger === 'stuck';

/** The latest live emergency of a kind that the sender told of in this chat not longer ago than that. */
async function ownEmergency(
  tx: Database,
  { community, now, sender, message }: MessageContext,
  holds: Temporal.Duration,
  isMeant: (ticket: Pick<Ticket, 'danger'>) => boolean,
): Promise<Ticket | undefined> {
  for (const { number } of (await liveTickets(tx, community.id)).filter(isMeant).toReversed()) {
    const ticket = await findTicket(tx, community.id, number);
    if (ticket?.urgency !== 'emergency' || isBefore(ticket.openedAt, now.subtract(holds))) continue;
    const told = (await reportsOf(tx, ticket)).some(
      ({ contact, chat }) => chat === message.chat && sender.contacts.includes(contact),
    );
    if (told) return ticket;
  }
  return undefined;
}

const isOfPeople = (danger: Danger | null): boolean => danger !== null && withoutFault.has(danger);

const weight = { normal: 0, urgent: 1, emergency: 2 } as const;

/** A later report may be graver than the first: somebody is inside after all, and the alarm begins. */
async function worsened(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  slots: RepairSlots,
  how: HowRecorded,
): Promise<Recorded> {
  if (weight[slots.urgency] <= weight[ticket.urgency]) return { ticket, how, alarming: false };
  const graver = await moveTicket(tx, ticket, ticket.status, {
    at: context.now,
    by: context.sender.contact,
    set: { urgency: slots.urgency, danger: slots.danger ?? ticket.danger, answeredAt: null },
  });
  if (graver.status !== 'working' && graver.waiting === null) await setTarget(tx, context, graver);
  return { ticket: graver, how, alarming: graver.urgency === 'emergency' };
}
