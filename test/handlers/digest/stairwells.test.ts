import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** Faults of two buildings, a notice and an event for one of them. */
async function aDay() {
  const world = await World.open({ at: '2026-12-01T08:30' });
  await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '1门门禁坏了刷卡没反应');
  await world.person('c-mei', '梅姐', '7-1-201 梅姐').in('7号楼之家', '7-1-201马桶堵了');
  const staff = world.person('c-fang', '方晴');
  for (const order of ['发通知：周四检查楼道，发到8号楼', '发活动：周六下午2点包饺子，活动室，发到7号楼']) {
    await staff.in('柳岸居委会', order);
    await staff.in('柳岸居委会', '确认');
  }
  await world.passes({ minutes: 1 });
  return { world, bao: world.person('c-bao', '鲍顺') };
}

test.each(['日报', '8号楼日报', '我的楼今天日报'])(
  'D2 「%s」 by a leader is that of the own stairwells',
  async (said) => {
    const { bao } = await aDay();
    const answer = await bao.dm(said);
    answer.gets(
      /^【日报】12月1日 8号楼1门、8号楼2门\n新报修1件：\n8号楼：#1[^\n]*门禁[^\n]*\n未完成工单共1件。\n通知#1/,
    );
    answer.gets(/^(?![\s\S]*(?:马桶|下水|包饺子))/);
  },
);

test('D2 a leader asks in the room of leaders, and gets it alone when asked among residents', async () => {
  const { world, bao } = await aDay();
  (await bao.in('楼门长议事厅', '日报')).gets(/^【日报】12月1日 8号楼/);
  await bao.in('8号楼1门', '@小柳管家 日报', { mention: true });
  expect(world.said('8号楼1门').filter(({ text }) => text.includes('日报'))).toEqual([]);
  expect(world.told('c-bao').at(-1)?.text).toMatch(/^【日报】12月1日 8号楼1门、8号楼2门/);
});

test('U1 a resident, and property, are told that it is not theirs', async () => {
  const { world } = await aDay();
  (await world.person('c-ge', '老葛').in('柳岸物业群', '日报')).gets(/日报只发给社区工作人员/);
  (await world.person('c-jiang', '姜秀云').dm('日报')).gets(/1号楼2门：今天没有新的事项/);
});
