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

const bao = async () => (await World.open({ at: '2026-12-01T09:00' })).person('c-bao', '鲍顺');
const which = /发到哪些群：8号楼1门、8号楼2门？/;

test.each(['通知大家明天大扫除', '通知大家：明天大扫除', '告诉大家明天大扫除', '发通知：明天大扫除'])(
  'N1 「%s」 by a leader of two stairwells asks which',
  async (said) => {
    (await (await bao()).dm(said)).gets(which);
  },
);

test.each([
  ['1门', '8号楼1门'],
  ['一门', '8号楼1门'],
  ['2单元', '8号楼2门'],
  ['1门2门', '8号楼1门、8号楼2门'],
  ['都发', '8号楼1门、8号楼2门'],
  ['两个门都发', '8号楼1门、8号楼2门'],
])('N1 「%s」 answers it', async (said, rooms) => {
  const leader = await bao();
  await leader.dm('通知大家明天大扫除');
  (await leader.dm(said)).gets(new RegExp(`通知预览：\n明天大扫除\n发到：${rooms}\n`));
});

test.each([
  ['发通知：明天大扫除，发到1门', /明天大扫除\n发到：8号楼1门\n/],
  ['通知一门：明天大扫除', /明天大扫除\n发到：8号楼1门\n/],
  ['发活动：周六下午2点楼前包粽子，限20人，发到2门', /活动：包粽子[\s\S]*发到：8号楼2门\n/],
])('N3 「%s」 is of the leader’s own building', async (said, preview) => {
  (await (await bao()).dm(said)).gets(preview);
});

test('N1 of staff 大家 is everybody, and 1门 tells no building', async () => {
  const staff = (await World.open({ at: '2026-12-01T09:00' })).person('c-fang', '方晴');
  (await staff.dm('通知大家明天大扫除')).gets(/明天大扫除\n发到：1号楼大家庭、7号楼之家、8号楼1门、/);
  (await staff.dm('发通知：明天大扫除，发到1门')).gets(/发到哪些群？/);
});

test.each(['通知大家了', '1门大扫除完了吧', '通知大家明天大扫除了吗'])('Q2 「%s」 posts nothing', async (said) => {
  (await (await bao()).in('楼门长议事厅', said)).getsNothing();
});

test.each([
  ['发通知 周四上午10点消防演习 发7号楼', /预览：\n周四上午10点消防演习\n发到：7号楼之家\n/],
  ['发通知：周四上午10点消防演习，发7号楼和8号楼1门', /演习\n发到：7号楼之家、8号楼1门\n/],
  ['发通知：周四上午10点消防演习，发柳岸里居民群', /演习\n发到：柳岸里居民群\n/],
])('N1 「%s」 says where it goes', async (order, preview) => {
  const world = await World.open();
  (await world.person('c-fang', '方晴').in('柳岸居委会', order)).gets(preview);
});

test.each(['发7号楼', '发7号楼吧', '发7号楼就行'])('N1 「%s」 answers where it is to go', async (answer) => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  (await staff.in('柳岸居委会', '发通知：周四上午10点消防演习')).gets(/发到哪些群/);
  (await staff.in('柳岸居委会', answer)).gets(/演习\n发到：7号楼之家\n/);
});
