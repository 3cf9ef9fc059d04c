import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const status = async (world: World) => (await world.records('ticket')).map((ticket) => ticket.status);

/** #1, no water at 8-2-302, that property said is mended ten minutes ago. */
async function back(words = '我家没水了') {
  const world = await World.open({ at: '2026-12-01T09:30' });
  const lu = world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
  await lu.in(room, words);
  await world.passes({ minutes: 20 });
  await world.person('c-ge', '老葛').in('柳岸物业群', '1好了');
  await world.passes({ minutes: 10 });
  return { world, lu };
}

describe('told that it is back, and the own home has none', () => {
  test.each([
    '我家咋还没有',
    '我家还没有呢',
    '我家怎么还没来啊',
    '可是我家还是没有',
    '我们这边还是没来',
    '我家一直没有啊',
  ])('R1 「%s」 by who reported it opens it again, and property hears it', async (words) => {
    const { world, lu } = await back();
    const before = world.said('柳岸物业群').length;
    await lu.in(room, words);
    expect(await status(world)).toEqual(['open']);
    expect(world.said('柳岸物业群').length).toBeGreaterThan(before);
  });

  test.each(['我家咋还没有报名', '我家还没有暖气片', '我家有了', '他家咋还没有', '我家还没有人'])(
    'Q1 「%s」 opens none',
    async (words) => {
      const { world, lu } = await back();
      await lu.in(room, words);
      expect(await status(world)).toEqual(['done']);
    },
  );

  test('Q1 「我家咋还没有」 by who reported nothing opens none', async () => {
    const { world } = await back();
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '我家咋还没有');
    expect(await status(world)).toEqual(['done']);
  });

  test('R1 「我家咋还没有」 after a lamp was mended is not of the lamp', async () => {
    const { world, lu } = await back('楼道灯不亮了');
    await lu.in(room, '我家咋还没有');
    expect(await status(world)).toEqual(['done']);
  });
});
