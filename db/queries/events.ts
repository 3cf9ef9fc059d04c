import { and, arrayContains, asc, desc, eq, gte, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { events, participations, signups } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

export type Event = typeof events.$inferSelect;
export type Signup = typeof signups.$inferSelect;
export type Participation = typeof participations.$inferSelect;

export async function makeEvent(
  db: Database,
  community: string,
  making: Omit<Event, 'community' | 'number' | 'fullAt'>,
): Promise<Event> {
  const number = await nextNumber(db, community, 'event');
  const [row] = await db
    .insert(events)
    .values({ community, number, ...making })
    .returning();
  return row!;
}

export async function updateEvent(db: Database, event: Event, set: Partial<Event>): Promise<Event> {
  const [row] = await db
    .update(events)
    .set(set)
    .where(and(eq(events.community, event.community), eq(events.number, event.number)))
    .returning();
  return row!;
}

export async function findEvent(db: Database, community: string, number: number): Promise<Event | undefined> {
  const [row] = await db
    .select()
    .from(events)
    .where(and(eq(events.community, community), eq(events.number, number)));
  return row;
}

/** An event with its row locked: decisions on capacity are taken under this lock. */
export async function lockEvent(db: Database, community: string, number: number): Promise<Event | undefined> {
  const [row] = await db
    .select()
    .from(events)
    .where(and(eq(events.community, community), eq(events.number, number)))
    .for('update');
  return row;
}

/** Events of a room (of every room without one) that are not over, in order of number. */
export function openEvents(db: Database, community: string, now: Temporal.Instant, room?: string): Promise<Event[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.community, community),
        eq(events.status, 'open'),
        or(isNull(events.startsAt), gte(events.startsAt, now)),
        ...(room === undefined ? [] : [arrayContains(events.rooms, [room])]),
      ),
    )
    .orderBy(asc(events.number));
}

/** Events in some states, of a room (of every room without one), that began after a moment or have no time yet; in order of number. */
export function eventsIn(
  db: Database,
  community: string,
  status: readonly Event['status'][],
  since: Temporal.Instant,
  room?: string,
): Promise<Event[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.community, community),
        inArray(events.status, [...status]),
        or(gte(events.startsAt, since), and(isNull(events.startsAt), gte(events.madeAt, since))),
        ...(room === undefined ? [] : [arrayContains(events.rooms, [room])]),
      ),
    )
    .orderBy(asc(events.number));
}

/** Events of some states that start within a span of time: by default those to come, for the digest and the page. */
export function eventsBetween(
  db: Database,
  community: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  states: readonly Event['status'][] = ['open', 'closed'],
): Promise<Event[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.community, community),
        inArray(events.status, [...states]),
        gte(events.startsAt, from),
        lt(events.startsAt, to),
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.number));
}

/** Events that took place: not called off, begun within a span of time. */
export const eventsBegun = (
  db: Database,
  community: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Event[]> => eventsBetween(db, community, from, to, ['open', 'closed', 'past']);

/** Everybody who stands on an event's list, in the order in which they signed up. */
export function signupsOf(db: Database, community: string, event: number): Promise<Signup[]> {
  return db
    .select()
    .from(signups)
    .where(and(eq(signups.community, community), eq(signups.event, event)))
    .orderBy(asc(signups.number));
}

/** A sign-up to be made; what chains know of it comes later, when none made it. */
export type SignupMaking = Omit<Signup, 'community' | 'event' | 'number' | 'shown' | 'shownIn' | 'marked' | 'doubts'> &
  Partial<Pick<Signup, 'shown' | 'shownIn' | 'marked' | 'doubts'>>;

export async function addSignup(
  db: Database,
  community: string,
  making: SignupMaking & { readonly event: number },
): Promise<Signup> {
  const [signup] = await addSignups(db, community, making.event, [making]);
  return signup!;
}

/** Many at once, numbered in their order. */
export async function addSignups(
  db: Database,
  community: string,
  event: number,
  making: readonly SignupMaking[],
): Promise<Signup[]> {
  if (making.length === 0) return [];
  const first = await nextNumber(db, community, `signup:${event}`, making.length);
  const rows = await db
    .insert(signups)
    .values(making.map((one, i) => ({ ...one, community, event, number: first + i })))
    .returning();
  return rows.toSorted((a, b) => a.number - b.number);
}

export async function updateSignup(db: Database, signup: Signup, set: Partial<Signup>): Promise<Signup> {
  const [row] = await db
    .update(signups)
    .set(set)
    .where(
      and(eq(signups.community, signup.community), eq(signups.event, signup.event), eq(signups.number, signup.number)),
    )
    .returning();
  return row!;
}

/** What accounts of one person signed up for, themselves or others, newest first. */
export function signupsBy(db: Database, community: string, contacts: readonly string[]): Promise<Signup[]> {
  return db
    .select()
    .from(signups)
    .where(
      and(
        eq(signups.community, community),
        or(inArray(signups.contact, [...contacts]), inArray(signups.by, [...contacts])),
        ne(signups.status, 'withdrawn'),
      ),
    )
    .orderBy(desc(signups.at), desc(signups.event), desc(signups.number));
}

/** Adds rows to who came to an event; the latest row of a person counts. */
export async function addParticipations(
  db: Database,
  event: Event,
  rows: readonly Omit<Participation, 'community' | 'event' | 'number'>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { community, number } = event;
  const first = await nextNumber(db, community, `participation:${number}`, rows.length);
  await db
    .insert(participations)
    .values(rows.map((row, i) => ({ community, event: number, number: first + i, ...row })));
}

/** What counts of everybody at an event: the latest row of each person, in the order of their first. */
export async function participationsOf(db: Database, community: string, event: number): Promise<Participation[]> {
  const rows = await db
    .select()
    .from(participations)
    .where(and(eq(participations.community, community), eq(participations.event, event)))
    .orderBy(asc(participations.number));
  const latest = new Map<string, Participation>();
  for (const row of rows) latest.set(row.signup === null ? `:${row.name}` : String(row.signup), row);
  return [...latest.values()];
}
