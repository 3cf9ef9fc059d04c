import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import { shows } from '#domain/hints.ts';
import type { Danger, RepairSlots } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { withoutFault } from './first-aid.ts';
import { isDiscreet } from './life.ts';

/** So long what somebody says after it is of the same person. */
const discretionHolds = Temporal.Duration.from({ hours: 1 });

/**
 * 她叫不醒了, right after somebody has told that she took pills: the same matter, of which others go on to read nothing (E5). 刚才看见
 * 个男孩卡住了 is of another, and everybody is to hear it.
 */
export const discreetBefore = (
  tx: Database,
  context: MessageContext,
  { danger }: RepairSlots,
): Promise<Ticket | undefined> =>
  (isOfPeople(danger ?? null) || danger === 'other') &&
  (!shows(context.reading, 'sees-somebody') || (danger !== undefined && isDiscreet({ danger })))
    ? ownEmergency(tx, context, discretionHolds, isDiscreet)
    : Promise.resolve(undefined);

/** So long what somebody goes on to say of their emergency is a part of it. */
const detailsWithin = Temporal.Duration.from({ minutes: 10 });

/**
 * 老伴滚下楼了, then 头上流血了; 困电梯了, then 出不来: who is in the middle of it tells it in pieces, and it is one alarm (E2).
 * With a place of its own it is told as it stands.
 */
export function toldBefore(
  tx: Database,
  context: MessageContext,
  { danger, place, sufferer }: RepairSlots,
): Promise<Ticket | undefined> {
  if (danger === undefined || context.reading.addresses.length > 0) return Promise.resolve(undefined);
  return ownEmergency(
    tx,
    context,
    detailsWithin,
    (ticket) =>
      !isDiscreet(ticket) &&
      (place.spot === undefined || place.spot === ticket.place.spot) &&
      isSameMatter(ticket.danger, danger, context.reading) &&
      // 对门敲门不应, by who was just let out of the lift, is another's matter.
      (danger !== 'no-answer' || (sufferer !== 'another' && sufferer !== 'that-one')),
  );
}

/**
 * 快来人, then 我困电梯里了: the cry was of that, and is one alarm with it (E2). What others are not to read of stays apart (E5).
 */
export function criedBefore(
  tx: Database,
  context: MessageContext,
  { danger }: RepairSlots,
): Promise<Ticket | undefined> {
  if (danger === undefined || danger === 'other' || isDiscreet({ danger })) return Promise.resolve(undefined);
  return ownEmergency(
    tx,
    context,
    detailsWithin,
    ({ danger: before, description }) =>
      before === 'other' && context.words.hints(description).includes('cries-for-help'),
  );
}

/**
 * 我打119了, by a neighbour, while an alarm of this chat is new: said of that one, by who lives in its house (E2). Who told of
 * no other danger has none of their own.
 */
export async function calledFor(
  tx: Database,
  { community, now, message, reading, sender }: MessageContext,
): Promise<Ticket | undefined> {
  if (!shows(reading, 'has-called') || reading.addresses.length > 0) return undefined;
  for (const { number, urgency } of (await liveTickets(tx, community.id)).toReversed()) {
    const ticket = urgency === 'emergency' ? await findTicket(tx, community.id, number) : undefined;
    if (ticket === undefined || isDiscreet(ticket) || livesElsewhere(sender.address, ticket)) continue;
    const reports = await reportsOf(tx, ticket);
    if (reports.some(({ chat, at }) => chat === message.chat && !isBefore(at, now.subtract(detailsWithin))))
      return ticket;
  }
  return undefined;
}

/** 我刚在南门看见一个小孩, by whoever says it where somebody is searched for: of that search (E2). */
export async function sightedFor(
  tx: Database,
  { community, message, reading }: MessageContext,
  { danger }: RepairSlots,
): Promise<Ticket | undefined> {
  if (danger !== 'missing' || !reading.cues.includes('sighted')) return undefined;
  for (const { number, urgency } of (await liveTickets(tx, community.id)).toReversed()) {
    const ticket = urgency === 'emergency' ? await findTicket(tx, community.id, number) : undefined;
    if (ticket?.danger !== 'missing') continue;
    if ((await reportsOf(tx, ticket)).some(({ chat }) => chat === message.chat)) return ticket;
  }
  return undefined;
}

/** Who lives in another house may have called for what is there. */
const livesElsewhere = (address: string | undefined, { place: { building } }: Pick<Ticket, 'place'>): boolean =>
  address !== undefined && building !== undefined && !address.startsWith(`${building}-`);

/** 快打120啊, 骗子别打钱, by a neighbour, while an alarm of this chat is new: advice to who told of it, and no report (E2). */
export async function advises(
  tx: Database,
  { community, now, sender, message, reading }: MessageContext,
): Promise<boolean> {
  const calls = shows(reading, 'says-call');
  if (!(calls || shows(reading, 'says-keep-money')) || reading.addresses.length > 0) return false;
  for (const { number, urgency } of await liveTickets(tx, community.id)) {
    const ticket = urgency === 'emergency' ? await findTicket(tx, community.id, number) : undefined;
    if (ticket === undefined || (!calls && ticket.danger !== 'swindle')) continue;
    const reports = await reportsOf(tx, ticket);
    const recent = reports.some(({ chat, at }) => chat === message.chat && !isBefore(at, now.subtract(detailsWithin)));
    if (recent && !reports.some(({ contact }) => sender.contacts.includes(contact))) return true;
  }
  return false;
}

/** The same danger, or a cry for help; the bell that nobody answers, for who is shut in, but no home of which nobody opens; and the pot that is still on while the child is shut in, unless it burns already. */
const isSameMatter = (before: Danger | null, danger: Danger, reading: Reading): boolean =>
  before === danger ||
  (danger === 'other' && shows(reading, 'cries-for-help')) ||
  (isShutIn(before) &&
    (isShutIn(danger) ||
      (danger === 'no-answer' && shows(reading, 'rings-unheard')) ||
      (danger === 'fire' && shows(reading, 'pot-on'))));

const isShutIn = (danger: Danger | null): boolean => danger === 'trapped' || danger === 'stuck';

/** The latest live emergency of a kind that the sender told of in this chat not longer ago than that. */
async function ownEmergency(
  tx: Database,
  { community, now, sender, message }: MessageContext,
  holds: Temporal.Duration,
  isMeant: (ticket: Pick<Ticket, 'danger' | 'place' | 'description'>) => boolean,
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

export const isOfPeople = (danger: Danger | null): boolean => danger !== null && withoutFault.has(danger);
