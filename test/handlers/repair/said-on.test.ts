import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼1门';
const ou = (world: World) => world.person('c-ou', '欧阿姨', '8-1-502 欧阿姨');
const lao = (world: World) => world.person('c-lao', '老周', '8-1-302 老周');
type Told = { category: string; urgency: string; status: string; description: string; place: { flat?: number } };
const tickets = (world: World) => world.records<Told>('ticket');

/** What stands after one sender has said these, half a minute apart. */
async function afterwards(...said: readonly string[]) {
  const world = await World.open();
  for (const text of said) {
    await ou(world).in(room, text);
    await world.passes({ seconds: 30 });
  }
  return world;
}

describe('a report that is told on', () => {
  test.each([
    ['电梯停了', '我在里头呢'],
    ['电梯不动了', '里面有人'],
    ['电梯坏了', '出不来了'],
    ['电梯停了', '我妈还在里面'],
    ['电梯停了', '都出不去了'],
    ['电梯停了', '下不来了'],
  ])('Q4 「%s」, then 「%s」 by the same sender is somebody shut in, and the same ticket', async (first, then) => {
    const world = await afterwards(first);
    (await ou(world).in(room, then)).gets(/红色呼叫按钮/);
    expect(await tickets(world)).toMatchObject([{ category: 'elevator', urgency: 'emergency' }]);
  });

  test('Q4 a neighbour’s 「我在里头呢」, when nothing else was said since, is too', async () => {
    const world = await afterwards('电梯停了');
    (await lao(world).in(room, '我在里头呢')).gets(/红色呼叫按钮/);
    expect(await tickets(world)).toMatchObject([{ category: 'elevator', urgency: 'emergency' }]);
  });

  test.each([
    ['楼道灯坏了', '我在里头呢'],
    ['电梯停了', '我在家里呢'],
    ['电梯停了', '我们里面'],
    ['电梯停了', '师傅在里面修呢'],
  ])('Q1 「%s」, then 「%s」 alarms nobody', async (first, then) => {
    expect(await tickets(await afterwards(first, then))).toMatchObject([{ urgency: 'normal' }]);
  });

  test('Q4 who is in a lift just told to hold somebody is a detail of that alarm, and may say that it is over', async () => {
    const world = await afterwards('电梯停五楼半天不动 里面好像有人敲门');
    (await ou(world).in(room, '是隔壁老爷子在里头')).gets(/又说/);
    (await lao(world).in(room, '我出来了')).gets(/平安就好。工单#1/);
    await ou(world).in(room, '不过电梯还是不动');
    expect(await tickets(world)).toMatchObject([{ category: 'elevator', urgency: 'urgent' }]);
  });

  test('Q1 「我在里头呢」 after other talk alarms nobody', async () => {
    const world = await afterwards('电梯停了');
    await lao(world).in(room, '超市今天鸡蛋打折，谁在那边');
    await world.passes({ seconds: 20 });
    await world.person('c-pei', '裴姐').in(room, '我在里头呢');
    expect(await tickets(world)).toMatchObject([{ urgency: 'normal' }]);
  });

  test.each([
    ['马桶堵了', '水往外冒'],
    ['厕所下水堵了', '水漫出来了'],
    ['地漏返水', '水一直往上冒'],
  ])('Q4 「%s」, then 「%s」 is the same drain, urgent and no burst main', async (first, then) => {
    expect(await tickets(await afterwards(first, then))).toMatchObject([
      { category: 'drain', urgency: 'urgent', place: { flat: 502 } },
    ]);
  });

  test('Q4 a leak at home that grows is the same ticket, urgent, and property reads all of it', async () => {
    const world = await afterwards('卫生间顶上渗水');
    await world.passes({ minutes: 20 });
    await ou(world).in(room, '现在哗哗的了');
    await ou(world).in(room, '灯里都流水了');
    expect(await tickets(world)).toMatchObject([
      { category: 'water', urgency: 'urgent', description: '卫生间顶上渗水；现在哗哗的了；灯里都流水了' },
    ]);
  });

  test('Q1 「现在哗哗的了」 after a lamp is talk', async () => {
    expect(await tickets(await afterwards('楼道灯坏了', '现在哗哗的了'))).toMatchObject([
      { category: 'lighting', urgency: 'normal', description: '楼道灯坏了' },
    ]);
  });

  test('R1 「水管爆了」 after it is another thing, and an emergency', async () => {
    expect(await tickets(await afterwards('马桶堵了', '水管爆了'))).toMatchObject([
      { category: 'drain' },
      { category: 'water', urgency: 'emergency' },
    ]);
  });

  test.each(['是水管那儿', '是水管漏的'])('Q4 「我家厨房」「漏水」「%s」 is one leak at home', async (last) => {
    expect(await tickets(await afterwards('我家厨房', '漏水', last))).toMatchObject([
      { category: 'water', place: { flat: 502 } },
    ]);
  });
});

describe('a neighbour nobody has seen', () => {
  test.each([
    ['对门王奶奶', '好几天没见着', '敲门也没人应'],
    ['楼上李大爷', '敲门没人应'],
    ['老李两天没看见了', '我敲了半天门没人应'],
  ])('Q4 told in pieces is one alarm: %s, %s', async (...said) => {
    expect(await tickets(await afterwards(...said.filter((text) => text !== undefined)))).toMatchObject([
      { category: 'other', urgency: 'emergency' },
    ]);
  });

  test.each([
    ['对门王奶奶', '做的包子真好吃'],
    ['隔壁老王', '电话打不通'],
    ['对门王奶奶', '不热'],
    ['好几天没见着', '太阳了'],
  ])('Q1 「%s」, then 「%s」 alarms nobody', async (...said) => {
    expect(await tickets(await afterwards(...said))).toEqual([]);
  });
});

describe('a fault that is back', () => {
  const mended = async (fault: string) => {
    const world = await afterwards(fault);
    await world.person('c-ge', '老葛').in('柳岸物业群', '#1 完成');
    await world.passes({ minutes: 5 });
    return world;
  };

  test.each([
    ['我家暖气不热', '又凉了'],
    ['我家暖气不热', '怎么又不热了'],
    ['楼道灯不亮', '又闪了'],
    ['我家厨房漏水', '又开始漏了'],
  ])('R1 「%s」, done, then 「%s」 opens it again', async (fault, words) => {
    const world = await mended(fault);
    (await ou(world).in(room, words)).gets(/又记上了，工单#1/);
  });

  test('R1 of two that are done 「又凉了」 opens the one it can be of', async () => {
    const world = await mended('我家暖气不热');
    await ou(world).in(room, '楼道灯不亮');
    await world.person('c-ge', '老葛').in('柳岸物业群', '#2 完成');
    (await ou(world).in(room, '又凉了')).gets(/又记上了，工单#1/);
  });

  test('R1 「又凉了」 is of no lamp', async () => {
    const world = await mended('楼道灯不亮');
    (await ou(world).in(room, '又凉了')).getsNothing();
  });
});

describe('what tells more of a report', () => {
  /** One says the first, and minutes later the second. */
  async function minutesApart(first: string, then: string) {
    const world = await World.open();
    await ou(world).in(room, first);
    await world.passes({ minutes: 4 });
    await ou(world).in(room, then);
    return world;
  }

  test.each([
    ['楼道灯不亮了', '就我们楼下那个'],
    ['楼道灯不亮了', '我们楼上那盏'],
    ['我家暖气不热', '摸着温吞吞'],
    ['暖气不热啊', '摸着冰凉的'],
    ['电梯坏了', '按了没反应'],
  ])('Q4 「%s」, then 「%s」 by the same sender is one ticket, and property reads both', async (first, then) => {
    expect(await tickets(await minutesApart(first, then))).toMatchObject([{ description: `${first}；${then}` }]);
  });

  test('Q4 of another thing it is another ticket, and of what was told long ago too', async () => {
    expect(await tickets(await minutesApart('楼道灯不亮了', '单元门也关不上了'))).toHaveLength(2);
    expect(await tickets(await minutesApart('楼道灯不亮了', '看着井盖没了'))).toHaveLength(2);
    expect(await tickets(await minutesApart('我家暖气不热', '看着墙裂了'))).toHaveLength(2);
    const world = await World.open();
    await ou(world).in(room, '我家暖气不热');
    await world.passes({ hours: 3 });
    await lao(world).in(room, '摸着温吞吞');
    expect(await tickets(world)).toHaveLength(2);
  });

  test('E1 of an emergency it is none of what was told before', async () => {
    const world = await minutesApart('楼道灯不亮了', '看着楼道里冒黑烟了');
    expect((await tickets(world)).map(({ urgency }) => urgency)).toEqual(['normal', 'emergency']);
  });
});
