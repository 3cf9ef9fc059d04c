import { describe, expect, test } from 'vitest';
import type { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

describe('a ticket that is not done', () => {
  test.each([
    ['2没法完成', /没法完成/],
    ['2没办法修好，要换整条线', /要换整条线/],
    ['2换不了，型号不对', /型号不对/],
    ['2今天修不完', /今天修不完/],
  ])('R6 「%s」 is a wait, told with its reason', async (words, reason) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(/#2先等着/);
    expect(await statuses(world)).toEqual(['open', 'open']);
    expect(world.said(building).at(-1)?.text).toMatch(reason);
    expect(world.said(building).at(-1)?.text).not.toMatch(/修好了。|到11月24日/);
  });

  test.each([
    ['2今天修不完明天接着干', /#2先等着.*到11月25日/],
    ['2没修完，明天继续', /#2先等着.*到11月25日/],
    ['2没配件，得等两天', /#2先等着/],
    ['2业主不在家，改约', /#2先等着/],
    ['2业主不在家，改约明天下午', /#2先等着.*到11月25日/],
    ['2家里没人，约了明天上午', /#2先等着.*到11月25日/],
    ['2业主改到后天', /#2记下了：后天/],
    ['2今天来不及了，明天一早去', /#2记下了：明天/],
    ['2下午三点上门', /#2记下了：今天/],
    ['2修了一半，下午接着修', /#2在处理了/],
  ])('R6 「%s」 is a wait or another visit, never done', async (words, answer) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(answer);
    await world.passes({ minutes: 2 });
    expect((await statuses(world))[1]).not.toBe('done');
    expect(world.said(building).at(-1)?.text).not.toMatch(/修好了|前好/);
  });

  test.each(['2快完成了', '2马上弄完', '#2完成80%', '2明天完成', '2今天下午能弄好'])(
    'R6 「%s」 is under way, not done',
    async (words) => {
      const world = await opened();
      (await ge(world).in(propertyRoom, words)).gets(/#2在处理了/);
      expect(await statuses(world)).toEqual(['open', 'working']);
    },
  );

  test.each(['2应该完成了', '2别完成', '2没完全修好', '2完成了吗', '2没换完', '没法完成', '快完成了'])(
    'R6 「%s」 closes nothing',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, words);
      expect(await statuses(world)).toEqual(['open', 'open']);
    },
  );

  test.each(['2修不好了，换了新的', '2不响了，完成', '2换好了，用了2个小时', '2今天下午换好了闭门器'])(
    'R6 「%s」 is done',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, words);
      expect(await statuses(world)).toEqual(['open', 'done']);
    },
  );

  test.each(['#2 不通了', '#2 又堵了', '#2 没好', '#2 还堵着'])('R1 「%s」 opens it again', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#2 通了');
    expect(await statuses(world)).toEqual(['open', 'done']);
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(['open', 'open']);
    await ge(world).in(propertyRoom, '#2 通了');
    await world.person('c-2', '邻居2', '7-2-202 邻居2').in(building, words);
    expect(await statuses(world)).toEqual(['open', 'open']);
  });

  test('R6 「#2 不漏了」 is good news', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#2 不漏了');
    expect(await statuses(world)).toEqual(['open', 'done']);
  });
});
