import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const propertyRoom = '柳岸物业群';
const staffRoom = '柳岸居委会';
const one = (world: World) => world.person('c-1', '邻居1', '7-1-101 邻居1');
const two = (world: World) => world.person('c-2', '邻居2', '7-2-202 邻居2');
const ge = (world: World) => world.person('c-ge', '老葛');
const tickets = (world: World) =>
  world.records<{ number: number; status: string; history: { status: string }[]; reporters: string[] }>('ticket');
const fixed = async () => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  await one(world).in(building, '7号楼1单元3层楼道灯不亮');
  await world.passes({ minutes: 5 });
  await ge(world).in(propertyRoom, '#1 完成 换了灯管');
  return world;
};

describe('after it was done', () => {
  test('R1 又坏了 by its reporter reopens it, with its history', async () => {
    const world = await fixed();
    await world.passes({ hours: 20 });
    (await one(world).in(building, '又坏了')).gets(/又记上了，工单#1/);
    expect(await tickets(world)).toMatchObject([
      { number: 1, status: 'open', history: [{ status: 'open' }, { status: 'done' }, { status: 'open' }] },
    ]);
  });

  test('R6 broken again within the minute, nobody hears any more that it was done', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    await world.passes({ minutes: 5 });
    await ge(world).in(propertyRoom, '#1 派给小邢');
    await world.passes({ seconds: 10 });
    await ge(world).in(propertyRoom, '#1 完成');
    await world.passes({ seconds: 10 });
    await one(world).in(building, '又坏了');
    await world.passes({ minutes: 5 });
    expect(world.said(building).filter(({ text }) => text.includes('修好了'))).toEqual([]);
  });

  test('R1 又坏了 eight days later opens nothing; chat with the same words before any ticket neither', async () => {
    const world = await fixed();
    await world.until('2026-12-02T12:00');
    (await one(world).in(building, '又坏了')).getsNothing();
    expect(await tickets(world)).toMatchObject([{ status: 'done' }]);
  });

  test('R1 #1 又坏了 by number, also alone to the assistant', async () => {
    const world = await fixed();
    (await one(world).dm('#1 又坏了')).gets(/又记上了，工单#1/);
  });

  test('two days after done the first reporter is asked once; 1 thanks, 2 reopens', async () => {
    const world = await fixed();
    await world.until('2026-11-26T10:06');
    const asked = world.said(building).filter(({ kind }) => kind === 'prompt');
    expect(asked).toMatchObject([{ mention: ['c-1'], text: expect.stringMatching(/修好了吗？回 1 好了，2 没好/) }]);
    await world.passes({ hours: 3 });
    (await two(world).in(building, '2')).getsNothing();
    (await one(world).in(building, '2')).gets(/又记上了，工单#1/);
    expect(await tickets(world)).toMatchObject([{ status: 'open' }]);
    await ge(world).in(propertyRoom, '#1 完成');
    await world.until('2026-12-05T10:00');
    expect(world.said(building).filter(({ kind }) => kind === 'prompt')).toHaveLength(1);
  });

  test('two days after done: 1 is thanked for and changes nothing', async () => {
    const world = await fixed();
    await world.until('2026-11-26T11:00');
    (await one(world).in(building, '1')).gets(/谢谢/);
    expect(await tickets(world)).toMatchObject([{ status: 'done' }]);
  });

  test('who closed it themselves is not asked', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    await world.passes({ hours: 1 });
    await one(world).in(building, '修好了，谢谢');
    await world.until('2026-11-28T10:00');
    expect(world.said(building).filter(({ kind }) => kind === 'prompt')).toEqual([]);
  });
});

describe('what is whose', () => {
  test('R9 我的单 lists what is in property’s hands, 接单 #2 takes one', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元停电了');
    await two(world).in(building, '7号楼2单元停水了');
    (await ge(world).in(propertyRoom, '我的单')).gets(/您手上的工单2张[\s\S]*#1.*供电[\s\S]*#2.*给水/);
    (await ge(world).in(propertyRoom, '接单 #2')).gets(/#2派给老葛/);
    expect(await tickets(world)).toMatchObject([{ status: 'open' }, { status: 'assigned' }]);
  });

  test('我的报修 lists the resident’s own, with how they stand', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    await two(world).in(building, '7号楼2单元门禁刷不开');
    const turn = await one(world).dm('我的报修');
    turn.gets(/您报的未完成工单1张：\n#1 7号楼1单元3层楼道 照明（待处理）/);
  });

  test('Q7 有哪些工单没完成 is at most five lines in a room, whole alone; a resident is told what is theirs', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    for (const floor of [1, 2, 3, 4, 5, 6]) await one(world).in(building, `7号楼1单元${floor}层楼道灯不亮`);
    const turn = await world.person('c-fang', '方晴').in(staffRoom, '有哪些工单没完成');
    turn.gets(/未完成工单6张/);
    expect(turn.sent.at(-1)!.text.split('\n')).toHaveLength(5);
    expect((await world.person('c-fang', '方晴').dm('还有哪些工单没完成')).sent[0]!.text.split('\n')).toHaveLength(7);
    (await one(world).dm('有哪些工单没完成')).gets(/我的报修/);
  });

  test('物业什么时候来 is answered from the own ticket', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    await ge(world).in(propertyRoom, '#1 下午3点去修');
    (await one(world).in(building, '@小柳管家 物业什么时候来', { mention: true })).gets(/约好今天.*下午3:00来修/);
  });

  test('R6 师傅在路上了 in the room counts when one live ticket fits, and does not when two do', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元门禁刷不开');
    await world.passes({ minutes: 5 });
    (await ge(world).in(building, '师傅在路上了')).gets(/师傅在路上了/);
    expect(await tickets(world)).toMatchObject([{ status: 'working' }]);
    await two(world).in(building, '7号楼2单元3层楼道灯不亮');
    await world.passes({ minutes: 5 });
    (await ge(world).in(building, '师傅在路上了')).getsNothing();
    (await one(world).in(building, '师傅在路上了')).getsNothing();
  });
});

describe('the city’s hotline', () => {
  test('12345 单号 对 #1 by staff gives the ticket the city’s deadline, told that morning and in the digest', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    (await world.person('c-fang', '方晴').in(staffRoom, '12345 单号20261126-88 对 #1，11月27日前办结')).gets(
      /#1对上12345单号20261126-88，.*11月26日周四/,
    );
    await world.until('2026-11-24T18:01');
    expect(world.said(staffRoom).at(-1)?.text).toMatch(/12345单号20261126-88/);
    await world.until('2026-11-26T08:31');
    expect(world.said(propertyRoom).filter(({ text }) => text.includes('市里的期限'))).toHaveLength(1);
    expect(world.said(building).filter(({ text }) => text.includes('12345'))).toEqual([]);
  });

  test('12345 by a resident changes nothing', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    (await one(world).dm('12345 单号20261126-88 对 #1')).gets(/社区工作人员/);
  });
});

test('D1 Monday’s digest names what has waited longest, other days do not', async () => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  await one(world).in(building, '7号楼1单元3层楼道灯不亮');
  await ge(world).in(propertyRoom, '#1 等配件');
  await world.until('2026-11-29T18:01');
  const digests = () => world.said(staffRoom).filter(({ kind }) => kind === 'digest');
  expect(digests().filter(({ text }) => text.includes('等得最久'))).toEqual([]);
  await world.until('2026-11-30T18:01');
  expect(digests().at(-1)?.text).toMatch(/等得最久的：#1 7号楼1单元3层楼道 照明（等：等配件）6天/);
});
