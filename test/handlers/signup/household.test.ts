import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '柳岸志愿者';

/** One open event, or two of them on one day, and neighbours who talk of them. */
async function withEvents(...events: readonly string[]) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  for (const event of events) {
    await staff.dm(`发活动：${event}，发到${room}`);
    await staff.dm('确认');
  }
  await world.passes({ minutes: 2 });
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  const standing = async () =>
    (await world.records<{ event: number; status: string; name: string; party: number }>('signup'))
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ event, name, party }) => `${event} ${name} ${party}`);
  return { world, staff, dou, standing };
}
const snow = '11月29日上午9点扫雪';
const choir = '11月29日下午2点合唱';

test.each([
  [['报名：王芳、李强、赵刚', '王芳有事不来了'], ['1 豆豆妈 2']],
  [['扫雪我报名，还有王芳、李强', '李强扫雪去不了'], ['1 豆豆妈 2']],
  [['给王芳和李强报名', '李强去不了了'], ['1 王芳 1']],
  [['代王芳报名', '代李强报名', '王芳退出'], ['1 李强 1']],
  [['我和媳妇都去', '她不去了'], ['1 豆豆妈 1']],
  [['我和老公去', '老公出差', '他来不了', '我照常'], ['1 豆豆妈 1']],
  [['我和我那孙子去', '他就不去了我自个儿去'], ['1 豆豆妈 1']],
  [['我报名', '他不去了'], ['1 豆豆妈 1']],
  [['我和媳妇都去', '她不去我也不去了'], []],
  [['我带两个孩子参加', '小的发烧了 只带大的'], ['1 豆豆妈 2']],
  [['我带两个孩子参加', '我婆婆替我去 我不去了'], ['1 豆豆妈 3']],
  [['报名：王芳、李强', '我也算一个'], ['1 豆豆妈 3']],
])('S3 %j leaves %j on the list', async (said, expected) => {
  const { dou, standing } = await withEvents(snow);
  for (const words of said) await dou.in(room, words);
  expect(await standing()).toEqual(expected);
});

test('S3 one who is named of several is told as one fewer', async () => {
  const { world, dou } = await withEvents(snow);
  await dou.in(room, '报名：王芳、李强、赵刚');
  await world.passes({ minutes: 2 });
  (await dou.in(room, '王芳有事不来了')).gets(/豆豆妈 2人（王芳不来）/);
});

test('S3 她不去了 long after the sign-up is asked, not guessed', async () => {
  const { world, dou, standing } = await withEvents(snow);
  await dou.in(room, '我和媳妇都去');
  await world.passes({ hours: 3 });
  (await dou.in(room, '她不去了')).gets(/您报了2位，是她不来、少1位吗？是就回「改成1人」。/);
  expect(await standing()).toEqual(['1 豆豆妈 2']);
});

test.each(['上次扫雪我们去了八个人', '这次扫雪估计得来二十个人', '上周扫雪我和王芳两个人扫的'])(
  'S1 「%s」 signs up nobody and changes no number',
  async (said) => {
    const { dou, standing } = await withEvents(snow);
    (await dou.in(room, said)).getsNothing();
    await dou.in(room, '我报名');
    (await dou.in(room, said)).getsNothing();
    expect(await standing()).toEqual(['1 豆豆妈 1']);
  },
);

test('S2 「我带俩娃」 right after the post is a sign-up of three', async () => {
  const { dou, standing } = await withEvents(snow);
  await dou.in(room, '我带俩娃');
  expect(await standing()).toEqual(['1 豆豆妈 3']);
});

test.each([
  [['扫雪和合唱我都报'], ['1 豆豆妈 1', '2 豆豆妈 1']],
  [['我报扫雪，合唱也算我'], ['1 豆豆妈 1', '2 豆豆妈 1']],
  [['两个活动都算我一个'], ['1 豆豆妈 1', '2 豆豆妈 1']],
  [['上午下午我都去'], ['1 豆豆妈 1', '2 豆豆妈 1']],
  [
    ['我和老孙报名', '两个都报'],
    ['1 豆豆妈 2', '2 豆豆妈 2'],
  ],
  [['我和老孙报名', '老孙合唱不去'], []],
  [['上午的我去'], ['1 豆豆妈 1']],
  [['扫雪我去，合唱不去'], ['1 豆豆妈 1']],
  [['合唱报两个', '说错了，是扫雪两个'], ['1 豆豆妈 2']],
  [['合唱我来', '哎呀合唱那天我值班 换成扫雪吧'], ['1 豆豆妈 1']],
])('S1 with two events open %j leaves %j', async (said, expected) => {
  const { dou, standing } = await withEvents(snow, choir);
  for (const words of said) await dou.in(room, words);
  expect(await standing()).toEqual(expected);
});

test.each(['李强带个朋友 两个人', '李强2人', '李强改成2人'])(
  'S3 「%s」 by who keeps the list changes the line of 李强',
  async (said) => {
    const { staff, standing } = await withEvents(snow);
    await staff.in(room, '代王芳报名');
    await staff.in(room, '代李强报名');
    await staff.in(room, '我自己也算一个');
    await staff.in(room, said);
    expect(await standing()).toEqual(['1 王芳 1', '1 李强 2', '1 方晴 1']);
  },
);

test('S1 an event of one of the sender’s other rooms is named and signed up for', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发活动：11月29日上午9点亲子读书，发到1号楼大家庭');
  await staff.dm('确认');
  const party = async () => (await world.records<{ party: number }>('signup')).map((it) => it.party);
  // Of another building: its event is nobody's here.
  await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in('7号楼之家', '亲子读书我报2个');
  expect(await party()).toEqual([]);
  await world.person('c-mama', '小雨妈妈', '1-2-603 小雨妈妈').in('柳岸里居民群', '亲子读书我报2个');
  expect(await party()).toEqual([2]);
});
