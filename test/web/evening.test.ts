import { expect, test } from 'vitest';
import { loadCommunity } from '#community/load.ts';
import { castOf } from '#web/cast.ts';
import { eveningBefore } from '../../src/sandbox/evening.ts';

test.each([
  ['2026-11-26', '11月28日周六'],
  ['2026-11-27', '12月5日周六'],
  ['2026-11-28', '12月5日周六'],
])('M3 after the evening of %s the event is on %s, and not over when the sandbox is opened', async (evening, day) => {
  const { community } = await loadCommunity('communities/zijing-yayuan.yaml');
  const lines = eveningBefore(community, castOf(community), Temporal.PlainDate.from(evening));
  expect(lines[0]?.text).toContain(day);
});
