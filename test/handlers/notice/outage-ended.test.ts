import { describe, expect, test } from 'vitest';
import type { Neighbour, World } from '../../support/world.ts';
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

  test('N7 Q1 「水呢」 and the hour alone report nothing', async () => {
    const { world } = await past();
    expect((await home(world, 1).in(room, '都十二点半了')).sent).toEqual([]);
    expect(await states(world)).toEqual([]);
  });
});
