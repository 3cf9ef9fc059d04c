import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

async function reported(text: string) {
  const world = await World.open();
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await dou.in(room, text);
  const tickets = async () =>
    (await world.records<{ status: string; place: object }>('ticket')).map(({ status }) => status);
  return { world, dou, tickets };
}

test.each(['换了个垫圈，解决了', '搞定了', '找外面师傅了，不用来了', '我自个儿换了'])(
  'R7 「%s」 by who reported it closes the ticket',
  async (said) => {
    const { dou, tickets } = await reported('我家水龙头漏水');
    (await dou.in(room, said)).gets(/豆豆妈说修好了，这张单就结了/);
    expect(await tickets()).toEqual(['done']);
  },
);

test('Q1 the same words of somebody who reported nothing mean nothing', async () => {
  const { world, tickets } = await reported('我家水龙头漏水');
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  expect((await hao.in(room, '换了个手机，好了')).sent).toEqual([]);
  expect(await tickets()).toEqual(['open']);
});

test('R1 two faults spoken in one breath are two tickets, each at its own place', async () => {
  const { world } = await reported('我家水管漏水了还有楼下单元门也关不严');
  const tickets = await world.records<{ category: string; place: Record<string, unknown> }>('ticket');
  expect(tickets.map(({ category, place }) => [category, place.flat])).toEqual([
    ['water', 503],
    ['door', undefined],
  ]);
});

test('R2 「不是603 我婆婆家 703」 corrects where the fault is', async () => {
  const { world, dou } = await reported('7-2-603门坏了');
  await dou.in(room, '不是603 我婆婆家 703');
  const [ticket] = await world.records<{ place: Record<string, unknown> }>('ticket');
  expect(ticket?.place).toMatchObject({ flat: 703 });
});

test('R2 「说错了是门禁坏了」 takes the fresh report back and reports the other fault', async () => {
  const { world, dou, tickets } = await reported('电梯坏了');
  (await dou.in(room, '说错了是门禁坏了')).gets(/工单#1撤销了。\n记下了，工单#2：.*门禁/);
  expect(await tickets()).toEqual(['withdrawn', 'open']);
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  expect((await hao.in(room, '说错了是下周三')).sent).toEqual([]);
});

test.each(['孩子作业搞定了', '手机重启就好了', '王姐你们不用来了', '那人自己走了'])(
  'Q1 「%s」 by who reported something is said of something else',
  async (said) => {
    const { dou, tickets } = await reported('楼道灯不亮');
    expect((await dou.in(room, said)).sent).toEqual([]);
    expect(await tickets()).toEqual(['open']);
  },
);

test.each([
  ['我家水龙头漏水', '好了好了 是我自己没拧紧'],
  ['我家水龙头漏水', '停了'],
  ['我家马桶堵了', '好了 是我自己弄通的'],
  ['三楼灯坏了', '亮了亮了是我没按对'],
  ['我们单元门关不上了', '关上了是有块石头挡着'],
  ['二楼声控灯不亮', '二楼也好了 是声音小'],
])('R7 after 「%s」 its reporter closes it with 「%s」', async (fault, said) => {
  const { world, dou, tickets } = await reported(fault);
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  expect((await hao.in(room, said)).sent).toEqual([]);
  (await dou.in(room, said)).gets(/豆豆妈说修好了，这张单就结了/);
  expect(await tickets()).toEqual(['done']);
});

test.each([
  ['门禁刷不开', '我拿错卡了'],
  ['门禁刷不开', '算哒算哒，是我拿错卡哒'],
  ['楼上漏水了', '不是漏水是我花盆倒了'],
  ['我家马桶堵了', '那个单子不要了'],
])('R8 after 「%s」 its reporter takes it back with 「%s」', async (fault, said) => {
  const { world, dou, tickets } = await reported(fault);
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  expect((await hao.in(room, said)).sent.filter(({ kind }) => kind === 'receipt')).toEqual([]);
  (await dou.in(room, said)).gets(/工单#1撤销了/);
  expect(await tickets()).toEqual(['withdrawn']);
});

test.each([
  '我拿错快递了',
  '我拿错卡了',
  '不是停电是跳闸，我拖地弄的',
  '停了',
  '好了，是我弄错时间了',
  '通了是我自己弄的吗',
])('Q1 「%s」 takes nothing back of a lamp that is out', async (said) => {
  const { dou, tickets } = await reported('三楼灯坏了');
  expect((await dou.in(room, said)).sent).toEqual([]);
  expect(await tickets()).toEqual(['open']);
});

test.each([
  ['灯坏了', '二楼的', { floor: 2 }],
  ['二楼声控灯不亮', '不是二楼是三楼', { floor: 3 }],
  ['二楼声控灯不亮', '弄错了 是三楼', { floor: 3 }],
])('R2 after 「%s」 its reporter puts the floor right with 「%s」', async (fault, said, place) => {
  const { world, dou } = await reported(fault);
  (await dou.in(room, said)).gets(/^好的，工单#1：7号楼2单元\d层 照明。$/);
  expect(await world.records('ticket')).toMatchObject([{ place }]);
});

test('R2 「不对 是厕所」 puts the room of a home right, of what is no home and by others nothing', async () => {
  const { world, dou } = await reported('我家厨房水管漏水');
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  expect((await hao.in(room, '不对 是厕所')).sent).toEqual([]);
  (await dou.in(room, '不对 是厕所')).gets(/^好的，工单#1：7-2-503 给水，在厕所。$/);
  await hao.in(room, '楼道灯坏了');
  expect((await hao.in(room, '不对 是厕所')).sent).toEqual([]);
  const words = (await world.records<{ description: string }>('ticket')).map(({ description }) => description);
  expect(words).toEqual(['我家厨房水管漏水（更正：在厕所）', '楼道灯坏了']);
});

test.each([
  ['撤销', /^工单#1 7-2-503 供电：报修人撤回了，不用去了。$/],
  ['好了 是我自己没推闸', /^工单#1 7-2-503 供电：报修人说好了，不用去了。$/],
])('R8 R9 property that was sent is told once of 「%s」', async (said, told) => {
  const { world, dou } = await reported('我家没电了');
  await dou.in(room, said);
  await dou.in(room, said);
  const heard = world.said('柳岸物业群').map(({ text }) => text);
  expect(heard.slice(1)).toEqual([expect.stringMatching(told)]);
});

test('R8 R9 of what property has not heard of there is nothing to call off', async () => {
  const { world, dou } = await reported('我家马桶堵了');
  await dou.in(room, '撤销');
  expect(world.said('柳岸物业群')).toEqual([]);
});

test('R7 「老李那个不用了」 says nothing of the own ticket, and ends what was reported for 老李', async () => {
  const { world, dou, tickets } = await reported('我家灯不亮');
  expect((await dou.in(room, '老李那个不用了他自己弄好了')).sent).toEqual([]);
  await dou.in(room, '602老李家没电了他让我说一声');
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  expect((await hao.in(room, '老李那个好了')).sent).toEqual([]);
  (await dou.in(room, '老李那个好了')).gets(/工单#2（7-2-602 供电）豆豆妈说修好了/);
  expect(await tickets()).toEqual(['open', 'done']);
});

test.each([
  ['楼上老王家没电了他让我问问', '供电'],
  ['隔壁老李家马桶堵了', '下水'],
])('R2 「%s」 is of a neighbour’s home: its flat is asked for, and property reads who wrote', async (said, what) => {
  const { world, dou } = await reported(said);
  expect(world.said(room).at(-1)?.text).toBe(`记下了，工单#1：7号楼2单元 ${what}报修。他家是几号楼几单元几室？`);
  (await dou.in(room, '602')).gets(new RegExp(`^好的，工单#1：7-2-602 ${what}。$`, 'u'));
  await world.until('2026-11-24T18:00');
  expect(world.said('柳岸物业群')[0]?.text).toMatch(/报修人：7-2-503 豆豆妈（替老[王李]报）$/);
});

test('R2 「不是我家是隔壁602」 puts right whose home it is', async () => {
  const { world, dou } = await reported('我家没电了');
  (await dou.in(room, '不是我家是隔壁602')).gets(/^好的，工单#1：7-2-602 供电。$/);
  expect(await world.records('ticket')).toMatchObject([{ place: { flat: 602 } }]);
});

test.each(['隔壁602漏水漏到我家了', '楼上老王家漏水，滴到我家厨房了'])(
  'R2 「%s」 has its reporter’s home in it',
  async (said) => {
    const { world } = await reported(said);
    expect(world.said(room).at(-1)?.text).not.toMatch(/他家/);
    expect(await world.records('ticket')).toMatchObject([{ reporters: ['c-dou'] }]);
  },
);

test.each([
  ['电梯停在三楼不动了', '走了 谢谢'],
  ['车棚充电桩充不了电', '又能充了'],
  ['单元门刷不开了', '又能用了'],
  ['楼道灯不亮了', '又亮了'],
  ['楼道灯不亮了', '亮了 谢谢师傅'],
])('R7 「%s」, then 「%s」 by who reported it closes the ticket', async (fault, said) => {
  const { world, dou, tickets } = await reported(fault);
  await world.passes({ minutes: 20 });
  (await dou.in(room, said)).gets(/豆豆妈说修好了，这张单就结了/);
  expect(await tickets()).toEqual(['done']);
});

test.each(['能动了 麻烦通知维保查原因', '又能动了，谢谢催一下二楼的灯'])(
  'R7 「%s」 asks for more and closes nothing',
  async (said) => {
    const { world, dou, tickets } = await reported('电梯停在三楼不动了');
    await world.passes({ minutes: 20 });
    await dou.in(room, said);
    expect((await tickets())[0]).toBe('open');
  },
);

test('Q1 「走了 谢谢」 is said of no tap that leaks', async () => {
  const { dou, tickets } = await reported('我家水龙头漏水');
  await dou.in(room, '走了 谢谢');
  expect(await tickets()).toEqual(['open']);
});

test.each([
  ['楼道灯不亮', '楼道灯又一闪一闪的了'],
  ['我家水龙头漏水', '又漏了'],
])('R1 「%s」 was done, and opens again with 「%s」 besides', async (fault, said) => {
  const { world, dou } = await reported(fault);
  await world.person('c-ge', '老葛').in('柳岸物业群', '#1 完成');
  await dou.in(room, said);
  expect(await world.records('ticket')).toMatchObject([{ status: 'open', description: `${fault}；${said}` }]);
});
