import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { bindings, communities, memberships, people, rooms } from '../schema/index.ts';

export type Room = typeof rooms.$inferSelect;
export type KnownPerson = typeof people.$inferSelect;

/** When this community's assistant started for the first time; it owes nothing from before. */
export async function startedAt(db: Database, community: string, now: Temporal.Instant): Promise<Temporal.Instant> {
  await db.insert(communities).values({ community, startedAt: now }).onConflictDoNothing();
  const [row] = await db.select().from(communities).where(eq(communities.community, community));
  return row!.startedAt;
}

/** The rooms the assistant hears, in the order in which they were bound. */
export function boundRooms(db: Database, community: string): Promise<Room[]> {
  return db
    .select()
    .from(rooms)
    .where(and(eq(rooms.community, community), isNull(rooms.leftAt)))
    .orderBy(asc(rooms.boundAt), asc(rooms.id));
}

/** Binds rooms, each once; gives which of them somebody was introduced to, now or before. */
export async function bindRooms(
  db: Database,
  bound: readonly Omit<Room, 'leftAt'>[],
): Promise<readonly Pick<Room, 'id' | 'introducedAt'>[]> {
  if (bound.length === 0) return [];
  return db
    .insert(rooms)
    .values(bound.map((room) => ({ ...room, leftAt: null })))
    .onConflictDoUpdate({
      target: [rooms.community, rooms.id],
      set: {
        topic: sql`excluded.topic`,
        kind: sql`excluded.kind`,
        building: sql`excluded.building`,
        unit: sql`excluded.unit`,
        leftAt: null,
        introducedAt: sql`coalesce(${rooms.introducedAt}, excluded.introduced_at)`,
      },
    })
    .returning({ id: rooms.id, introducedAt: rooms.introducedAt });
}

export async function findRoom(db: Database, community: string, id: string): Promise<Room | undefined> {
  const [row] = await db
    .select()
    .from(rooms)
    .where(and(eq(rooms.community, community), eq(rooms.id, id)));
  return row;
}

export async function markIntroduced(db: Database, community: string, id: string, at: Temporal.Instant): Promise<void> {
  await db
    .update(rooms)
    .set({ introducedAt: at })
    .where(and(eq(rooms.community, community), eq(rooms.id, id)));
}

/** A group that was bound under this name is not heard any more: another one takes its place. */
export async function releaseRoom(
  db: Database,
  community: string,
  topic: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .update(rooms)
    .set({ leftAt: now })
    .where(and(eq(rooms.community, community), eq(rooms.topic, topic), isNull(rooms.leftAt)));
}

/** Somebody who was met: name, the flat their alias shows, and under what alias in which room. */
export interface Seen {
  readonly contact: string;
  readonly name: string;
  readonly address: string | undefined;
  readonly room: string | undefined;
  readonly alias: string | undefined;
  readonly at: Temporal.Instant;
}

/** Notes that somebody spoke: their name, the flat their alias shows, and under what alias in which room. */
export async function seePerson(db: Database, community: string, seen: Seen): Promise<void> {
  const { contact, name, address, room, at } = seen;
  const longAgo = at.subtract({ hours: 12 }).toString();
  const person = db
    .insert(people)
    .values({ community, contact, name, address: address ?? null, seenAt: at })
    .onConflictDoUpdate({
      target: [people.community, people.contact],
      set: { name, seenAt: at, ...(address === undefined ? {} : { address }) },
      // Most messages change nothing: no write then.
      setWhere: sql`${people.name} <> ${name} or ${people.address} is distinct from ${address ?? sql`${people.address}`} or ${people.seenAt} < ${longAgo}`,
    });
  if (room === undefined) {
    await person;
    return;
  }
  const alias = seen.alias ?? null;
  const noted = db.$with('noted').as(person.returning({ contact: people.contact }));
  await db
    .with(noted)
    .insert(memberships)
    .values({ community, room, contact, alias, seenAt: at })
    .onConflictDoUpdate({
      target: [memberships.community, memberships.room, memberships.contact],
      set: { alias, seenAt: at, leftAt: null },
      setWhere: sql`${memberships.alias} is distinct from ${alias} or ${memberships.leftAt} is not null or ${memberships.seenAt} < ${longAgo}`,
    });
}

export async function leaveRoom(
  db: Database,
  community: string,
  room: string,
  contact: string,
  at: Temporal.Instant,
): Promise<void> {
  await db
    .update(memberships)
    .set({ leftAt: at })
    .where(and(eq(memberships.community, community), eq(memberships.room, room), eq(memberships.contact, contact)));
}

/** Who is in some rooms, once each, with the flat that is known of them. */
export async function membersOf(
  db: Database,
  community: string,
  rooms: readonly string[],
): Promise<{ contact: string; address: string | null }[]> {
  if (rooms.length === 0) return [];
  return db
    .selectDistinct({ contact: memberships.contact, address: people.address })
    .from(memberships)
    .leftJoin(people, and(eq(people.community, memberships.community), eq(people.contact, memberships.contact)))
    .where(and(eq(memberships.community, community), inArray(memberships.room, [...rooms]), isNull(memberships.leftAt)))
    .orderBy(asc(people.address), asc(memberships.contact));
}

export async function findPerson(db: Database, community: string, contact: string): Promise<KnownPerson | undefined> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.community, community), eq(people.contact, contact)));
  return row;
}

/** Contacts that proved to be persons of the file. */
export function boundContacts(db: Database, community: string): Promise<{ contact: string; person: string }[]> {
  return db
    .select({ contact: bindings.contact, person: bindings.person })
    .from(bindings)
    .where(eq(bindings.community, community))
    .orderBy(asc(bindings.contact));
}

/** Where somebody lives, by their own word; an alias that shows a flat is stronger when it is seen again. */
export async function livesAt(db: Database, community: string, contact: string, address: string): Promise<void> {
  await db
    .update(people)
    .set({ address })
    .where(and(eq(people.community, community), eq(people.contact, contact)));
}
