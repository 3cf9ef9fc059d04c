import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { building, ge, propertyRoom } from './two-open.ts';

/** #1 a light, #2 a radiator, #3 a door, #4 a leak, #5 another light. */
const opened = async () => {
  const world = await World.open({ at: '2026-11-24T08:00' });
  await world.person('c-1', '邻居1', '7-1-402 邻居1').in(building, '楼道灯不亮了');
  await world.person('c-2', '邻居2', '7-1-201 邻居2').in(building, '7-1-201家里暖气不热');
  await world.person('c-3', '邻居3', '8-1-302 邻居3').in('8号楼1门', '单元门关不上');
  await world.person('c-4', '邻居4', '8-2-502 邻居4').in('8号楼2门', '8-2-502厨房漏水');
  await world.person('c-5', '邻居5', '8-3-101 邻居5').in('8号楼1门', '3单元楼道灯坏了');
  return world;
};
const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);
const untouched = ['open', 'open', 'open', 'open', 'open'];

/** #1 and #2 of flats that have no other ticket, #3 a door. */
const flats = async () => {
  const world = await World.open({ at: '2026-11-24T08:00' });
  await world.person('c-1', '邻居1', '7-1-201 邻居1').in(building, '7-1-201家里暖气不热');
  await world.person('c-2', '邻居2', '7-2-601 邻居2').in(building, '7-2-601厨房下水堵了');
  await world.person('c-3', '邻居3', '8-1-302 邻居3').in('8号楼1门', '单元门关不上');
  return world;
};

describe('a ticket named by its flat', () => {
  test.each([
    ['601我去', ['open', 'working', 'open']],
    ['601的下水我去', ['open', 'working', 'open']],
    ['201搞定', ['done', 'open', 'open']],
    ['201弄好了', ['done', 'open', 'open']],
    ['201好了', ['done', 'open', 'open']],
    ['601派小孙', ['open', 'assigned', 'open']],
    ['601和201小孙去', ['assigned', 'assigned', 'open']],
    ['601和201的小孙去', ['assigned', 'assigned', 'open']],
  ])('R6 「%s」', async (words, after) => {
    const world = await flats();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(after);
  });

  test('R6 「201修好了 601得等配件 周五到」, then N6 「201没好 还是不热」', async () => {
    const world = await flats();
    await ge(world).in(propertyRoom, '201修好了 601得等配件 周五到');
    expect(await world.records('ticket')).toMatchObject([
      { status: 'done' },
      { status: 'open', waiting: { reason: '得等配件 周五到', until: '2026-11-27' } },
      { status: 'open' },
    ]);
    await ge(world).in(propertyRoom, '201没好 还是不热');
    expect(await statuses(world)).toEqual(['open', 'open', 'open']);
  });

  test('R6 of two open ones there the number is asked for; of a flat without any nothing is moved', async () => {
    const world = await flats();
    await world.person('c-1', '邻居1', '7-1-201 邻居1').in(building, '7-1-201厨房漏水');
    (await ge(world).in(propertyRoom, '201弄好了')).gets(/#1、#4/);
    (await ge(world).in(propertyRoom, '402我去')).gets(/^402现在没有未完成的工单。$/);
    (await ge(world).in(propertyRoom, '#402派小孙')).gets(/没有工单#402/);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open']);
  });
});

describe('several named in one breath', () => {
  test.each(['暖气我去 下水小孙去 门禁明天厂家来', '暖气我去，下水小孙去，门明天厂家来'])(
    'R6 「%s」: a start, an assignment and a visit',
    async (words) => {
      const world = await flats();
      await ge(world).in(propertyRoom, words);
      expect(await statuses(world)).toEqual(['working', 'assigned', 'assigned']);
    },
  );

  test.each(['暖气我去 下水小孙去 门禁明天厂家来', '暖气我去，下水小孙去'])(
    'Q1 「%s」 reports nothing where none of them is open',
    async (words) => {
      const world = await World.open({ at: '2026-11-24T08:00' });
      (await ge(world).in(propertyRoom, words)).getsNothing();
      expect(await world.records('ticket')).toEqual([]);
    },
  );

  test('R6 「暖气 修好了」: the blank stands within', async () => {
    const world = await flats();
    (await ge(world).in(propertyRoom, '暖气 修好了')).gets(/#1完成了/);
  });
});

describe('a ticket named by its fault, where those who repair speak', () => {
  test.each([
    ['暖气下午两点上门', /#2记下了：今天.*下午2:00去修/],
    ['暖气派小孙', /#2派给小孙/],
    ['201的暖气明天下午上门', /#2记下了：明天/],
    ['502的漏水约明天上午', /#4记下了：明天/],
    ['502漏水约好了，明天上午9点', /#4记下了：明天.*上午9:00/],
    ['三单元的灯换好了', /#5完成/],
    ['7号楼的灯小孙去', /#1派给小孙/],
    ['门今天修不完，明天接着干', /#3先等着：今天修不完，明天接着干/],
    ['漏水改约明天下午', /#4记下了：明天/],
    ['502那个弄好了', /#4完成/],
    ['201那家没人', /#2先等着：没人/],
  ])('R6 「%s」 moves the one that fits', async (words, answer) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(answer);
    expect((await statuses(world)).filter((status) => status !== 'open').length).toBeLessThan(2);
  });

  test.each([
    ['暖气修好了，漏水也好了', ['open', 'done', 'open', 'done', 'open']],
    ['门、漏水都弄完了', ['open', 'open', 'done', 'done', 'open']],
    ['门修好了，上了油，暖气明天上午去', ['open', 'assigned', 'done', 'open', 'open']],
    ['门好了，暖气还没好', ['open', 'open', 'done', 'open', 'open']],
    ['暖气派小孙，漏水派老赵', ['open', 'assigned', 'open', 'assigned', 'open']],
    ['暖气明天上午，漏水今天下午', ['open', 'assigned', 'open', 'assigned', 'open']],
    ['1修好了，暖气派老赵', ['done', 'assigned', 'open', 'open', 'open']],
    ['电梯派小孙，门派老赵', ['open', 'open', 'assigned', 'open', 'open']],
  ])('R6 「%s」: each is said of its own', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(after);
  });

  test('R6 when several fit it asks which', async () => {
    const world = await opened();
    (await ge(world).in(propertyRoom, '灯派小孙')).gets(/有好几张：#1、#5，请说一下工单号/);
    expect(await statuses(world)).toEqual(untouched);
  });

  test('R6 「暖气不等了」 ends its wait and reports nothing', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2等配件');
    (await ge(world).in(propertyRoom, '暖气不等了')).gets(/#2不等了/);
    expect(await statuses(world)).toEqual(untouched);
  });

  test.each([
    '灯买好了',
    '门口的灯真亮',
    '门下午去开一下',
    '门关好了',
    '门修好叫我',
    '电梯明天年检',
    '暖气公司的人明天来',
    '灯明天上午去买',
    '23号楼那个弄好了',
    '502的业主来交费了',
    '7号楼的地拖完了',
  ])('Q1 「%s」 moves none and is not answered', async (words) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).getsNothing();
    expect(await statuses(world)).toEqual(untouched);
  });
});
