import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

describe('what colleagues tell each other', () => {
  test.each([
    '下午谁值班',
    '小孙到哪了',
    '好，我马上去',
    '吃饭没',
    '在路上了',
    '让小孙去一趟',
    '工具给小孙',
    '师傅到了没',
    '派个人过去看看',
    '派给你了啊',
    '配件明天到',
    '垃圾清完了',
    '3件到了',
    '1下午开会，2明天值班',
  ])('Q1 「%s」 is asked no number and moves nothing', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).getsNothing();
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(['open', 'open']);
  });

  test('Q9 「出发了」 by who may move no ticket is not refused where nobody was addressed', async () => {
    const world = await opened();
    (await world.person('c-9', '小孙').in(propertyRoom, '出发了')).getsNothing();
  });

  test('R6 「垃圾清完了」 finishes no other fault, though it is the only one open', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1完成');
    (await ge(world).in(propertyRoom, '垃圾清完了')).getsNothing();
    expect((await world.records('ticket')).map(({ status }) => status)).toEqual(['done', 'open']);
  });

  test.each(['弄完了', '派小孙', '那单搞定了'])(
    'R6 「%s」 is plainly of a ticket: which one is asked',
    async (words) => {
      const world = await opened();
      (await ge(world).in(propertyRoom, words)).gets(/请说一下工单号/);
      expect(world.said(building).at(-1)?.text).not.toMatch(/修好了|已派给/);
    },
  );
});

describe('what those who run the community ask each other', () => {
  test.each([
    '通知下去没',
    '通知都发了吗',
    '明天不开会了 改后天',
    '上次活动来了几个人',
    '会取消了 通知一下',
    '例会取消了 通知大家一下',
    '你把单子改成5号的',
    '你那个表改了没 改成3号交',
  ])('Q2 「%s」 gets no answer and opens nothing', async (said) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await world.person('c-fang', '方晴').in('柳岸居委会', said)).getsNothing();
    (await world.person('c-jiang', '姜秀云').in('楼门长议事厅', said)).getsNothing();
    expect(await world.records('notice')).toEqual([]);
  });
});
