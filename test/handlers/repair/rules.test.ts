import { describe, expect, test } from 'vitest';
import { dangers } from '#domain/intent.ts';
import { firstAid } from '#handlers/repair/first-aid.ts';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const staffRoom = '柳岸居委会';
const propertyRoom = '柳岸物业群';
const one = (world: World) => world.person('c-1', '邻居1', '7-1-101 邻居1');
const two = (world: World) => world.person('c-2', '邻居2', '7-1-202 邻居2');
const fang = (world: World) => world.person('c-fang', '方晴');
const ge = (world: World) => world.person('c-ge', '老葛');
const tickets = (world: World) =>
  world.records<{ status: string; place: Record<string, unknown>; reporters: string[] }>('ticket');
const withoutPropertyRoom = (raw: Record<string, unknown>) => {
  raw.rooms = (raw.rooms as { kind: string }[]).filter(({ kind }) => kind !== 'property');
  (raw.people as unknown[]).push({ contact: 'c-xing', name: '小邢', role: 'property' });
};

describe('repairs', () => {
  test('R1 a repeat within a day of done reopens it, also without 又', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮');
    await ge(world).in(propertyRoom, '#1 完成');
    await world.passes({ hours: 20 });
    (await two(world).in(building, '1单元3层楼道灯不亮')).gets(/又记上了，工单#1/);
    expect(await tickets(world)).toMatchObject([{ status: 'open', reporters: ['c-1', 'c-2'] }]);
  });

  test('R2 a home fault whose flat nobody tells stands with its stairwell, and is asked about once', async () => {
    const world = await World.open();
    const xie = world.person('c-xie', '谢老师', '谢老师');
    const turn = await xie.in('1号楼2门', '我家暖气不热');
    turn.gets(/几室/);
    await world.passes({ hours: 2 });
    expect((await tickets(world))[0]!.place).toEqual({ building: 1, unit: 2 });
    expect(world.said('1号楼2门').filter(({ text }) => /几室/u.test(text))).toHaveLength(1);
  });

  test('R9 without a room of their own every property person is told alone', async () => {
    const world = await World.open({ file: withoutPropertyRoom });
    await one(world).in(building, '7号楼1单元停电了');
    expect(world.told('c-ge').map(({ kind }) => kind)).toEqual(['dispatch']);
    expect(world.told('c-xing').map(({ kind }) => kind)).toEqual(['dispatch']);
  });

  test('R9 it is handed over with number, place, words, reporter and photo', async () => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    await one(world).in(building, '7号楼1单元3层楼道灯不亮，老人摸黑');
    await one(world).posts(building);
    await world.until('2026-11-24T08:31');
    const text = world.said(propertyRoom)[0]?.text ?? '';
    expect(text).toMatch(/工单#1 7号楼1单元3层楼道/);
    expect(text).toMatch(/原话：7号楼1单元3层楼道灯不亮，老人摸黑/);
    expect(text).toMatch(/7-1-101 邻居1/);
    expect(text).toMatch(/照片：1张/);
    expect(world.said(propertyRoom)[1]).toMatchObject({ text: '工单#1的照片', file: 'photo.jpg' });
  });

  test('R9 an emergency’s alert is its hearing', async () => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    await one(world).in(building, '7号楼1单元电梯卡住了，有人困在里面');
    await fang(world).in(staffRoom, '接');
    await world.until('2026-11-24T14:00');
    expect(world.said(propertyRoom).map(({ kind }) => kind)).not.toContain('dispatch');
  });

  test('R10 assigned is not yet worked on, working is', async () => {
    const late = async (order: string) => {
      const world = await World.open({ at: '2026-11-24T10:00' });
      await one(world).in(building, '7号楼1单元停电了');
      await ge(world).in(propertyRoom, order);
      await world.passes({ hours: 5 });
      return world.said(staffRoom).filter(({ text }) => text.includes('超过期限')).length;
    };
    expect(await late('#1 派给小邢')).toBe(1);
    expect(await late('#1 在修了')).toBe(0);
    expect(await late('#1 等供电局')).toBe(0);
  });
});

describe('emergencies', () => {
  test.each(dangers)('E1 %s: at most three lines, a number to call, no help said to be on its way', (danger) => {
    const lines = firstAid[danger];
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.join()).toMatch(/\d{3,}|\{\w+\}/);
    expect(lines.join()).not.toMatch(/在路上|马上到|已经通知|已通知|有人去|正在赶/);
  });

  test('E2 who is on duty is alarmed too', async () => {
    const world = await World.open({
      file: (raw) => {
        raw.duty = [{ contact: '屠伟', days: ['tuesday'] }];
      },
    });
    await one(world).in(building, '着火了，7号楼1单元3层冒黑烟');
    expect(world.told('c-tu').map(({ kind }) => kind)).toEqual(['alert']);
  });

  test('E5 of harm at home nothing is told, handed over, called overdue or described', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await one(world).in(building, '我真的不想活了，安眠药就在手边');
    await fang(world).dm('接');
    await fang(world).dm('#1 在修了');
    await world.until('2026-11-25T09:00');
    expect(world.said(building).filter(({ kind }) => kind !== 'alert')).toEqual([]);
    expect(world.said(propertyRoom)).toEqual([]);
    const digest = world.said(staffRoom).filter(({ kind }) => kind === 'digest');
    expect(digest[0]?.text).toMatch(/#1（由社区工作人员单独跟进）/);
    expect(world.said(staffRoom).filter(({ text }) => /101|不想活|安眠药|超过期限/u.test(text))).toEqual([]);
  });

  test('E5 a plain report of the same building never joins it, a second one of the same harm does', async () => {
    const world = await World.open();
    await one(world).in(building, '我真的不想活了，安眠药就在手边');
    await two(world).in(building, '7号楼门口有一股怪味，谁去看看');
    await one(world).in(building, '我不想活了');
    const all = await tickets(world);
    expect(all[0]).toMatchObject({ reporters: ['c-1'] });
    expect(all.filter(({ reporters }) => reporters.includes('c-1'))).toHaveLength(1);
  });

  test('E6 what was reported alone is neither shown nor listed where residents read', async () => {
    const world = await World.open();
    await one(world).dm('7-1-101家里下水道堵了');
    (await two(world).in(building, '#1 怎么样了')).getsNothing();
    (await two(world).in(building, '@小柳管家 #1 怎么样了', { mention: true })).gets(/没有找到/);
    (await one(world).in(building, '@小柳管家 我的报修', { mention: true })).gets(/现在没有/);
    await fang(world).in(building, '@小柳管家 有哪些工单没完成', { mention: true });
    expect(world.told('c-fang').at(-1)?.text).toMatch(/#1.*7-1-101/);
    expect(world.said(building).filter(({ text }) => text.includes('7-1-101'))).toEqual([]);
    (await one(world).dm('我的报修')).gets(/#1/);
  });

  test('E6 who reported alone is told alone that nobody has answered, and how it goes on', async () => {
    const world = await World.open();
    await one(world).dm('7-1-101家里煤气味特别大');
    await world.passes({ minutes: 11 });
    expect(
      world
        .told('c-1')
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/还没有人回应/);
    await ge(world).in(propertyRoom, '#1 在修了');
    expect(world.told('c-1').at(-1)?.text).toMatch(/已经在处理/);
    expect(world.said(building)).toEqual([]);
  });
});
