import { join } from 'node:path';
import type { Config } from '#config';
import { type Opened, openEmbedded, openPostgres } from '#db/client.ts';
import { takeLock } from '../lock.ts';

/** Opens the database of an assistant that is not running, for one step; throws a LockedError when it is. */
export async function withDatabase<T>(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  step: (opened: Opened) => Promise<T>,
): Promise<T> {
  const lock = await takeLock(dataDir, async () => undefined);
  const opened =
    databaseUrl === undefined ? await openEmbedded(join(dataDir, 'database')) : await openPostgres(databaseUrl);
  try {
    return await step(opened);
  } finally {
    await opened.close();
    await lock.release();
  }
}
