import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { building, ge, opened, propertyRoom } from './two-open.ts';

describe('a ticket in property’s hands', () => {
  test('R9 a quoted dispatch of two tickets has them say which', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '在修了', { quote: 'bot:工单#1' })).gets(/#1、#2/);
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });

  test('R6 下午3点去修 is a plan: told as one, and nobody is said to work on it', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '#1 下午3点去修')).gets(/今天（11月24日周二）下午3:00/);
    expect(await world.records('ticket')).toMatchObject([{ number: 1, status: 'assigned' }, { status: 'open' }]);
    expect(world.said(building).at(-1)?.text).toMatch(/约好今天.*下午3:00来修/);
    expect(world.said(building).at(-1)?.text).not.toMatch(/在处理/);
  });

  test('R6 在修了，下午四点前好 says until when', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#1 在修了，下午四点前好');
    expect(world.said(building).at(-1)?.text).toMatch(/已经在处理了，预计今天.*下午4:00前好/);
  });

  test('R6 a wait says its day once', async () => {
    const world = await opened();
    const turn = await ge(world).in(propertyRoom, '#1 等配件到周五');
    turn.gets(/等配件到周五（到11月27日周五）/);
    expect(turn.sent.map(({ text }) => text).join('\n')).not.toMatch(/周五.*周五.*周五/);
  });

  test('U2 who may not move tickets is told kindly', async () => {
    const world = await opened();
    const turn = await world.person('c-1', '邻居1', '7-1-101 邻居1').dm('#1 派给王师傅');
    turn.gets(/物业和社区工作人员来改/);
    expect(turn.sent.map(({ text }) => text).join()).not.toMatch(/没听见/);
  });
});

describe('property’s own words', () => {
  const live = async (...said: readonly (readonly [number, string])[]) => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    for (const [n, words] of said) await world.person(`c-${n}`, `邻居${n}`, `7-${n}-101 邻居${n}`).in(building, words);
    await world.until('2026-11-24T08:40');
    return world;
  };

  test.each(['#1 通好了，是尿不湿堵的', '#1 换好了，新的', '#1 焊上了', '#1 已联系上家属，完成'])(
    'R6 %s is done',
    async (words) => {
      const world = await live([1, '我家下水道堵了']);
      await ge(world).dm(words);
      expect(await world.records('ticket')).toMatchObject([{ status: 'done' }]);
    },
  );

  test('R6 what was done is told without the word that it is done', async () => {
    const world = await live([1, '我家下水道堵了']);
    await ge(world).dm('1 业主说通了，不堵了，完成');
    expect(world.said(building).at(-1)?.text).not.toMatch(/完成/);
  });

  test.each(['1 派给我', '#1 转给我吧'])('R6 %s is whoever says so', async (words) => {
    const world = await live([1, '我家下水道堵了']);
    (await ge(world).dm(words)).gets(/#1派给老葛了/);
  });

  test('R6 明天上午去修 is a plan too, told as before noon', async () => {
    const world = await live([1, '我家下水道堵了']);
    await ge(world).dm('#1 明天上午去修');
    expect(await world.records('ticket')).toMatchObject([{ status: 'assigned' }]);
    expect(world.said(building).at(-1)?.text).toMatch(/师傅约好明天（11月25日周三）中午12:00前来修/);
  });

  test('R6 moves of several tickets are lines of their own', async () => {
    const world = await live([1, '1单元电梯坏了'], [2, '2单元门禁坏了'], [1, '1单元3层楼道灯不亮']);
    for (const words of ['#1 在修了', '#2 在修了', '#3 等灯管到周五']) await ge(world).dm(words);
    await world.passes({ minutes: 2 });
    expect(world.said(building).at(-1)?.text).toMatch(/^工单#2（.*）已经在处理了。\n工单#3（.*）要等一等/);
  });

  test('R6 R10 the time of a ticket runs on when the day it waits for is over', async () => {
    const world = await live([1, '7号楼1单元3层楼道灯不亮']);
    await ge(world).dm('#1 等灯管到周四');
    const late = () => world.said('柳岸居委会').filter(({ text }) => /超过期限/u.test(text));
    await world.until('2026-11-29T20:00');
    expect(late()).toEqual([]);
    await world.until('2026-11-30T09:00');
    expect(late().map(({ text }) => text)).toEqual([expect.stringMatching(/等灯管到周四，日子过了/)]);
  });

  test('R7 the stairwell that is named decides which lift', async () => {
    const world = await live([1, '1单元电梯坏了'], [2, '2单元电梯坏了']);
    await ge(world).in(building, '@小柳管家 2单元电梯修好了', { mention: true });
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }, { status: 'done' }]);
  });

  test('R7 1怎么样了 is of that number', async () => {
    const world = await live([1, '1单元电梯坏了'], [2, '2单元门禁坏了']);
    (await world.person('c-2', '邻居2', '7-2-101 邻居2').in(building, '@小柳管家 1怎么样了', { mention: true })).gets(
      /工单#1 7号楼1单元 电梯/,
    );
  });

  test('R7 a neighbour of another stairwell names it, its reporter is asked; 没好呢 reopens nothing else', async () => {
    const world = await live([1, '1单元门禁坏了'], [2, '2单元门禁坏了']);
    await ge(world).dm('#1 完成');
    await world.passes({ minutes: 5 });
    (await world.person('c-9', '孟叔', '7-1-202 孟叔').in(building, '2单元的门禁修好了')).gets(/工单#2.*您看好了吗/);
    await world.person('c-2', '邻居2', '7-2-101 邻居2').in(building, '没好呢');
    expect(await world.records('ticket')).toMatchObject([{ status: 'done' }, { status: 'open' }]);
  });
});

describe('a number that was wrong', () => {
  const statuses = async (world: World) =>
    (await world.records<{ status: string }>('ticket')).map(({ status }) => status);

  test.each(['发错了，是2', '错了是2', '打错了，应该是#2', '不是1，是2', '说错了，2完成'])(
    'R6 「1完成」, then 「%s」: the first lives again, the other is done',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '1完成');
      (await ge(world).in(propertyRoom, words)).gets(/#1没完成[\s\S]*#2完成了/);
      expect(await statuses(world)).toEqual(['open', 'done']);
      await world.passes({ minutes: 2 });
      const told = world.said(building).map(({ text }) => text);
      expect(told.join('\n')).toMatch(/工单#1（.*还没好[\s\S]*工单#2（.*修好了/);
    },
  );

  test('R6 what was done goes with it', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '#1 换了灯管，完成');
    await ge(world).in(propertyRoom, '发错了，是2');
    await world.passes({ minutes: 2 });
    const told = world.said(building).map(({ text }) => text);
    expect(told.join('\n')).toMatch(/工单#2（.*修好了：换了灯管/);
  });

  test('R6 of several that were done, long after, or by somebody else it is talk', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1 2完成');
    (await ge(world).in(propertyRoom, '发错了，是3')).getsNothing();
    const other = await opened();
    await ge(other).in(propertyRoom, '1完成');
    (await other.person('c-fang', '方晴').in(propertyRoom, '发错了，是2')).getsNothing();
    await other.passes({ minutes: 20 });
    (await ge(other).in(propertyRoom, '发错了，是2')).getsNothing();
    expect(await statuses(other)).toEqual(['done', 'open']);
  });
});

describe('talk among those who repair', () => {
  test.each([
    '3层那个我两个小时能弄完',
    '2楼的等下去',
    '5楼那家半小时搞定',
    '下午两点处理3楼的',
    '三楼的先放放',
    '还要三个小时',
  ])('Q1 「%s」 asks for no number', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).getsNothing();
  });

  test('R6 「3楼的单子派给小孙」 orders something: which one is asked', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '3楼的单子派给小孙')).gets(/请说一下工单号/);
  });

  test('R6 「#1 两个小时能弄完」 is not done yet', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '#1 两个小时能弄完')).gets(/#1在处理了/);
    expect(world.said(building).at(-1)?.text).toMatch(/预计今天.*10:40前好/);
  });
});

describe('words without a number, and words to a colleague', () => {
  test('R6 「收到，派小孙」 and 「修好了，换了阀门」 move the only open ticket in property’s room', async () => {
    const world = await World.open();
    await world.person('c-mei', '梅姐', '7-1-201 梅姐').in(building, '7-1-201家里没暖气');
    await ge(world).in(propertyRoom, '派出所来人了');
    (await ge(world).in(propertyRoom, '收到，派小孙')).gets(/好，#1派给小孙了/);
    (await ge(world).in(propertyRoom, '完成了培训')).getsNothing();
    (await ge(world).in(propertyRoom, '修好了，换了阀门')).gets(/好，#1完成了/);
    expect(await world.records('ticket')).toMatchObject([{ status: 'done', assignee: '小孙' }]);
  });

  test('R6 「完成」 alone ends the only open ticket', async () => {
    const world = await World.open();
    await world.person('c-mei', '梅姐', '7-1-201 梅姐').in(building, '7-1-201家里没暖气');
    await ge(world).in(propertyRoom, '派小孙');
    (await ge(world).in(propertyRoom, '完成')).gets(/好，#1完成了/);
    (await ge(world).in(propertyRoom, '完成')).getsNothing();
  });

  test('R6 with two open tickets 「完成」 alone moves none', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '完成')).getsNothing();
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });

  test('R6 「1改到4点去」 is another hour of the visit', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1 下午3点去');
    (await ge(world).in(propertyRoom, '1改到4点去')).gets(/#1记下了：今天（11月24日周二）下午4:00去修/);
  });

  test.each(['1到了叫我', '1我去不了', '1好了告诉我一声'])('R6 「%s」 starts nothing', async (said) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, said)).getsNothing();
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });
});

describe('the only ticket there is', () => {
  const heated = async () => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    await world.person('c-mei', '梅姐', '7-1-201 梅姐').in(building, '7-1-201家里暖气不热');
    await world.passes({ minutes: 2 });
    return world;
  };

  test.each(['3点前弄完', '1号楼3点前弄完', '下午能弄好'])(
    'Q9 R6 「%s」 among staff is of their own work: nothing is promised',
    async (words) => {
      const world = await heated();
      (await world.person('c-fang', '方晴').in('柳岸居委会', words)).getsNothing();
      expect(await world.records('ticket')).toMatchObject([{ status: 'open' }]);
    },
  );

  test('R6 said by who repairs it, or with its number, it means that one; of another building it does not', async () => {
    const world = await heated();
    await ge(world).in(propertyRoom, '1号楼3点前弄完');
    expect(await world.records('ticket')).toMatchObject([{ status: 'open' }]);
    (await ge(world).in(propertyRoom, '3点前弄完')).gets(/#1在处理了/);
    (await world.person('c-fang', '方晴').in('柳岸居委会', '1 4点前弄完')).gets(/#1在处理了/);
  });
});
