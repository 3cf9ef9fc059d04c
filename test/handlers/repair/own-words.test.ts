import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const tickets = (world: World) =>
  world.records<{ status: string; urgency: string; category: string; place: { flat?: number; spot?: string } }>(
    'ticket',
  );
const huo = (world: World) => world.person('c-huo', '霍先生', '7-2-601 霍先生');

/** What stands after the reporter said these, a minute apart. */
async function following(...said: readonly string[]) {
  const world = await World.open();
  for (const text of said) {
    await huo(world).in(room, text);
    await world.passes({ minutes: 1 });
  }
  return { world, told: await tickets(world) };
}

describe('after a report', () => {
  test.each(['人呢！', '回话！', '说话啊', '开门！', '在不在'])(
    'Q4 「%s」 after where it is tells of no other fault',
    async (words) => {
      const { told } = await following('电梯坏了', '2单元', words);
      expect(told.map(({ category, urgency }) => [category, urgency])).toEqual([['elevator', 'normal']]);
    },
  );

  test('Q4 a crack told in pieces is nobody’s wound', async () => {
    const { told } = await following('裂了这么大口子', '就楼梯那儿');
    expect(told.filter(({ urgency }) => urgency === 'emergency')).toEqual([]);
  });

  test('R2 他家 is not the home of who speaks: the flat is asked for', async () => {
    const world = await World.open();
    (await huo(world).in(room, '我知道 他家水管爆了')).gets(/他家是几号楼几单元几室/);
  });

  test('R2 他家, right after a neighbour said which home leaks, is that home', async () => {
    const world = await World.open();
    await world.person('c-yan', '颜宁', '7-1-402 颜宁').in(room, '我家漏水了');
    await world.passes({ minutes: 1 });
    await huo(world).in(room, '他家水管爆了');
    expect((await tickets(world)).map(({ place, urgency }) => [place.flat, urgency])).toContainEqual([
      402,
      'emergency',
    ]);
  });

  test('R2 after two such homes 他家 is asked for', async () => {
    const world = await World.open();
    await world.person('c-yan', '颜宁', '7-1-402 颜宁').in(room, '我家漏水了');
    await world.person('c-mei', '梅姐', '7-1-201 梅姐').in(room, '我家漏水了');
    await world.passes({ minutes: 1 });
    (await huo(world).in(room, '他家水管爆了')).gets(/他家是几号楼几单元几室/);
  });

  test('R8 「不对 是门禁」 is another thing, broken like the first', async () => {
    const { told } = await following('2单元电梯坏了', '不对 是门禁');
    expect(told.map(({ category, status }) => [category, status])).toEqual([
      ['elevator', 'withdrawn'],
      ['door', 'open'],
    ]);
  });

  test.each([
    ['路灯不亮', '南门那边', '南门'],
    ['井盖松了', '是东门那个', '东门'],
  ])('R2 「%s」, then 「%s」: where it stands on the grounds', async (report, words, spot) => {
    expect((await following(report, words)).told.map(({ place }) => place.spot)).toEqual([spot]);
  });

  test('R2 no home moves out of its flat', async () => {
    expect((await following('我家厨房漏水', '楼道里')).told.map(({ place }) => place.flat)).toEqual([601]);
  });

  test.each(['快来人啊帮忙抬个沙发', '快来人 楼下卸货搭把手', '来人啊三缺一'])(
    'E1 hands wanted for things are no danger: 「%s」',
    async (words) => {
      expect((await following(words)).told).toEqual([]);
    },
  );

  test.each([
    ['2单元3层楼道灯坏了', '又亮了', 'done'],
    ['2单元电梯坏了', '又走了', 'done'],
    ['2单元电梯坏了', '又能动了', 'done'],
    ['2单元门禁坏了', '又好了 我刷错卡了', 'done'],
    ['2单元门口井盖没了', '盖上了', 'done'],
    ['2单元楼道有堆垃圾没人管', '收走了', 'done'],
    ['2单元楼道灯坏了', '看错了没坏', 'withdrawn'],
    ['2单元电梯坏了', '我按错了 没事', 'withdrawn'],
    ['我家没电了', '忘交费了', 'withdrawn'],
    ['2单元楼道灯坏了', '又走了', 'open'],
    ['2单元楼道灯坏了', '收走了', 'open'],
  ])('R7 R8 「%s」, then 「%s」 by its reporter: %s', async (report, words, status) => {
    expect((await following(report, words)).told.map((ticket) => ticket.status)).toEqual([status]);
  });

  test.each(['好什么好 还是不动', '根本没修', '骗人 还是老样子', '没来人啊', '谁来过？没人来'])(
    'R1 「%s」 by the reporter after 完成 opens it again',
    async (words) => {
      const { world } = await following('2单元电梯坏了');
      await world.person('c-ge', '老葛').in('柳岸物业群', '#1 完成');
      await world.passes({ minutes: 5 });
      (await huo(world).in(room, words)).gets(/又记上了，工单#1/);
    },
  );

  test('R1 没来人啊, by who reported nothing, opens nothing', async () => {
    const { world } = await following('2单元电梯坏了');
    await world.person('c-ge', '老葛').in('柳岸物业群', '#1 完成');
    await world.passes({ minutes: 5 });
    await world.person('c-mei', '梅姐', '7-1-201 梅姐').in(room, '没来人啊');
    expect((await tickets(world)).map(({ status }) => status)).toEqual(['done']);
  });
});
