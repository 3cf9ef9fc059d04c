import { and, eq } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { settings } from '../schema/index.ts';

/** A small value the outside keeps, as the sandbox's clock; undefined when it was never set. */
export async function readSetting<T>(db: Database, community: string, name: string): Promise<T | undefined> {
  const [row] = await db
    .select()
    .from(settings)
    .where(and(eq(settings.community, community), eq(settings.name, name)));
  return row?.value as T | undefined;
}

export async function writeSetting(db: Database, community: string, name: string, value: unknown): Promise<void> {
  await db
    .insert(settings)
    .values({ community, name, value })
    .onConflictDoUpdate({ target: [settings.community, settings.name], set: { value } });
}
