import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const office = '柳岸居委会';
const at = '2026-12-03T20:00';

test('N1 a notice that goes out tomorrow tells its 明天 by the date, in the preview and in the room', async () => {
  const world = await World.open({ at });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, '明早八点发通知：明天上午十点燃气入户安检，发到7号楼')).gets(
    /通知预览：\n12月4日周五上午十点燃气入户安检\n发到：7号楼之家/,
  );
  await fang.in(office, '确认');
  await world.until('2026-12-04T08:01');
  expect(world.said('7号楼之家').map(({ text }) => text)).toEqual(['12月4日周五上午十点燃气入户安检']);
});

test('N1 told afterwards to go out tomorrow, it does so too', async () => {
  const world = await World.open({ at });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, '发通知：后天下午两点清楼道，发到7号楼')).gets(/通知预览：\n后天下午两点清楼道/);
  (await fang.in(office, '明天8点发')).gets(/通知预览：\n12月5日周六下午两点清楼道/);
});

test('N1 one that waits for tonight and is moved to tomorrow shows the day it then tells', async () => {
  const world = await World.open({ at: '2026-12-03T09:00' });
  const fang = world.person('c-fang', '方晴');
  (await fang.in(office, '今晚8点发通知：明天上午消毒，发到7号楼')).gets(/通知预览：\n明天上午消毒/);
  await fang.in(office, '确认');
  (await fang.in(office, '通知#1改到明早7点发')).gets(
    /通知#1改到明天（12月4日周五）上午7:00发出：\n12月4日周五上午消毒/,
  );
});

test('N1 sent at once it keeps the words of its author', async () => {
  const world = await World.open({ at });
  const fang = world.person('c-fang', '方晴');
  await fang.in(office, '发通知：明天上午十点燃气入户安检，发到7号楼');
  await fang.in(office, '确认');
  expect(world.said('7号楼之家').map(({ text }) => text)).toEqual(['明天上午十点燃气入户安检']);
});
