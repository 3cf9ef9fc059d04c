import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** 包饺子 for three, and a household of three that has every place. */
async function full() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：12月5日下午2点包饺子，限3人，发到${room}`);
  await staff.dm('确认');
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  const huo = world.person('c-huo', '霍先生', '7-2-601 霍先生');
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  await mei.in(room, '包饺子我报三个人');
  await world.passes({ minutes: 2 });
  const list = async () =>
    (await world.records<{ name: string; party: number; status: string }>('signup'))
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ name, party, status }) => `${name} ${party} ${status}`);
  return { world, mei, huo, yan, list };
}

describe('the waitlist of a full event', () => {
  test.each(['那算了', '满了算了', '名额满了就算了吧', '不候补了', '那我不排了'])(
    'S4 「%s」 from who was just put on it takes them off',
    async (said) => {
      const { world, huo, list } = await full();
      await huo.in(room, '报名');
      await world.passes({ minutes: 2 });
      (await huo.in(room, said)).gets(/霍先生不候补了/);
      expect(await list()).toEqual(['梅姐 3 confirmed']);
    },
  );

  test('S4 算了 is chat from a neighbour who does not wait, from who has a place, and long after', async () => {
    const { world, mei, huo, yan, list } = await full();
    await huo.in(room, '报名');
    await world.passes({ minutes: 2 });
    (await yan.in(room, '那算了')).getsNothing();
    (await mei.in(room, '那算了')).getsNothing();
    await world.passes({ hours: 1 });
    (await huo.in(room, '那算了')).getsNothing();
    expect(await list()).toEqual(['梅姐 3 confirmed', '霍先生 1 waitlisted']);
  });

  test.each(['候补一个', '排个队', '有人退叫我', '要是有空位喊我一声', '包饺子候补1个'])(
    'S4 「%s」 puts its sender on it',
    async (said) => {
      const { world, huo, list } = await full();
      (await huo.in(room, said)).gets(/霍先生 1人，候补第1位/);
      await world.passes({ minutes: 2 });
      expect(await list()).toEqual(['梅姐 3 confirmed', '霍先生 1 waitlisted']);
    },
  );

  test('S4 the same words after other talk, and of other rows, are chat', async () => {
    const { world, huo, yan, list } = await full();
    await yan.in(room, '医院今天人真多');
    await world.passes({ minutes: 1 });
    for (const said of ['排个队', '我在医院排队', '有人退货叫我']) (await huo.in(room, said)).getsNothing();
    expect(await list()).toEqual(['梅姐 3 confirmed']);
  });

  test.each([
    ['我让一个出来', ['梅姐 2 confirmed', '霍先生 1 confirmed']],
    ['我家让出两个名额', ['梅姐 1 confirmed', '霍先生 1 confirmed']],
    ['我的名额让出来', ['霍先生 1 confirmed']],
    ['车位我让一个出来', ['梅姐 3 confirmed', '霍先生 1 waitlisted']],
  ])('S4 「%s」 leaves %j', async (said, expected) => {
    const { world, mei, huo, list } = await full();
    await huo.in(room, '报名');
    await world.passes({ minutes: 2 });
    await mei.in(room, said);
    expect(await list()).toEqual(expected);
  });
});
