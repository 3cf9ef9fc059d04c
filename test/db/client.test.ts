import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Heard, hear, takePending } from '#db/queries/inbox.ts';
import { World } from '../support/world.ts';

const heard = (community: string, id: string, payload: unknown = { id }): Heard => ({
  community,
  chat: 'room:7',
  id,
  contact: 'c-hao',
  at: Temporal.Instant.from('2026-11-24T09:00:00.123+08:00'),
  state: 'pending',
  silent: false,
  payload,
});

describe('the database client', () => {
  test('statements begun together in a transaction are answered each with its own rows', async () => {
    const { db } = await World.open();
    const answers = await db.transaction((tx) =>
      Promise.all(
        Array.from({ length: 30 }, async (_, n) => {
          const [row] = await tx.select({ n: sql<number>`${sql.raw(String(n))}::int` }).from(sql`(select 1) one`);
          return row?.n;
        }),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 30 }, (_, n) => n));
  });

  test('a statement that fails takes its transaction back, and the next one goes on', async () => {
    const { db, id } = await World.open();
    await expect(
      db.transaction(async (tx) => {
        await hear(tx, [heard(id, 'm1')]);
        await tx.execute(sql`select 1 / (select 0)`);
      }),
    ).rejects.toThrow();
    expect(await hear(db, [heard(id, 'm1')])).toEqual(new Set(['room:7\nm1']));
  });

  test('an intent that is refused inside leaves what stood before it in the same transaction', async () => {
    const { db, id } = await World.open();
    await db.transaction(async (tx) => {
      await hear(tx, [heard(id, 'm1')]);
      await tx
        .transaction(async (savepoint) => {
          await hear(savepoint, [heard(id, 'm2')]);
          throw new Error('refused');
        })
        .catch(() => undefined);
    });
    expect(await hear(db, [heard(id, 'm1'), heard(id, 'm2')])).toEqual(new Set(['room:7\nm2']));
  });

  test('more kinds of statements than are kept planned', async () => {
    const { db } = await World.open();
    for (const round of [1, 2])
      for (let n = 0; n < 450; n += 1) {
        const [row] = await db
          .select({ n: sql<number>`${sql.raw(String(n))}::int + ${round}` })
          .from(sql`(select 1) one`);
        expect(row?.n).toBe(n + round);
      }
  });

  test('words, moments and nothing come back as they were stored', async () => {
    const { db, id } = await World.open();
    const odd = { text: "“引号” \\ \u2028 {a,b} '; drop", list: [null, 1.5, true] };
    await hear(db, [heard(id, 'm1', odd), heard(id, 'm2', null)]);
    await db.transaction(async (tx) => {
      expect(await takePending(tx, id, 'room:7', 'm1')).toMatchObject({ payload: odd });
      expect(await takePending(tx, id, 'room:7', 'm1')).toBeUndefined();
      expect(await takePending(tx, id, 'room:7', 'm2')).toMatchObject({ payload: null });
    });
  });
});
