import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '柳岸志愿者';
const at = '@小柳管家 ';

/** 沈老师 keeps the list of an event in the room of the volunteers. */
async function withEvent() {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const organiser = world.person('c-shen', '沈老师');
  const orders = (text: string) => organiser.in(room, `${at}${text}`, { mention: true });
  await orders('发活动：周六上午9点捡垃圾，东门，限3人');
  await organiser.in(room, '确认');
  await world.passes({ minutes: 1 });
  await world.person('c-xie', '小谢妈妈', '1-2-801 小谢妈妈').in(room, '捡垃圾报名');
  await world.passes({ minutes: 2 });
  const event = async () => (await world.records<Record<string, unknown>>('event'))[0];
  return { world, organiser, orders, event };
}

test.each([
  ['限额放宽到5个', 5],
  ['名额提高到8人', 8],
  ['捡垃圾上限增加到6个', 6],
  ['人数也放到12人', 12],
])('S4 「%s」 by who organises it is how many may come', async (said, capacity) => {
  const { orders, event } = await withEvent();
  (await orders(said)).gets(/名额由3人改为/);
  expect(await event()).toMatchObject({ capacity });
});

test.each(['给小谢妈妈改成2个人', '把小谢妈妈改成2人', '小谢妈妈改成2个人'])(
  'S3 「%s」 by who keeps the list changes the line of whom it names',
  async (said) => {
    const { world, orders } = await withEvent();
    (await orders(said)).gets(/小谢妈妈 2人/);
    (await world.person('c-pi', '皮皮').in(room, said)).gets(/^$/);
  },
);

test.each(['捡垃圾恢复，照常', '捡垃圾不取消了', '捡垃圾照常举行'])(
  'S6 「%s」 lets an event that was called off take place after all',
  async (said) => {
    const { world, orders, event } = await withEvent();
    await orders('捡垃圾取消');
    expect(await event()).toMatchObject({ status: 'cancelled' });
    await world.passes({ minutes: 5 });
    (await orders(said)).gets(/「捡垃圾」不取消了，照常举行：12月5日周六上午9:00/);
    expect(await event()).toMatchObject({ status: 'open' });
    await world.until('2026-12-04T18:01');
    expect(world.said(room).at(-1)?.text).toMatch(/提醒：明天.*「捡垃圾」.*已报名1人/);
  },
);

test('S6 staff let it take place from their room, nobody else does, and 电梯恢复了 is of no event', async () => {
  const { world, orders, event } = await withEvent();
  const staff = world.person('c-fang', '方晴');
  (await staff.in('柳岸居委会', '捡垃圾照常')).getsNothing();
  await orders('捡垃圾取消');
  (await world.person('c-xie', '小谢妈妈').in(room, '捡垃圾照常')).getsNothing();
  (await staff.in('柳岸居委会', '供暖恢复，照常')).getsNothing();
  expect(await event()).toMatchObject({ status: 'cancelled' });
  (await staff.in('柳岸居委会', '捡垃圾恢复，照常')).gets(/好，「捡垃圾」照常举行，报过名的都还在/);
  expect(await event()).toMatchObject({ status: 'open' });
});
