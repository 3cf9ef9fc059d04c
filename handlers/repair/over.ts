import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, liveTickets, type Ticket, updateTicket, writeHistory } from '#db/queries/tickets.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import type { Danger, IntentSlots } from '#domain/intent.ts';
import { chatKey } from '#domain/occurrence.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { answerAlarm, tellRescuers } from './alarm.ts';
import { alarmMeant, mayAnswer } from './answer-alarm.ts';
import { alarmWords, inWords, withoutFault } from './first-aid.ts';
import { isDiscreet } from './life.ts';
import { setTarget, stopTarget } from './target.ts';

/** 人出来了: the danger and its repeats are over, the fault is not (E4). */
export const over: Handler<'alarm.over'> = async (intent, context, tx) => {
  const { slots } = intent;
  if (slots.explains === true) return explained(tx, context, slots);
  const meant = slots.all === true ? await ownDangers(tx, context) : [await dangerMeant(tx, context, slots)];
  const said: Outgoing[] = [];
  for (const ticket of meant)
    if (ticket !== undefined && (await isOver(tx, context, ticket, slots)))
      said.push(...(await calm(tx, context, ticket)));
  return said;
};

/** These words are of this danger: of every one, of its kind, or of what a neighbour has explained a moment ago. */
async function isOver(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  { eased, relieved }: IntentSlots['alarm.over'],
): Promise<boolean> {
  if (relieved !== true) return eased === undefined || isOf(ticket, eased);
  const { community, message, now } = context;
  const last = await lastAbout(tx, community.id, message.chat, 'ticket', ['explained'], now.subtract(explainedFor));
  return last?.about.includes(subjectKey(subject('ticket', ticket.number))) === true;
}

const isOf = ({ danger }: Pick<Ticket, 'danger'>, eased: readonly (Danger | 'any')[]): boolean =>
  eased.includes('any') || eased.includes(danger ?? 'other');

/** Who told of a danger hears what it was and is content, within this time. */
const explainedFor = Temporal.Duration.from({ minutes: 30 });

/**
 * 我熬药呢 没事, 他去闺女家了: who lives in that stairwell may know what was smelled, as long as nobody saw a flame, and where
 * somebody is. Of everybody else it is over when who told of it is content.
 */
async function explained(
  tx: Database,
  context: MessageContext,
  { eased = [], of }: IntentSlots['alarm.over'],
): Promise<readonly Outgoing[]> {
  const { community, sender, message, words, now } = context;
  const told: { readonly ticket: Ticket; readonly own: boolean }[] = [];
  for (const { number } of (await liveTickets(tx, community.id)).toReversed()) {
    const ticket = await findTicket(tx, community.id, number);
    if (ticket?.urgency !== 'emergency' || !isOf(ticket, eased)) continue;
    const reports = (await reportsOf(tx, ticket)).filter(({ chat }) => chat === message.chat);
    if (reports.length === 0 || isBefore(ticket.openedAt, now.subtract(explainedWithin))) continue;
    // 老李住院了 is said of no other.
    if (of !== undefined && !reports.some((one) => words.name(one.words, of))) continue;
    // Where somebody saw a flame no pot explains it.
    if (ticket.danger === 'fire' && reports.some((one) => words.hints(one.words).includes('in-flames'))) return [];
    told.push({ ticket, own: reports.some(({ contact }) => sender.contacts.includes(contact)) });
  }
  const [last] = told;
  if (last === undefined) return [];
  if (last.own || livesThere(sender.address, last.ticket)) return calm(tx, context, last.ticket);
  context.did('explained', [subject('ticket', last.ticket.number)]);
  return [];
}

/** So long after a danger was told of a neighbour’s word is of it. */
const explainedWithin = Temporal.Duration.from({ hours: 2 });

const livesThere = (address: string | undefined, { place: { building, unit } }: Pick<Ticket, 'place'>): boolean =>
  building !== undefined && unit !== undefined && address?.startsWith(`${building}-${unit}-`) === true;

async function calm(tx: Database, context: MessageContext, ticket: Ticket): Promise<readonly Outgoing[]> {
  const eased = await updateTicket(tx, await answerAlarm(tx, ticket, context.now), { urgency: 'urgent' });
  await writeHistory(tx, eased, {
    at: context.now,
    status: eased.status,
    by: context.sender.contact,
    note: '险情解除',
  });
  // What is left is a fault like others: its time runs from now (E4, R10). Where nothing is broken nobody has to come.
  if (withoutFault.has(eased.danger ?? 'other')) await stopTarget(tx, eased);
  else if (eased.status !== 'working' && eased.waiting === null) await setTarget(tx, context, eased);
  context.did('calmed', [subject('ticket', eased.number)]);
  const words = inWords(alarmWords.overToRescuers, {
    number: eased.number,
    who: context.sender.displayName,
    words: context.message.said.slice(0, 40),
  });
  const rescuers = tellRescuers(context, eased, words, because(context)).filter(
    ({ to }) =>
      chatKey(to) !== context.message.chat && !('contact' in to && context.sender.contacts.includes(to.contact)),
  );
  if (isDiscreet(eased)) return rescuers;
  const said: Outgoing = {
    ...reply(
      { ...context, addressed: true },
      inWords(withoutFault.has(eased.danger ?? 'other') ? alarmWords.overWithoutFault : alarmWords.over, {
        number: eased.number,
      }),
      [subject('ticket', eased.number)],
    ),
    kind: 'receipt',
    standing: 'repair',
  };
  return [said, ...rescuers];
}

/**
 * The danger that is over: the quoted one, the one named, else the latest the sender reported, else the latest reported in
 * this very chat. Who sees to emergencies ends elsewhere what is named, or the only one there is. Nobody else ever ends an
 * alarm; with no match it goes on.
 */
async function dangerMeant(
  tx: Database,
  context: MessageContext,
  { ticket: named, own: ofOwn, eased }: IntentSlots['alarm.over'],
): Promise<Ticket | undefined> {
  const { quoted, community, sender, message } = context;
  if (quoted !== undefined) return alarmMeant(tx, context);
  const live = (await liveTickets(tx, community.id)).filter((ticket) => ticket.urgency === 'emergency');
  const sees = mayAnswer(context);
  if (named !== undefined) {
    const ticket = sees || ofOwn === true ? live.find(({ number }) => number === named) : undefined;
    return ticket && findTicket(tx, community.id, ticket.number);
  }
  const inChat: Ticket[] = [];
  const own: Ticket[] = [];
  for (const ticket of live) {
    const reports = await reportsOf(tx, ticket);
    if (reports.some(({ chat }) => chat === message.chat)) inChat.push(ticket);
    if (reports.some(({ contact }) => sender.contacts.includes(contact))) own.push(ticket);
  }
  if (ofOwn === true) {
    const last = own.findLast((ticket) => eased === undefined || isOf(ticket, eased));
    return last && findTicket(tx, community.id, last.number);
  }
  const meant = own.at(-1) ?? inChat.at(-1) ?? (sees && live.length === 1 ? live[0] : undefined);
  return meant && findTicket(tx, community.id, meant.number);
}

/** All the emergencies that the sender told of in this chat. */
async function ownDangers(tx: Database, { community, sender, message }: MessageContext): Promise<readonly Ticket[]> {
  const own: Ticket[] = [];
  for (const { number, urgency } of await liveTickets(tx, community.id)) {
    const ticket = urgency === 'emergency' ? await findTicket(tx, community.id, number) : undefined;
    if (ticket === undefined) continue;
    const reports = await reportsOf(tx, ticket);
    if (reports.some(({ contact, chat }) => chat === message.chat && sender.contacts.includes(contact)))
      own.push(ticket);
  }
  return own;
}
