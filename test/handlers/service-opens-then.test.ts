import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';

/** What is closed once who said so has confirmed it. */
async function closedBy(said: string): Promise<readonly string[]> {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, said)).gets(/停诊预览/);
  await fang.in(office, '确认');
  return (await world.records<{ date: string }>('closure')).map(({ date }) => date);
}

test.each([
  '健康角12月除了周四都停诊',
  '健康角本月停诊，只有周四开',
  '健康角这个月周四才开，其他时间停诊',
  '12月健康角停诊，周四照常开',
])('N4 「%s」 closes no Thursday', async (said) => {
  const closed = await closedBy(said);
  expect(closed).toContain('2026-12-07');
  expect(closed).not.toContain('2026-12-03');
  expect(closed).not.toContain('2026-12-24');
});

test.each(['下周健康角停诊，周四还开', '下周健康角除了周四都停诊'])(
  'N4 「%s」 closes the other days of the week',
  async (said) => {
    const closed = await closedBy(said);
    expect(closed).toContain('2026-12-07');
    expect(closed).not.toContain('2026-12-10');
  },
);

test.each(['健康角这个月周四停一次', '12月健康角周四停诊一次'])('N4 「%s」: which of them is asked', async (said) => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  (await world.person('c-fang', '方晴').in(office, said)).gets(/哪天|哪一天|几号/);
});

test.each([
  ['健康角12月每周四停诊', '2026-12-10'],
  ['健康角12月10日停诊一次', '2026-12-10'],
  ['下周四健康角停诊', '2026-12-10'],
])('N4 「%s」 closes it as before', async (said, day) => {
  expect(await closedBy(said)).toContain(day);
});
