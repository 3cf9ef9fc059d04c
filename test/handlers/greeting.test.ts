import { describe, expect, test } from 'vitest';
import { World } from '../support/world.ts';

const room = '7号楼之家';

describe('who asks after the assistant itself', () => {
  test.each(['在吗', '小助手在吗？', '有人吗', '你好，在不在', '你是真人吗'])(
    'Q3 %s said to it alone gets one kind line and leaves no question',
    async (words) => {
      const world = await World.open();
      const turn = await world.person('c-1', '孟叔').dm(words);
      turn.gets(/^在的，我是.*自动助手/);
      expect(turn.sent).toHaveLength(1);
      expect(await world.records('question')).toEqual([]);
    },
  );

  test('Q3 mentioned in a room it answers, unaddressed it is silent', async () => {
    const world = await World.open();
    const meng = world.person('c-1', '孟叔', '7-1-101 孟叔');
    (await meng.in(room, '@小柳管家 在吗', { mention: true })).gets(/在的/);
    (await meng.in(room, '有人吗')).getsNothing();
  });

  test('Q2 a greeting asks nothing', async () => {
    const world = await World.open();
    (await world.person('c-1', '孟叔', '7-1-101 孟叔').in(room, '@小柳管家 你好', { mention: true })).getsNothing();
  });
});
