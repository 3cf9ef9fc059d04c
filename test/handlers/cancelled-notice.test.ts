import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const room = '7号楼之家';

async function withScheduled() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发通知，发到7号楼之家，明天早上8点发：明天上午大扫除，请大家参加');
  await staff.dm('确认');
  return { world, staff };
}

test.each(['通知#1不发了', '大扫除那个通知不发了', '取消那条定时通知', '第1条不发了', '#1先不发了', '撤销', '不发了'])(
  'N1 「%s」 keeps back a notice that waits for its time',
  async (said) => {
    const { world, staff } = await withScheduled();
    (await staff.dm(said)).gets(/通知#1不发了/);
    await world.until('2026-11-25T09:00');
    expect(world.said(room).filter(({ text }) => text.includes('大扫除'))).toEqual([]);
    expect(await world.records('notice')).toMatchObject([{ status: 'discarded' }]);
  },
);

test('N1 U1 is nobody else’s to keep back, and what is sent is sent', async () => {
  const { world, staff } = await withScheduled();
  (await world.person('c-bao', '鲍顺').dm('通知#1不发了')).gets(/由发的人和社区工作人员来撤/);
  await world.until('2026-11-25T09:00');
  (await staff.dm('通知#1不发了')).gets(/已经发出去了/);
  expect(await world.records('notice')).toMatchObject([{ status: 'sent' }]);
});

const office = '柳岸居委会';
const setIn = async (world: World, text = '发通知，今天下午3点发到7号楼：明天上午9点到11点停水检修') => {
  const staff = world.person('c-fang', '方晴');
  await staff.in(office, text);
  (await staff.in(office, '确认')).gets(/下午3:00发出/);
  return staff;
};

test.each(['第1条不发了', '撤销', '那条先不发了'])('N1 in the staff room 「%s」 keeps it back too', async (said) => {
  const world = await World.open();
  const staff = await setIn(world);
  (await staff.in(office, said)).gets(/通知#1不发了/);
  await world.until('2026-11-24T18:01');
  expect(world.said(room)).toEqual([]);
});

test('N1 不发了 among colleagues is of nothing when nothing waits', async () => {
  const world = await World.open();
  (await world.person('c-fang', '方晴').in(office, '先不发了')).getsNothing();
  await setIn(world);
  (await world.person('c-tu', '屠伟').in(office, '那条先不发了')).getsNothing();
  await world.until('2026-11-24T15:00');
  expect(world.said(room)).toHaveLength(1);
});

test.each([
  ['通知1改到4点发', '16:00'],
  ['第1条改到下午5点发', '17:00'],
  ['通知#1的发送时间改成下午4点半', '16:30'],
  ['推迟到4点发', '16:00'],
])('N1 「%s」 moves a notice that waits for its time', async (said, at) => {
  const world = await World.open();
  const staff = await setIn(world);
  (await staff.in(office, said)).gets(/通知#1改到今天.*发出/);
  await world.until('2026-11-24T15:30');
  expect(world.said(room)).toEqual([]);
  await world.until(`2026-11-24T${at}`);
  expect(world.said(room)).toHaveLength(1);
  expect(await world.records('notice')).toMatchObject([{ sendAt: `2026-11-24T${at}:00+08:00`, status: 'sent' }]);
});

test('N1 an hour alone stays on the day it was to go out on', async () => {
  const { world, staff } = await withScheduled();
  (await staff.dm('通知1改到9点发')).gets(/11月25日周三）上午9:00发出/);
  await world.until('2026-11-25T09:00');
  expect(world.said(room)).toHaveLength(1);
});

test('N1 another one is open: the one that waits is moved, the open one as it was', async () => {
  const world = await World.open();
  const staff = await setIn(world);
  await staff.in(office, '发通知：周六大扫除，发到7号楼');
  (await staff.in(office, '通知1改到4点发')).gets(/通知#1改到今天/);
  (await staff.in(office, '确认')).gets(/大扫除/);
});

test('N1 taken back too late it says that it is out', async () => {
  const world = await World.open();
  const staff = await setIn(world);
  await world.until('2026-11-24T15:01');
  (await staff.in(office, '撤销')).gets(/已经发出去了/);
});
