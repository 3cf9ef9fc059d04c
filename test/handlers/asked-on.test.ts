import { describe, expect, test } from 'vitest';
import { World } from '../support/world.ts';

describe('a question asked on', () => {
  const mei = (world: World) => world.person('c-mei', '梅姐', '7-1-201 梅姐');

  test('A1 礼拜天开门不 after an answer is asked of the same', async () => {
    const world = await World.open();
    (await mei(world).dm('哪里可以配钥匙')).gets(/^南门修理铺/);
    (await mei(world).dm('礼拜天开门不')).gets(/^南门修理铺/);
    (await mei(world).dm('健康角')).gets(/^柳岸健康角/);
    (await mei(world).dm('几点')).gets(/^柳岸健康角/);
  });

  test.each(['哪天有', '在哪个屋', '那周几有啊'])('A1 「%s」 after an answer is asked of the same', async (asked) => {
    const world = await World.open();
    await mei(world).dm('健康角能量血压吗');
    (await mei(world).dm(asked)).gets(/^柳岸健康角/);
  });

  test('A2 「要带啥」, which the answer does not say, goes to staff with what it is asked on', async () => {
    const world = await World.open();
    await mei(world).dm('健康角能量血压吗');
    (await mei(world).dm('要带啥')).gets(/答不准/);
    expect((await world.records('question')).at(-1)).toMatchObject({ text: expect.stringMatching(/^要带啥（接着/) });
  });

  test('A2 what the answer does not say goes to staff, with what it is asked on', async () => {
    const world = await World.open();
    await mei(world).dm('哪里可以配钥匙');
    (await mei(world).dm('多少钱')).gets(/答不准，已转给社区工作人员/);
    expect(await world.records('question')).toMatchObject([
      { status: 'answered' },
      { status: 'unanswered', text: '多少钱（接着「哪里可以配钥匙」问的）' },
    ]);
  });

  test('A2 after ten minutes it is asked of nothing', async () => {
    const world = await World.open();
    await mei(world).dm('哪里可以配钥匙');
    await world.passes({ minutes: 11 });
    (await mei(world).dm('要带什么')).gets(/答不准/);
    expect((await world.records('question')).at(-1)).toMatchObject({ text: '要带什么' });
  });

  test.each(['柳柳，下周四呢', '柳柳 那什么时候能'])(
    'A1 「%s」, said to the assistant after an answer in the room',
    async (asked) => {
      const world = await World.open({ at: '2026-12-01T09:00' });
      await mei(world).in('7号楼之家', '小柳管家，健康角能量血压吗');
      (await mei(world).in('7号楼之家', asked)).gets(/^柳岸健康角/);
    },
  );

  test('A1 a neighbour asks on, but only of the assistant', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await mei(world).in('7号楼之家', '小柳管家，健康角能量血压吗');
    const huo = world.person('c-huo', '霍先生', '7-2-601 霍先生');
    (await huo.in('7号楼之家', '那下周四呢')).getsNothing();
    (await huo.in('7号楼之家', '小柳管家，下周四呢')).gets(/^柳岸健康角/);
  });

  test('N4 a closure more than a week off is told to who asks about that day', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const staff = world.person('c-fang', '方晴');
    await staff.in('柳岸居委会', '健康角12月17号停一天，设备检修');
    await staff.in('柳岸居委会', '确认');
    (await mei(world).dm('健康角17号开吗')).gets(/12月17日周四不开/);
    (await mei(world).dm('健康角10号开吗')).gets(/节假日不开。（来源/);
  });
});

describe('a question of the directory, said to the assistant', () => {
  test.each([
    ['柳柳 上哪配钥匙', /^南门修理铺/],
    ['柳柳 哪能借气筒', /^门卫室/],
  ])('A1 「%s」', async (asked, answer) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await world.person('c-mei', '梅姐', '7-1-201 梅姐').in('7号楼之家', asked)).gets(answer);
  });

  test('R3 「柳柳 给报一哈」 of the own report says where it stands', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const shan = world.person('c-shan', '山爷爷', '1-2-301 山爷爷');
    await shan.in('1号楼2门', '大门又关不上嘞');
    (await shan.in('1号楼2门', '柳柳 给报一哈')).gets(/^工单#1 /);
  });
});
