import { describe, expect, test } from 'vitest';
import { World } from '../support/world.ts';

const room = '7号楼之家';
const staffRoom = '柳岸居委会';
const alerts = (world: World, where: string) => world.said(where).filter(({ kind }) => kind === 'alert');
const neighbour = (world: World, n: number) => world.person(`c-${n}`, `邻居${n}`, `7-1-${n}01 邻居${n}`);

describe('an emergency', () => {
  test('E1 E2 E3 first what to do, the alarm repeated until nobody has answered for ten minutes, then whom to call', async () => {
    const world = await World.open();
    (await neighbour(world, 3).in(room, '着火了，7号楼1单元3层冒黑烟')).gets(/119/);
    await world.until('2026-11-24T09:25');
    expect(alerts(world, staffRoom).filter(({ text }) => text.includes('请回「接」'))).toHaveLength(3);
    expect(alerts(world, room).at(-1)?.text).toMatch(/还没有人回应[\s\S]*119/);
  });

  test('E3 接 by one of the alarmed ends the repeats', async () => {
    const world = await World.open();
    await neighbour(world, 3).in(room, '着火了，7号楼1单元3层冒黑烟');
    await world.passes({ minutes: 1 });
    (await world.person('c-fang', '方晴').in(staffRoom, '接')).gets(/记您接了/);
    await world.until('2026-11-24T09:25');
    expect(alerts(world, staffRoom)).toHaveLength(1);
  });

  test('E4 人出来了 ends the danger, not the fault', async () => {
    const world = await World.open();
    await neighbour(world, 3).in(room, '7号楼1单元电梯卡住了，有人困在里面');
    await neighbour(world, 3).in(room, '人出来了，没事了');
    expect(await world.records('ticket')).toMatchObject([{ status: 'open', category: 'elevator', urgency: 'urgent' }]);
  });

  test('E4 a danger that is over in one room ends no alarm of another', async () => {
    const world = await World.open();
    await neighbour(world, 3).in(room, '孩子走丢了，谁看见了');
    await world.person('c-8', '胡姐', '1-2-301 胡姐').in('1号楼大家庭', '闻到好大的煤气味，1号楼2单元');
    await neighbour(world, 3).in(room, '找到了，人没事了');
    await world.passes({ minutes: 4 });
    const gas = (await world.records<{ category: string; urgency: string }>('ticket')).find(
      ({ category }) => category === 'gas',
    );
    expect(gas).toMatchObject({ urgency: 'emergency' });
    expect(alerts(world, staffRoom).filter(({ text }) => /还没有人回应.*燃气/u.test(text))).toHaveLength(1);
  });

  test('E5 a place that comes later is not echoed, staff hear it alone', async () => {
    const world = await World.open();
    const hu = world.person('c-hu', '胡姐');
    await hu.in(room, '有人要跳楼');
    const later = await hu.in(room, '1单元');
    expect(later.sent.filter(({ to }) => 'room' in to)).toEqual([]);
  });

  test('E5 of somebody who harms themselves the room gets the numbers only, staff hear it alone', async () => {
    const world = await World.open();
    const turn = await neighbour(world, 5).in(room, '我真的不想活了，安眠药就在手边');
    expect(turn.sent.filter(({ to }) => 'room' in to).map(({ text }) => text)).toEqual([
      expect.stringMatching(/12356/),
    ]);
    expect(world.told('c-fang').map(({ text }) => text)).toEqual([expect.stringMatching(/7-1-501/)]);
    expect(world.said(staffRoom)).toEqual([]);
  });

  test('E6 what is reported alone never sounds in a residents’ room', async () => {
    const world = await World.open();
    (await neighbour(world, 3).dm('我家煤气味特别大，7-1-301')).gets(/燃气|96777/);
    expect(world.said(room)).toEqual([]);
  });
});

describe('a ticket', () => {
  test('R4 of three flats without the same supply within an hour is one of the building', async () => {
    const world = await World.open();
    for (const n of [1, 2, 3]) await neighbour(world, n).in(room, '我家没水了');
    const live = (await world.records<{ status: string }>('ticket')).filter(({ status }) => status === 'open');
    expect(live).toMatchObject([{ number: 1, place: { building: 7 }, reporters: ['c-1', 'c-2', 'c-3'] }]);
  });

  test('R6 R7 moves are told where they were reported; a reporter closes it, a neighbour has the reporters asked', async () => {
    const world = await World.open();
    await neighbour(world, 1).in(room, '7号楼1单元门禁刷不开了');
    await world.passes({ minutes: 5 });
    (await world.person('c-ge', '老葛').dm('#1 在修了')).gets(/已经在处理了/);
    await world.passes({ minutes: 5 });
    (await neighbour(world, 2).in(room, '门禁修好了')).gets(/您看好了吗/);
    (await neighbour(world, 1).in(room, '修好了')).gets(/这张单就结了/);
    expect(await world.records('ticket')).toMatchObject([{ status: 'done' }]);
  });

  test('R10 past its target property and staff are told once', async () => {
    const world = await World.open();
    await neighbour(world, 1).in(room, '7号楼1单元3层楼道灯坏了');
    await world.until('2026-11-29T12:00');
    expect(alerts(world, staffRoom).filter(({ text }) => text.includes('超过期限'))).toHaveLength(1);
  });
});
