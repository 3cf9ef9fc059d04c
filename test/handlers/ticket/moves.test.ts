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
