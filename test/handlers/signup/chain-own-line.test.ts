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
