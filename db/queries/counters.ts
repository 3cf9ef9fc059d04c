import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { counters } from '../schema/index.ts';

/** The next `count` numbers of a kind, the first of them returned; they start at 1 a community and never burn on rollback. */
export async function nextNumber(db: Database, community: string, name: string, count = 1): Promise<number> {
  const [row] = await db
    .insert(counters)
    .values({ community, name, value: count })
    .onConflictDoUpdate({
      target: [counters.community, counters.name],
      set: { value: sql`${counters.value} + ${count}` },
    })
    .returning({ value: counters.value });
  return row!.value - count + 1;
}
