import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const ge = (world: World) => world.person('c-ge', '老葛');

test('N1 N3 property is shown the rooms it may post to, and 全部 means all of them', async () => {
  const world = await World.open();
  (await ge(world).dm('发通知：明天上午9点到11点停水检修，请提前接水')).gets(/1号楼大家庭.*7号楼之家/);
  (await ge(world).dm('全部')).gets(/发到：1号楼大家庭、7号楼之家、8号楼1门、8号楼2门/);
});

test('N1 an outage that names its building goes to that building without a question', async () => {
  const world = await World.open();
  (await ge(world).dm('发通知：明天上午9点到12点7号楼停水检修，请提前接水')).gets(/发到：7号楼之家\n/);
  await ge(world).dm('确认');
  expect(world.said('7号楼之家').filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  expect(world.said('1号楼大家庭')).toEqual([]);
});
