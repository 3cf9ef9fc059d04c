import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** Two open events, and what stands on their lists after somebody has spoken. */
async function after(...said: readonly string[]) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  for (const event of ['12月5日下午2点包饺子，限30人', '12月6日上午9点健步走，限20人']) {
    await staff.dm(`发活动：${event}，发到${room}`);
    await staff.dm('确认');
  }
  await world.passes({ minutes: 1 });
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  for (const text of said) {
    await mei.in(room, text);
    await world.passes({ minutes: 2 });
  }
  return (await world.records<{ status: string; party: number; event: number }>('signup'))
    .filter(({ status }) => status === 'confirmed')
    .map(({ event, party }) => `#${event} ${party}`);
}

test.each([
  ['两个活动都报，包饺子两个人，健步走一个人', ['#1 2', '#2 1']],
  ['饺子2健步走3', ['#1 2', '#2 3']],
  ['包饺子我一个，健步走我们俩', ['#1 1', '#2 2']],
  ['健步走我和老伴，包饺子就一个', ['#1 1', '#2 2']],
  ['苹果2香蕉3', []],
])('S1 「%s」 gives each event its own number: %j', async (said, expected) => {
  expect(await after(said)).toEqual(expected);
});

test('S3 「都改成2个人」 sets the number at every event one comes to', async () => {
  expect(await after('饺子1健步走3', '都改成2个人')).toEqual(['#1 2', '#2 2']);
});

test('S3 said again with numbers for each it sets both', async () => {
  expect(await after('饺子1健步走3', '包饺子改3个，健步走改1个')).toEqual(['#1 3', '#2 1']);
});

test.each([
  ['健步走三个人', '健步走改成包饺子', ['#1 3']],
  ['健步走三个人', '健步走改成包饺子吧 一样三个人', ['#1 3']],
  ['健步走三个人', '健步走换包饺子，两个人', ['#1 2']],
  ['包饺子两个人', '不是包饺子是健步走', ['#2 2']],
  ['健步走三个人', '电梯改成楼梯', ['#2 3']],
  ['健步走三个人', '包饺子改成健步走', ['#2 3']],
  ['健步走三个人', '不是饺子是馄饨', ['#2 3']],
  ['健步走三个人', '有饺子吃那个', ['#1 3']],
  ['健步走三个人', '家里有水饺吃', ['#2 3']],
  ['健步走三个人', '换包饺子的馅吧', ['#2 3']],
  ['健步走三个人', '换包饺子吧', ['#1 3']],
  ['两个活动都报', '健走不去了 腿疼', ['#1 1']],
  ['健走报名 还有我丈母娘', '算了她不来了', ['#2 1']],
])('S1 after 「%s」 「%s」 leaves %j', async (first, then, expected) => {
  expect(await after(first, then)).toEqual(expected);
});

test.each([
  ['健走我报名', ['#2 1']],
  ['健走算上我和老伴', ['#2 2']],
  ['健走+2', ['#2 2']],
  ['走路也加我', ['#2 1']],
  ['走路那个我带俩娃', ['#2 3']],
  ['饺子我', ['#1 1']],
  ['饺子我带娃', ['#1 2']],
  ['饺子带我一个', ['#1 1']],
  ['健走报名 还有我丈母娘', ['#2 2']],
  ['两样我都来', ['#1 1', '#2 1']],
  ['微信也加我', []],
  ['煎饼我', []],
  ['苹果+2', []],
])('S1 「%s」 goes by the short name of an event: %j', async (said, expected) => {
  expect(await after(said)).toEqual(expected);
});

test.each([
  [['两个都报'], ['#1 1', '#2 1']],
  [['两个都报 一家三口'], ['#1 3', '#2 3']],
  [['饺子1健步走3', '两个都不去了'], []],
  [['饺子1健步走3', '都不去了'], []],
  [['饺子1健步走3', '健步走少一个', '都不去了'], ['#1 1']],
  [['健步走我家仨', '改俩'], ['#2 2']],
  [
    ['我和老伴都想来包饺子', '两个都报'],
    ['#1 2', '#2 1'],
  ],
  [
    ['我和老伴都想来包饺子', '两个活动都报'],
    ['#1 2', '#2 1'],
  ],
  [
    ['我和老伴都想来包饺子', '两样我都来'],
    ['#1 2', '#2 1'],
  ],
])('S1 after %j the lists stand at %j', async (said, expected) => {
  expect(await after(...said)).toEqual(expected);
});

/** 梅姐 comes to both of two open events, with two to the first. */
async function onBoth(said = '饺子2健步走1') {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  for (const event of ['12月5日下午2点包饺子，限30人', '12月6日上午9点健步走，限20人']) {
    await staff.dm(`发活动：${event}，发到${room}`);
    await staff.dm('确认');
  }
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  await mei.in(room, said);
  await world.passes({ minutes: 2 });
  const stand = async () => (await world.records<{ status: string }>('signup')).map(({ status }) => status);
  return { world, mei, stand };
}

test('S3 「都不去了」 by direct message takes the sender off both lists', async () => {
  const { mei, stand } = await onBoth();
  await mei.dm('都不去了');
  expect(await stand()).toEqual(['withdrawn', 'withdrawn']);
});

test('S3 「都不去了」 hours after the sign-up answers a neighbour, and takes nobody off', async () => {
  const { world, mei, stand } = await onBoth();
  await world.passes({ minutes: 180 });
  await world.person('c-pei', '裴姐').in(room, '这周末超市打折你们去吗');
  await world.passes({ minutes: 1 });
  await mei.in(room, '都不去了');
  expect(await stand()).toEqual(['confirmed', 'confirmed']);
  await mei.in(room, '@小柳管家 都不去了', { mention: true });
  expect(await stand()).toEqual(['withdrawn', 'withdrawn']);
});

test('S3 「都不去了」 right after a reminder of one of them takes the sender off both lists', async () => {
  const { world, mei, stand } = await onBoth();
  await world.until('2026-12-05T12:00');
  const reminded = world.said(room).findLast(({ kind }) => kind === 'reminder');
  expect(reminded?.text).toContain('「包饺子」');
  await mei.in(room, '都不去了');
  expect(await stand()).toEqual(['withdrawn', 'withdrawn']);
});

test('S3 「都不去了」 after one of a party stays away says that the other sign-up stands', async () => {
  const { world, mei, stand } = await onBoth();
  await mei.in(room, '包饺子我妈腿疼去不了');
  await world.passes({ minutes: 2 });
  await mei.in(room, '都不去了');
  await world.passes({ minutes: 2 });
  expect(await stand()).toEqual(['withdrawn', 'confirmed']);
  expect(world.said(room).at(-1)?.text).toContain('「健步走」还记着；也不去就说「健步走不去了」');
});
