import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** The lists after these were said under the post of 包饺子 on Saturday, each by the next neighbour. */
async function under(said: readonly string[], other?: string) {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  for (const event of ['周六下午2点活动室包饺子', ...(other === undefined ? [] : [other])]) {
    await staff.dm(`发活动：${event}，限30人，发到${room}`);
    await staff.dm('确认');
  }
  await world.passes({ minutes: 2 });
  const neighbours = [
    world.person('c-huo', '霍先生', '7-2-601 霍先生'),
    world.person('c-yan', '颜宁', '7-1-402 颜宁'),
    world.person('c-mei', '梅姐', '7-1-201 梅姐'),
  ];
  for (const [i, text] of said.entries()) {
    await neighbours[i % neighbours.length]!.in(room, text);
    await world.passes({ minutes: 2 });
  }
  return (await world.records<{ event: number; name: string; party: number }>('signup')).map(
    ({ event, name, party }) => `${event} ${name} ${party}`,
  );
}

test.each([
  [['三缺一 谁来', '我来', '算我一个']],
  [['三缺一，我来']],
  [['周六晚上撸串我去', '我也去']],
  [['周六火锅我们两个人去']],
  [['拼车去机场算我一个', '拼车还差一个 我来']],
  [['周六爬山我报名']],
])("S2 neighbours' own plans under the post, %j, join nothing", async (said) => {
  expect(await under(said)).toEqual([]);
});

test('S2 我来 right under the post joins it, and an outing that is posted is joined by its name', async () => {
  expect(await under(['我来', '我来'])).toEqual(['1 霍先生 1', '1 颜宁 1']);
  expect(await under(['爬山我去'], '周日上午9点香山爬山')).toEqual(['2 霍先生 1']);
});

test.each([
  ['我给我爸妈报包饺子 我不去', '1 霍先生家爸妈 2'],
  ['大宝二宝+我', '1 霍先生 3'],
  ['我+大宝二宝', '1 霍先生 3'],
  ['我和两个同事', '1 霍先生 3'],
  ['就我妈自己去', '1 霍先生家妈妈 1'],
])('S2 「%s」 right under the post books %j', async (said, expected) => {
  expect(await under([said])).toEqual([expected]);
});

test.each(['包饺子和健步走都报', '包饺子健步走我都去', '包饺子跟健步走都算我一个'])(
  'S1 「%s」 joins both',
  async (said) => {
    expect(await under([said], '周日上午9点公园健步走')).toEqual(['1 霍先生 1', '2 霍先生 1']);
  },
);

test('S1 one answer to which event may name both, with how many come', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  for (const event of ['周六下午2点活动室包饺子', '周日上午9点公园健步走']) {
    await staff.dm(`发活动：${event}，限30人，发到${room}`);
    await staff.dm('确认');
  }
  await world.passes({ minutes: 2 });
  const parties = async () => (await world.records<{ party: number }>('signup')).map(({ party }) => party);
  const huo = world.person('c-huo', '霍先生', '7-2-601 霍先生');
  (await huo.in(room, '报名')).gets(/包饺子.*健步走/);
  await huo.in(room, '包饺子和健步走 两个人');
  expect(await parties()).toEqual([2, 2]);
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  await mei.in(room, '报名');
  await mei.in(room, '两个都报');
  expect(await parties()).toEqual([2, 1, 2, 1]);
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  await yan.in(room, '报名');
  await yan.in(room, '我两个都去');
  expect(await parties()).toEqual([2, 1, 1, 2, 1, 1]);
});
