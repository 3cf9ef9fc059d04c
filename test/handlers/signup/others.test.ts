import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** An event in the room, with three households on its list: one of two people, one alone, the one who keeps the list. */
async function withList() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  const hao = world.person('c-hao', '王秀英', '7-2-302 王秀英');
  await staff.dm('发活动：新年包饺子，12月5日下午2点到4点，居委会东屋，限30人，发到7号楼之家');
  await staff.dm('确认');
  await dou.in(room, '我报两个人');
  await hao.in(room, '报一个');
  await staff.in(room, '我也去');
  await world.passes({ minutes: 2 });
  const standing = async () =>
    (await world.records<{ status: string; name: string; party: number }>('signup'))
      .filter(({ status }) => status === 'confirmed')
      .map(({ name, party }) => `${name} ${party}`);
  return { world, staff, dou, hao, standing };
}

test.each([
  ['7-2-503不来了', ['王秀英 1', '方晴 1']],
  ['王秀英有事来不了了', ['豆豆妈 2', '方晴 1']],
])('S3 「%s」 by who keeps the list takes off whom it names, not the sender', async (said, rest) => {
  const { staff, standing } = await withList();
  (await staff.dm(said)).gets(/不来了，已记下/);
  expect(await standing()).toEqual(rest);
});

test('S3 who is on no list is said so, and nobody is taken off', async () => {
  const { staff, standing } = await withList();
  (await staff.dm('李大爷不来了')).gets(/没有找到「李大爷」的报名。/);
  expect(await standing()).toHaveLength(3);
});

test('S3 a neighbour takes nobody off, unless asked about the own number', async () => {
  const { dou, hao, standing } = await withList();
  expect((await hao.in(room, '7-2-503不来了')).sent).toEqual([]);
  (await dou.in(room, '王姐不去了')).gets(/您报了2位，是王姐不来、少1位吗？是就回「改成1人」。/);
  expect(await standing()).toHaveLength(3);
  await dou.in(room, '改成1人');
  expect(await standing()).toContain('豆豆妈 1');
});

test('S3 「我妈也报一个」 comes besides the speaker', async () => {
  const { hao, world, standing } = await withList();
  await hao.in(room, '我妈也报一个');
  await world.passes({ minutes: 2 });
  expect(await standing()).toContain('王秀英 2');
});

test('S3 「…不来了」 among colleagues takes off who stands on a list, a guess and other people do not', async () => {
  const { world, staff, standing } = await withList();
  const office = '柳岸居委会';
  for (const guess of ['豆豆妈不来了吧', '王秀英可能不来了', '小孙不来了']) {
    (await staff.in(office, guess)).getsNothing();
  }
  expect(await standing()).toHaveLength(3);
  const other = world.person('c-tu', '屠伟');
  (await other.in(office, '豆豆妈家不来了')).gets(/「新年包饺子」豆豆妈不来了，已记下/);
  expect(await standing()).toEqual(['王秀英 1', '方晴 1']);
});

test.each([
  ['王秀英来不了 豆豆妈多带一个', ['豆豆妈 3', '方晴 1']],
  ['豆豆妈少一个，王秀英改成两个人', ['豆豆妈 1', '王秀英 2', '方晴 1']],
  ['豆豆妈不来了吧，王秀英多带一个', ['豆豆妈 2', '王秀英 2', '方晴 1']],
  ['王秀英不来了，面粉多买两袋', ['豆豆妈 2', '方晴 1']],
])('S3 「%s」 by who keeps the list changes each line that it names', async (said, rest) => {
  const { staff, standing } = await withList();
  await staff.in('柳岸居委会', said);
  expect((await standing()).toSorted()).toEqual(rest.toSorted());
});

test('S3 where one of the clauses is of something else nobody’s line changes', async () => {
  const { staff, standing } = await withList();
  await staff.in('柳岸居委会', '月饼豆豆妈家再加一份 王秀英加2个');
  expect(await standing()).toHaveLength(3);
  expect(await standing()).toContain('王秀英 1');
});

test('S3 of somebody who keeps no list 「…多带一个」 changes nobody’s line', async () => {
  const { hao, standing } = await withList();
  await hao.in(room, '豆豆妈来不了 方晴多带一个');
  expect(await standing()).toContain('豆豆妈 2');
});

test('S3 the organiser of a chain does so where it is', async () => {
  const world = await World.open();
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await dou.in(room, '#接龙\n12月5日下午扫雪\n1. 豆豆妈');
  await world.person('c-hao', '王秀英', '7-2-302 王秀英').in(room, '扫雪我报一个');
  await world.person('c-lin', '林叔叔', '7-2-101 林叔叔').in(room, '扫雪我报一个');
  await world.passes({ minutes: 2 });
  await dou.in(room, '王秀英来不了 林叔叔多带一个');
  expect(await world.records('signup')).toMatchObject([
    { name: '豆豆妈', status: 'confirmed' },
    { name: '王秀英', status: 'withdrawn' },
    { name: '林叔叔', status: 'confirmed', party: 2 },
  ]);
});
