import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';
const at = '2026-12-01T09:00';
const closures = async (world: World) =>
  (await world.records<{ date: string; reason?: string }>('closure')).map(({ date, reason }) => [date, reason]);

test.each(['这个月健康角周四都不开了', '健康角12月每周四停诊', '本月健康角每个周四都停诊'])(
  'N4 「%s」 closes the Thursdays of the month only',
  async (said) => {
    const world = await World.open({ at });
    const fang = world.person('c-fang', '方晴');
    (await fang.in(office, said)).gets(/12月3日周四、12月10日周四/);
    await fang.in(office, '确认');
    expect((await closures(world)).map(([date]) => date)).toEqual(
      [3, 10, 17, 24, 31].map((day) => `2026-12-${String(day).padStart(2, '0')}`),
    );
  },
);

test('N4 「下周健康角都停 大夫培训去了」 closes the days on which it would open, and tells why', async () => {
  const world = await World.open({ at });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, '下周健康角都停 大夫培训去了')).gets(/12月7日周一至12月13日周日柳岸健康角不开/);
  await fang.in(office, '确认');
  expect(await closures(world)).toEqual([
    ['2026-12-07', '大夫培训去了'],
    ['2026-12-10', '大夫培训去了'],
  ]);
});

test('N4 「下周健康角停诊，请大家互相转告」 gives no reason', async () => {
  const world = await World.open({ at });
  (await world.person('c-fang', '方晴').in(office, '下周健康角停诊，请大家互相转告')).gets(/停诊预览：\n[^（]*\n发到/);
});

test('N4 「健康角12月3日停诊」 closes that day as before, and three days in a row all three', async () => {
  const world = await World.open({ at });
  const fang = world.person('c-fang', '方晴');
  for (const said of ['健康角12月9日到11日停诊', '确认']) await fang.in(office, said);
  expect((await closures(world)).map(([date]) => date)).toEqual(['2026-12-09', '2026-12-10', '2026-12-11']);
});

test.each([
  '搞错了 是下周五停 下周四正常',
  '说错了 停诊改下周五',
  '弄错了，下周四照常，是下周五停',
  '写错了，改停下周五',
])('N4 N6 「%s」 after a closure was told is a correction, previewed before it is posted', async (said) => {
  const world = await World.open({ at });
  const fang = world.person('c-fang', '方晴');
  for (const text of ['下周四健康角停诊', '确认']) await fang.in(office, text);
  (await fang.in(office, said)).gets(
    /停诊预览：\n更正：柳岸健康角不是12月10日周四停，是12月11日周五停；12月10日周四照常开/,
  );
  expect((await closures(world)).map(([date]) => date)).toEqual(['2026-12-10']);
  await fang.in(office, '确认');
  expect((await closures(world)).map(([date]) => date)).toEqual(['2026-12-11']);
});

test.each(['搞错了 那个会是下周五开', '下周五我休息', '说错了 聚餐改下周五'])(
  'Q2 「%s」 after a closure was told corrects nothing',
  async (said) => {
    const world = await World.open({ at });
    const fang = world.person('c-fang', '方晴');
    for (const text of ['下周四健康角停诊', '确认']) await fang.in(office, text);
    const { sent } = await fang.in(office, said);
    expect(sent.map(({ text }) => text).join('')).not.toMatch(/停诊预览/);
  },
);
