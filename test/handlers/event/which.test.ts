import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** Two open events, and who posted them. */
async function withTwo() {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  for (const order of [
    '12月5日下午2点活动室包饺子，限30人，发到7号楼之家',
    '12月6日上午9点小花园健步走，限20人，发到7号楼之家',
  ]) {
    await staff.in('柳岸居委会', `发活动：${order}`);
    await staff.in('柳岸居委会', '确认');
  }
  const says = (text: string, quote?: string) => staff.in('柳岸居委会', text, quote === undefined ? {} : { quote });
  const events = () => world.records<{ title: string; place: string; capacity: number; status: string }>('event');
  const capacities = async () => (await events()).map(({ capacity }) => capacity);
  return { world, staff, says, events, capacities };
}

const asks = /您说的是哪个：#1 包饺子、#2 健步走？/;

test.each([
  ['健步走', [30, 40]],
  ['健步走那个', [30, 40]],
  ['2', [30, 40]],
  ['#2', [30, 40]],
  ['第二个', [30, 40]],
  ['包饺子', [40, 20]],
  ['1', [40, 20]],
])('Q1 「名额40」 of one of two events is asked about once, and 「%s」 is heard', async (answer, expected) => {
  const { says, capacities } = await withTwo();
  (await says('名额40')).gets(asks);
  (await says(answer)).gets(/名额由\d+人改为40人/);
  expect(await capacities()).toEqual(expected);
});

test('Q1 an order said in a direct message is asked about and answered there', async () => {
  const { staff, events } = await withTwo();
  (await staff.dm('地点改到社区广场')).gets(asks);
  (await staff.dm('第二个')).gets(/地点由小花园改为社区广场/);
  expect((await events()).map(({ place }) => place)).toEqual(['活动室', '社区广场']);
});

test('Q1 in a direct message an order means what was just talked of, later it is asked about', async () => {
  const { world, staff, events } = await withTwo();
  await staff.dm('健步走名额25');
  (await staff.dm('名额28')).gets(/名额由25人改为28人/);
  await world.passes({ minutes: 30 });
  (await staff.dm('取消活动')).gets(/您说的是哪个：#1 包饺子、#2 健步走/);
  await staff.dm('#1');
  expect((await events()).map(({ status }) => status)).toEqual(['cancelled', 'open']);
});

test('Q1 「这个」 with a quote of one of them chooses it, with a quote of the question it chooses none', async () => {
  const { says, capacities } = await withTwo();
  await says('名额40');
  await says('这个', 'bot:您说的是哪个');
  expect(await capacities()).toEqual([30, 20]);
  (await says('这个', 'bot:活动#2已发到')).gets(/改为40人/);
  expect(await capacities()).toEqual([30, 40]);
});

test('Q1 another order takes the place of the one that was asked about', async () => {
  const { says, events } = await withTwo();
  (await says('取消活动')).gets(asks);
  await says('包饺子名额35');
  (await says('2')).getsNothing();
  (await says('停止报名')).gets(asks);
  (await says('名额50')).gets(asks);
  await says('包饺子的');
  expect(await events()).toMatchObject([
    { capacity: 50, status: 'open' },
    { capacity: 20, status: 'open' },
  ]);
});

test('Q2 talk that names one of them is no answer, and 「取消」 gives the order up', async () => {
  const { says, events } = await withTwo();
  (await says('取消活动')).gets(asks);
  await says('健步走的鞋大家都买好了没有');
  await says('取消');
  await says('健步走');
  expect((await events()).map(({ status }) => status)).toEqual(['open', 'open']);
});

test('U1 an order means the own event where only one of several is the sender’s', async () => {
  const { world, events } = await withTwo();
  const xie = world.person('c-xie', '小谢妈妈', '1-2-801 小谢妈妈');
  await xie.in('1号楼大家庭', '#接龙\n12月7日下午3点合唱\n1. 小谢妈妈');
  await xie.dm('地点改到小广场');
  expect((await events()).map(({ place }) => place)).toEqual(['活动室', '小花园', '小广场']);
});

test.each([
  ['改到下午3点', '包饺子', /「包饺子」有变动：时间由12月5日周六下午2:00改为12月5日周六下午3:00/],
  ['提前到8点半', '第二个', /「健步走」有变动：时间由12月6日周日上午9:00改为12月6日周日上午8:30/],
  ['名单', '2', /「健步走」现在共0人/],
])('Q1 「%s」 by who organises both is asked about, and 「%s」 is heard', async (order, answer, done) => {
  const { world, says } = await withTwo();
  (await says(order)).gets(asks);
  (await says(answer)).gets(done);
  // A colleague who organises neither speaks of something else.
  (await world.person('c-tu', '屠伟').in('柳岸居委会', order)).getsNothing();
});

test('Q1 「两个都取消」 answers which one is to be called off', async () => {
  const { says, events } = await withTwo();
  (await says('取消活动')).gets(asks);
  (await says('两个都取消')).gets(/「包饺子」取消了[\s\S]*「健步走」取消了/);
  expect((await events()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
});
