import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const leaders = '楼门长议事厅';

async function reported() {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const bao = world.person('c-bao', '鲍顺');
  await bao.in(leaders, '替老周报一下 家里漏水 8-1-302');
  return { world, bao };
}

test.each(['那事解决没', '报的那个修了吗', '我报的那个弄好了没', '那个事后来怎么样了'])(
  'Q3 「%s」 by who reported it is told how it stands, in the leaders’ room and alone, also when it is done',
  async (asked) => {
    const { world, bao } = await reported();
    (await bao.in(leaders, asked)).gets(/^工单#1 8-1-302 给水：待处理。$/);
    await world.passes({ hours: 24 });
    await world.person('c-ge', '老葛').in('柳岸物业群', '1修好了');
    (await bao.dm(asked)).gets(/工单#1 8-1-302 给水：已完成/);
  },
);

test('Q1 asked by who reported nothing it is for the colleagues', async () => {
  const { world } = await reported();
  (await world.person('c-jiang', '姜秀云').in(leaders, '那事解决没')).getsNothing();
  (await world.person('c-mei', '梅姐', '7-1-201 梅姐').in('7号楼之家', '那事解决没')).getsNothing();
  expect(await world.records('ticket')).toHaveLength(1);
});

test.each(['电工来了吗', '来人看了没', '小柳管家 记上没', '报上了没'])(
  'Q3 「%s」 among neighbours, by who reported it there, is told how it stands; others are not',
  async (asked) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const room = '7号楼之家';
    const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
    await mei.in(room, '楼道灯不亮了');
    await world.passes({ hours: 1 });
    if (!asked.startsWith('小柳'))
      (await world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈').in(room, asked)).getsNothing();
    (await mei.in(room, asked)).gets(/^工单#1 7号楼1单元楼道 照明：待处理。$/);
    await world.person('c-ge', '老葛').in('柳岸物业群', '1修好了');
    if (!asked.startsWith('小柳')) (await mei.in(room, asked)).getsNothing();
  },
);

test.each(['谁给我修啊', '那谁来修呢', '谁给我家修', '是谁负责修的', '哪位师傅来修啊'])(
  'Q3 「%s」 by who reported it, to the assistant alone, is told how it stands; among neighbours it is talk',
  async (asked) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
    await mei.dm('7-1-201暖气不热');
    (await mei.dm(asked)).gets(/^工单#1 7-1-201 供暖：待处理。$/);
    (await mei.in('7号楼之家', asked)).getsNothing();
  },
);

test.each(['谁给我修手机', '谁会修拉链啊', '谁给我修图'])('Q1 「%s」 asks after no report', async (asked) => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  await mei.dm('7-1-201暖气不热');
  expect((await mei.dm(asked)).sent.map(({ text }) => text).join('')).not.toMatch(/工单#1/);
});
