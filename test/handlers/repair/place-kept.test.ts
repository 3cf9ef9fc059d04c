import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const places = async (world: World) => (await world.records<{ place: object }>('ticket')).map(({ place }) => place);
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
const qin = (world: World) => world.person('c-qin', '秦哥', '8-1-602 秦哥');

describe('a stairwell nobody named', () => {
  test.each(['7号楼也不亮', '7号楼也不亮了'])(
    'R3 「%s」 is of the other building, and none of its stairwells',
    async (words) => {
      const world = await World.open();
      const { id } = await lu(world).in(room, '楼道灯不亮了');
      await world.passes({ seconds: 20 });
      await qin(world).in(room, words, { quote: id });
      expect((await places(world)).at(-1)).toEqual({ building: 7, spot: '楼道' });
    },
  );

  test('R3 「三楼的也不亮」 is of the stairwell that was told of', async () => {
    const world = await World.open();
    const { id } = await lu(world).in(room, '楼道灯不亮了');
    await world.passes({ seconds: 20 });
    await qin(world).in(room, '三楼的也不亮', { quote: id });
    expect((await places(world)).at(-1)).toMatchObject({ building: 8, unit: 2 });
  });
});

describe('a spot that is told of, and one that answers somebody else', () => {
  const spotAfter = async (between: string | undefined, words: string) => {
    const world = await World.open();
    await lu(world).in(room, '楼道窗户坏了');
    await world.passes({ seconds: 60 });
    if (between !== undefined) await qin(world).in(room, between);
    await world.passes({ seconds: 20 });
    await lu(world).in(room, words);
    return (await places(world)).map((place) => (place as { spot?: string }).spot);
  };

  test.each([
    ['明天健步走在哪集合', '就花园那块'],
    ['孩子们在哪玩呢', '在花园'],
    ['你在哪呢', '花园这边'],
  ])('R2 after 「%s」, 「%s」 moves no ticket', async (between, words) => {
    expect(await spotAfter(between, words)).toEqual(['楼道']);
  });

  test.each(['不对，是花园', '错了 是花园那块'])('R2 「%s」 with nobody between corrects', async (words) => {
    expect(await spotAfter(undefined, words)).toEqual([expect.stringContaining('花园')]);
  });
});
