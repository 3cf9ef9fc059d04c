import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const building = '7号楼之家';
const reported = async (words = '暖气不热啊') => {
  const world = await World.open({ at: '2026-12-01T14:00' });
  const no = world.person('c-no', '平安是福', '平安是福');
  await no.in(building, words);
  return { world, no };
};

describe('where it is, told late', () => {
  test.each([
    ['1门402', { building: 7, unit: 1, flat: 402 }],
    ['柳柳 1门402', { building: 7, unit: 1, flat: 402 }],
    ['402', { building: 7, flat: 402 }],
  ])('R2 「%s」, days after the question, is its answer, and property hears it', async (words, place) => {
    const { world, no } = await reported();
    await world.until('2026-12-04T09:00');
    (await no.in(building, words)).gets(/^好的，工单#1：/);
    expect(await world.records('ticket')).toMatchObject([{ number: 1, place }]);
    expect(world.said('柳岸物业群').at(-1)?.text).toMatch(/#1.*402.*报修人说了地点/);
  });

  test('R2 of somebody else and of a ticket with a flat it is none', async () => {
    const { world, no } = await reported();
    await world.until('2026-12-02T09:00');
    (await world.person('c-new', '路人', '路人').in(building, '1门402')).getsNothing();
    await no.in(building, '1门402');
    await world.passes({ hours: 2 });
    (await no.in(building, '1门501')).getsNothing();
    expect(await world.records('ticket')).toMatchObject([{ place: { building: 7, unit: 1, flat: 402 } }]);
  });

  test('R2 「柳柳 三楼的」 tells the floor of the own lamp, 「三楼的」 among neighbours is talk', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const pei = world.person('c-pei', '裴姐', '8-2-401 裴姐');
    await pei.in('8号楼2门', '灯坏了');
    await world.until('2026-12-02T09:00');
    (await pei.in('8号楼2门', '三楼的')).getsNothing();
    (await pei.in('8号楼2门', '柳柳 三楼的')).gets(/#1.*3层/);
  });
});

describe('the room of the home', () => {
  const ou = (world: World) => world.person('c-ou', '欧阿姨', '8-1-502 欧阿姨');

  test.each([
    ['我家灯不亮了', '厕所的', '厕所'],
    ['我家水龙头漏水', '卫生间的', '卫生间'],
    ['我家灯不亮了', '是厨房那个', '厨房'],
  ])('R2 「%s」, then 「%s」 is a detail of it', async (report, detail, room) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    await ou(world).dm(report);
    await world.passes({ minutes: 1 });
    (await ou(world).dm(detail)).gets(new RegExp(`#1.*在${room}`, 'u'));
    expect(await world.records('ticket')).toMatchObject([{ description: `${report}（在${room}）` }]);
  });

  test.each(['灯别修了 我自己换了', '别修了 灯泡憋了 我自己换', '不用来了，我儿子修好了'])(
    'R8 「%s」 withdraws the lamp, and nothing else',
    async (words) => {
      const world = await World.open({ at: '2026-12-01T09:00' });
      await ou(world).dm('我家水龙头漏水');
      await world.passes({ minutes: 2 });
      await ou(world).dm('我家灯不亮了');
      await world.passes({ minutes: 9 });
      await ou(world).dm(words);
      const [tap, lamp] = await world.records('ticket');
      expect(tap).toMatchObject({ status: 'open' });
      expect(['withdrawn', 'done']).toContain(lamp?.status);
    },
  );

  test('R8 「1门灯坏了」, then 「哎没坏 是我没拍响」', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
    await mei.in(building, '1门灯坏了');
    await world.passes({ minutes: 3 });
    (await mei.in(building, '哎没坏 是我没拍响')).gets(/#1撤销了/);
  });

  test.each(['又掉了', '补的啥玩意 又掉了'])('R1 「%s」 by its reporter reopens what was done', async (words) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
    await yan.in(building, '2单元三楼墙皮掉了');
    await world.person('c-ge', '老葛').in('柳岸物业群', '#1 补好了');
    await world.passes({ hours: 2 });
    (await yan.in(building, words)).gets(/^又记上了，工单#1/);
  });
});

describe('asked of the assistant alone', () => {
  test.each(['我那个灯呢', '几号单来着', '大概啥时候来', '是不是忘了', '人呢'])(
    'R3 「%s」 says where the own report stands, and nobody else is asked',
    async (words) => {
      const world = await World.open({ at: '2026-12-01T09:00' });
      const pei = world.person('c-pei', '裴姐', '8-2-401 裴姐');
      await pei.in('8号楼2门', '灯坏了');
      await world.until('2026-12-02T09:30');
      (await pei.dm(words)).gets(/^工单#1 8号楼2单元 照明：/);
      expect(await world.records('question')).toEqual([]);
    },
  );

  test('R3 「我那个快递呢」 is of no report', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const pei = world.person('c-pei', '裴姐', '8-2-401 裴姐');
    await pei.in('8号楼2门', '灯坏了');
    expect((await pei.dm('我那个快递呢')).sent.map(({ text }) => text).join()).not.toMatch(/#1/);
  });

  test('Q2 「你是哪位」 is told who it is', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await world.person('c-ou', '欧阿姨').dm('你是哪位')).gets(/自动助手/);
  });

  test.each(['删掉了吗', '你还记得我啥'])('P3 「%s」 after 删除 says what is kept', async (words) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
    await yan.in(building, '我家下水道堵了');
    await yan.dm('删除我的信息');
    await yan.dm('确认');
    (await yan.dm(words)).gets(/^我记着您的：/);
    expect(await world.records('question')).toEqual([]);
  });
});
