import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { chainCopies, signups } from '../schema/index.ts';

export interface CopyLine {
  readonly name: string;
  readonly address?: string | undefined;
  readonly party: number;
}

export interface ChainCopy {
  readonly community: string;
  readonly event: number;
  readonly message: string;
  readonly room: string | null;
  readonly author: string;
  readonly lines: readonly CopyLine[];
  /** Numbers of the sign-ups it added and took away. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly at: Temporal.Instant;
}

export async function addCopy(db: Database, copy: ChainCopy): Promise<void> {
  await db
    .insert(chainCopies)
    .values({ ...copy, told: false })
    .onConflictDoNothing();
}

const ofRoom = (community: string, event: number, room: string) =>
  and(eq(chainCopies.community, community), eq(chainCopies.event, event), eq(chainCopies.room, room));

/** The newest copies of an event's chain in a room, newest first. */
export async function lastCopies(
  db: Database,
  community: string,
  event: number,
  room: string,
  most: number,
): Promise<ChainCopy[]> {
  const rows = await db
    .select()
    .from(chainCopies)
    .where(ofRoom(community, event, room))
    .orderBy(desc(chainCopies.at), desc(chainCopies.message))
    .limit(most);
  return rows as ChainCopy[];
}

/** A merged list is given in a room: what went apart before is settled. The messages of those copies, oldest first. */
export async function tellCopies(db: Database, community: string, event: number, room: string): Promise<string[]> {
  const rows = await db
    .update(chainCopies)
    .set({ told: true })
    .where(and(ofRoom(community, event, room), eq(chainCopies.told, false)))
    .returning({ message: chainCopies.message, at: chainCopies.at });
  return rows
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.message < b.message ? -1 : 1))
    .map(({ message }) => message);
}

const ofEvent = (community: string, event: number, numbers: readonly number[]) =>
  and(eq(signups.community, community), eq(signups.event, event), inArray(signups.number, [...numbers]));

/** Notes that a copy in a room has shown these sign-ups. */
export async function shownIn(
  db: Database,
  community: string,
  event: number,
  numbers: readonly number[],
  room: string,
): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .update(signups)
    .set({ shownIn: sql`array_append(coalesce(${signups.shownIn}, '{}'), ${room})` })
    .where(ofEvent(community, event, numbers));
}

/** Notes that a copy has shown these sign-ups as withdrawn. */
export async function shownMarked(
  db: Database,
  community: string,
  event: number,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .update(signups)
    .set({ marked: true })
    .where(ofEvent(community, event, numbers));
}
