import { describe, expect, test } from 'vitest';
import type { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

describe('a ticket that was done is sent back', () => {
  test.each(['工单1退回 灯还是不亮', '1号没修好 重开', '工单1退回重修 还是黑', '1打回重修', '1返工'])(
    'R1 「%s」 opens it again',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '1完成了');
      (await ge(world).in(propertyRoom, words)).gets(/#1又开了/);
      expect(await statuses(world)).toEqual(['open', 'open']);
    },
  );

  test.each(['1退回 谁报的？', '退回押金在哪办'])('R1 「%s」 opens none', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1完成了');
    await ge(world).in(propertyRoom, words);
    expect((await statuses(world))[0]).toBe('done');
  });

  test.each(['撤回 1没弄', '撤销1，还没修', '撤回1 点错了'])(
    'R8 「%s」 is of #1, not of what was said last',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '1完成了');
      await ge(world).in(propertyRoom, '2我去了');
      await ge(world).in(propertyRoom, words);
      expect(await statuses(world)).toEqual(['open', 'working']);
    },
  );
});

describe('waits and who comes', () => {
  test.each(['1到2都派段师傅', '1-2派段师傅'])('R6 「%s」 names 段师傅, not the word of giving', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(/#1派给段师傅了/);
  });

  test('R6 a wait keeps its date for who asks on another day', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1号等灯泡 后天到');
    await world.until('2026-11-25T09:00');
    (await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '@小助手 我报的灯怎么样了')).gets(
      /后天到（到11月26日周四）/,
    );
  });

  test('R6 「配件到了 今天修」 ends the wait', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2等配件');
    (await ge(world).in(propertyRoom, '门禁配件到了 今天修')).gets(/#2/);
    expect((await world.records('ticket'))[1]?.waiting ?? null).toBeNull();
  });

  test('R6 「半小时到」 is when they come', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '2号我去了 半小时到')).gets(/#2记下了：今天.*9:10/);
  });

  test.each(['1等保洁下午来', '1号等师傅明天来', '1等灯管到货'])('R6 「%s」 waits', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(/#1先等着/);
  });

  test.each(['3等奖下午来领'])('Q1 「%s」 waits for nothing', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect((await world.records('ticket')).every(({ waiting }) => (waiting ?? null) === null)).toBe(true);
  });
});
