import { asc, eq } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { overlays } from '../schema/index.ts';

/** What staff changed by chat over the file, in order. */
export async function changesOf(
  db: Database,
  community: string,
): Promise<{ path: string; value: unknown; over: string }[]> {
  const rows = await db
    .select()
    .from(overlays)
    .where(eq(overlays.community, community))
    .orderBy(asc(overlays.at), asc(overlays.path));
  return rows.map((row) => ({ path: row.path, value: row.value, over: row.over }));
}
