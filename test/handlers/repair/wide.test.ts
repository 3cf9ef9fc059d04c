import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

interface Line {
  number: number;
  status: string;
  reporters: string[];
  place: Record<string, unknown>;
  description: string;
}
const tickets = async (world: World) => await world.records<Line>('ticket');
const live = async (world: World) => (await tickets(world)).filter(({ status }) => status === 'open');
const rooms = { 1: '1号楼大家庭', 7: '7号楼之家', 8: '8号楼1门' } as const;
const flat = (world: World, building: 1 | 7 | 8, n: number) =>
  world.person(`c-${building}-${n}`, `邻${building}${n}`, `${building}-1-${n}01 邻${building}${n}`);
const fang = (world: World) => world.person('c-fang', '方晴');

describe('a supply that is missing in many homes', () => {
  test('R4 three buildings make one ticket of the community, a fourth joins it, and the first number stays', async () => {
    const world = await World.open();
    for (const building of [1, 7, 8] as const)
      for (const n of [1, 2, 3]) await flat(world, building, n).in(rooms[building], '我家没水了');
    expect(await live(world)).toMatchObject([{ number: 1, place: { spot: '全社区' } }]);
    expect((await live(world))[0]!.reporters).toHaveLength(9);
    await flat(world, 7, 4).in(rooms[7], '我家也没水');
    expect((await live(world))[0]!.reporters).toHaveLength(10);
  });

  test('R4 R8 a recall after the tickets became one takes the own report off it', async () => {
    const world = await World.open();
    await flat(world, 7, 1).in(rooms[7], '我家没水了');
    const second = await flat(world, 7, 2).in(rooms[7], '我家没水了');
    await flat(world, 7, 3).in(rooms[7], '我家没水了');
    await flat(world, 7, 2).recalls(rooms[7], second.id);
    expect(await live(world)).toMatchObject([{ number: 1, reporters: ['c-7-1', 'c-7-3'] }]);
  });

  test('R4 the number of a ticket that became part of another still leads there', async () => {
    const world = await World.open();
    for (const n of [1, 2, 3]) await flat(world, 7, n).in(rooms[7], '我家没水了');
    (await world.person('c-ge', '老葛').dm('#3 在修了')).gets(/#1在处理了/);
  });

  test('R3 four flats an hour apart stay four', async () => {
    const world = await World.open();
    for (const n of [1, 2, 3, 4]) {
      await flat(world, 7, n).in(rooms[7], '我家暖气不热');
      await world.passes({ minutes: 61 });
    }
    expect(await live(world)).toHaveLength(4);
  });

  test('what a household adds stays on its line, and where somebody frail lives stands first', async () => {
    const world = await World.open();
    await flat(world, 7, 1).in(rooms[7], '我家暖气不热');
    await flat(world, 7, 2).in(rooms[7], '我家暖气不热，室温14度');
    await flat(world, 7, 3).in(rooms[7], '我家暖气冰凉，家里有八十多岁老人');
    const [, ...households] = (await fang(world).in('柳岸居委会', '#1 怎么样了')).sent[0]!.text.split('\n');
    expect(households).toEqual(['7-1-301 邻73：家里有八十多岁老人', '7-1-101 邻71', '7-1-201 邻72：室温14度']);
    const asked = await flat(world, 7, 1).in(rooms[7], '@小柳管家 暖气修到哪了', { mention: true });
    expect(asked.sent.map(({ text }) => text).join()).not.toMatch(/老人/);
  });
});

describe('in whose name', () => {
  test('代报 by staff carries the household, by a leader in the own stairwell too', async () => {
    const world = await World.open();
    await fang(world).in('柳岸居委会', '代报 李大爷 7-1-201 暖气不热');
    await world.person('c-bao', '鲍顺').dm('代报 王奶奶 8-2-101 暖气不热');
    expect(await tickets(world)).toMatchObject([
      { place: { building: 7, unit: 1, flat: 201 } },
      { place: { building: 8, unit: 2, flat: 101 } },
    ]);
    expect(world.said('柳岸物业群')[0]?.text).toMatch(/7-1-201 李大爷（方晴代报）/);
  });

  test('代报 and 帮…报修 of a neighbour’s home by a resident are refused, for the own mother not', async () => {
    const world = await World.open();
    const one = flat(world, 7, 1);
    (await one.dm('代报 李大爷 7-1-201 暖气不热')).gets(/楼门长来/);
    (await one.dm('帮7-2-501报修，水管漏水')).gets(/楼门长来/);
    expect(await tickets(world)).toEqual([]);
    await one.dm('帮我妈报一下，7-2-502下水道堵了');
    expect(await tickets(world)).toMatchObject([{ place: { flat: 502 } }]);
  });

  test('R2 我住7-2-501, said alone once, places later reports', async () => {
    const world = await World.open();
    const hu = world.person('c-hu', '胡姐', '胡姐');
    (await hu.dm('我住7-2-501')).gets(/记下您住7-2-501/);
    (await hu.in(rooms[7], '我家暖气不热')).gets(/7-2-501/);
    (await hu.dm('我家下水道堵了')).gets(/7-2-501/);
    (await hu.dm('我住9-2-501')).gets(/没有9号楼/);
  });

  test('C6 a list of faults is one report a line, in the words of the line', async () => {
    const world = await World.open();
    const chain = (...lines: string[]) =>
      `#接龙\n家里暖气不热的报一下\n\n${lines.map((it, i) => `${i + 1}. ${it}`).join('\n')}`;
    await flat(world, 7, 1).in(rooms[7], chain('7-1-101 邻71'));
    await flat(world, 7, 2).in(rooms[7], chain('7-1-101 邻71', '7-1-201 邻72 室温13度'));
    expect(await tickets(world)).toMatchObject([
      { place: { flat: 101 }, reporters: ['c-7-1'], description: expect.stringMatching(/^[^\n]*7-1-101[^\n]*$/) },
      { place: { flat: 201 }, reporters: ['c-7-2'], description: expect.stringMatching(/^[^\n]*7-1-201[^\n]*$/) },
    ]);
    await flat(world, 7, 2).in(rooms[7], chain('7-1-101 邻71', '7-1-201 邻72 室温13度'));
    expect(await tickets(world)).toHaveLength(2);
  });
});

test('今晚谁值班 is answered from the file, of the day that is asked about', async () => {
  const world = await World.open({
    file: (raw) => {
      raw.duty = [{ contact: '屠伟', days: ['tuesday'] }];
    },
  });
  (await flat(world, 7, 1).in(rooms[7], '@小柳管家 今晚谁值班', { mention: true })).gets(
    /值班：屠伟；急事打物业010-00001234/,
  );
  (await flat(world, 7, 1).in(rooms[7], '@小柳管家 明天谁值班', { mention: true })).gets(/没有写人/);
});

describe('more of what is missing everywhere', () => {
  const at = (world: World, building: string, home: string) =>
    world.person(`c-${home}`, '邻居', `${home} 邻居`).in(building, '停电了');

  test('R4 three buildings: the households that reported for themselves are part of it', async () => {
    const world = await World.open({ at: '2026-11-24T19:00' });
    await at(world, '1号楼大家庭', '1-1-101');
    await world.person('c-9', '孟叔', '1-2-201 孟叔').in('1号楼大家庭', '我家停电了');
    await at(world, '7号楼之家', '7-1-301');
    await at(world, '8号楼1门', '8-1-401');
    const [first, ...others] = await world.records<{ status: string; reporters: string[] }>('ticket');
    expect(first?.reporters).toHaveLength(4);
    expect(others.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });

  test('E2 R4 who lives on a machine is in danger at home, whoever else has no power', async () => {
    const world = await World.open({ at: '2026-11-24T19:00' });
    await at(world, '1号楼大家庭', '1-1-101');
    await at(world, '7号楼之家', '7-1-301');
    await at(world, '8号楼1门', '8-1-401');
    await world.person('c-9', '孟叔', '7-2-501 孟叔').in('7号楼之家', '家里停电，老爷子吸氧机断了');
    const alarm = world.said('柳岸居委会').filter(({ kind }) => kind === 'alert');
    expect(alarm.map(({ text }) => text)).toEqual([expect.stringMatching(/7-2-501 靠设备维持的家庭断了电/)]);
    await world.person('c-8', '丁香', '7-1-402 丁香').in('7号楼之家', '还没来电');
    expect(world.said('柳岸居委会').filter(({ kind }) => kind === 'alert')).toHaveLength(1);
  });

  test('C6 R4 a list of faults of three flats becomes one of the building, a report a line', async () => {
    const world = await World.open();
    const list = '#接龙\n暖气不热的报一下\n1. 8-2-501 老张 卧室\n2. 8-2-603 阿强\n3. 8-2-401 低哥\n4. 8-2-302 陆嫂';
    const turn = await world.person('c-bao', '鲍顺', '8-2-601 鲍顺').in('8号楼2门', list);
    turn.gets(/工单#1：8-2-501 供暖/);
    expect(await world.records('ticket')).toMatchObject([
      { number: 1, place: { building: 8 }, status: 'open', messages: [turn.id] },
      { status: 'withdrawn' },
      { status: 'withdrawn' },
    ]);
    (await world.person('c-ge', '老葛').dm('1怎么样了')).gets(/8-2-501 老张[\s\S]*8-2-302 陆嫂/);
  });
});
