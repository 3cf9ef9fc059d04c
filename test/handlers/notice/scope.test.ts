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

test('N1 发到7号楼之家 said to an event that is being posted says where it goes', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  const preview = await staff.dm('发活动：新年包饺子，12月5日下午2点到4点，居委会东屋，发到1号楼大家庭');
  preview.gets(/包饺子/);
  const moved = await staff.dm('发到7号楼之家');
  moved.gets(/包饺子[\s\S]*7号楼之家/);
  await staff.dm('确认');
  expect(await world.records('event')).toHaveLength(1);
  expect(await world.records('notice')).toEqual([]);
  expect(world.said('7号楼之家').some(({ text }) => text.includes('包饺子'))).toBe(true);
  expect(world.said('1号楼大家庭')).toEqual([]);
});
