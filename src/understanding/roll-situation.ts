import type { Database } from '#db/client.ts';
import { type Event, eventsIn, signupsOf } from '#db/queries/events.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { Roll } from '#domain/event-talk.ts';
import { chatOf } from '#domain/occurrence.ts';
import { subjectOf } from '#domain/outgoing.ts';
import { isOf } from '#domain/people-in.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { readNames, readRoll } from '#language/roll.ts';
import type { Said } from './said.ts';

/** Who came, and to which event when that is known. */
export interface RollSaid {
  readonly roll: Roll;
  readonly asked?: number;
}

/** What the organiser was asked is answered within this time. */
const askedFresh = Temporal.Duration.from({ hours: 14 * 24 });

/** 义诊来的人：…, in the room of those who run the community: whether there was such an event, the records know. */
export function mayTellRoll({ said }: Reading, frame: Frame | undefined): boolean {
  if (frame?.room?.kind !== 'staff') return false;
  const roll = readRoll(said);
  return roll?.event !== undefined && roll.present !== undefined;
}

/** Who came to an event, told by who keeps its list (S8). */
export async function rollSaid(tx: Database, said: Said, reading: Reading): Promise<RollSaid | undefined> {
  const lengths = reading.times.flatMap(({ kind, text, seconds }) =>
    kind === 'duration' && seconds !== undefined ? [{ text, seconds }] : [],
  );
  const roll = readRoll(reading.said, lengths);
  if (roll === undefined) return namesAlone(tx, said, reading);
  const asked = await lastAsked(tx, said, 'roll');
  if (asked !== undefined) return { roll, asked };
  if (!said.direct) return toldElsewhere(tx, said, roll);
  // Unasked it is an answer only where it names its event.
  return roll.event === undefined ? undefined : { roll };
}

/** 山爷爷、梅姐, where it was asked: the list of who came. One name alone says nothing of the rest. */
async function namesAlone(tx: Database, said: Said, reading: Reading): Promise<RollSaid | undefined> {
  const names = said.direct && reading.intents.length === 0 ? readNames(reading.said) : undefined;
  const asked = names === undefined ? undefined : await lastAsked(tx, said, 'roll');
  if (names === undefined || asked === undefined) return undefined;
  const on = await onList(tx, said, asked, names);
  if (names.length === 1) return on === 1 ? { roll: { came: names }, asked } : undefined;
  // Who came along without having signed up may stand among the others.
  return on * 2 > names.length ? { roll: { present: names }, asked } : undefined;
}

/** 都到了, said to the assistant in a room of the event; 义诊来的人：…, where those who run the community speak. */
async function toldElsewhere(tx: Database, said: Said, roll: Roll): Promise<RollSaid | undefined> {
  if (!said.mentioned && !said.office) return undefined;
  const over = (await eventsIn(tx, said.community, ['past'], said.at.subtract(askedFresh))).filter(
    ({ organiser }) => said.teaches || organiser === said.contact,
  );
  const [event, another] = await eventsTold(tx, said, roll, over);
  if (event === undefined || another !== undefined) return undefined;
  const { event: _named, ...who } = roll;
  return { roll: who, asked: event.number };
}

async function eventsTold(tx: Database, said: Said, roll: Roll, over: readonly Event[]): Promise<readonly Event[]> {
  const chat = chatOf(said.chat);
  if (roll.event === undefined)
    return said.mentioned ? over.filter(({ rooms }) => 'room' in chat && rooms.includes(chat.room)) : [];
  const named = namedEvents(roll.event, over);
  const present = roll.present ?? [];
  if (named.length > 0 || present.length === 0) return named;
  // By the name it had before, with people who are all on its list.
  const fitting: Event[] = [];
  for (const event of over) if ((await onList(tx, said, event.number, present)) === present.length) fitting.push(event);
  return fitting;
}

async function onList(tx: Database, said: Said, event: number, names: readonly string[]): Promise<number> {
  const list = (await signupsOf(tx, said.community, event)).filter(({ status }) => status === 'confirmed');
  return names.filter((name) => list.some((one) => isOf(one, name))).length;
}

/** The event that the assistant last asked about in this chat. */
export async function lastAsked(tx: Database, said: Said, what: 'roll' | 'list'): Promise<number | undefined> {
  const type = `topic:${what}`;
  const since = said.at.subtract(askedFresh);
  const trace = await lastAbout(tx, said.community, said.chat, type, ['prompt', 'receipt'], since);
  const key = trace?.about.find((it) => it.startsWith(`${type}:`));
  return key === undefined ? undefined : Number(subjectOf(key).id.slice(what.length + 1));
}
