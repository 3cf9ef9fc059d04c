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

test('D1 「昨天日报再发一遍」 is answered with the one of now, and says so', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, '昨天日报再发一遍')).gets(/^11月30日周一的日报没有另存.*这是到现在的：\n【日报】12月1日/);
  (await fang.in(office, '再发一遍日报')).gets(/^【日报】12月1日/);
});
