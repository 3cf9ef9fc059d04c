import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '7号楼之家';
const list = (title: string, ...lines: string[]) =>
  `#接龙\n${title}\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n')}`;
const standing = async (world: World) =>
  (await world.records<{ name: string; status: string }>('signup'))
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ name }) => name);

/** Who is left when somebody of an alias has posted a list and then said something. */
async function left(alias: string, lines: readonly string[], said: string) {
  const world = await World.open();
  const shi = world.person('c-shi', '小石', alias);
  await shi.in(room, list('周六上午爬山', ...lines));
  await world.passes({ minutes: 30 });
  await shi.in(room, said);
  return standing(world);
}

test.each([
  // The alias may be nothing but a flat: then the nickname says whose line it is.
  ['7-1-1101', ['小石', '小石媳妇'], '爬山我不去了', ['小石媳妇']],
  ['7-1-1101', ['小石媳妇', '小石'], '爬山我去不了了', ['小石媳妇']],
  ['7-1-1101 小石', ['小石媳妇', '小石'], '爬山我不去了', ['小石媳妇']],
  // The alias has a name of its own, the list the other one.
  ['7-1-1101 石头爸', ['小石', '老秦'], '爬山我不去了', ['老秦']],
  // 我们 is the household, not the neighbours whom the same hand wrote down.
  ['7-1-1101 小石', ['小石', '小石媳妇'], '爬山我们不去了', []],
  ['7-1-1101', ['小石', '小石媳妇', '老秦'], '爬山我们一家都不去了', ['老秦']],
  ['7-1-1101 小石', ['小石', '小石媳妇'], '爬山我媳妇不去了', ['小石']],
])('C5 S3 the own line is the own one: %s wrote %j and says %s', async (alias, lines, said, stay) => {
  expect(await left(alias, lines, said)).toEqual(stay);
});

test('C3 a copy by who has the nickname of somebody on the list claims no line where the room knows another name', async () => {
  const world = await World.open();
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  const hao = world.person('c-hao', '小王', '7-2-302 郝师傅');
  await dou.in(room, list('周日上午扫雪', '豆豆妈', '小王'));
  await hao.in(room, list('周日上午扫雪', '豆豆妈', '小王', '郝师傅'));
  expect(await standing(world)).toEqual(['豆豆妈', '小王', '郝师傅']);
  await hao.in(room, '扫雪我不去了');
  expect(await standing(world)).toEqual(['豆豆妈', '小王']);
});

test.each([
  ['小王', '7-2-301'],
  ['老秦', '7-1-902'],
])('S3 on a neighbour’s list a line is not taken over by the nickname %s alone', async (name, alias) => {
  const world = await World.open();
  const dou = world.person('c-dou', '豆豆妈', '7-2-503 豆豆妈');
  await dou.in(room, list('周日上午扫雪', '豆豆妈', name));
  await world.passes({ minutes: 5 });
  await world.person('c-namesake', name, alias).in(room, '扫雪报名1人');
  expect(await standing(world)).toHaveLength(3);
});

test('S3 on the list that one posted oneself the line with the own nickname is the own one', async () => {
  const world = await World.open();
  const shi = world.person('c-shi', '小石', '7-1-1101');
  await shi.in(room, list('周日上午扫雪', '小石', '老秦'));
  await world.passes({ minutes: 5 });
  await shi.in(room, '扫雪报名2人');
  expect(await standing(world)).toEqual(['小石', '老秦']);
});

test.each([
  [['小石', '小石对门小刘', '小石楼下陈奶奶'], '爬山我们不去了', ['小石对门小刘', '小石楼下陈奶奶']],
  [['小石', '小石二（对门的）', '小石家爱人'], '爬山我们不去了', ['小石二']],
  [['小石', '小石妹妹'], '爬山我们明天有事不去了，我妹妹还去', ['小石妹妹']],
  [['小石', '小石媳妇'], '爬山我们不去了，让给别人吧，媳妇一个人去', ['小石媳妇']],
  [['小石', '小石媳妇'], '爬山我们不去了，媳妇照样去', ['小石媳妇']],
  [['小石', '小石媳妇', '小石儿子'], '爬山我们一家不去了', []],
  [['小石', '小石的老伴'], '爬山我们有事不去了，让给别人吧', []],
])('S3 我们 takes off one’s family and nobody who is said to come: %j, %s', async (lines, said, stay) => {
  expect(await left('7-1-1101 小石', lines, said)).toEqual(stay);
});

test('S3 李阿姨 is no relative of 李', async () => {
  const world = await World.open();
  const li = world.person('c-li', '李', '7-1-1101 李');
  await li.in(room, list('周六上午爬山', '李', '李阿姨', '李大爷201', '李妈'));
  await world.passes({ minutes: 30 });
  await li.in(room, '爬山我们不去了');
  expect(await standing(world)).toEqual(['李阿姨', '李大爷', '李妈']);
});

test('C3 S3 who stands on a list that a neighbour wrote leaves by the own name, and by no other', async () => {
  const world = await World.open();
  const liang = world.person('c-liang', '老梁', '7-2-1203 老梁');
  await liang.in(room, list('周日上午扫雪', '老梁', '阿珂 2人', '豆豆妈'));
  await world.passes({ minutes: 5 });
  await world.person('c-other', '阿珂', '7-1-101 小佟').in(room, '扫雪我不去了');
  await world.person('c-bei', '贝贝', '7-1-102 贝贝').in(room, '扫雪我不去了');
  expect(await standing(world)).toEqual(['老梁', '阿珂', '豆豆妈']);
  const ke = world.person('c-ke', '阿珂', '7-2-902 阿珂');
  await ke.in(room, '我听说扫雪改到下周了');
  expect(await standing(world)).toEqual(['老梁', '阿珂', '豆豆妈']);
  await ke.in(room, '扫雪我不去了');
  expect(await standing(world)).toEqual(['老梁', '豆豆妈']);
});
