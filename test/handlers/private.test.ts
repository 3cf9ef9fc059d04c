import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const room = '7号楼之家';

async function withEvent(capacity: number) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点包饺子，限${capacity}人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 1 });
  return {
    world,
    huo: world.person('c-huo', '霍先生', '7-2-601 霍先生'),
    yan: world.person('c-yan', '颜宁', '7-1-402 颜宁'),
  };
}

test('A1 「报上了吗」 after a sign-up by direct message is about the sign-up, and 「2」 sets its party', async () => {
  const { huo } = await withEvent(10);
  await huo.dm('我报名包饺子');
  (await huo.dm('报上了吗')).gets(/报上了：「包饺子」1位/);
  (await huo.dm('2')).gets(/霍先生 2人/);
});

test('A1 「排上没」 of who waits tells the place', async () => {
  const { world, huo, yan } = await withEvent(1);
  await huo.in(room, '我报名');
  await yan.in(room, '我报名');
  await world.passes({ minutes: 2 });
  (await yan.in(room, '排上没')).gets(/候补第1位/);
  await huo.in(room, '不去了');
  await world.passes({ minutes: 2 });
  (await yan.dm('排上没')).gets(/报上了：「包饺子」1位，12月5日/);
});

test.each(['嗯', '行', '要得', '好的', '删吧', '确定'])('P3 「%s」 to the question confirms', async (said) => {
  const { huo } = await withEvent(10);
  await huo.dm('删除我的信息');
  (await huo.dm(said)).gets(/您的信息已经删除/);
});

test('P3 「算了不删了」 is told that nothing is deleted, 「谢谢」 deletes nothing', async () => {
  const { huo } = await withEvent(10);
  await huo.dm('删除我的信息');
  (await huo.dm('谢谢')).getsNothing();
  (await huo.dm('算了不删了')).gets(/什么都没有删除/);
  expect((await huo.dm('确认')).sent.map(({ text }) => text).join()).not.toMatch(/已经删除/);
});
