import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

async function withTwo() {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：周六下午2点活动室包饺子，限30人，发到${room}`);
  await staff.dm('确认');
  await staff.dm(`发活动：周日上午9点公园健步走，限20人，发到${room}`);
  await staff.dm('确认');
  await world.passes({ minutes: 2 });
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  return { world, mei };
}

describe('what is asked of events', () => {
  test('A1 包饺子呢 asks of it what was asked before, and signs nobody up', async () => {
    const { world, mei } = await withTwo();
    (await mei.dm('健步走在哪集合')).gets(/「健步走」在公园/);
    (await mei.dm('包饺子呢')).gets(/「包饺子」在活动室/);
    (await mei.dm('那健步走几点')).gets(/上午9:00/);
    (await mei.dm('包饺子呢？')).gets(/「包饺子」时间是12月5日周六下午2:00/);
    expect(await world.records('signup')).toEqual([]);
  });

  test('A1 包饺子呢 with nothing asked before asks when it is; in a room it is chat', async () => {
    const { world, mei } = await withTwo();
    (await mei.dm('包饺子呢')).gets(/下午2:00/);
    for (const said of ['包饺子呢', '孩子呢', '师傅人呢']) (await mei.in(room, said)).getsNothing();
    expect(await world.records('signup')).toEqual([]);
  });

  test.each(['有什么活动', '最近有啥活动', '居委会这周有活动吗', '社区有哪些活动可以参加', '有没有适合老人的活动'])(
    'A1 「%s」, said to the assistant, lists what is open',
    async (said) => {
      const { mei } = await withTwo();
      (await mei.dm(said)).gets(/正在报名的活动：\n「包饺子」：12月5日.*还有30个名额.*\n「健步走」：12月6日/);
    },
  );

  test('A1 of a day the events of that day are told; with none open that is said', async () => {
    const { mei } = await withTwo();
    (await mei.dm('周日有什么活动')).gets(/^正在报名的是「健步走」/);
    const bare = await World.open();
    (await bare.person('c-mei', '梅姐').dm('有什么活动')).gets(/^现在没有正在报名的活动。$/);
  });

  test.each(['包饺子还有空座没', '包饺子还有地儿没', '饺子还有空位子吗', '包饺子还有地方没有'])(
    'A1 「%s」 is asked of the places',
    async (said) => {
      const { mei } = await withTwo();
      (await mei.in(room, said, { mention: true })).gets(/「包饺子」还有30个名额/);
    },
  );

  test('A1 还有地儿停车没 is asked of no event', async () => {
    const { mei } = await withTwo();
    (await mei.in(room, '还有地儿停车没', { mention: true })).gets(/^(?!.*名额)/u);
  });

  test.each(['我报的啥', '我报过哪些活动', '我都报了啥', '我报的是什么活动来着'])(
    'Q3 「%s」 is asked of the own sign-ups, and answered where there are none',
    async (said) => {
      const { world, mei } = await withTwo();
      (await mei.dm(said)).gets(/没有查到您的报名/);
      await mei.in(room, '包饺子报两个');
      await world.passes({ minutes: 2 });
      (await mei.dm(said)).gets(/报上了：「包饺子」2位/);
    },
  );

  test('R6 我报的啥时候来修 is still asked of a report', async () => {
    const { mei } = await withTwo();
    (await mei.dm('我报的啥时候来修')).gets(/^(?!.*您的报名)/u);
  });

  test('Q1 有什么活动 asked of neighbours is left to them', async () => {
    const { mei } = await withTwo();
    (await mei.in(room, '你们周末有什么活动')).getsNothing();
  });

  test.each(['捡垃圾还缺几个人', '还差几个', '名额还有吗', '还要人吗', '人够了吗'])(
    'A1 「%s」 in its room is answered with the free places',
    async (said) => {
      const world = await World.open({ at: '2026-12-01T09:00' });
      const staff = world.person('c-fang', '方晴');
      await staff.dm(`发活动：周六下午2点活动室捡垃圾，限10人，发到${room}`);
      await staff.dm('确认');
      await world.passes({ minutes: 2 });
      const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
      (await mei.in(room, said)).gets(/「捡垃圾」还有10个名额/);
      (await mei.in(room, '打麻将还差几个人')).getsNothing();
    },
  );
});
