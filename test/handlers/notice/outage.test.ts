import { describe, expect, test } from 'vitest';
import { type Neighbour, World } from '../../support/world.ts';
import { announced, notices, room } from './announced.ts';

const home = (world: World, n: number): Neighbour => world.person(`c-${n}`, `邻居${n}`, `7-1-${n}01 邻居${n}`);
const tickets = (world: World) => world.records<{ reporters: string[]; category: string }>('ticket');

describe('an outage notice is a fact', () => {
  test('N7 questions are answered from it, with its source', async () => {
    const { world } = await announced();
    (await home(world, 1).in(room, '@小柳管家 明天停水停到几点', { mention: true })).gets(
      /7号楼明天（11月25日周三）上午9:00–中午12:00停水。（来源：老葛的通知#1）/,
    );
    expect(await world.records('question')).toMatchObject([{ status: 'answered', entry: 'notice-1' }]);
  });

  test('A1 N7 another building is not told that its water stays', async () => {
    const { world } = await announced();
    const turn = await world
      .person('c-9', '孟叔', '1-2-301 孟叔')
      .in('1号楼大家庭', '@小柳管家 明天停水吗', { mention: true });
    turn.gets(/转给/);
    expect(turn.sent.map(({ text }) => text).join()).not.toMatch(/不停|停水/);
  });

  test('N7 a report of just that supply gets its end and no ticket, a leak and another building still do', async () => {
    const { world } = await announced();
    await world.until('2026-11-25T10:00');
    (await home(world, 1).in(room, '我家没水了')).gets(/12:00停水/);
    expect(await tickets(world)).toEqual([]);
    await home(world, 2).in(room, '我家厨房水管漏了，地上都是水');
    await world.person('c-9', '孟叔', '1-2-301 孟叔').in('1号楼大家庭', '我家没水了');
    expect((await tickets(world)).map(({ reporters }) => reporters)).toEqual([['c-2'], ['c-9']]);
  });

  test('N7 before and after its hours a missing supply is a fault', async () => {
    const { world } = await announced();
    await home(world, 1).in(room, '我家没水了');
    expect(await tickets(world)).toHaveLength(1);
    await world.until('2026-11-25T12:01');
    await home(world, 2).in(room, '我家没水了');
    expect((await tickets(world)).flatMap(({ reporters }) => reporters)).toEqual(['c-1', 'c-2']);
  });

  test('N7 it is said again at 18:00 the day before, with the hours as corrected, once', async () => {
    const { world, ge } = await announced();
    await world.until('2026-11-24T15:00');
    await ge.dm('更正通知#1：明天停水改到下午1点到4点，其他不变');
    await ge.dm('确认');
    await world.until('2026-11-24T18:01');
    const again = world.said(room).filter(({ kind }) => kind === 'reminder');
    expect(again.map(({ text }) => text)).toEqual([expect.stringMatching(/下午1:00–4:00停水/)]);
    await world.until('2026-11-25T20:00');
    expect(world.said(room).filter(({ kind }) => kind === 'reminder')).toHaveLength(1);
  });

  test('N7 sent after 18:00 of the day before it is not said again', async () => {
    const world = await World.open({ at: '2026-11-24T19:00' });
    const ge = world.person('c-ge', '老葛');
    await ge.dm('发通知：明天上午9点到12点7号楼停水检修');
    await ge.dm('确认');
    await world.until('2026-11-25T09:00');
    expect(world.said(room)).toHaveLength(1);
  });

  test('N7 恢复 #1 ends it and its corrections: who is still without reports a fault', async () => {
    const { world, ge } = await announced();
    await ge.dm('更正通知#1：明天停水改到下午1点到4点');
    await ge.dm('确认');
    await world.until('2026-11-25T13:30');
    (await home(world, 1).in(room, '我家没水了')).gets(/4:00停水/);
    (await ge.dm('恢复 #1')).gets(/已恢复/);
    await home(world, 2).in(room, '我家没水了');
    expect((await tickets(world)).map(({ reporters }) => reporters)).toEqual([['c-2']]);
  });

  test('N7 the rooms that heard of it hear once that it is over, and questions are answered so', async () => {
    const { world, ge } = await announced();
    await world.until('2026-11-25T11:00');
    (await ge.dm('恢复 #1')).gets(/已恢复/);
    expect(notices(world).at(-1)?.text).toBe('7号楼停水已经恢复。家里还没有的请说一声。（通知#1）');
    (await home(world, 1).in(room, '@小柳管家 来水了吗', { mention: true })).gets(/7号楼停水.*11:00已经恢复/);
    (await home(world, 2).in(room, '@小柳管家 停水到几点啊', { mention: true })).gets(/已经恢复/);
    await ge.dm('恢复 #1');
    expect(notices(world)).toHaveLength(2);
  });

  test('N7 ended before it began it is called off', async () => {
    const { world, ge } = await announced();
    await ge.dm('恢复 #1');
    expect(notices(world).at(-1)?.text).toMatch(/取消了/);
  });

  test('N7 which supply is asked about: the lift is no power cut', async () => {
    const { world } = await announced('发通知：明天上午9点到12点7号楼停电检修');
    (await home(world, 1).in(room, '@小柳管家 明天停电到几点', { mention: true })).gets(/9:00–中午12:00停电/);
    (await home(world, 2).in(room, '@小柳管家 明天电费在哪交', { mention: true })).gets(/转给/);
  });

  test('N1 发个停电通知 is one of an outage: its hours are asked for, and it is previewed with them', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    const ge = world.person('c-ge', '老葛');
    (await ge.dm('发个停电通知 7号楼检修线路')).gets(/从几点停到几点/);
    (await ge.dm('明天下午1点到3点')).gets(/停电通知：7号楼检修线路（11月25日周三下午1:00–3:00）\n发到：7号楼之家/);
    (await ge.dm('改成下午2点到5点')).gets(/停电通知：7号楼检修线路（11月25日周三下午2点到5点）/);
    await ge.dm('确认');
    (await home(world, 1).in(room, '@小柳管家 明天停电停到几点', { mention: true })).gets(/下午2:00–5:00停电/);
  });

  test('N1 明天停水检修, then 9点到11点 is tomorrow, and new hours leave no old ones behind', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    const ge = world.person('c-ge', '老葛');
    (await ge.dm('发通知：7号楼明天停水检修')).gets(/从几点停到几点/);
    (await ge.dm('9点到11点')).gets(/11月25日周三上午9:00–11:00/);
    const turn = await ge.dm('改成下午1点到4点');
    turn.gets(/明天下午1点到4点/);
    expect(turn.sent.map(({ text }) => text).join('\n')).not.toMatch(/9:00/);
    await ge.dm('确认');
    (await home(world, 1).in(room, '@小柳管家 明天停水停到几点', { mention: true })).gets(/下午1:00–4:00停水/);
  });

  test('N6 延长到晚上7点 moves the end', async () => {
    const { world, ge } = await announced();
    await world.until('2026-11-25T10:00');
    (await ge.dm('更正通知#1：停水延长到晚上7点')).gets(/改为11月25日周三上午9:00–晚上7:00/);
    await ge.dm('确认');
    await world.until('2026-11-25T14:00');
    (await home(world, 1).in(room, '怎么还没水')).gets(/上午9:00–晚上7:00停水/);
    await ge.dm('恢复 #1');
    expect(notices(world).at(-1)?.text).toMatch(/^7号楼停水已经恢复/);
    await home(world, 2).in(room, '怎么还没水啊');
    expect((await tickets(world)).map(({ reporters }) => reporters)).toEqual([['c-2']]);
  });

  test('N7 a resident ends nothing', async () => {
    const { world } = await announced();
    (await home(world, 1).dm('恢复 #1')).gets(/物业或社区工作人员/);
  });

  test('N7 somebody on a machine is an emergency also in a planned outage', async () => {
    const { world } = await announced('发通知：明天上午9点到12点7号楼停电检修');
    await world.until('2026-11-25T10:00');
    (await home(world, 1).in(room, '停电了，我家老人靠呼吸机')).gets(/120/);
    expect(await tickets(world)).toHaveLength(1);
  });
});

describe('a correction', () => {
  test('N6 says old → new in its first line, and every answer follows the new one', async () => {
    const { world, ge } = await announced();
    (await ge.dm('更正通知#1：明天停水改到下午1点到4点，其他不变')).gets(/发到：7号楼之家/);
    expect(notices(world)).toHaveLength(1);
    await ge.dm('确认');
    expect(notices(world)[1]!.text.split('\n')[0]).toMatch(
      /原11月25日周三上午9:00–中午12:00，改为11月25日周三下午1:00–4:00/,
    );
    (await home(world, 1).in(room, '@小柳管家 明天几点停水', { mention: true })).gets(/下午1:00–4:00/);
  });

  test('N6 without a number it means the author’s latest, and keeps the day nobody named', async () => {
    const { world, ge } = await announced('发通知：后天上午9点到12点7号楼停水检修');
    await ge.dm('更正：改到下午2点到5点');
    await ge.dm('确认');
    expect(notices(world)[1]!.text).toMatch(/改为11月26日周四下午2:00–5:00/);
    (await home(world, 1).in(room, '@小柳管家 后天停水到几点', { mention: true })).gets(/5:00/);
  });

  test('N6 a correction that calls it off leaves no outage', async () => {
    const { world, ge } = await announced();
    await ge.dm('更正：明天不停水了');
    await ge.dm('确认');
    expect(notices(world)[1]!.text.split('\n')[0]).toMatch(/更正通知#1.*停水检修.*改为「明天不停水了」/);
    await world.until('2026-11-25T10:00');
    await home(world, 1).in(room, '我家没水了');
    expect(await tickets(world)).toHaveLength(1);
    expect(world.said(room).filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });

  test('N6 N7 houses of an order’s head that have it after all are told so, and of its hours no more', async () => {
    const { world, ge } = await announced('通知1号楼、7号楼、8号楼：明天上午9点到12点停电检修');
    await ge.dm('8号楼不停电了');
    await ge.dm('确认');
    expect(notices(world)[1]!.text.split('\n')[0]).toMatch(
      /停电：原1号楼、7号楼、8号楼，改为1号楼、7号楼（.*9:00–中午12:00）/,
    );
    const lao = await world
      .person('c-lao', '老周', '8-1-302 老周')
      .in('8号楼1门', '@小柳管家 明天停电吗', { mention: true });
    lao.gets(/8号楼1单元明天.*不停电了/);
    (await home(world, 1).in(room, '@小柳管家 明天停电吗', { mention: true })).gets(/1号楼、7号楼明天.*停电/);
    await ge.dm('停电推迟半小时');
    await ge.dm('确认');
    await world.until('2026-11-24T18:01');
    expect(world.said('8号楼1门').filter(({ kind }) => kind !== 'reply')).toHaveLength(2);
    expect(world.said(room).filter(({ kind }) => kind === 'reminder')).toHaveLength(1);
  });

  test('N6 one stairwell that has it after all leaves the other one without', async () => {
    const { world, ge } = await announced('通知7号楼、8号楼：明天上午9点到12点停水检修');
    await ge.dm('8号楼1门不停水了');
    await ge.dm('确认');
    expect(notices(world)[1]!.text).toMatch(/原7号楼、8号楼，改为7号楼、8号楼2单元/);
  });

  test.each([
    ['停水提前一小时', '上午8:00–11:00'],
    ['停水推迟一小时', '上午10:00–下午1:00'],
    ['更正通知#1：10点开始', '上午10:00–中午12:00'],
    ['更正通知#1：下午2点结束', '上午9:00–下午2:00'],
  ])('N6 「%s」 moves its hours', async (said, hours) => {
    const { world, ge } = await announced();
    (await ge.dm(said)).gets(new RegExp(`改为11月25日周三${hours}`));
    await ge.dm('确认');
    (await home(world, 1).in(room, '@小柳管家 明天停水吗', { mention: true })).gets(new RegExp(hours));
  });

  test('N6 other hours that nobody understands are asked for', async () => {
    const { ge } = await announced();
    (await ge.dm('更正通知#1：停水时间改到晚些时候')).gets(/从几点停到几点/);
    (await ge.dm('明天下午1点到4点')).gets(/改为11月25日周三下午1:00–4:00/);
    (await ge.dm('更正通知#1：停水检修，请提前接水')).gets(/通知预览/);
  });

  test('N6 by the first number, which everybody knows, what earlier corrections said still holds', async () => {
    const { world, ge } = await announced();
    await ge.dm('停水延到下午2点');
    await ge.dm('确认');
    (await ge.dm('更正通知#1：改到后天')).gets(
      /【更正通知#1】停水：原11月25日周三上午9:00–下午2:00，改为11月26日周四上午9:00–下午2:00/,
    );
    await ge.dm('确认');
    await ge.dm('更正通知#1：10点开始');
    await ge.dm('确认');
    (await home(world, 1).in(room, '@小柳管家 停水到几点', { mention: true })).gets(/上午10:00–下午2:00停水/);
  });
});
