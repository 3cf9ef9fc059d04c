import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { building, ge, propertyRoom } from './two-open.ts';

/** #1 a tap, #2 a lift, #3 a lamp. */
const opened = async () => {
  const world = await World.open({ at: '2026-11-24T08:00' });
  await world.person('c-1', '邻居1', '7-1-201 邻居1').in(building, '7-1-201水龙头漏水');
  await world.person('c-2', '邻居2', '7-2-202 邻居2').in(building, '7号楼2单元电梯晃得厉害');
  await world.person('c-3', '邻居3', '8-1-302 邻居3').in('8号楼1门', '1单元3层楼道灯不亮');
  return world;
};
const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

describe('each clause moves the ticket of the fault it names', () => {
  test.each([
    ['水龙头下午3点去，电梯已报维保，灯已经换了', ['assigned', 'assigned', 'done']],
    ['水龙头小孙10点上门 灯我现在就去 电梯已报维保', ['assigned', 'assigned', 'working']],
    ['灯明天弄，水龙头我现在去', ['working', 'open', 'open']],
    ['水龙头修好了，灯还没弄', ['done', 'open', 'open']],
    ['灯换了，电梯报厂家了', ['open', 'assigned', 'done']],
    ['电梯小孙明天去，灯老赵下午2点上门', ['open', 'assigned', 'assigned']],
  ])('R6 「%s」', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(after);
  });

  test('R6 who is told of a lift hears nothing of a tap’s hour', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '水龙头下午3点去，电梯已报维保，灯已经换了');
    const told = world.said(building).map(({ text }) => text);
    expect(told.filter((text) => text.includes('工单#1（')).at(-1)).toMatch(/约好今天.*下午3:00来修/);
    expect(await world.records('ticket')).toMatchObject([{ assignee: '老葛' }, { assignee: '维保' }, {}]);
    expect(told.join('\n')).toMatch(/工单#2（[^\n]*）已派给维保。/);
  });

  test('Q1 what is said of a tap that is mended already moves no lamp', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#1完成');
    (await ge(world).in(propertyRoom, '水龙头修好了，灯还没弄')).getsNothing();
    expect(await statuses(world)).toEqual(['done', 'open', 'open']);
  });

  test.each(['灯换了吗', '灯泡换了个牌子', '电梯年检报区里了'])('Q1 「%s」 finishes none', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(['open', 'open', 'open']);
  });
});
