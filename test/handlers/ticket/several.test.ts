import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const propertyRoom = '柳岸物业群';
const opened = async () => {
  const world = await World.open({ at: '2026-11-24T08:00' });
  const say = (n: number, words: string) =>
    world.person(`c-${n}`, `邻居${n}`, `7-${n}-10${n} 邻居${n}`).in('7号楼之家', words);
  await say(1, '7号楼1单元3层楼道灯不亮');
  await say(2, '7号楼2单元门禁刷不开');
  await say(1, '7号楼1单元电梯坏了');
  await say(2, '7-2-102厨房漏水');
  await world.until('2026-11-24T08:40');
  return world;
};
const ge = (world: World) => world.person('c-ge', '老葛');
const statuses = async (world: World) => (await world.records('ticket')).map(({ status }) => status);

describe('several tickets in one line', () => {
  test.each([
    ['1到3都完成，4等住户', ['done', 'done', 'done', 'open']],
    ['1-3完成', ['done', 'done', 'done', 'open']],
    ['2号3号完成', ['open', 'done', 'done', 'open']],
    ['今天1 3都弄完了', ['done', 'open', 'done', 'open']],
    ['1~3派小孙', ['assigned', 'assigned', 'assigned', 'open']],
    ['1至3，4完成', ['done', 'done', 'done', 'done']],
  ])('R6 「%s」 moves all of them', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(after);
    const told = world.said('7号楼之家').map(({ text }) => text);
    expect(told.join('\n')).not.toContain('4等住户。没好');
  });

  test.each(['2号3号去培训', '1到3点开会', '1-3单元的楼道拖完了'])('Q1 「%s」 moves none', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open']);
  });
});

describe('every number is answered', () => {
  test.each(['2 3 9好了', '2、3、9都好了'])('N6 「%s」: #2 is done already, #9 there is none of', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2完成');
    const turn = await ge(world).in(propertyRoom, words);
    turn
      .gets(/#2已完成，不用再改了/)
      .gets(/#3完成了/)
      .gets(/没有工单#9/);
    expect(await statuses(world)).toEqual(['open', 'done', 'done', 'open']);
  });

  test.each([
    ['24都好了', ['open', 'done', 'open', 'done']],
    ['123好了', ['done', 'done', 'done', 'open']],
    ['是2好了', ['open', 'done', 'open', 'open']],
  ])('N6 「%s」 names open ones', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(after);
  });

  test.each([
    ['28都好了', /没有工单#28/],
    ['8好了', /没有工单#8/],
    ['俩都好了', /请说一下工单号/],
  ])('N6 「%s」: which ones is asked, nothing is moved', async (words, answer) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(answer);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open']);
  });

  test('N6 「俩都好了」, when one of the two was done a moment ago', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1 2完成');
    await world.passes({ hours: 3 });
    await ge(world).in(propertyRoom, '3完成');
    await world.passes({ minutes: 10 });
    (await ge(world).in(propertyRoom, '俩都好了')).gets(/#4完成了/);
    expect(await statuses(world)).toEqual(['done', 'done', 'done', 'done']);
  });
});

describe('each with its own detail', () => {
  test('R6 「1下午2点上门，2明天上午」: both are visits', async () => {
    const world = await opened();
    const turn = await ge(world).in(propertyRoom, '1下午2点上门，2明天上午');
    turn.gets(/#1记下了：今天.*下午2:00去修/).gets(/#2记下了：明天.*12:00前去修/);
    expect(await statuses(world)).toEqual(['assigned', 'assigned', 'open', 'open']);
  });

  test.each([
    ['1修好了，2明天去', ['done', 'assigned', 'open', 'open']],
    ['1 小孙去，2 老赵去', ['assigned', 'assigned', 'open', 'open']],
    ['1派小孙，2派老赵', ['assigned', 'assigned', 'open', 'open']],
    ['3那单修好了，4那单派小孙', ['open', 'open', 'done', 'assigned']],
    ['2号还得等配件 明天到 1换好了', ['done', 'open', 'open', 'open']],
    ['1号灯换好了 3号还得等配件', ['done', 'open', 'open', 'open']],
    ['2号等配件3号换好了', ['open', 'open', 'done', 'open']],
    ['1灯泡换了 3先不弄', ['done', 'open', 'open', 'open']],
    ['1修好了，换了阀门', ['done', 'open', 'open', 'open']],
    ['1号小孙 2号我', ['assigned', 'assigned', 'open', 'open']],
    ['1老李，2小孙，4我', ['assigned', 'assigned', 'open', 'assigned']],
    ['1号小孙 2号我 3号电工马上去', ['assigned', 'assigned', 'working', 'open']],
    ['2号小孙 3号老李开会', ['open', 'open', 'open', 'open']],
    ['2号去培训 3号开会', ['open', 'open', 'open', 'open']],
  ])('R6 「%s」', async (words, after) => {
    const world = await opened();
    await ge(world).in(propertyRoom, words);
    expect(await statuses(world)).toEqual(after);
  });

  test.each(['2号那个弄好了', '2那单完事了', '2那个修好了', '2号单弄完了'])(
    'R6 「%s」 finishes #2 and tells nothing that was done',
    async (words) => {
      const world = await opened();
      (await ge(world).in(propertyRoom, words)).gets(/#2完成了/);
      expect(await statuses(world)).toEqual(['open', 'done', 'open', 'open']);
      expect(world.said('7号楼之家').at(-1)?.text).not.toContain('那');
    },
  );
});

test('R6 「2号还得等配件 明天到 1换好了」: each hears its own words, and 1 is no part of a reason', async () => {
  const world = await opened();
  await ge(world).in(propertyRoom, '2号还得等配件 明天到 1换好了');
  await world.passes({ minutes: 2 });
  expect(world.said('7号楼之家').at(-1)?.text).toMatch(/#2.*要等一等：还得等配件 明天到（到11月25日/u);
  expect((await world.records('ticket'))[1]).toMatchObject({ waiting: { until: '2026-11-25' } });
});

describe('who is not to have it', () => {
  test.each([
    ['1别派小孙了，派老李', '老李'],
    ['1不是派给老赵，是派给小王', '小王'],
    ['1 不派小李了，转给外包', '外包'],
    ['1不用小孙，换老赵', '老赵'],
  ])('R6 「%s」 gives it to the other one', async (words, who) => {
    const world = await opened();
    (await ge(world).in(propertyRoom, words)).gets(new RegExp(`#1派给${who}了`, 'u'));
  });

  test('R6 「1不派小孙了」 takes the 派 back and gives it to nobody', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1派小孙');
    (await ge(world).in(propertyRoom, '1不派小孙了')).gets(/派人那步撤销/);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open']);
  });
});

describe('taken back by its number', () => {
  test.each(['1不派了', '1先不派了', '取消1的派单', '1的派单取消'])('R6 「%s」 takes the 派 back', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1派小孙');
    (await ge(world).in(propertyRoom, words)).gets(/#1派人那步撤销/);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open']);
  });

  test('R6 who has a ticket is for all of property to say', async () => {
    const world = await opened();
    await world.person('c-fang', '方晴').in(propertyRoom, '1派小孙');
    (await ge(world).in(propertyRoom, '1不派小孙了')).gets(/#1派人那步撤销/);
  });

  test('R6 「1先不派了，换小李」 gives it to the other one', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1派小孙');
    (await ge(world).in(propertyRoom, '1先不派了，换小李')).gets(/#1派给小李/);
  });

  test.each(['3不等了', '3不用等件了', '3不用等厂家了，自己修', '3配件到了'])(
    'R6 「%s」 ends the wait, and its reporter hears it',
    async (words) => {
      const world = await opened();
      await ge(world).in(propertyRoom, '3等配件到周五');
      await world.passes({ minutes: 3 });
      (await ge(world).in(propertyRoom, words)).gets(/#3不等了，接着跟/);
      expect((await world.records('ticket'))[2]).not.toHaveProperty('waiting');
      expect(world.said('7号楼之家').at(-1)?.text).toMatch(/#3.*不用等了/);
    },
  );

  test('R6 「3配件到了，下午去装」 is the visit; 「3不等了」 without a wait says how it stands', async () => {
    const world = await opened();
    await ge(world).in(propertyRoom, '3等配件');
    (await ge(world).in(propertyRoom, '3配件到了，下午去装')).gets(/#3记下了：今天/);
    (await ge(world).in(propertyRoom, '3不等了')).gets(/#3没有在等/);
  });

  test.each(['2还没修好，我点错了', '2弄错了，没修好'])('R6 「%s」 takes the 完成 back', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '2修好了');
    await ge(world).in(propertyRoom, '1派小孙');
    (await ge(world).in(propertyRoom, words)).gets(/#2没完成/);
    expect(await statuses(world)).toEqual(['assigned', 'open', 'open', 'open']);
  });
});

describe('said of the wrong one', () => {
  test.each(['1完成的发错了', '1发错了'])('R6 「%s」 by who said 完成 takes it back', async (words) => {
    const world = await opened();
    await ge(world).in(propertyRoom, '1完成');
    (await ge(world).in(propertyRoom, words)).gets(/#1没完成/);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open']);
  });

  test('R6 a leader’s 「我那个灯发错了，还没好」 reopens the own one, and joins no other building’s', async () => {
    const world = await opened();
    await world.person('c-shan', '山爷爷', '1-2-301 山爷爷').in('1号楼大家庭', '1号楼2单元楼道灯不亮了');
    const jiang = world.person('c-jiang', '姜秀云');
    await jiang.in('楼门长议事厅', '5完成，换了灯泡');
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open', 'done']);
    (await jiang.in('楼门长议事厅', '我那个灯发错了，还没好')).gets(/#5没完成/);
    expect(await statuses(world)).toEqual(['open', 'open', 'open', 'open', 'open']);
  });
});
