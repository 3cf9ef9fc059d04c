import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const building = '7号楼之家';
interface Line {
  number: number;
  status: string;
  reporters: string[];
  place: Record<string, unknown>;
}
const tickets = (world: World) => world.records<Line>('ticket');

describe('one fault, one ticket', () => {
  test('R3 R7 来水了 speaks of the outage and leaves the leak alone, also from the leader', async () => {
    const world = await World.open();
    const lu = world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
    const leader = world.person('c-bao', '鲍顺', '8-2-601 鲍顺');
    await leader.in(room, '8号楼2单元停水了');
    await lu.in(room, '8号楼2单元3层楼道水管漏水');
    await world.passes({ minutes: 30 });
    await leader.in(room, '来水了');
    expect(await tickets(world)).toMatchObject([
      { number: 1, status: 'done' },
      { number: 2, status: 'open' },
    ]);
  });

  test('R7 a leader without a report of their own has the reporters asked when the water is back', async () => {
    const world = await World.open();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '8号楼2单元停水了');
    await world.passes({ minutes: 30 });
    (await world.person('c-bao', '鲍顺', '8-2-601 鲍顺').in(room, '来水了')).gets(/您看好了吗/);
    expect(await tickets(world)).toMatchObject([{ status: 'open' }]);
  });

  test('R3 R4 我家也停电 is a report of its own where nobody reported before, and three of them are the building’s', async () => {
    const world = await World.open();
    for (const n of [1, 2, 3])
      await world
        .person(`c-${n}`, `邻居${n}`, `7-1-${n}01 邻居${n}`)
        .in(building, n === 1 ? '我家停电了' : '我家也停电');
    expect((await tickets(world)).filter(({ status }) => status === 'open')).toMatchObject([
      { number: 1, reporters: ['c-1', 'c-2', 'c-3'], place: { building: 7 } },
    ]);
    const lone = await World.open();
    await lone.person('c-9', '孟叔', '7-2-101 孟叔').in(building, '我家也停电');
    expect(await tickets(lone)).toMatchObject([{ reporters: ['c-9'], place: { building: 7, unit: 2, flat: 101 } }]);
  });

  test('R3 我家也不热 of another stairwell is the own home’s report', async () => {
    const world = await World.open();
    await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '我家暖气不热');
    await world.person('c-2', '邻居2', '7-2-202 邻居2').in(building, '我家也不热');
    expect(await tickets(world)).toMatchObject([
      { reporters: ['c-1'] },
      { reporters: ['c-2'], place: { building: 7, unit: 2, flat: 202 } },
    ]);
  });

  test('R1 还没修好 joins the sender’s own ticket, never the one inside a stranger’s home', async () => {
    const world = await World.open();
    await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '我家暖气不热');
    await world.passes({ hours: 3 });
    await world.person('c-2', '邻居2', '7-1-202 邻居2').in(building, '暖气还没修好');
    expect(await tickets(world)).toMatchObject([{ reporters: ['c-1'] }]);
    await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '暖气还没修好');
    expect(await tickets(world)).toHaveLength(1);
  });

  test('R2 a flat without its unit is asked for', async () => {
    const world = await World.open();
    const xie = world.person('c-xie', '谢老师', '谢老师');
    (await xie.in(building, '我家301下水道堵了')).gets(/几单元几室/);
    (await xie.in(building, '2单元301')).gets(/7-2-301/);
  });

  test('R3 我也闻到了 joins the danger just talked about', async () => {
    const world = await World.open();
    await world.person('c-1', '邻居1', '7-1-101 邻居1').in(building, '7号楼1单元楼道里好大的煤气味');
    await world.passes({ minutes: 3 });
    (await world.person('c-2', '邻居2', '7-1-202 邻居2').in(building, '我家也闻到了')).gets(/119|96777/);
    expect(await tickets(world)).toMatchObject([{ reporters: ['c-1', 'c-2'] }]);
  });

  test('a repeat of one household is not said to be one household', async () => {
    const world = await World.open();
    const one = world.person('c-1', '邻居1', '7-1-101 邻居1');
    await one.in(building, '7号楼1单元3层楼道灯不亮');
    await world.passes({ minutes: 30 });
    const again = await one.in(building, '7号楼1单元3层楼道灯还是不亮');
    expect(again.sent.map(({ text }) => text).join()).not.toMatch(/共1户/);
  });
});

describe('+1', () => {
  const one = (world: World) => world.person('c-1', '邻居1', '7-1-101 邻居1');
  const two = (world: World) => world.person('c-2', '邻居2', '7-1-202 邻居2');
  const fault = '7号楼1单元3层楼道灯不亮';

  test('R1 right after a report joins it, quoting it too', async () => {
    const world = await World.open();
    await one(world).in(building, fault);
    await two(world).in(building, '+1');
    await world.person('c-3', '邻居3', '7-1-303 邻居3').in(building, '今天真冷啊');
    await world.person('c-4', '邻居4', '7-1-403 邻居4').in(building, '+1', { quote: 'bot:工单#1' });
    expect(await tickets(world)).toMatchObject([{ reporters: ['c-1', 'c-2', 'c-4'] }]);
  });

  test('S2 after other talk it joins nothing', async () => {
    const world = await World.open();
    await one(world).in(building, fault);
    await world.passes({ seconds: 20 });
    await two(world).in(building, '今天真冷啊');
    await world.passes({ seconds: 20 });
    (await world.person('c-3', '邻居3', '7-1-303 邻居3').in(building, '+1')).getsNothing();
    expect(await tickets(world)).toMatchObject([{ reporters: ['c-1'] }]);
  });
});

test('R2 报错了，是1单元的 corrects the fresh report and does not take it back', async () => {
  const world = await World.open();
  const one = world.person('c-1', '邻居1', '7-2-101 邻居1');
  await one.in(building, '门禁刷不开了');
  (await one.in(building, '报错了，是1单元的')).gets(/7号楼1单元/);
  expect(await tickets(world)).toMatchObject([{ status: 'open', place: { building: 7, unit: 1 } }]);
});

describe('one fault at home, told in pieces', () => {
  const mei = (world: World) => world.person('c-mei', '梅姐', '7-1-201 梅姐');

  test.each([
    ['厕所堵了', '水漫出来了'],
    ['马桶堵了', '水都流到客厅了'],
    ['厨房水管漏水', '漏得到处都是'],
  ])('Q4 「%s」, then 「%s」 is one ticket, in the room and alone with the assistant', async (first, second) => {
    for (const where of [building, undefined]) {
      const world = await World.open();
      const says = (text: string) => (where === undefined ? mei(world).dm(text) : mei(world).in(where, text));
      if (where === undefined) await mei(world).dm('我住7-1-201');
      await says(first);
      await world.passes({ seconds: 50 });
      (await says(second)).gets(/工单#1（.*也记上了/);
      expect(await tickets(world)).toMatchObject([{ number: 1, description: `${first}；${second}` }]);
    }
  });

  test('R9 what becomes urgent by its second piece goes to property with both', async () => {
    const world = await World.open();
    await mei(world).in(building, '厕所堵了');
    await world.passes({ seconds: 50 });
    await mei(world).in(building, '水漫出来了');
    expect(world.said('柳岸物业群').at(-1)?.text).toMatch(/工单#1 急[\s\S]*厕所堵了；水漫出来了/);
  });

  test.each(['楼道灯不亮了', '我家没水了', '楼道里水漫出来了'])(
    'R3 「%s」 after it is another fault',
    async (other) => {
      const world = await World.open();
      await mei(world).in(building, '厕所堵了');
      await world.passes({ seconds: 50 });
      await mei(world).in(building, other);
      expect(await tickets(world)).toHaveLength(2);
    },
  );

  test('Q4 after two minutes it is told anew', async () => {
    const world = await World.open();
    await mei(world).in(building, '厕所堵了');
    await world.passes({ minutes: 4 });
    await mei(world).in(building, '水管漏水，一地');
    expect(await tickets(world)).toHaveLength(2);
  });
});

describe('an outage that should be over', () => {
  const mei = (world: World) => world.person('c-mei', '梅姐', '7-1-201 梅姐');
  const passed = async (fault: string, supply: string) => {
    const world = await World.open({ at: '2026-11-24T08:00' });
    const ge = world.person('c-ge', '老葛');
    await mei(world).in(building, fault);
    await ge.in('柳岸物业群', `通知 7号楼今天9点到11点停${supply}`);
    await ge.in('柳岸物业群', '确认');
    await world.until('2026-11-24T11:40');
    return world;
  };

  test.each([
    ['我家水管漏水', '水', '怎么还没来水'],
    ['1单元楼道水管漏水', '水', '水还没来'],
    ['我家水管漏水', '水', '还没来水呢，不是说11点吗'],
    ['我家插座冒火花', '电', '怎么还没来电'],
    ['我家暖气漏水', '暖气', '怎么还没来暖气'],
  ])('R3 N7 who reported 「%s」 and is without %s says 「%s」: a report of its own', async (fault, supply, words) => {
    const world = await passed(fault, supply);
    (await mei(world).in(building, words)).gets(/工单#2：7-1-201/);
    expect(await world.records('ticket')).toMatchObject([{ description: fault }, { number: 2, description: words }]);
  });

  test('R1 「水管怎么还没修」 asks after the leak all the same', async () => {
    const world = await passed('我家水管漏水', '水');
    (await mei(world).in(building, '水管怎么还没修')).gets(/工单#1 .*给水/);
    expect(await tickets(world)).toHaveLength(1);
  });

  test('R1 said again it is the same ticket', async () => {
    const world = await passed('我家水管漏水', '水');
    await mei(world).in(building, '怎么还没来水');
    await world.passes({ minutes: 20 });
    (await mei(world).in(building, '水怎么还没来')).gets(/工单#2/);
    expect(await tickets(world)).toHaveLength(2);
  });
});
