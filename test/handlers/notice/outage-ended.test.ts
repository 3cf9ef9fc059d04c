import { describe, expect, test } from 'vitest';
import { type Neighbour, World } from '../../support/world.ts';
import { announced, room } from './announced.ts';

const home = (world: World, n: number): Neighbour => world.person(`c-${n}`, `邻居${n}`, `7-1-${n}01 邻居${n}`);

describe('after the announced end', () => {
  const past = async () => {
    const { world, ge } = await announced();
    await world.until('2026-11-25T12:20');
    return { world, ge };
  };
  const states = async (world: World) =>
    (await world.records<{ status: string; urgency: string; reporters: string[] }>('ticket')).map(
      ({ status, urgency, reporters }) => [status, urgency, reporters.join()],
    );

  test.each([
    '还没来水呢',
    '怎么还没来水啊',
    '怎么还没来水啊说好十二点的',
    '都十二点半了水呢',
    '说好12点来水怎么没来',
    '没来水',
  ])('N7 R9 「%s」 is urgent, of the own home, and goes to property at once', async (said) => {
    const { world } = await past();
    const turn = await home(world, 1).in(room, said);
    turn.gets(/工单#1：7-1-101 给水报修/);
    expect(turn.sent.some(({ kind, text }) => kind === 'dispatch' && /急 7-1-101 给水/.test(text))).toBe(true);
    expect(await states(world)).toEqual([['open', 'urgent', 'c-1']]);
  });

  test('N7 R3 another household that asks why is recorded too, not only answered', async () => {
    const { world } = await past();
    await home(world, 1).in(room, '还没来水呢');
    await home(world, 2).in(room, '说好12点来水怎么没来');
    expect((await states(world)).map(([, , reporters]) => reporters)).toEqual(['c-1', 'c-2']);
  });

  test('N7 R1 put off and late again, the household joins its own ticket', async () => {
    const { world, ge } = await past();
    await home(world, 1).in(room, '还没来水呢');
    await ge.dm('停水延到下午1点');
    await ge.dm('确认');
    await world.until('2026-11-25T13:20');
    (await home(world, 1).in(room, '没来水')).gets(/工单#1（7-1-101 给水）也记上了/);
    expect(await states(world)).toHaveLength(1);
  });

  test('R7 「7号楼来水了」 by property ends them all, 「来水了」 of a resident the own', async () => {
    const { world, ge } = await past();
    await home(world, 1).in(room, '还没来水呢');
    await home(world, 2).in(room, '还没来水呢');
    await home(world, 1).in(room, '来水了');
    expect((await states(world)).map(([status]) => status)).toEqual(['done', 'open']);
    await world.person('c-9', '丁香', '7-2-402 丁香').in(room, '还没来水呢');
    await ge.in('柳岸物业群', '7号楼来水了');
    expect((await states(world)).map(([status]) => status)).toEqual(['done', 'done', 'done']);
  });

  test.each(['我家还是没水', '我家怎么还没有水啊', '我家还没来水', '怎么还没来水啊'])(
    'N7 R9 「%s」, when it was said to be back, is urgent and goes to property at once',
    async (said) => {
      const { world, ge } = await announced();
      await world.until('2026-11-25T11:30');
      await ge.in('柳岸物业群', '7号楼来水了');
      const turn = await home(world, 1).in(room, said);
      turn.gets(/工单#1：7-1-101 给水报修/);
      expect(turn.sent.some(({ kind, text }) => kind === 'dispatch' && /急 7-1-101 给水/.test(text))).toBe(true);
      await home(world, 2).in(room, said);
      expect((await states(world)).map(([, , reporters]) => reporters)).toEqual(['c-1', 'c-2']);
    },
  );

  test('N7 Q1 「水呢」 and the hour alone report nothing', async () => {
    const { world } = await past();
    expect((await home(world, 1).in(room, '都十二点半了')).sent).toEqual([]);
    expect(await states(world)).toEqual([]);
  });
});

describe('who may end it says that it is back', () => {
  const outage = async (...orders: readonly string[]) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const fang = world.person('c-fang', '方晴');
    for (const order of orders) {
      await fang.in('柳岸居委会', order);
      await fang.in('柳岸居委会', '确认');
    }
    await world.until('2026-12-01T15:00');
    return { world, fang };
  };

  test.each([
    ['停暖气', '暖气来了', /7号楼停暖已经恢复/],
    ['停暖气', '7号楼暖气来了', /7号楼停暖已经恢复/],
    ['停暖气', '7号楼来暖了', /7号楼停暖已经恢复/],
    ['停暖气', '来暖了', /7号楼停暖已经恢复/],
    ['停电', '来电了', /7号楼停电已经恢复/],
    ['停水', '水来了', /7号楼停水已经恢复/],
  ])('N7 of %s 「%s」 ends the notice, and is no ticket', async (what, said, told) => {
    const { world, fang } = await outage(`通知7号楼：今天下午1点到5点${what}`);
    (await fang.in('柳岸居委会', said)).gets(told);
    expect(await world.records('ticket')).toEqual([]);
    (await home(world, 1).in(room, '7-1-101暖气不热，没水没电')).gets(/记下了/);
  });

  test('N7 it ends only what is of that supply and of those houses, and has begun', async () => {
    const { world, fang } = await outage(
      '通知7号楼：今天下午1点到5点停暖气',
      '通知8号楼：今天下午1点到5点停暖气',
      '通知7号楼：明天下午1点到5点停水',
    );
    for (const said of ['来水了', '来电了', '8号楼1门来暖了', '7-1-201暖气来了', '7号楼暖气来了吗'])
      expect([said, (await fang.in('柳岸居委会', said)).sent.filter(({ kind }) => kind === 'notice')]).toEqual([
        said,
        [],
      ]);
    (await fang.in('柳岸居委会', '暖气来了')).gets(/有好几条/);
    (await fang.in('柳岸居委会', '8号楼暖气来了')).gets(/通知#2停暖记为已恢复/);
    (await fang.in('柳岸居委会', '暖气恢复了')).gets(/通知#1停暖记为已恢复/);
    expect(world.said(room).at(-1)?.text).toMatch(/7号楼停暖已经恢复/);
  });

  test('N7 a neighbour who says so ends nothing', async () => {
    const { world } = await outage('通知7号楼：今天下午1点到5点停暖气');
    (await home(world, 2).in(room, '暖气来了')).getsNothing();
    (await home(world, 1).in(room, '7-1-101暖气不热')).gets(/这是通知过的/);
  });
});
