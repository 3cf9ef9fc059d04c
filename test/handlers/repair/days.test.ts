import { expect, test } from 'vitest';
import { playDay } from '../../soak/repairs.ts';
import { freshId, testDatabase } from '../../support/database.ts';

/** 2,000 of them run in `npm run soak -- repairs`. */
test('R1 R6 R8 R9 E3 thirty random days break no law of repairs', { timeout: 120_000 }, async () => {
  const { db } = await testDatabase();
  for (let seed = 1; seed <= 30; seed += 1) {
    const { wrong } = await playDay({ db }, seed, freshId(), 8);
    expect(wrong, `seed ${seed}`).toEqual([]);
  }
});
