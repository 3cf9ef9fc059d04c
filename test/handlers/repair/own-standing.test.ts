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
