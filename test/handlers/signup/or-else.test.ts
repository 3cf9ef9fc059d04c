import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** Who stands on a list of four places, three of them taken, when a neighbour has said this. */
async function after(said: string) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点剪窗花，限4人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 1 });
  await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '剪窗花报三个');
  await world.passes({ minutes: 2 });
  await world.person('c-yan', '颜宁', '7-1-402 颜宁').in(room, said);
  return (await world.records<{ name: string; status: string; party: number }>('signup'))
    .filter(({ name }) => name === '颜宁')
    .map(({ status, party }) => `${status} ${party}`);
}

test.each([
  ['剪窗花我和老伴去 要是满了就我一个', ['confirmed 1']],
  ['剪窗花我和老伴去，名额不够就我自己去', ['confirmed 1']],
  ['剪窗花报两个 满了就算了', []],
  ['剪窗花报一个 满了就算了', ['confirmed 1']],
  // Without a condition a party waits whole.
  ['剪窗花我和老伴去', ['waitlisted 2']],
])('S4 a condition that the assistant can settle is settled: %s', async (said, stands) => {
  expect(await after(said)).toEqual(stands);
});

test.each([
  ['剪窗花我和老伴都去，要是满了就我一个', 'confirmed 2'],
  ['剪窗花报两个，名额不够就我自己去', 'confirmed 2'],
  // One more than stand is settled with their own places counted as free.
  ['剪窗花报三个，名额不够就报两个', 'confirmed 2'],
])('S4 a condition takes nothing from who stands already: %s', async (said, stands) => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点剪窗花，限5人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 1 });
  await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '剪窗花报三个');
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  await yan.in(room, '剪窗花报两个');
  await world.passes({ minutes: 2 });
  await yan.in(room, said);
  expect(
    (await world.records<{ name: string; status: string; party: number }>('signup'))
      .filter(({ name }) => name === '颜宁')
      .map(({ status, party }) => `${status} ${party}`),
  ).toEqual([stands]);
});
