import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

async function withSignup(said = '包饺子我报三个人') {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await staff.dm('发活动：新年包饺子，12月5日下午2点，居委会东屋，限10人，发到7号楼之家');
  await staff.dm('确认');
  await dou.in(room, said);
  await world.passes({ minutes: 2 });
  const party = async () =>
    (await world.records<{ party: number; status: string }>('signup')).map((it) => `${it.party} ${it.status}`);
  return { world, staff, dou, party };
}

test.each([
  ['孙子不去了', ['2 confirmed']],
  ['我妈来不了了', ['2 confirmed']],
  ['老伴和孩子不去了', ['1 confirmed']],
  ['老伴不去了，就我一个', ['1 confirmed']],
  ['只来一个', ['1 confirmed']],
  ['我们一家四口', ['4 confirmed']],
  ['我带孙女', ['2 confirmed']],
  ['我女儿也来', ['4 confirmed']],
  ['还有我爸妈', ['5 confirmed']],
  ['包饺子我老公也去', ['4 confirmed']],
  ['算了不去了', ['3 withdrawn']],
])('S3 「%s」 said after the sign-up of three makes it %j', async (said, expected) => {
  const { dou, party } = await withSignup();
  await dou.in(room, said);
  expect(await party()).toEqual(expected);
});

test('S3 the same words of a neighbour who signed up for nothing change nothing', async () => {
  const { world, party } = await withSignup();
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  for (const said of ['我们一家四口', '我女儿也来', '孙子不去了', '又能去了']) (await hao.in(room, said)).getsNothing();
  expect(await party()).toEqual(['3 confirmed']);
});

test('S3 words about a party long after it, with other talk between, are chat', async () => {
  const { world, dou, party } = await withSignup();
  await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '谁家有多余的纸箱子');
  await world.passes({ hours: 3 });
  (await dou.in(room, '我女儿也来')).getsNothing();
  expect(await party()).toEqual(['3 confirmed']);
});

test('S3 who withdrew comes back with as many as before', async () => {
  const { world, dou, party } = await withSignup();
  await dou.in(room, '算了不去了');
  await world.passes({ minutes: 3 });
  (await dou.in(room, '又能去了，报名')).gets(/豆豆妈 3人/);
  expect(await party()).toEqual(['3 withdrawn', '3 confirmed']);
});

test('S4 a relative who stays away frees one place', async () => {
  const { world, dou } = await withSignup('包饺子我报九个人');
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  await hao.in(room, '包饺子我报两个人');
  await world.passes({ minutes: 2 });
  (await dou.in(room, '孩子不来了')).gets(/郝师傅 2人已补上/);
});

test('A1 what is asked about the event just posted is answered from its record, with its number', async () => {
  const { world } = await withSignup();
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  (await hao.in(room, '几点开始')).gets(/12月5日周六下午2:00。（来源：活动#1）/);
  (await hao.in(room, '在哪集合')).gets(/在居委会东屋/);
  (await hao.in(room, '还能报吗')).gets(/还有7个名额，现在共3人（限10人）/);
  (await hao.in(room, '几个人了')).gets(/现在共3人/);
});

test('A1 Q3 named it is answered later too, and the same is not said twice unasked in ten minutes', async () => {
  const { world } = await withSignup();
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  await hao.in(room, '今年冬天可真冷');
  await world.passes({ hours: 2 });
  (await hao.in(room, '几点开始')).getsNothing();
  (await hao.in(room, '包饺子几点开始啊')).gets(/下午2:00/);
  (await hao.in(room, '包饺子几点开始啊')).getsNothing();
});

test('A2 what the record does not know is handed on when the assistant was asked, else there is silence', async () => {
  const { world } = await withSignup();
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  (await hao.in(room, '几点结束')).getsNothing();
  (await hao.in(room, '@小柳管家 几点结束', { mention: true })).gets(/转给社区工作人员/);
});

test('S5 who wants to come to a closed or cancelled event is told so', async () => {
  const { world, staff } = await withSignup();
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  await staff.dm('包饺子截止报名');
  (await hao.in(room, '包饺子算我一个')).gets(/停止报名/);
  await staff.dm('取消活动包饺子');
  (await hao.in(room, '包饺子算我一个')).gets(/取消了/);
  expect(await world.records('signup')).toHaveLength(1);
});

test('S1 A1 a question that comes with a sign-up is answered, and both are recorded', async () => {
  const { world, party } = await withSignup();
  const hao = world.person('c-hao', '郝师傅', '7-2-302 郝师傅');
  (await hao.in(room, '我要去，几点开始？')).gets(/郝师傅 1人[\s\S]*下午2:00/);
  expect(await party()).toEqual(['3 confirmed', '1 confirmed']);
  expect(await world.records('question')).toMatchObject([{ status: 'answered', entry: 'event:1' }]);
});

test('A1 who leads the own stairwell is answered from the community file', async () => {
  const world = await World.open();
  (await world.person('c-1', '小林', '8-1-502 小林').in('8号楼1门', '谁是我们楼门长')).gets(/8号楼1单元的楼门长是鲍顺/);
  (await world.person('c-2', '小季', '7-1-502 小季').in(room, '谁是我们楼门长')).getsNothing();
  (
    await world.person('c-2', '小季', '7-1-502 小季').in(room, '@小柳管家 1号楼2单元的楼门长是谁', { mention: true })
  ).gets(/姜秀云/);
});

test('S2 +1 right after an event that was confirmed in the same room counts', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.in(room, '@小柳管家 发活动：新年包饺子，12月5日下午2点，居委会东屋，限10人，发到7号楼之家', {
    mention: true,
  });
  await staff.in(room, '确认');
  await world.passes({ minutes: 2 });
  await world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈').in(room, '+1');
  await world.person('c-hao', '郝师傅', '7-2-302 郝师傅').in(room, '我也去');
  await world.passes({ minutes: 2 });
  expect(await world.records('signup')).toMatchObject([{ contact: 'c-dou' }, { contact: 'c-hao' }]);
});
