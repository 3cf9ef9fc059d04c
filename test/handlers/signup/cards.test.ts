import { expect, test } from 'vitest';
import { type Neighbour, World } from '../../support/world.ts';

const room = '7号楼之家';

async function withCards(title = '周六上午植树') {
  const world = await World.open();
  const jiang = world.person('c-shen', '沈慧', '7-1-101 沈慧');
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  const card = (who: Neighbour) => who.in(room, `#接龙\n${title}`, { form: 'chain' });
  const list = async () =>
    (await world.records<{ name: string; party: number; status: string }>('signup'))
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ name, party }) => `${name} ${party}`);
  return { world, jiang, dou, hao, card, list };
}

test('C7 cards that show only their title are asked about once, their senders kept as one each', async () => {
  const { world, jiang, dou, hao, card, list } = await withCards();
  (await card(jiang)).gets(/植树」的接龙我只看得到标题/);
  (await card(dou)).getsNothing();
  (await card(hao)).getsNothing();
  (await card(hao)).getsNothing();
  expect(await list()).toEqual(['沈慧 1', '豆豆妈 1', '郝师傅 1']);
  expect(await world.records('event')).toMatchObject([{ organiser: 'c-shen', startsAt: '2026-11-28T06:00:00+08:00' }]);
});

test('C7 the organiser gets the list the evening before, and corrects it in one answer', async () => {
  const { world, jiang, dou, hao, card, list } = await withCards();
  for (const who of [jiang, dou, hao]) await card(who);
  await world.until('2026-11-27T19:00');
  expect(world.told('c-shen').map(({ text }) => text)).toEqual([
    expect.stringMatching(/名单请核对，现在共3人[\s\S]*2\. 豆豆妈 1人（未核对）/),
  ]);
  (await jiang.dm('2 改成3人，加 李姐 2人，去掉 3')).gets(/核对好了：沈慧、豆豆妈 3人、李姐 2人。现在共6人/);
  expect(await list()).toEqual(['沈慧 1', '豆豆妈 3', '李姐 2']);
});

test('C7 the whole list sent back corrects it as well', async () => {
  const { world, jiang, dou, hao, card, list } = await withCards();
  for (const who of [jiang, dou, hao]) await card(who);
  await world.until('2026-11-27T19:00');
  await jiang.dm('1. 沈慧\n2. 郝师傅 2人\n3. 王奶奶');
  expect(await list()).toEqual(['沈慧 1', '郝师傅 2', '王奶奶 1']);
});

test('C7 the list comes before a deadline, and when the event moves, moves along', async () => {
  const { world, jiang, card } = await withCards();
  await card(jiang);
  await jiang.in(room, '植树改到周日上午');
  await world.until('2026-11-27T20:00');
  expect(world.told('c-shen').filter(({ text }) => text.includes('请核对'))).toEqual([]);
  await jiang.in(room, '植树报名截止改到11月28日中午12点');
  await world.until('2026-11-28T10:30');
  expect(world.told('c-shen').filter(({ text }) => text.includes('请核对'))).toHaveLength(1);
});

test('C7 a sender says the number, or recalls the card', async () => {
  const { jiang, dou, hao, card, list } = await withCards();
  await card(jiang);
  await card(dou);
  const recalled = await card(hao);
  await dou.in(room, '植树 3人');
  await hao.recalls(room, recalled.id);
  expect(await list()).toEqual(['沈慧 1', '豆豆妈 3']);
});

test('C6 C7 a card of group buying leaves no record', async () => {
  const { world, dou, card } = await withCards('苹果团购 十斤起');
  (await card(dou)).getsNothing();
  expect(await world.records('event')).toEqual([]);
});
