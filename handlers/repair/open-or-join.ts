import type { Database } from '#db/client.ts';
import { moveTicket, openTicket, type Ticket, ticketsLike } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import { type Located, sameKind, ticketOfFault } from '#domain/fault.ts';
import type { Danger, RepairSlots } from '#domain/intent.ts';
import type { Place } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { askNever } from './again.ts';
import { goesOnFrom, toldMore } from './goes-on.ts';
import type { HowRecorded } from './life.ts';
import { isOfAnotherHome, isOfThatOne } from './other-home.ts';
import { calledFor, criedBefore, discreetBefore, isOfPeople, sightedFor, toldBefore } from './own-emergency.ts';
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
  const told =
    (await sightedFor(tx, context, slots)) ?? (await toldBefore(tx, context, slots)) ?? (await calledFor(tx, context));
  if (told !== undefined) return { ticket: told, how: 'added', alarming: false };
  const cried = await criedBefore(tx, context, slots);
  if (cried !== undefined) return named(tx, context, cried, slots);
  const begun = await goesOnFrom(tx, context, slots);
  if (begun !== undefined) return worsened(tx, context, begun, slots, 'joined');
  const asked = faultOf(slots);
  const like = (await ticketsLike(tx, community.id, slots.category, now.subtract(reopensWithin.again))).filter(
    (ticket) =>
      sameDanger(slots.category, slots.danger ?? null, ticket) &&
      !isOfAnotherHome(context, slots, ticket) &&
      // 怎么还没来电 is no more of the socket that sparks.
      (context.reading.missing !== slots.category || ticket.fault === 'supply'),
  );
  const [that, ...others] = like.filter((ticket) => isOfThatOne(context, slots, ticket));
  if (that !== undefined && others.length === 0) return worsened(tx, context, that, slots, 'joined');
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
    const reopened = await moveTicket(tx, before, 'open', {
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
    const ticket = await toldMore(tx, context, reopened);
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

/**
 * What the cry was of is known: the alarm goes out once more, under its number. Who answered the cry has answered no fire: it is
 * called for until somebody answers that (E3).
 */
async function named(tx: Database, context: MessageContext, cry: Ticket, slots: RepairSlots): Promise<Recorded> {
  const moved = await moveTicket(tx, cry, cry.status, {
    at: context.now,
    by: context.sender.contact,
    set: {
      ...faultOf(slots),
      place: placeNamed(context, cry.place, slots.place),
      danger: slots.danger ?? cry.danger,
      answeredAt: null,
    },
  });
  const ticket = await toldMore(tx, context, moved);
  return { ticket, how: cry.place.building === undefined ? 'opened' : 'joined', alarming: cry.answeredAt !== null };
}

/** A cry is taken to be where its sender lives: words of where it is go before that, and need name no more than is not known yet. */
function placeNamed({ reading }: MessageContext, cried: Place, told: Place): Place {
  const { addresses } = reading;
  if (addresses.length === 0 && told.spot === undefined) return { ...told, ...cried };
  if (addresses.some(({ building }) => building !== undefined)) return told;
  const { building = told.building } = cried;
  const unit = addresses.some((address) => address.unit !== undefined) ? told.unit : (cried.unit ?? told.unit);
  return { ...told, ...(building !== undefined && { building }), ...(unit !== undefined && { unit }) };
}

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
