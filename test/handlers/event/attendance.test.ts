import { expect, test } from 'vitest';
import { isShortFor } from '#domain/chain-names.ts';
import { World } from '../../support/world.ts';

const room = '7号楼之家';

async function afterEvent(until = '2026-12-05T16:30', when = '12月5日下午2点到4点') {
  const world = await World.open({ at: '2026-12-05T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.dm(`发活动：新年包饺子，${when}，发到7号楼之家`);
  await staff.dm('确认');
  for (const [contact, name] of [
    ['c-dou', '豆豆妈'],
    ['c-hao', '郝师傅'],
    ['c-yan', '颜宁'],
  ] as const) {
    await world.person(contact, name, `7-1-402 ${name}`).in(room, '包饺子我报一个');
    await world.passes({ minutes: 2 });
  }
  await world.until(until);
  const came = async () =>
    (await world.records<{ name: string; status: string; hours?: number }>('participation')).map(
      ({ name, status, hours }) => `${name} ${status}${hours === undefined ? '' : ` ${hours}`}`,
    );
  return { world, staff, came };
}

const asked = (world: World) => world.told('c-fang').filter(({ text }) => text.includes('到场确认'));

test('S8 after its end the organiser is asked once, and without a word nobody attended', async () => {
  const { world, came } = await afterEvent();
  expect(asked(world).map(({ text }) => text)).toEqual([
    expect.stringMatching(/新年包饺子」结束了[\s\S]*1\. 豆豆妈\n2\. 郝师傅\n3\. 颜宁$/),
  ]);
  await world.until('2026-12-06T09:00');
  expect(asked(world)).toHaveLength(1);
  expect(await came()).toEqual(['豆豆妈 signed', '郝师傅 signed', '颜宁 signed']);
});

test.each([
  ['全到', ['豆豆妈 attended 2', '郝师傅 attended 2', '颜宁 attended 2']],
  ['缺 2', ['豆豆妈 attended 2', '郝师傅 absent', '颜宁 attended 2']],
  ['缺颜宁，其他人都到了', ['豆豆妈 attended 2', '郝师傅 attended 2', '颜宁 absent']],
  ['到场：豆豆妈、老李', ['豆豆妈 attended 2', '郝师傅 absent', '颜宁 absent', '老李 attended 2']],
])('S8 「%s」 becomes participation records with the hours of the event', async (said, expected) => {
  const { staff, came } = await afterEvent();
  (await staff.dm(said)).gets(/到场记下了/);
  expect(await came()).toEqual(expected);
});

test('S8 what was said is corrected later, the rest stands', async () => {
  const { staff, came } = await afterEvent();
  await staff.dm('缺颜宁');
  await staff.dm('郝师傅也没来');
  (await staff.dm('颜宁其实来了')).gets(/来了2家，缺郝师傅/);
  expect(await came()).toEqual(['豆豆妈 attended 2', '郝师傅 absent', '颜宁 attended 2']);
});

test('S8 an event without an end is taken as two hours, and brings no hours', async () => {
  const { world, staff, came } = await afterEvent('2026-12-05T15:59', '12月5日下午2点');
  expect(asked(world)).toEqual([]);
  await world.until('2026-12-05T16:01');
  expect(asked(world)).toHaveLength(1);
  await staff.dm('全到');
  expect(await came()).toEqual(['豆豆妈 attended', '郝师傅 attended', '颜宁 attended']);
});

test('S8 「别人都到了」 leaves those absent who were told absent before', async () => {
  const { staff, came } = await afterEvent();
  await staff.dm('颜宁没来');
  await staff.dm('郝师傅也没来');
  (await staff.dm('别人都到了')).gets(/来了1家，缺郝师傅、颜宁/);
  expect((await came()).map((row) => row.replace(/ 2$/u, ''))).toEqual([
    '豆豆妈 attended',
    '郝师傅 absent',
    '颜宁 absent',
  ]);
});

test('S8 「颜宁没来，郝师傅来了2个」 counts households, and says that it does', async () => {
  const { staff } = await afterEvent();
  (await staff.dm('颜宁没来，郝师傅来了2个')).gets(/来了2家，缺颜宁[\s\S]*到场按家记，一家来了几个没有另记/);
});

test('S8 a name that is not on the list is asked about, and nothing is recorded', async () => {
  const { staff, came } = await afterEvent();
  (await staff.dm('缺王小明')).gets(/名单里没有「王小明」/);
  expect(await came()).toEqual(['豆豆妈 signed', '郝师傅 signed', '颜宁 signed']);
});

test('U1 nobody else says who came', async () => {
  const { world, came } = await afterEvent();
  (await world.person('c-dou', '豆豆妈').dm('包饺子全到')).getsNothing();
  expect(await came()).toEqual(['豆豆妈 signed', '郝师傅 signed', '颜宁 signed']);
});

test('S8 M1 an end in the downtime is asked about when it is up again', async () => {
  const { world } = await afterEvent('2026-12-05T13:00');
  await world.down();
  world.skipTo('2026-12-05T18:00');
  await world.up();
  expect(asked(world)).toHaveLength(1);
});

test('D2 S8 the digest of the day tells the event that took place, with who signed up and who came', async () => {
  const { world, staff } = await afterEvent();
  (await staff.in('柳岸居委会', '日报')).gets(/新年包饺子：3人，办完了，3家到没到还没说/);
  await staff.dm('缺 郝师傅');
  await world.until('2026-12-05T18:30');
  const digest = () => world.said('柳岸居委会').findLast(({ kind }) => kind === 'digest')?.text;
  expect(digest()).toMatch(/新年包饺子：3人，办完了，来了2家，缺1家/);
  await world.until('2026-12-06T18:30');
  expect(digest()).toMatch(/今天没有新的事项/);
});

test('D2 an event that is under way at the time of the digest is in it, and in the next once it is over', async () => {
  const { world } = await afterEvent('2026-12-05T18:30', '12月5日晚上5点到8点');
  const digest = () => world.said('柳岸居委会').findLast(({ kind }) => kind === 'digest')?.text;
  expect(digest()).toMatch(/新年包饺子：3人，正在办/);
  await world.until('2026-12-06T18:30');
  expect(digest()).toMatch(/新年包饺子：3人，办完了/);
});

test.each(['豆豆妈、颜宁', '豆豆妈 颜宁', '豆豆妈和颜宁', '名单：豆豆妈，颜宁'])(
  'S8 「%s」, sent where it was asked who came, is the list',
  async (said) => {
    const { staff, came } = await afterEvent();
    (await staff.dm(said)).gets(/到场记下了：来了2家，缺郝师傅/);
    expect(await came()).toEqual(['豆豆妈 attended 2', '郝师傅 absent', '颜宁 attended 2']);
  },
);

test('S8 one name alone says nothing of the rest, and words that are no names say nothing', async () => {
  const { staff, came } = await afterEvent();
  (await staff.dm('辛苦 大家')).getsNothing();
  (await staff.dm('颜宁')).gets(/来了1家，豆豆妈、郝师傅还没说/);
  expect(await came()).toEqual(['豆豆妈 signed', '郝师傅 signed', '颜宁 attended 2']);
});

test('S8 who came is told in the office with the name of the event, and of nothing else', async () => {
  const { staff, came } = await afterEvent();
  (await staff.in('柳岸居委会', '材料都到了')).getsNothing();
  (await staff.in('柳岸居委会', '开会来的人：豆豆妈、小李')).getsNothing();
  (await staff.in('柳岸居委会', '包饺子来的人：豆豆妈、颜宁')).gets(/来了2家，缺郝师傅/);
  expect(await came()).toEqual(['豆豆妈 attended 2', '郝师傅 absent', '颜宁 attended 2']);
});

test('S8 「都到了」 to the assistant in a room of the event is an answer of who organises it only', async () => {
  const { world, staff, came } = await afterEvent();
  (await world.person('c-dou', '豆豆妈').in(room, '@小柳管家 都到了', { mention: true })).getsNothing();
  (await staff.in(room, '都到了')).getsNothing();
  (await staff.in(room, '@小柳管家 都到了', { mention: true })).gets(/来了3家/);
  expect(await came()).toEqual(['豆豆妈 attended 2', '郝师傅 attended 2', '颜宁 attended 2']);
});

test.each([
  ['缺郝师傅', '来了2家，按报名是2人'],
  ['全到', '来了3家，按报名是3人'],
])('S8 after 「%s」 how many came is told from the roll', async (said, told) => {
  const { staff } = await afterEvent();
  await staff.dm(said);
  for (const asked of ['几个人来了', '一共几个人', '包饺子来了几个人'])
    expect((await staff.dm(asked)).sent).toMatchObject([{ text: expect.stringContaining(told) }]);
  const turn = await staff.in('柳岸居委会', '来了几个人');
  expect(turn.sent).toMatchObject([{ text: expect.stringContaining(told) }]);
});

test('S8 before anybody told who came that is said', async () => {
  const { staff } = await afterEvent();
  const turn = await staff.dm('包饺子来了几个人');
  expect(turn.sent).toMatchObject([{ text: expect.stringContaining('报了3人，谁来了还没确认') }]);
});

test('S8 「都来了 郝师傅只来一个」 says what is not kept, and 「撤销」 takes back what was changed', async () => {
  const { staff, came } = await afterEvent();
  const turn = await staff.dm('都来了 郝师傅只来一个');
  expect(turn.sent).toMatchObject([{ text: expect.stringContaining('一家来了几个没有另记') }]);
  await staff.dm('郝师傅只来了一个');
  await staff.dm('撤销');
  expect(await came()).toEqual(['豆豆妈 signed', '郝师傅 signed', '颜宁 signed']);
});

test.each([
  ['缺 葛老师', '葛'],
  ['董姐没来 别的都到了', '董'],
  ['康康家没来', '康康一家'],
])('S8 people are known by what everyone calls them: %s', async (said, absent) => {
  const world = await World.open({ at: '2026-12-05T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发活动：新年包饺子，12月5日下午2点到4点，发到7号楼之家');
  await staff.dm('确认');
  for (const [contact, name] of [
    ['c-ge', '葛'],
    ['c-dong', '董'],
    ['c-kang', '康康一家'],
    ['c-yan', '颜宁'],
  ] as const) {
    await world.person(contact, name, `7-1-402 ${name}`).in(room, '包饺子我报一个');
    await world.passes({ minutes: 2 });
  }
  await world.until('2026-12-05T16:30');
  (await staff.dm(said)).gets(new RegExp(`缺${absent}，`, 'u'));
});

test('S8 a name is no shorter form of another: 葛大爷 is not 葛红, and 老葛 nobody', async () => {
  expect([isShortFor('葛红', '葛大爷'), isShortFor('葛', '老葛'), isShortFor('董', '葛老师')]).toEqual([
    false,
    false,
    false,
  ]);
});
