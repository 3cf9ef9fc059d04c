import type { Database } from '#db/client.ts';
import { type Report, reportsOf } from '#db/queries/reports.ts';
import { saidAbout } from '#db/queries/talk.ts';
import { findTicket, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';
import { stairwellOf } from '#domain/audience.ts';
import { isBefore } from '#domain/clock.ts';
import type { RepairSlots } from '#domain/intent.ts';
import { type Chat, chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import { contactsOf, dutyOn, leadersOf, peopleOf } from '#domain/people.ts';
import { dateAt } from '#domain/wall.ts';
import { sayPlace } from '#domain/wording.ts';
import type { Context, MessageContext, TimerHandler } from '../handler.ts';
import { because, here } from '../saying.ts';
import { aidForSelf, alarmWords, dangerNames, firstAid, hotlineNames, inWords } from './first-aid.ts';
import { isDiscreet, isLive } from './life.ts';

/** The same first-aid lines are said in a room at most once in this time (E1). */
const firstAidAgain = Temporal.Duration.from({ minutes: 2 });
/** The alarm is repeated after so many minutes until somebody answers (E3). */
const repeatsAfter = [3, 10];

/** First what to do now, where it was said; in the same second everyone who has to know (E1, E2, E5, E6). */
export async function raiseAlarm(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  slots: RepairSlots,
  begins: boolean,
): Promise<readonly Outgoing[]> {
  if (begins) await repeatLater(tx, ticket, context.now);
  const text = sayAlarm(ticket, wordsOf(context));
  return [...(await sayAid(tx, context, ticket, slots)), ...toRescuers(context, ticket, text, because(context))];
}

/** More that its reporter tells of an emergency: those who were alarmed hear it at once, as a part of it (E2). */
export async function passOnDetail(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
): Promise<readonly Outgoing[]> {
  const text = inWords(alarmWords.detail, { number: ticket.number, words: wordsOf(context) });
  // Who has seen the child needs no more to be told what to do.
  const aid = context.reading.cues.includes('sighted') ? [] : await sayAid(tx, context, ticket, {});
  return [...aid, ...toRescuers(context, ticket, text, because(context))];
}

const wordsOf = ({ sender, message }: MessageContext): string =>
  `${who(sender.displayName, sender.address)}：${message.said}`;

/** What to do now, unless it was said in this chat a moment ago (E1). */
export async function sayAid(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  slots: Pick<RepairSlots, 'danger' | 'self'>,
): Promise<readonly Outgoing[]> {
  const danger = slots.danger ?? ticket.danger ?? 'other';
  const ofSelf = slots.self === true && context.room === undefined;
  // The same emergency: two falls in one minute are two.
  const topic = subject('topic', `danger-${danger}-${ticket.number}`);
  const since = context.now.subtract(firstAidAgain);
  if (await saidAbout(tx, ticket.community, context.message.chat, [subjectKey(topic)], 'alert', since)) return [];
  return [
    {
      to: here(context),
      text: (ofSelf ? aidForSelf : firstAid[danger]).map((line) => fillHotlines(line, context)).join('\n'),
      kind: 'alert',
      because: because(context),
      about: [topic, ...(isDiscreet(ticket) ? [] : [subject('ticket', ticket.number)])],
      standing: 'emergency',
    },
  ];
}

const sayAlarm = (ticket: Ticket, words: string): string =>
  inWords(alarmWords.alarm, {
    number: ticket.number,
    place: sayPlace(ticket.place) || alarmWords.placeUnknown,
    danger: dangerNames[ticket.danger ?? 'other'],
    words,
  });

/** Who says it, and where they live: the helpers have to find them. */
const who = (name: string, address: string | undefined): string =>
  address === undefined ? name : `${name}（${address}）`;

/** Repeated from the report that made it an emergency. */
async function repeatLater(tx: Database, ticket: Ticket, now: Temporal.Instant): Promise<void> {
  for (const [i, minutes] of repeatsAfter.entries()) {
    const due = now.add({ minutes });
    await setTimer(tx, ticket.community, { kind: 'alarm', key: `${ticket.number}:${i}`, due });
  }
}

/** Nobody has answered yet: the same people hear it again; after the last time the room is told whom to call (E3). */
export const alarmRepeats: TimerHandler = async (timer, context, tx) => {
  const [number, round] = timer.key.split(':').map(Number);
  const ticket = await findTicket(tx, context.community.id, number!);
  if (ticket === undefined || ticket.answeredAt !== null || !isLive(ticket)) return [];
  const reports = await reportsOf(tx, ticket);
  // A lift that only stood may hold somebody by now: the words are those of the report that made it an emergency.
  const began = timer.due.subtract({ minutes: repeatsAfter[round!]! });
  const first = reports.find(({ at }) => !isBefore(at, began)) ?? reports[0];
  const words =
    first === undefined
      ? ticket.description
      : `${who(await context.nameOf(first.contact), first.address ?? undefined)}：${toldBy(first, reports)}`;
  const again = toRescuers(context, ticket, `${alarmWords.again}${sayAlarm(ticket, words)}`, []);
  if (round !== repeatsAfter.length - 1 || first === undefined) return again;
  const lines = firstAid[ticket.danger ?? 'other'].map((line) => fillHotlines(line, context));
  const calls = lines.filter((line) => /\d{3,}/u.test(line)).join('\n');
  const told: Outgoing = {
    to: chatOf(first.chat),
    text: inWords(alarmWords.callYourself, { calls }),
    kind: 'alert',
    because: [],
    about: isDiscreet(ticket) ? [] : [subject('ticket', ticket.number)],
    standing: 'emergency',
  };
  return [...again, told];
};

/** All that the reporter has told of it by now. */
const toldBy = ({ contact, at }: Report, reports: readonly Report[]): string =>
  reports
    .filter((report) => report.contact === contact && !isBefore(report.at, at))
    .map(({ words }) => words)
    .join('；');

/** A place that becomes known later goes to the same people at once (E2). */
export async function passOnPlace(
  _tx: Database,
  context: MessageContext,
  ticket: Ticket,
): Promise<readonly Outgoing[]> {
  if (ticket.urgency !== 'emergency') return [];
  const text = inWords(alarmWords.placeKnown, { number: ticket.number, place: sayPlace(ticket.place) });
  return toRescuers(context, ticket, text, because(context));
}

/** It was no false alarm: those who have to know hear it again, until somebody answers (E3, E4). */
export async function alarmAgain(
  tx: Database,
  context: Context,
  ticket: Ticket,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  await repeatLater(tx, ticket, context.now);
  const reports = await reportsOf(tx, ticket);
  const [first] = reports;
  const words =
    first === undefined
      ? ticket.description
      : `${who(await context.nameOf(first.contact), first.address ?? undefined)}：${toldBy(first, reports)}`;
  return toRescuers(context, ticket, `${alarmWords.goesOn}${sayAlarm(ticket, words)}`, messages);
}

/** Somebody has answered: the repeats stop. */
export async function answerAlarm(tx: Database, ticket: Ticket, at: Temporal.Instant): Promise<Ticket> {
  for (const i of repeatsAfter.keys()) await cancelTimer(tx, ticket.community, 'alarm', `${ticket.number}:${i}`);
  return updateTicket(tx, ticket, { answeredAt: at });
}

/** Those who were alarmed hear how it went on: it was taken back, or is over. Not an alarm: nobody has to answer it. */
export const tellRescuers = (
  context: Context,
  ticket: Ticket,
  text: string,
  messages: readonly string[],
): readonly Outgoing[] => toRescuers(context, ticket, text, messages).map((one) => ({ ...one, kind: 'receipt' }));

/** Staff room, emergency contacts, duty, property and the stairwell's leader; of harm at home staff and duty only, by direct message (E2, E5). */
function toRescuers(context: Context, ticket: Ticket, text: string, messages: readonly string[]): readonly Outgoing[] {
  const alert = (to: Chat): Outgoing => ({
    to,
    text,
    kind: 'alert',
    because: messages,
    about: [subject('ticket', ticket.number)],
    standing: 'emergency',
  });
  const { community, bindings, rooms } = context;
  const today = dateAt(context.now, community.timezone);
  const onDuty = dutyOn(community, today, bindings);
  const emergency = community.emergency.staff.flatMap((named) => contactsOf(community, named, bindings));
  if (isDiscreet(ticket)) {
    const staff = peopleOf(community, 'staff', bindings).map((person) => person.contact);
    return unique([...emergency, ...onDuty, ...staff]).map((contact) => alert({ contact }));
  }
  const stairwell = stairwellOf(ticket.place);
  const leaders =
    stairwell === undefined ? [] : leadersOf(community, stairwell, bindings).map((person) => person.contact);
  const propertyRooms = rooms.filter((room) => room.kind === 'property');
  const property =
    propertyRooms.length > 0 ? [] : peopleOf(community, 'property', bindings).map((person) => person.contact);
  const inRooms = [...rooms.filter((room) => room.kind === 'staff'), ...propertyRooms].map((room) => ({
    room: room.id,
  }));
  const direct = unique([...emergency, ...onDuty, ...property, ...leaders]).map((contact) => ({ contact }));
  return [...inRooms, ...direct].map(alert);
}

const unique = (contacts: readonly string[]): readonly string[] => [...new Set(contacts)];

const fillHotlines = (line: string, context: Context): string =>
  line.replace(/\{(\w+)\}/gu, (_, name: string) => context.community.hotlines[name] ?? hotlineNames[name] ?? '');
