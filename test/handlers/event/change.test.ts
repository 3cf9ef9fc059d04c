import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

async function withEvent(
  order = '发活动：新年包饺子，12月5日下午2点到4点，居委会东屋，限3人，发到7号楼之家和1号楼大家庭',
) {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm(order);
  await staff.dm('确认');
  const event = async () => (await world.records<Record<string, unknown>>('event'))[0];
  return { world, staff, event };
}

test('S6 a new day and hour is one line in every room, old and new', async () => {
  const { staff, event } = await withEvent();
  const turn = await staff.dm('活动改到周日下午三点');
  turn.gets(/时间由12月5日周六下午2:00–4:00改为12月6日周日下午3:00–5:00/);
  expect(turn.sent.filter(({ kind }) => kind === 'notice')).toHaveLength(2);
  expect(await event()).toMatchObject({ startsAt: '2026-12-06T15:00:00+08:00', endsAt: '2026-12-06T17:00:00+08:00' });
});

test.each([
  ['包饺子改到下午三点', { startsAt: '2026-12-05T15:00:00+08:00' }],
  ['包饺子改到12月6日', { startsAt: '2026-12-06T14:00:00+08:00' }],
  ['时间改早点 1点半', { startsAt: '2026-12-05T13:30:00+08:00' }],
  ['时间改晚一点，3点', { startsAt: '2026-12-05T15:00:00+08:00' }],
  // Of when nothing is said.
  ['明天早点起 7点半', {}],
  ['饭点改早点', {}],
  ['地点改成小广场', { place: '小广场' }],
  ['包饺子地点改在社区活动室', { place: '社区活动室' }],
  ['包饺子名额改成20人', { capacity: 20 }],
  ['名额改1个', { capacity: 1 }],
  ['限1个人', { capacity: 1 }],
  ['活动#1报名截止改到12月4日中午12点', { deadline: '2026-12-04T12:00:00+08:00' }],
  ['包饺子提前一小时', { startsAt: '2026-12-05T13:00:00+08:00', endsAt: '2026-12-05T15:00:00+08:00' }],
  ['包饺子推迟半小时，两点半开始', { startsAt: '2026-12-05T14:30:00+08:00' }],
  ['包饺子结束时间改五点', { endsAt: '2026-12-05T17:00:00+08:00' }],
  ['包饺子4点半结束', { endsAt: '2026-12-05T16:30:00+08:00' }],
  ['包饺子延长到6点', { endsAt: '2026-12-05T18:00:00+08:00' }],
  ['包饺子改小广场，东屋铺砖呢', { place: '小广场' }],
  ['活动#1换地方，去二楼大会议室', { place: '二楼大会议室' }],
  ['包饺子再加10个名额', { capacity: 13 }],
  ['包饺子减一个名额', { capacity: 2 }],
  ['包饺子改名叫冬至饺子宴', { title: '冬至饺子宴' }],
  ['包饺子改期，12月6日同一时间', { startsAt: '2026-12-06T14:00:00+08:00' }],
])('「%s」 changes what it names and leaves the rest', async (said, expected) => {
  const { staff, event } = await withEvent();
  await staff.dm(said);
  expect(await event()).toMatchObject({
    ...{ place: '居委会东屋', capacity: 3, startsAt: '2026-12-05T14:00:00+08:00' },
    ...expected,
  });
});

test('M3 the reminders move along', async () => {
  const { world, staff } = await withEvent();
  await staff.dm('包饺子改到12月6日上午10点');
  await world.until('2026-12-07T09:00');
  const at = world
    .said(room)
    .filter(({ kind, text }) => kind === 'reminder' && text.includes('包饺子'))
    .map((sent) => sent.at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString());
  expect(at).toEqual(['2026-12-05T18:00:00', '2026-12-06T08:00:00']);
});

test('S4 more places let those who wait move up', async () => {
  const { world, staff } = await withEvent();
  await world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈').in(room, '包饺子我报三个人');
  await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '包饺子我报两个人');
  await world.passes({ minutes: 2 });
  (await staff.dm('包饺子名额改成6人')).gets(/郝师傅 2人已补上/);
});

test('U1 nobody else changes it, and unaddressed nobody is scolded', async () => {
  const { world, event } = await withEvent();
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  (await dou.dm('包饺子改到12月6日')).gets(/发起的人和社区工作人员/);
  (await dou.in(room, '包饺子改到12月6日')).getsNothing();
  expect(await event()).toMatchObject({ startsAt: '2026-12-05T14:00:00+08:00' });
});

test('Q1 the organiser of a chain changes it where it is, without calling the assistant', async () => {
  const { world, event } = await withEvent('发活动：占位，12月20日下午2点，发到1号楼大家庭');
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await dou.in(room, '#接龙\n周日上午扫雪\n\n1. 豆豆妈');
  (await dou.in(room, '扫雪改到周六上午')).gets(/扫雪」有变动：时间由/);
  expect((await world.records('event'))[1]).toMatchObject({ startsAt: '2026-11-28T06:00:00+08:00' });
  expect(await event()).toMatchObject({ status: 'open' });
});

test('a time that is past is no new time', async () => {
  const { staff, event } = await withEvent();
  (await staff.dm('包饺子改到11月20日下午2点')).gets(/已经过了/);
  expect(await event()).toMatchObject({ startsAt: '2026-12-05T14:00:00+08:00' });
});

test.each([
  ['包饺子减五个名额', '「新年包饺子」现在是3个名额，减不了这么多。请说要留几个。'],
  ['包饺子结束时间改到12点', '要在它后面'],
])('S6 what cannot be is said and nothing changes: %s', async (said, answer) => {
  const { staff, event } = await withEvent();
  (await staff.dm(said)).gets(new RegExp(answer, 'u'));
  expect(await event()).toMatchObject({ capacity: 3, endsAt: '2026-12-05T16:00:00+08:00' });
});

test('S6 where nobody set a number or an hour there is nothing to add to', async () => {
  const { staff } = await withEvent('发活动：12月5日下午2点扫雪，发到7号楼之家');
  (await staff.dm('扫雪再加10个名额')).gets(/本来不限名额/);
});

test('N1 the preview of an event understands what the event itself does', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发活动：12月5日下午2点到4点包饺子，活动室，限30人，发到7号楼之家');
  await staff.dm('加10个名额');
  await staff.dm('提前一小时');
  await staff.dm('换地方，去东屋');
  (await staff.dm('结束时间改5点')).gets(/时间：12月5日周六下午1:00–5:00\n地点：东屋\n名额：40人/);
});

test('S6 「不限人数了」 lets as many come as like', async () => {
  const { staff, event } = await withEvent();
  (await staff.dm('不限人数了')).gets(/名额由3人改为不限/);
  expect(await event()).not.toHaveProperty('capacity');
});

test('S4 fewer places than people on the list take nobody off, and it is said', async () => {
  const { world, staff } = await withEvent();
  await world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈').in(room, '包饺子我报三个人');
  (await staff.dm('包饺子减一个名额')).gets(/已经报了3人，比名额多1人，名单没动。/);
});

test.each([
  ['改到周五7点', '12月4日周五晚上7:00'],
  ['改成周五8点半', '12月4日周五晚上8:30'],
  ['周四7点', '12月3日周四晚上7:00'],
  ['改到周五10点', '12月4日周五上午10:00'],
  ['改到周五早上7点', '12月4日周五上午7:00'],
])(
  'N1 「%s」, said to the preview of an evening, keeps its half of the day where the hour fits it',
  async (said, when) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const staff = world.person('c-fang', '方晴');
    await staff.dm('发活动：周六晚上7点活动室合唱，限30人，发到7号楼之家');
    (await staff.dm(said)).gets(new RegExp(`时间：${when}`));
  },
);

test.each([
  ['合唱改到周五7点', '2026-12-04T19:00:00+08:00'],
  ['合唱改到周五10点', '2026-12-04T10:00:00+08:00'],
])('N6 「%s」 moves what begins in the evening to an hour at which people meet', async (said, startsAt) => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发活动：周六19:00活动室合唱，限30人，发到7号楼之家');
  await staff.dm('确认');
  await staff.dm(said);
  expect((await world.records<{ startsAt: string }>('event'))[0]).toMatchObject({ startsAt });
});

test.each(['晚饭吃面，主题换成合唱吧', '晚饭改到7点吧', '电视节目改到7点了', '电视标题换成合唱吧'])(
  'Q2 「%s」 is of no event, and nothing is said',
  async (said) => {
    const { staff, event } = await withEvent();
    (await staff.in('柳岸居委会', said)).getsNothing();
    expect(await event()).toMatchObject({ title: '新年包饺子' });
  },
);

test.each([
  ['包饺子改周日，人数改20', { startsAt: '2026-12-06T14:00:00+08:00', capacity: 20 }],
  ['改到下午3点，地点换活动室东屋', { startsAt: '2026-12-05T15:00:00+08:00', place: '活动室东屋' }],
  ['包饺子地点改小广场，时间改成下午4点', { startsAt: '2026-12-05T16:00:00+08:00', place: '小广场' }],
  ['活动改周日，名额20', { startsAt: '2026-12-06T14:00:00+08:00', capacity: 20 }],
  ['活动提前一小时，换到东屋', { startsAt: '2026-12-05T13:00:00+08:00', place: '东屋' }],
  ['人数改25，地点换到小广场', { capacity: 25, place: '小广场' }],
  ['包饺子换到东屋，时间也改成2点半', { startsAt: '2026-12-05T14:30:00+08:00', place: '东屋' }],
  ['包饺子改到1点半 西门集合', { startsAt: '2026-12-05T13:30:00+08:00', place: '西门' }],
  ['包饺子改到东屋 下午3点开始', { startsAt: '2026-12-05T15:00:00+08:00', place: '东屋' }],
])('S6 「%s」 changes every part that it names', async (said, after) => {
  const { staff, event } = await withEvent('发活动：12月5日下午2点包饺子，活动室，限30人，发到7号楼之家');
  (await staff.in('柳岸居委会', said)).gets(/改为.*；.*改为/);
  expect(await event()).toMatchObject(after);
});

test('S6 what is not the event’s own stays: 「改到下午3点，食材改小李买」, 「包饺子改周日，午饭改到活动室」', async () => {
  const { staff, event } = await withEvent('发活动：12月5日下午2点包饺子，小广场，限30人，发到7号楼之家');
  (await staff.in('柳岸居委会', '改到下午3点，食材改小李买')).getsNothing();
  await staff.in('柳岸居委会', '包饺子改周日，午饭改到活动室');
  expect(await event()).toMatchObject({ startsAt: '2026-12-06T14:00:00+08:00', place: '小广场' });
});

describe('what is said of the event that was just posted', () => {
  const posted = async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const says = (text: string) => world.person('c-tu', '屠伟').in('柳岸居委会', text);
    await says('发活动：周六下午2点包饺子，居委会西屋，20人，发到柳岸里居民群');
    await says('确认');
    return { says, event: async () => (await world.records('event'))[0] };
  };

  test.each([
    ['改下午3点 地方换东屋 人数15', { startsAt: '2026-12-05T15:00:00+08:00', place: '东屋', capacity: 15 }],
    ['包饺子改下午3点 地方换东屋 人数15', { startsAt: '2026-12-05T15:00:00+08:00', place: '东屋', capacity: 15 }],
    ['人数改成12 地点改活动室', { place: '活动室', capacity: 12 }],
    ['先别报了 够了', { status: 'closed' }],
  ])('S6 「%s」 is of it, each part between the blanks', async (said, after) => {
    const { says, event } = await posted();
    await says(said);
    expect(await event()).toMatchObject(after);
  });
});

test.each([
  ['改到下午3点', '2026-12-05T15:00:00+08:00'],
  ['改成周日下午3点吧', '2026-12-06T15:00:00+08:00'],
])('N6 「%s」 right after it was posted, by who posted it, moves it', async (said, startsAt) => {
  const world = await World.open();
  const says = (text: string) => world.person('c-fang', '方晴').in('柳岸居委会', text);
  await says('发活动：12月5日下午2点包饺子，限30人，发到7号楼之家');
  await says('确认');
  (await world.person('c-tu', '屠伟').in('柳岸居委会', said)).getsNothing();
  (await says(said)).gets(/有变动：时间由/);
  expect((await world.records('event'))[0]).toMatchObject({ startsAt });
  await world.passes({ hours: 1 });
  (await says('改到下午5点')).getsNothing();
});

test('N6 「改到下午3点」 where a colleague spoke since of something else changes nothing', async () => {
  const world = await World.open();
  const says = (text: string) => world.person('c-fang', '方晴').in('柳岸居委会', text);
  await says('发活动：12月5日下午2点包饺子，限30人，发到7号楼之家');
  await says('确认');
  await world.passes({ minutes: 1 });
  await world.person('c-tu', '屠伟').in('柳岸居委会', '咱们碰头会几点');
  await world.passes({ minutes: 1 });
  (await says('改到下午3点')).getsNothing();
  expect((await world.records('event'))[0]).toMatchObject({ startsAt: '2026-12-05T14:00:00+08:00' });
});
