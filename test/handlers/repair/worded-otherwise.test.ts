import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const opened = () => World.open({ at: '2026-12-01T09:30' });
const tickets = async (world: World) => (await world.records('ticket')).filter(({ status }) => status !== 'withdrawn');

describe('three flats without one supply', () => {
  test('R4 told as a stairwell and as homes they are one ticket of the building', async () => {
    const world = await opened();
    await world.person('c-1', '陆', '7-1-302 陆').in(room, '没水了');
    await world.person('c-2', '白', '7-1-501 白').in(room, '我家也没水');
    await world.person('c-3', '车', '7-2-101 车').in(room, '我家也没有水 二单元的');
    expect(await tickets(world)).toMatchObject([{ number: 1, place: { building: 7 } }]);
    expect((await tickets(world))[0]?.place).not.toHaveProperty('unit');
  });

  test('R4 two homes and another stairwell are one, and 「1单元也不热」 joins it', async () => {
    const world = await opened();
    await world.person('c-1', '陆', '7-1-302 陆').in(room, '我家暖气不热');
    await world.person('c-2', '白', '7-1-501 白').in(room, '我家暖气不热');
    await world.person('c-3', '刘', '7-2-501 刘').in(room, '2单元暖气也不热');
    expect(await tickets(world)).toMatchObject([{ number: 1, place: { building: 7 } }]);
  });

  test('R3 two stairwells with a household each stay apart', async () => {
    const world = await opened();
    await world.person('c-1', '陆', '7-1-302 陆').in(room, '没水了');
    await world.person('c-3', '车', '7-2-101 车').in(room, '二单元也没水');
    expect(await tickets(world)).toHaveLength(2);
  });
});

describe('what somebody takes back or puts right in their own words', () => {
  test.each([
    ['我家网断了', '不用修了 是我没交网费'],
    ['我家没电了', '是我家跳闸了 没事了'],
    ['我家没电了', '不用来了，是我忘交电费了'],
  ])('R8 after 「%s」 「%s」 takes it back', async (report, words) => {
    const world = await opened();
    const ge = world.person('c-1', '葛', '7-2-301 葛');
    await ge.in(room, report);
    await ge.in(room, words);
    expect(await tickets(world)).toEqual([]);
  });

  test.each(['是我家跳闸了 咋办', '是你家跳闸了 没事了', '不用修了吗 是我没交网费？', '是我家没水了'])(
    'R8 「%s」 takes nothing back',
    async (words) => {
      const world = await opened();
      const ge = world.person('c-1', '葛', '7-2-301 葛');
      await ge.in(room, '我家没电了');
      await ge.in(room, words);
      expect((await tickets(world)).some(({ category }) => category === 'power')).toBe(true);
    },
  );

  test.each([
    ['楼道灯灭了', '一单元的哈 我给我姐说的', { building: 7, unit: 1 }],
    ['三楼灯不亮', '对 是2楼', { building: 7, floor: 2 }],
  ])('R2 after 「%s」 「%s」 puts the place right', async (report, words, place) => {
    const world = await opened();
    const peng = world.person('c-1', '小彭', '7-2-1002小彭');
    await peng.in(room, report);
    await world.passes({ minutes: 1 });
    await peng.in(room, words);
    expect(await tickets(world)).toMatchObject([{ place }]);
  });

  test('R2 a street lamp is asked where it stands, and 「南门那块儿」 answers', async () => {
    const world = await opened();
    const man = world.person('c-1', '小满');
    (await man.in('柳岸志愿者', '路灯不亮')).gets(/是哪儿/);
    await man.in('柳岸志愿者', '南门那块儿');
    expect(await tickets(world)).toMatchObject([{ place: { spot: '南门' } }]);
  });

  test.each(['我家下水道返味儿', '我家厕所堵了三天了'])('R1 「%s」 is a report', async (words) => {
    const world = await opened();
    await world.person('c-1', '贾', '7-1-801 贾').in(room, words);
    expect(await tickets(world)).toMatchObject([{ category: 'drain', place: { flat: 801 } }]);
  });

  test.each(['我鼻子堵了三天了', '电梯里有味儿吗', '我肚子疼了三天了'])('Q2 「%s」 is none', async (words) => {
    const world = await opened();
    await world.person('c-1', '贾', '7-1-801 贾').in(room, words);
    expect(await tickets(world)).toEqual([]);
  });
});

test('R1 「我报的灯修没修啊」 asks, and opens nobody else’s ticket', async () => {
  const world = await opened();
  const wu = world.person('c-1', '吴', '7-1-602 吴');
  await wu.in(room, '7号楼1单元二楼楼道灯坏了');
  await wu.in(room, '二楼灯修好了');
  await world.passes({ hours: 1 });
  await world.person('c-2', '石', '7-1-1101 石').in(room, '@小助手 我报的灯修没修啊');
  expect(await tickets(world)).toMatchObject([{ status: 'done', reporters: ['c-1'] }]);
});
