import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';

test('N4 撤销 of a closure that was moved: it is on its first day again, and once more opens it', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  const says = (text: string) => fang.in(office, text);
  for (const said of ['健康角周四停诊', '确认', '改到下周一', '确认']) await says(said);
  const days = async () => (await world.records<{ date: string }>('closure')).map(({ date }) => date);
  expect(await days()).toEqual(['2026-12-07']);
  (await says('撤销')).gets(/还是12月3日周四停/);
  expect(world.said('7号楼之家').at(-1)?.text).toMatch(/不是12月7日周一停，是12月3日周四停；12月7日周一照常开/);
  expect(await days()).toEqual(['2026-12-03']);
  await says('撤销');
  expect(await days()).toEqual([]);
});

test('N4 「健康角周四改3点开」 by staff hears what can be told of a service', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  (await world.person('c-fang', '方晴').in(office, '健康角周四改3点开')).gets(/柳岸健康角是固定开放的服务.*发通知/);
});

test.each([
  ['健康角周四改3点开', '柳岸健康角12月3日停诊'],
  ['健康角12月10日改3点开', '柳岸健康角12月10日停诊'],
  ['健康角改3点开', '柳岸健康角12月3日停诊'],
  ['图书室周四改3点开', '图书室12月3日不开'],
  ['图书室改3点开', '图书室12月2日不开'],
])('N4 「%s」 by staff hears how that day is closed: 「%s」 is heard', async (said, order) => {
  const file = (raw: Record<string, unknown>) => {
    const library = { id: 'library', name: '图书室', place: '居委会西屋', holidays: 'closed', source: '柳岸里服务站' };
    const hours = ['wednesday', 'thursday'].map((day) => ({ day, from: '14:00', to: '16:30' }));
    raw.services = [...(raw.services as unknown[]), { ...library, aliases: [], offers: [], remind: [], hours }];
  };
  const world = await World.open({ at: '2026-12-01T09:00', file });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, said)).gets(new RegExp(`就说「${order}」`));
  (await fang.in(office, order)).gets(/停诊预览/);
});

test('N4 撤销 of a closure of two days that was moved: each is shut again for its own reason', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  const closures = async () =>
    (await world.records<{ date: string; reason?: string }>('closure')).map(({ date, reason }) => [date, reason]);
  for (const said of ['健康角12月7日和12月10日停诊，装修', '确认']) await fang.in(office, said);
  for (const said of ['健康角12月10日停诊，大夫培训', '确认']) await world.person('c-tu', '屠伟').dm(said);
  const before = await closures();
  expect(before).toEqual([
    ['2026-12-07', '装修'],
    ['2026-12-10', '大夫培训'],
  ]);
  for (const said of ['改到12月14日', '确认']) await fang.in(office, said);
  expect((await closures()).map(([date]) => date)).toEqual(['2026-12-14']);
  await fang.in(office, '撤销');
  expect(await closures()).toEqual(before);
  expect(world.said('7号楼之家').at(-1)?.text).toMatch(
    /不是12月14日周一停，是12月7日周一停（装修）、12月10日周四停（大夫培训）；12月14日周一照常开/,
  );
});

test('D1 「昨天日报再发一遍」 is answered with the one of now, and says so', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, '昨天日报再发一遍')).gets(/^11月30日周一的日报没有另存.*这是到现在的：\n【日报】12月1日/);
  (await fang.in(office, '再发一遍日报')).gets(/^【日报】12月1日/);
});
