import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** #1, a door of 8号楼1单元 that its leader said is mended. */
const mended = async () => {
  const world = await World.open({ at: '2026-12-01T09:30' });
  const lao = world.person('c-lao', '老周', '8-1-302 老周');
  const bao = world.person('c-bao', '鲍顺');
  await lao.in('8号楼1门', '1门门禁坏了刷卡没反应');
  await bao.dm('门禁修好了');
  await world.passes({ minutes: 5 });
  return { world, lao, bao };
};
const status = async (world: World) => (await world.records('ticket')).map((ticket) => ticket.status);

describe('told that it is mended, and it is not', () => {
  test.each([
    '没好啊 又不行了',
    '修好个鬼 还是刷不开',
    '没修好，还是打不开',
    '不行啊，又坏了',
    '没修好啊 还是刷不开',
    '哪修好了呀 还打不开呢',
    '还那样 没修好',
    '根本没好！照样刷不开',
  ])('R1 「%s」 by who reported it opens it again', async (words) => {
    const { world, lao } = await mended();
    await lao.in('8号楼1门', words);
    expect(await status(world)).toEqual(['open']);
  });

  test('R1 「门禁没修好，老葛再看看」 by the leader who said it was, and its reporter hears it', async () => {
    const { world, bao } = await mended();
    await bao.in('楼门长议事厅', '门禁没修好，老葛再看看');
    expect(await status(world)).toEqual(['open']);
    expect(await world.records('ticket')).toMatchObject([{ reporters: expect.arrayContaining(['c-lao']) }]);
  });

  test('R1 「还那样 没修好」 by a neighbour opens what was just said to be mended', async () => {
    const { world } = await mended();
    await world.person('c-shi', '石爷', '8-1-301 石爷').in('8号楼1门', '还那样 没修好');
    expect(await status(world)).toEqual(['open']);
  });

  test.each(['没好啊 还是咳嗽', '没修好吗 还是刷不开？', '还那样 老样子呗', '没好吃的 还不热'])(
    'Q1 「%s」 by who reported it opens none',
    async (words) => {
      const { world, lao } = await mended();
      await lao.in('8号楼1门', words);
      expect(await status(world)).toEqual(['done']);
    },
  );

  test.each(['电梯没修好，老葛再看看', '没好吃的，又不行'])('Q1 「%s」 opens none', async (words) => {
    const { world, bao } = await mended();
    await bao.in('楼门长议事厅', words);
    expect(await status(world)).toEqual(['done']);
  });
});
