import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

/** One who asks the assistant in a room to which staff have posted these. */
async function posted(...orders: readonly string[]) {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  for (const order of orders) {
    await staff.in('柳岸居委会', order);
    await staff.in('柳岸居委会', '确认');
    await world.passes({ minutes: 1 });
  }
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  const asks = (text: string) => mei.in(room, `@小柳管家 ${text}`, { mention: true });
  return { world, staff, mei, asks };
}

const check = '发通知：周五上午9点街道来检查楼道，周四前请把杂物清走，发到7号楼';

test.each(['哪天检查', '哪天检查楼道', '检查楼道是什么时候', '周五还检查吗'])(
  'A1 「%s」 is answered from the notice that stands in the room',
  async (said) => {
    const { world, asks } = await posted(check);
    (await asks(said)).gets(/^周五上午9点街道来检查楼道，周四前请把杂物清走（来源：方晴的通知#1）$/);
    expect(await world.records('question')).toMatchObject([{ status: 'answered', entry: 'notice-1' }]);
  },
);

test('A1 N6 a corrected notice answers with what holds now', async () => {
  const { asks } = await posted(check, '更正通知#1：街道检查楼道改到周四上午9点，周三前请把杂物清走');
  (await asks('哪天检查')).gets(/^街道检查楼道改到周四上午9点[^\n]*（来源：方晴的通知#2）$/);
});

test('A1 with some letters between, and on a later day, it says when the notice was sent', async () => {
  const { world, asks } = await posted('发通知：明天下午打流感疫苗，居委会东屋，发到7号楼');
  await world.until('2026-12-02T09:00');
  (await asks('打疫苗在哪儿')).gets(/居委会东屋（来源：方晴的通知#1，12月1日周二发的）$/);
});

test('A2 what no notice of the room speaks of is handed on, and unaddressed nobody is told', async () => {
  const { world, mei, asks } = await posted(check);
  (await asks('哪天刷墙')).gets(/答不准，已转给社区工作人员/);
  (await mei.in(room, '哪天检查')).getsNothing();
  const shan = world.person('c-shan', '山爷爷', '1-2-301 山爷爷');
  (await shan.in('1号楼2门', '@小柳管家 哪天检查', { mention: true })).gets(/答不准/);
});

test.each(['今晚还排练吗', '合唱排练还有吗', '排练还办吗'])(
  'A1 「%s」 is answered by its cancellation',
  async (said) => {
    const { staff, asks } = await posted('发活动：今晚7点合唱排练，居委会西屋，发到7号楼');
    (await asks(said)).gets(/「合唱排练」时间是12月1日周二晚上7:00/);
    await staff.in('柳岸居委会', '合唱排练取消');
    (await asks(said)).gets(/「合唱排练」取消了。（来源：活动#1）/);
  },
);
