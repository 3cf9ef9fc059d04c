import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const office = '柳岸居委会';

/** Two events of the staff's, and two households that come to the first. */
async function withEvents() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  for (const event of ['12月2日下午2点剪纸，限3人', '12月3日上午9点书法，限10人']) {
    await staff.in(office, `发活动：${event}，发到7号楼之家`);
    await staff.in(office, '确认');
  }
  await world.person('c-mei', '梅姐', '7-1-201 梅姐').in('7号楼之家', '剪纸报名2人');
  await world.passes({ minutes: 2 });
  const starts = async () =>
    (await world.records<{ startsAt: string }>('event')).map(({ startsAt }) => startsAt.slice(5, 16));
  return { world, staff, starts };
}

test.each([
  '剪纸跟书法对调',
  '剪纸和书法换一下，剪纸改周四，书法改周三',
  '剪纸和书法换一下，剪纸改周四',
  '剪纸和书法换一下，书法改周三下午2点',
])('S6 「%s」 gives each event the time of the other', async (said) => {
  const { staff, starts } = await withEvents();
  const turn = await staff.in(office, said);
  expect(await starts()).toEqual(['12-03T09:00', '12-02T14:00']);
  expect(turn.sent.filter(({ kind }) => kind === 'notice')).toHaveLength(2);
});

test.each([
  '剪纸和书法换一下，剪纸改周五，书法改周三',
  '剪纸和书法换一下，剪纸改周三',
  '剪纸和书法换一下，剪纸改周三，书法改周四',
  '剪纸和书法换一下，剪纸改周四下午4点',
  '剪纸和书法换一下，剪纸改12月10日',
  '剪纸和书法换一下，剪纸换到活动室',
  '剪纸跟合唱对调',
  '桌子和椅子换一下',
])('S6 「%s」 moves nothing', async (said) => {
  const { staff, starts } = await withEvents();
  await staff.in(office, said);
  expect(await starts()).toEqual(['12-02T14:00', '12-03T09:00']);
});

test('S6 「剪纸加到6个人」 in the office sets how many may come', async () => {
  const { world, staff } = await withEvents();
  await staff.in(office, '剪纸加到6个人');
  expect(await world.records('event')).toMatchObject([{ capacity: 6 }, { capacity: 10 }]);
});

test('S6 「书法加到6个人」 takes no places away', async () => {
  const { world, staff } = await withEvents();
  const turn = await staff.in(office, '书法加到6个人');
  expect(turn.sent).toMatchObject([{ text: expect.stringContaining('「书法」现在限10人，没有改') }]);
  expect(await world.records('event')).toMatchObject([{ capacity: 3 }, { capacity: 10 }]);
});

test('S6 a closed event is still meant by 「名单」, and 「重新开放报名」 opens it again', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.in(office, '发活动：12月2日下午2点剪纸，限3人，发到7号楼之家');
  await staff.in(office, '确认');
  await staff.in(office, '剪纸停止报名');
  expect((await staff.in(office, '名单')).sent).toMatchObject([{ text: expect.stringContaining('「剪纸」') }]);
  expect((await staff.in(office, '几个人报了')).sent).toMatchObject([{ text: expect.stringContaining('现在共0人') }]);
  const turn = await staff.in(office, '重新开放报名');
  expect(turn.sent).toMatchObject([{ text: expect.stringContaining('「剪纸」又能报名了') }]);
  expect(await world.records('event')).toMatchObject([{ status: 'open' }]);
  await staff.in(office, '取消活动剪纸');
  expect((await staff.in(office, '名单')).sent).toMatchObject([{ text: expect.stringContaining('「剪纸」') }]);
});

test('S6 「重新开放报名」, where several were closed or none of the own, is asked which', async () => {
  const { world, staff } = await withEvents();
  const statuses = async () => (await world.records<{ status: string }>('event')).map(({ status }) => status);
  await staff.in(office, '剪纸停止报名');
  const tu = world.person('c-tu', '屠伟');
  (await tu.in(office, '重新开放报名')).gets(/您说的是哪个：#1 剪纸？/);
  (await tu.in(office, '剪纸')).gets(/「剪纸」又能报名了/);
  for (const event of ['剪纸', '书法']) await staff.in(office, `${event}停止报名`);
  (await staff.in(office, '重新开放报名')).gets(/您说的是哪个：#1 剪纸、#2 书法？/);
  await staff.in(office, '书法');
  expect(await statuses()).toEqual(['closed', 'open']);
});

test('S6 「重新开放报名」 by who may not is told who may', async () => {
  const { world, staff } = await withEvents();
  await staff.in(office, '剪纸停止报名');
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  (await mei.in('7号楼之家', '@小柳管家 重新开放报名', { mention: true })).gets(/由发起活动的人和社区工作人员/);
  (await mei.in('7号楼之家', '重新开放报名')).getsNothing();
});

test('S6 who organises an event of the volunteers is heard in their room', async () => {
  const world = await World.open();
  const shen = world.person('c-shen', '沈老师');
  await shen.dm('发活动：12月2日下午2点剪纸，限3人，发志愿者群');
  await shen.dm('确认');
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  await yan.in('柳岸志愿者', '剪纸报名2人');
  await world.passes({ minutes: 2 });
  expect((await yan.in('柳岸志愿者', '再加两个名额')).sent).toEqual([]);
  await shen.in('柳岸志愿者', '再加两个名额');
  expect(await world.records('event')).toMatchObject([{ capacity: 5 }]);
  expect((await shen.in('柳岸志愿者', '谁报了')).sent).toMatchObject([{ text: expect.stringContaining('颜宁 2人') }]);
});
