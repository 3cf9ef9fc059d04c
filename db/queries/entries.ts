import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { entries } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

export type TaughtEntry = typeof entries.$inferSelect;

/** What staff taught, in order. */
export function taughtEntries(db: Database, community: string): Promise<TaughtEntry[]> {
  return db.select().from(entries).where(eq(entries.community, community)).orderBy(asc(entries.number));
}

export async function teachEntry(
  db: Database,
  community: string,
  making: Omit<TaughtEntry, 'community' | 'number'>,
): Promise<TaughtEntry> {
  const number = await nextNumber(db, community, 'entry');
  const [row] = await db
    .insert(entries)
    .values({ community, number, ...making })
    .returning();
  return row!;
}

/** Takes entries away; they are given back as they stood. */
export function removeEntries(db: Database, community: string, numbers: readonly number[]): Promise<TaughtEntry[]> {
  return db
    .delete(entries)
    .where(and(eq(entries.community, community), inArray(entries.number, [...numbers])))
    .returning();
}

/** Entries that were taken away stand again under their numbers. */
export async function putBackEntries(db: Database, rows: readonly TaughtEntry[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(entries)
      .values([...rows])
      .onConflictDoNothing();
}
