import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const propertyRoom = '柳岸物业群';
const opened = async () => {
  const world = await World.open({ at: '2026-11-24T08:00' });
  await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '7号楼1单元3层楼道灯不亮');
  await world.person('c-2', '邻居2', '7-2-202 邻居2').in(building, '7号楼2单元门禁刷不开');
  await world.until('2026-11-24T08:40');
  return world;
};
const ge = (world: World) => world.person('c-ge', '老葛');
const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

describe('a ticket that is not done', () => {
  test.each([
    ['2没法完成', /没法完成/],
    ['2没办法修好，要换整条线', /要换整条线/],
    ['2换不了，型号不对', /型号不对/],
  ])('R6 「%s」 is a wait, told with its reason', async (words, reason) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(/#2先等着/);
    expect(await statuses(world)).toEqual(['open', 'open']);
    expect(world.said(building).at(-1)?.text).toMatch(reason);
    expect(world.said(building).at(-1)?.text).not.toMatch(/修好了。|到11月24日/);
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
});
