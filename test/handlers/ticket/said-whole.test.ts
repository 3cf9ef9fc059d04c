import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

const told = (world: World) => world.said(building).map(({ text }) => text);

describe('what reporters read of it is said whole', () => {
  test.each(['1 2全部完成', '1和2全部搞定', '#1#2全都弄完了', '#1关了吧，#2完城'])(
    'R6 「%s」 is done, and says nothing of how',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, words);
      expect(await world.records('ticket')).toMatchObject([{ status: 'done' }, { status: 'done' }]);
      expect(told(world).join('\n')).not.toMatch(/修好了：/);
    },
  );

  test.each(['#1拍给小孙', '#1发给小孙', '#1帮我派给小孙'])('R6 「%s」 goes to 小孙', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(told(world).at(-1)).toMatch(/已派给小孙。$/);
  });

  test('R6 a wait says the thing, not the number that stands for it', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '我看看 那个灯明天再弄');
    expect(told(world).at(-1)).toMatch(/要等一等：明天再弄（到11月25日周三）。$/);
    await ge(world).in(propertyRoom, '没带工具，门禁等配件');
    expect(told(world).join('\n')).not.toMatch(/：[^\n]*#\d/);
  });

  test('R6 「601马桶通好了，201的我顺便也修了」 finishes both, each for its own', async () => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    await world.person('c-1', '邻居1', '7-1-201 邻居1').in(building, '7-1-201水龙头漏水');
    await world.person('c-2', '邻居2', '7-2-601 邻居2').in(building, '7-2-601马桶堵了');
    await ge(world).in(propertyRoom, '601马桶通好了，201的我顺便也修了');
    expect(await world.records('ticket')).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(told(world).join('\n')).not.toMatch(/顺便/);
  });
});

describe('both numbers of a line are heard', () => {
  test.each([
    ['#1交给小孙，#2我下午去', ['assigned', 'assigned']],
    ['#1通了，#2下午去不了，改明早9点', ['done', 'assigned']],
  ])('R6 「%s」', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(after);
  });
});
