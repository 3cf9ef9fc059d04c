import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const neighbour = (world: World, unit: number, flat: number) =>
  world.person(`c-${unit}-${flat}`, `邻居${flat}`, `7-${unit}-${flat} 邻居${flat}`);
interface Shown {
  readonly category: string;
  readonly place: Record<string, unknown>;
  readonly reporters: string[];
}
const tickets = (world: World) => world.records<Shown>('ticket');

describe('what neighbours say after a report', () => {
  test.each(['早就该修了', '这都几天了', '这都几天了，没人管没人问的', '就是，物业光收钱'])(
    'R1 Q1 %s is talk',
    async (words) => {
      const world = await World.open();
      await neighbour(world, 1, 301).in(building, '1单元电梯坏了');
      (await neighbour(world, 1, 202).in(building, words)).getsNothing();
      expect(await tickets(world)).toMatchObject([{ reporters: ['c-1-301'] }]);
    },
  );

  test.each(['同上', '一样', '我也碰上了', '我也是', '+1'])('R1 %s right after a report joins it', async (words) => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '1单元电梯坏了');
    await neighbour(world, 1, 202).in(building, words);
    expect(await tickets(world)).toMatchObject([{ reporters: ['c-1-301', 'c-1-202'] }]);
  });

  test('R1 同上 after other talk joins nothing', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '1单元电梯坏了');
    await world.passes({ minutes: 1 });
    await neighbour(world, 1, 101).in(building, '今天的黄瓜真便宜');
    await world.passes({ minutes: 1 });
    (await neighbour(world, 1, 202).in(building, '同上')).getsNothing();
    expect(await tickets(world)).toMatchObject([{ reporters: ['c-1-301'] }]);
  });

  test('R1 再不修 with the fault named is a report where nobody reported before, and joins where somebody did', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '1单元电梯再不修我就打12345了');
    await neighbour(world, 1, 202).in(building, '电梯还没修好呢');
    expect(await tickets(world)).toMatchObject([{ category: 'elevator', reporters: ['c-1-301', 'c-1-202'] }]);
  });

  test('E4 满得都溢出来了 ends no danger and is a report like others', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '1单元电梯坏了');
    await neighbour(world, 1, 202).in(building, '两件事，一是1单元门禁刷不开，二是3层垃圾桶满得都溢出来了');
    expect((await tickets(world)).map(({ category, place }) => [category, place.floor])).toEqual([
      ['elevator', undefined],
      ['door', undefined],
      ['sanitation', 3],
    ]);
  });
});

describe('where it is', () => {
  test('R2 漏到楼下201了 is the sender’s home, whoever suffers', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '我家漏水漏到楼下201了');
    expect(await tickets(world)).toMatchObject([{ place: { building: 7, unit: 1, flat: 301 } }]);
  });

  test('R2 楼上301漏到我家 is the flat it comes from, where it is mended; property reads who suffers', async () => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    await neighbour(world, 1, 201).in(building, '楼上301漏水漏到我家了，墙都泡了');
    await neighbour(world, 1, 301).in(building, '我家水管漏水');
    expect(await tickets(world)).toMatchObject([
      { place: { building: 7, unit: 1, flat: 301 }, reporters: ['c-1-201', 'c-1-301'] },
    ]);
    await world.until('2026-11-24T08:31');
    expect(world.said('柳岸物业群')[0]?.text).toMatch(/7-1-201 邻居[\s\S]*7-1-301 邻居/);
  });

  test('R2 a guess about the neighbours is no place', async () => {
    const world = await World.open();
    await neighbour(world, 1, 201).in(building, '我家厕所顶上往下滴水，可能是楼上301漏的');
    expect(await tickets(world)).toMatchObject([{ place: { building: 7, unit: 1, flat: 201 } }]);
  });

  test('R3 what stands on the grounds carries its spot and the building at most, and is one fault for all', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '小花园的长椅断了条腿');
    await neighbour(world, 2, 201).in(building, '花园那个长椅坏了');
    await neighbour(world, 1, 202).in(building, '北门的道闸抬不起来');
    await neighbour(world, 2, 302).in(building, '北门道闸坏了');
    await neighbour(world, 2, 102).in(building, '小区里的路灯不亮');
    await neighbour(world, 1, 102).in(building, '路灯都灭了');
    expect((await tickets(world)).map(({ place, reporters }) => [place, reporters.length])).toEqual([
      [{ building: 7, spot: '小花园' }, 2],
      [{ building: 7, spot: '北门' }, 2],
      [{ building: 7, spot: '路灯' }, 2],
    ]);
  });

  test('R3 厕所灯 is a light of the home, 水也下不去 the drain of the same home', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '厕所灯不亮了，水也下不去');
    expect(await tickets(world)).toMatchObject([
      { category: 'lighting', place: { flat: 301 } },
      { category: 'drain', place: { flat: 301 } },
    ]);
  });

  test('R4 three flats without heating in their own words are one fault of the building', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '家里暖气一点都不热');
    await neighbour(world, 2, 202).in(building, '7-2-202也没暖气，老太太90了');
    await neighbour(world, 1, 102).in(building, '我们家也冰凉，才14度，家里有俩月的娃');
    const [first, ...others] = await world.records<Shown & { status: string }>('ticket');
    expect(first).toMatchObject({ place: { building: 7 }, reporters: ['c-1-301', 'c-2-202', 'c-1-102'] });
    expect(others.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('R2 who finds their report on somebody else’s ticket and names the floor gets one of their own', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await neighbour(world, 1, 301).in(building, '1单元3层楼道灯不亮');
    await neighbour(world, 1, 502).in(building, '楼道灯坏了');
    (await neighbour(world, 1, 502).in(building, '是5层')).gets(/工单#2：7号楼1单元5层楼道 照明/);
    expect((await tickets(world)).map(({ reporters }) => reporters)).toEqual([['c-1-301'], ['c-1-502']]);
  });

  test('R2 水跟喷泉似的 names no fountain', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '水管崩了，水跟喷泉似的往楼道灌');
    expect(await tickets(world)).toMatchObject([{ category: 'water', place: { building: 7, unit: 1, spot: '楼道' } }]);
  });
});

describe('joining', () => {
  test('R1 我家也堵 is of a drain, not of what was talked of last', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '我家下水道堵了');
    await neighbour(world, 2, 101).in(building, '我家暖气漏水');
    await neighbour(world, 1, 202).in(building, '我家也堵');
    expect((await tickets(world)).map(({ category, place }) => [category, place.flat])).toEqual([
      ['drain', 301],
      ['heating', 101],
      ['drain', 202],
    ]);
  });

  test('R7 who reported a lift of another stairwell closes it', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '2单元电梯坏了');
    await neighbour(world, 1, 301).in(building, '好了好了，电梯能用了');
    expect(await world.records('ticket')).toMatchObject([{ status: 'done' }]);
  });

  test('Q4 大厅的灯 … 全不亮了 is one report in two pieces', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '大厅的灯');
    (await neighbour(world, 1, 301).in(building, '全不亮了')).gets(/工单#1：7号楼1单元门厅 照明/);
  });

  test('R1 R9 what is broken again is handed over with the new words', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    await neighbour(world, 1, 301).in(building, '屋头没得水了，洗不成脸');
    expect(await tickets(world)).toMatchObject([{ place: { flat: 301 } }]);
    await world.person('c-ge', '老葛').dm('#1 完成');
    await world.passes({ hours: 2 });
    await neighbour(world, 1, 301).in(building, '又没水了');
    expect(world.said('柳岸物业群').at(-1)?.text).toMatch(/工单#1[\s\S]*又坏了：又没水了/);
  });

  test('R1 E2 我也闻到了 is of what was just said, whatever the sender’s household reported before', async () => {
    const world = await World.open();
    await neighbour(world, 1, 202).in(building, '我家暖气不热');
    await world.passes({ hours: 2 });
    await neighbour(world, 1, 301).in(building, '1单元楼道里好大的煤气味');
    await neighbour(world, 1, 202).in(building, '我也闻到了');
    expect(await tickets(world)).toMatchObject([
      { category: 'heating', reporters: ['c-1-202'] },
      { category: 'gas', reporters: ['c-1-301', 'c-1-202'] },
    ]);
  });

  test('R1 我家也是，爬楼爬得腿软 is of the lift', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '1单元电梯坏了');
    await neighbour(world, 2, 101).in(building, '我家水龙头关不上');
    await neighbour(world, 1, 502).in(building, '我家也是，爬楼爬得腿软');
    expect((await tickets(world)).map(({ reporters }) => reporters)).toEqual([['c-1-301', 'c-1-502'], ['c-2-101']]);
  });
});

describe('for somebody else', () => {
  test('U2 a neighbour who wants to help hears who may, addressed or not', async () => {
    const world = await World.open();
    (await neighbour(world, 1, 301).in(building, '帮隔壁奶奶报个修，她家马桶堵了')).gets(/楼门长/);
    (await neighbour(world, 1, 301).in(building, '代报 王大爷 7-2-101 停水了')).gets(/楼门长/);
    expect(await tickets(world)).toEqual([]);
  });

  test('R2 a daughter speaks for her mother who lives with her', async () => {
    const world = await World.open();
    await neighbour(world, 1, 301).in(building, '帮我妈报一下，她那屋暖气不热');
    expect(await tickets(world)).toMatchObject([{ place: { building: 7, unit: 1, flat: 301 } }]);
  });
});

describe('taking back', () => {
  test.each(['撤销', '报错了，是我家咸鱼', '刚才那个不算，看错了'])(
    'R8 %s takes back the own report',
    async (words) => {
      const world = await World.open();
      await neighbour(world, 1, 301).in(building, '1单元3层楼道灯不亮');
      (await neighbour(world, 1, 301).in(building, words)).gets(/工单#1撤销了/);
    },
  );
});

describe('what is asked of what is known or heard', () => {
  test.each([
    '1门老周家漏水那事解决没',
    '1门张师傅家电表跳闸那事弄好没',
    '物业说8号楼要停水 真的假的',
    '听说明天8号楼停电 是不是真的',
  ])('R1 Q1 「%s」 among leaders opens no ticket', async (words) => {
    const world = await World.open();
    await world.person('c-bao', '鲍顺').in('楼门长议事厅', words);
    expect(await tickets(world)).toEqual([]);
  });
});
