import type { Database } from '#db/client.ts';
import { type Event, findEvent, openEvents, signupsOf } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents } from '#domain/event-names.ts';
import { chatOf } from '#domain/occurrence.ts';
import { subjectOf } from '#domain/outgoing.ts';
import { placesLeft } from '#domain/places-left.ts';
import type { Reading } from '#domain/reading.ts';
import type { Said } from './said.ts';

/** What the conversation adds to words about a waitlist. */
export interface WaitlistSituation {
  /** The event for whose waitlist the sender asks: its title. */
  readonly queuesFor?: string;
  /** The event for which the sender waits, when these words may give that up: its title. */
  readonly waitsFor?: string;
}

/** 那算了 answers the receipt that was just given. */
const atOnce = Temporal.Duration.from({ minutes: 5 });
/** With no other talk between, or with its reason, it is heard for longer. */
const freshFor = Temporal.Duration.from({ minutes: 30 });
/** 不候补了 speaks for itself. */
const sureFor = Temporal.Duration.from({ hours: 7 * 24 });

/** Looks up only what the words make possible; `near`: the talk is with the assistant or about an event. */
export async function waitlistSituation(
  tx: Database,
  said: Said,
  { eventTalk: talk }: Reading,
  near: boolean,
): Promise<WaitlistSituation> {
  if (talk?.is === 'queues') {
    const title = talk.sure === true || near ? await queue(tx, said, talk.event, talk.party ?? 1, near) : undefined;
    return title === undefined ? {} : { queuesFor: title };
  }
  if (talk?.is !== 'forgoes') return {};
  const holds = talk.sure === true ? sureFor : near ? freshFor : atOnce;
  const title = await waited(tx, said, said.at.subtract(holds));
  return title === undefined ? {} : { waitsFor: title };
}

/** The only event of the chat that has no place for them; where the talk is about an event, the only one. Who has a place queues for none. */
async function queue(
  tx: Database,
  { community, chat, contact, at }: Said,
  named: string | undefined,
  party: number,
  near: boolean,
): Promise<string | undefined> {
  const where = chatOf(chat);
  const open = await openEvents(tx, community, at, 'room' in where ? where.room : undefined);
  const free: Event[] = [];
  const full: Event[] = [];
  for (const event of named === undefined ? open : namedEvents(named, open)) {
    const list = await signupsOf(tx, community, event.number);
    if (list.some((one) => one.contact === contact && one.status === 'confirmed')) continue;
    (placesLeft(event.capacity, list) < party ? full : free).push(event);
  }
  const [one, another] = full.length > 0 ? full : near || named !== undefined ? free : [];
  return another === undefined ? one?.title : undefined;
}

/** What the sender signed up for last in this chat, when they still wait for it. */
async function waited(
  tx: Database,
  { community, chat, contact }: Said,
  since: Temporal.Instant,
): Promise<string | undefined> {
  const trace = await lastDoneBy(tx, community, contact, ['signed', 'signed-off'], chat, since);
  const about = trace?.about[0];
  if (trace?.did !== 'signed' || about === undefined) return undefined;
  const { signup: number } = (trace.payload ?? {}) as { readonly signup?: number };
  const event = await findEvent(tx, community, Number(subjectOf(about).id));
  if (event === undefined) return undefined;
  const list = await signupsOf(tx, community, event.number);
  return list.some((one) => one.number === number && one.status === 'waitlisted') ? event.title : undefined;
}
