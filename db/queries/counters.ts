import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { counters } from '../schema/index.ts';

/**
 * The first of the next numbers of some kinds, so many of each; they start at 1 a community and never burn on rollback.
 * A counter is held until the commit: who takes several names them in one order everywhere.
 */
export async function nextNumbers<K extends string>(
  db: Database,
  community: string,
  counts: Readonly<Record<K, number>>,
): Promise<Record<K, number>> {
  const names = (Object.keys(counts) as K[]).filter((name) => counts[name] > 0);
  if (names.length === 0) return { ...counts };
  const rows = await db
    .insert(counters)
    .values(names.map((name) => ({ community, name, value: counts[name] })))
    .onConflictDoUpdate({
      target: [counters.community, counters.name],
      set: { value: sql`${counters.value} + excluded.value` },
    })
    .returning({ name: counters.name, value: counters.value });
  const first: Record<K, number> = { ...counts };
  for (const { name, value } of rows) first[name as K] = value - counts[name as K] + 1;
  return first;
}

/** The next `count` numbers of a kind, the first of them returned. */
export const nextNumber = async (db: Database, community: string, name: string, count = 1): Promise<number> =>
  (await nextNumbers(db, community, { [name]: count }))[name]!;
