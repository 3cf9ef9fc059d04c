import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');

/** Whether the alarm that the first words raised still repeats after the others, all by the same sender. */
async function goesOn(...said: readonly string[]) {
  const world = await World.open();
  for (const text of said) {
    await lu(world).in(room, text);
    await world.passes({ seconds: 40 });
  }
  const [ticket] = await world.records<{ urgency: string }>('ticket');
  expect(ticket).toBeDefined();
  return ticket?.urgency === 'emergency';
}

describe('who lies there is not well for having been moved', () => {
  test.each([
    ['我爸叫不醒了', '抬到床上了'],
    ['我妈晕倒了', '给背上楼了'],
    ['我妈晕倒了', '扶回家了'],
    ['我妈喘不上气', '能坐了'],
    ['我妈喘不上气', '能走了'],
    ['老头子摔倒了叫不醒', '扶回家了'],
    ['老头子摔倒了起不来', '抬到床上了'],
  ])('E4 「%s」 goes on after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(true);
  });

  test.each([
    ['老头子摔倒了起不来', '邻居帮忙扶回家了'],
    ['老头子摔倒了起不来', '自己爬起来了'],
    ['我爸叫不醒了', '醒了'],
    ['我爸叫不醒了', '120来了抬走了'],
    ['我妈喘不上气', '好多了'],
  ])('E4 「%s」 is over after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(false);
  });
});

describe('what is over is over, whatever yesterday was', () => {
  test.each([
    ['孩子走丢了', '孩子找到了，昨天晚上到现在没合眼'],
    ['孩子走丢了', '昨天走失的孩子找到了，谢谢大家'],
    ['孩子走丢了', '人找到了，昨天吓死了'],
    ['3楼着火了', '火灭了，昨天刚换的灶'],
  ])('E4 「%s」 is over after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(false);
  });

  test.each([
    ['孩子走丢了', '昨天找到了'],
    ['3楼着火了', '昨天那火灭了'],
  ])('E4 「%s」 goes on after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(true);
  });
});

describe('words of who told of it that end one danger and no other', () => {
  test.each([
    ['老伴出门俩钟头没回来 她有点糊涂', '回来了回来了'],
    ['娃把自己反锁屋里了', '出来了 他爸撬开的'],
    ['骗子让我转钱我正在银行', '不转了 听你们的'],
    ['我老伴从凳子上掉下来了', '自己爬起来了 没啥事'],
    ['我老伴从凳子上掉下来了', '就是擦破点皮'],
    ['对门老王两天没出门了', '哦对 前天接走的'],
    ['对门老王两天没出门了', '我多心了'],
    ['十楼有人往下扔瓶子 差点砸着我', '人没事'],
    ['十楼有人往下扔瓶子 差点砸着我', '他家大人下来道歉了'],
    ['我出门好像没关火', '我儿子回去关了'],
  ])('E4 「%s」 is over after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(false);
  });

  test.each([
    ['老伴出门俩钟头没回来 她有点糊涂', '我回来了'],
    ['我家着火了', '人没事'],
    ['我家着火了', '回来了回来了'],
    ['我妈晕倒了', '我多心了'],
    ['我妈晕倒了', '他媳妇来接走了'],
    ['骗子让我转钱我正在银行', '电风扇不转了'],
    ['对门老王两天没出门了', '他闺女接走了吧'],
  ])('E4 「%s」 goes on after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(true);
  });
});

describe('an alarm that others talk about', () => {
  const alerts = (world: World) => world.said('柳岸居委会').filter(({ kind }) => kind === 'alert');
  const xia = (world: World) => world.person('c-xia', '夏青', '8-2-401 夏青');

  test('E4 a neighbour’s 「回来了回来了」 ends nothing', async () => {
    const world = await World.open();
    await lu(world).in(room, '老伴出门俩钟头没回来 她有点糊涂');
    (await xia(world).in(room, '回来了回来了')).getsNothing();
  });

  test('E2 a neighbour’s 「快打120啊」 is advice and no second report; alone it is a cry', async () => {
    const world = await World.open();
    await lu(world).in(room, '老头刚才晕了一下 现在坐着呢');
    (await xia(world).in(room, '快打120啊')).getsNothing();
    expect(alerts(world)).toHaveLength(1);
    const quiet = await World.open();
    (await xia(quiet).in(room, '快打120啊')).gets(/120/);
  });

  test('E2 signs of a stroke are one alarm, however calmly they are told', async () => {
    const world = await World.open();
    (await lu(world).in(room, '早起嘴有点歪')).gets(/120/);
    await lu(world).in(room, '喝水漏');
    await lu(world).in(room, '手抬不起来');
    expect(alerts(world).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^【紧急】工单#1 .*有人倒地/),
      expect.stringMatching(/^【紧急】工单#1 又说[\s\S]*喝水漏/),
      expect.stringMatching(/^【紧急】工单#1 又说[\s\S]*手抬不起来/),
    ]);
  });
});
