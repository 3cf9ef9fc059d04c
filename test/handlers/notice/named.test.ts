import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** A notice of a leader's that was sent, and what its author says of it later. */
async function sent(order = '发通知：明天上午9点物业来楼道刷墙，请把门口鞋柜收一收') {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const jiang = world.person('c-jiang', '姜秀云');
  await jiang.dm(order);
  await jiang.dm('确认');
  await world.until('2026-12-01T09:40');
  return { world, jiang };
}

test.each([
  ['刷墙改到后天上午9点', /【更正通知#1】原「明天上午9点物业来.*」，改为「后天上午9点物业来楼道刷墙/],
  ['通知#1改成周六下午2点', /改为「周六下午2点物业来楼道刷墙/],
  ['哎呀说错了不是明天是后天', /改为「后天上午9点物业来楼道刷墙/],
  ['刷墙取消了', /改为「刷墙取消了」/],
])('N6 「%s」 corrects the notice it names', async (said, preview) => {
  const { world, jiang } = await sent();
  (await jiang.dm(said)).gets(preview);
  await jiang.dm('确认');
  expect(world.said('1号楼2门').at(-1)?.text).toMatch(preview);
});

test('S6 an event that is called so goes before it, and what no notice is about is asked of', async () => {
  const { world, jiang } = await sent();
  (await jiang.dm('合唱改到后天上午9点')).gets(/没有找到这个活动/);
  (await jiang.dm('聚餐取消了')).gets(/^(?!.*更正)|^$/);
  expect(await world.records('notice')).toHaveLength(1);
});

test('N6 another’s notice is not theirs to move', async () => {
  const { world } = await sent();
  (await world.person('c-bao', '鲍顺').dm('刷墙改到后天上午9点')).gets(/^(?!.*更正)/);
});
