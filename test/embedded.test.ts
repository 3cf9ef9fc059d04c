import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openEmbedded, openFresh } from '#db/client.ts';
import { startedAt } from '#db/queries/places.ts';

test('M1 a directory that was closed holds what was written, and has nothing to make up for when it is opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  try {
    const first = await openFresh(join(folder, 'database'));
    const started = Temporal.Instant.from('2026-11-24T09:00:00+08:00');
    await startedAt(first.db, 'liuan-li', started);
    const [written] = await first.db
      .select({ at: sql<string>`pg_current_wal_insert_lsn()::text` })
      .from(sql`(select 1) one`);
    await first.close();

    const again = await openEmbedded(join(folder, 'database'));
    const whole = sql<boolean>`redo_lsn >= ${written!.at}::pg_lsn`;
    expect(await again.db.select({ whole }).from(sql`pg_control_checkpoint()`)).toEqual([{ whole: true }]);
    expect(await startedAt(again.db, 'liuan-li', started.add({ hours: 1 }))).toEqual(started);
    await again.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
