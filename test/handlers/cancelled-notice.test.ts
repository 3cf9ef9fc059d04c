import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const room = '7号楼之家';

async function withScheduled() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发通知，发到7号楼之家，明天早上8点发：明天上午大扫除，请大家参加');
  await staff.dm('确认');
  return { world, staff };
}

test.each(['通知#1不发了', '大扫除那个通知不发了', '取消那条定时通知'])(
  'N1 「%s」 keeps back a notice that waits for its time',
  async (said) => {
    const { world, staff } = await withScheduled();
    (await staff.dm(said)).gets(/通知#1不发了/);
    await world.until('2026-11-25T09:00');
    expect(world.said(room).filter(({ text }) => text.includes('大扫除'))).toEqual([]);
    expect(await world.records('notice')).toMatchObject([{ status: 'discarded' }]);
  },
);

test('N1 U1 is nobody else’s to keep back, and what is sent is sent', async () => {
  const { world, staff } = await withScheduled();
  (await world.person('c-bao', '鲍顺').dm('通知#1不发了')).gets(/由发的人和社区工作人员来撤/);
  await world.until('2026-11-25T09:00');
  (await staff.dm('通知#1不发了')).gets(/已经发出去了/);
  expect(await world.records('notice')).toMatchObject([{ status: 'sent' }]);
});
