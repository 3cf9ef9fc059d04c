import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const order = (deadline: string) => `发活动：12月5日周六下午2点活动室包饺子，限30人，${deadline}，发到7号楼`;

async function posted(deadline: string) {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  const preview = await staff.in('柳岸居委会', order(deadline));
  await staff.in('柳岸居委会', '确认');
  const event = async () => (await world.records<Record<string, unknown>>('event'))[0];
  return { world, staff, preview, event };
}

test('S5 「周五截止」 is open to the end of Friday, and says so', async () => {
  const { world, preview, event } = await posted('周五截止');
  preview.gets(/报名截止：12月4日周五当天\n/);
  expect(await event()).toMatchObject({ deadline: '2026-12-04T23:59:59+08:00' });
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  await world.until('2026-12-04T20:00');
  (await yan.in(room, '包饺子报2个')).gets(/颜宁 2人/);
  await world.until('2026-12-05T08:00');
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  (await mei.in(room, '包饺子报1个')).gets(/报名已在12月4日周五当天截止/);
});

test.each([
  ['周五18点截止', '截止改到周四', '2026-12-03T18:00:00+08:00'],
  ['周五18点截止', '截止改到下午3点', '2026-12-04T15:00:00+08:00'],
  ['周五截止', '截止改到周四', '2026-12-03T23:59:59+08:00'],
  ['周三18点截止', '截止延到周五中午', '2026-12-04T12:00:00+08:00'],
  ['周三截止', '截止延到周五下午5点', '2026-12-04T17:00:00+08:00'],
])('S6 of 「%s」 「%s」 keeps what it does not name', async (before, said, deadline) => {
  const { staff, event } = await posted(before);
  (await staff.in('柳岸居委会', said)).gets(/报名截止由/);
  expect(await event()).toMatchObject({ deadline });
});

test('N1 a preview hears how many, until when and where, told without a word of change', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.in('柳岸居委会', '发活动：周六下午2点活动室包饺子');
  await staff.in('柳岸居委会', '30人');
  (await staff.in('柳岸居委会', '7号楼')).gets(/名额：30人\n/);
  (await staff.in('柳岸居委会', '周五中午截止')).gets(
    /时间：12月5日周六下午2:00\n[\s\S]*报名截止：12月4日周五中午12:00\n/,
  );
  (await staff.in('柳岸居委会', '名额还是40吧')).gets(/名额：40人\n/);
  (await staff.in('柳岸居委会', '地点东屋')).gets(/地点：东屋\n/);
  (await staff.in('柳岸居委会', '地点改成西屋')).gets(/地点：西屋\n/);
  (await staff.in('柳岸居委会', '地点再定吧')).getsNothing();
});

test.each(['人满了就停止报名', '人数够了就截止吧', '到30个人就截止', '等报满了再停止报名'])(
  'S4 「%s」 closes nothing now, and it is told what happens by itself',
  async (said) => {
    const { staff, event } = await posted('周五截止');
    (await staff.in('柳岸居委会', said)).gets(/「包饺子」限30人，报满后再报的自动排候补；现在就停说「包饺子停止报名」/);
    expect(await event()).toMatchObject({ status: 'open' });
  },
);

test('S6 「下雨就取消」 calls nothing off, 「人已经够了，停止报名」 closes it', async () => {
  const { staff, event } = await posted('周五截止');
  for (const said of ['下雨就取消', '包饺子下雨就取消', '人不够就取消活动'])
    (await staff.in('柳岸居委会', said)).getsNothing();
  expect(await event()).toMatchObject({ status: 'open' });
  (await staff.in('柳岸居委会', '人已经够了，停止报名')).gets(/好，「包饺子」停止报名了/);
});

test.each([
  ['包饺子周四截止', { deadline: '2026-12-03T23:59:59+08:00', capacity: 30 }],
  ['包饺子名额20，周四截止', { deadline: '2026-12-03T23:59:59+08:00', capacity: 20 }],
  ['包饺子今晚8点截止报名', { deadline: '2026-12-01T20:00:00+08:00', capacity: 30 }],
])('S5 「%s」 sets when it closes, and closes nothing now', async (said, fields) => {
  const { world, staff, event } = await posted('周五截止');
  (await staff.in('柳岸居委会', said)).gets(/报名截止由/);
  expect(await event()).toMatchObject(fields);
  (await world.person('c-yan', '颜宁', '7-1-402 颜宁').in(room, '包饺子2个')).gets(/颜宁 2人/);
});

test('S5 「包饺子停止报名」 closes at once', async () => {
  const { world, staff } = await posted('周五截止');
  await staff.in('柳岸居委会', '包饺子停止报名');
  (await world.person('c-yan', '颜宁', '7-1-402 颜宁').in(room, '包饺子报2个')).gets(/停止报名|截止/);
});

test.each([
  ['包饺子报名延到周五', '2026-12-04T18:00:00+08:00'],
  ['包饺子报名延到后天', '2026-12-03T18:00:00+08:00'],
  ['包饺子报名延长到周五晚上8点', '2026-12-04T20:00:00+08:00'],
  ['包饺子报名时间改到周五中午', '2026-12-04T12:00:00+08:00'],
  ['包饺子接龙再延一天', '2026-12-03T18:00:00+08:00'],
  ['报名再延长两天', '2026-12-04T18:00:00+08:00'],
  ['包饺子报名提前一天截止', '2026-12-01T18:00:00+08:00'],
])('S6 「%s」 moves the end of the sign-up and not the event', async (said, deadline) => {
  const { staff, event } = await posted('周三18点截止');
  const answer = await staff.in('柳岸居委会', said);
  answer.gets(/「包饺子」有变动：报名截止由[^；]*。请互相转告/);
  expect(await event()).toMatchObject({ deadline, startsAt: '2026-12-05T14:00:00+08:00' });
});

test('S6 what moves the event itself still does, and where no end was set there is none to move', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.in('柳岸居委会', '发活动：周六下午2点活动室包饺子，发到7号楼');
  await staff.in('柳岸居委会', '确认');
  (await staff.in('柳岸居委会', '包饺子报名延长一天')).gets(/「包饺子」没有定报名截止时间/);
  (await staff.in('柳岸居委会', '包饺子推迟一天')).gets(/时间由12月5日周六下午2:00改为12月6日周日下午2:00/);
});
