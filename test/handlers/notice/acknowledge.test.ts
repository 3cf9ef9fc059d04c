import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const fang = (world: World) => world.person('c-fang', '方晴');
const one = (world: World) => world.person('c-1', '邻居1', '7-1-101 邻居1');
const two = (world: World) => world.person('c-2', '邻居2', '7-1-202 邻居2');
const acknowledged = async (world: World) =>
  (await world.records<{ acknowledged: string[] }>('notice')).map((notice) => notice.acknowledged);
const posted = async (...texts: string[]) => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  for (const text of texts) {
    await fang(world).dm(`给7号楼发通知：${text}`);
    await fang(world).dm('确认');
    await world.passes({ minutes: 5 });
  }
  return world;
};

describe('收到', () => {
  test('N5 counts once a person, for the latest of the room, and is not answered', async () => {
    const world = await posted('周六清洗水箱', '周日停止垃圾清运一天');
    for (const word of ['收到', '收到', '已阅']) (await one(world).in(building, word)).getsNothing();
    (await two(world).in(building, '收到，谢谢')).getsNothing();
    expect(await acknowledged(world)).toEqual([[], ['c-1', 'c-2']]);
  });

  test('N5 what somebody got of their own is no notice’s', async () => {
    const world = await posted('周六清洗水箱');
    for (const word of ['收到孙女红包了', '收到菜了', '饺子收到了', '收到儿子寄的衣服了', '收到惊喜', '收到没'])
      await one(world).in(building, word);
    for (const word of ['收到了', '收到通知', '收到停水通知了']) await two(world).in(building, word);
    expect(await acknowledged(world)).toEqual([['c-2']]);
  });

  test('N5 counts for the notice it quotes', async () => {
    const world = await posted('周六清洗水箱', '周日停止垃圾清运一天');
    await one(world).in(building, '收到', { quote: 'bot:清洗水箱' });
    expect(await acknowledged(world)).toEqual([['c-1'], []]);
  });

  test('N5 a day later, or after a long post of the leader’s own, it is for something else', async () => {
    const world = await posted('周六清洗水箱');
    await fang(world).in(
      building,
      '各位邻居好，今天下午两点到四点，街道来拍小区的照片，大家路过的时候帮忙把电动车往里停一停，谢谢配合',
    );
    await one(world).in(building, '收到');
    expect(await acknowledged(world)).toEqual([[]]);
    const late = await posted('周六清洗水箱');
    await late.passes({ hours: 25 });
    await one(late).in(building, '收到');
    expect(await acknowledged(late)).toEqual([[]]);
  });

  test('N5 the author gets the count on asking, a resident does not', async () => {
    const world = await posted('周六清洗水箱');
    await one(world).in(building, '收到');
    (await fang(world).dm('通知#1多少人收到了')).gets(/1人收到/);
    (await one(world).dm('通知#1多少人收到了')).gets(/发通知的人和社区工作人员/);
  });

  test.each(['我那通知几个人收到了', '刚才那通知多少人收到', '我发的通知几个人收到了', '上午那条通知多少人收到了'])(
    'N5 「%s」 is of the author’s latest notice',
    async (said) => {
      const world = await posted('周六清洗水箱');
      await one(world).in(building, '收到');
      (await fang(world).dm(said)).gets(/^通知#1已有1人收到。$/);
    },
  );

  test('N5 a notice that is named by what it is about is that one', async () => {
    const world = await posted('周六清洗水箱', '周日停止垃圾清运一天');
    await one(world).in(building, '收到', { quote: 'bot:清洗水箱' });
    (await fang(world).dm('清洗水箱通知多少人收到了')).gets(/^通知#1已有1人收到。$/);
  });

  test.each(['发米那条通知几个人收到', '昨天发米的通知多少人收到', '发米通知几个人收到了'])(
    'N5 「%s」 is of the one that is so named, and not of the latest',
    async (said) => {
      const world = await posted('明天发米，每户一袋', '周六大扫除');
      await one(world).in(building, '收到', { quote: 'bot:发米' });
      (await fang(world).dm(said)).gets(/^通知#1已有1人收到。$/);
    },
  );

  test.each(['谁没回', '还有谁没收到', '谁没回收到', '哪些人没回', '谁收到了'])(
    'N5 「%s」 names who answered',
    async (said) => {
      const world = await posted('周六清洗水箱');
      (await fang(world).dm(said)).gets(/0人收到，都还没回/);
      for (const neighbour of [one(world), two(world)]) await neighbour.in(building, '收到');
      (await fang(world).dm(said)).gets(/2人收到：.*邻居1、.*邻居2，其他人还没回/);
    },
  );

  test.each(['水箱 谁没回', '清洗水箱谁没回', '水箱那条 谁没收到', '清洗水箱，还有谁没回'])(
    'N5 「%s」 is asked of the notice that is about it',
    async (said) => {
      const world = await posted('周六清洗水箱');
      await fang(world).dm('发通知：周日量血压，发到7号楼');
      await fang(world).dm('确认');
      await one(world).in(building, '收到');
      (await fang(world).dm(said)).gets(/^通知#1已有0人收到，都还没回。$/);
      (await fang(world).dm('量血压 谁没回')).gets(/^通知#2已有1人收到：/);
      (await fang(world).dm('刷墙 谁没回')).gets(/没有找到这条通知/);
      (await fang(world).dm('老张 谁没回家')).getsNothing();
      (await two(world).in(building, '水箱 谁没回')).getsNothing();
    },
  );

  test('N5 Q2 「谁没回」 among neighbours asks for no count, and names reach no resident', async () => {
    const world = await posted('周六清洗水箱');
    await one(world).in(building, '收到');
    (await two(world).in(building, '谁没回')).getsNothing();
    (await two(world).in(building, '谁收到了')).getsNothing();
    expect(await acknowledged(world)).toEqual([['c-1']]);
    const { sent } = await two(world).dm('谁没回');
    expect(sent.map(({ text }) => text).join('')).not.toMatch(/邻居1/);
  });
});

test('N2 in a residents’ room a draft needs a mention; its 确认 and 取消 do not', async () => {
  const world = await World.open({ at: '2026-11-24T10:00' });
  const leader = world.person('c-bao', '鲍顺', '8-2-601 鲍顺');
  (await leader.in('8号楼2门', '发通知：周六上午大扫除')).getsNothing();
  (await leader.in('8号楼2门', '@小柳管家 给8号楼2单元发通知：周六上午大扫除', { mention: true })).gets(/通知预览/);
  await leader.in('8号楼2门', '确认');
  expect(world.said('8号楼2门').filter(({ kind }) => kind === 'notice')).toHaveLength(1);
});
