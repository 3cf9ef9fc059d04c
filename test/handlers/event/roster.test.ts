import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼1门';

async function withEvent(title = '新年包饺子') {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  const leader = world.person('c-bao', '鲍顺', '8号楼门长 鲍顺');
  await staff.dm(`发活动：${title}，12月5日下午2点，限10人，发到8号楼1门和8号楼2门`);
  await staff.dm('确认');
  for (const [contact, alias, said] of [
    ['c-1', '8-1-101 =SUM', `${title}我报两个`],
    ['c-2', '8-1-302 郝师傅', '今天真冷啊，谁家有热水袋吗'],
    ['c-3', '8-1-201 颜宁', '收到'],
    ['c-4', '开心就好', '收到'],
  ] as const)
    await world.person(contact, alias, alias).in(room, said);
  await world.passes({ minutes: 2 });
  return { world, staff, leader };
}

test('「导出名单」 brings a table by direct message, with typed text cells', async () => {
  const { world, staff } = await withEvent();
  const turn = await staff.dm('导出包饺子名单');
  expect(turn.sent).toMatchObject([{ to: { contact: 'c-fang' }, file: '活动1名单.xlsx' }]);
  const bytes = await world.assistant.exported('活动1名单.xlsx');
  expect(Buffer.from(bytes!).subarray(0, 2).toString()).toBe('PK');
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(new Uint8Array(bytes!));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
  const strings = Object.keys(files).includes('xl/sharedStrings.xml')
    ? strFromU8(files['xl/sharedStrings.xml']!)
    : sheet;
  expect(strings).toContain('=SUM');
  expect(sheet).not.toContain('<f>');
});

test('asked in a room the table still comes by direct message, and not to everybody', async () => {
  const { world, staff } = await withEvent();
  const turn = await staff.in('柳岸居委会', '导出包饺子名单');
  expect(turn.sent).toMatchObject([
    { to: { contact: 'c-fang' }, file: '活动1名单.xlsx' },
    { to: { room: '柳岸居委会' }, text: '名单私聊发您了。' },
  ]);
  (await world.person('c-9', '路人', '8-2-101 路人').dm('导出包饺子名单')).gets(/由发起的人和社区工作人员导出/);
});

test('「还差谁」 tells a leader by direct message which households of the own stairwells have not answered', async () => {
  const { leader } = await withEvent();
  (await leader.dm('包饺子还差谁')).gets(/8-1：报了1户，还差2户：201、302|8-1：报了1户，还差1户：201/);
});

test('「还差谁」 asked in a room is answered by direct message, and no resident is told', async () => {
  const { world, leader } = await withEvent();
  const turn = await leader.in('楼门长议事厅', '包饺子还有谁没报');
  expect(turn.sent.map(({ to }) => ('room' in to ? to.room : to.contact))).toEqual(['c-bao', '楼门长议事厅']);
  expect(turn.sent[1]!.text).toBe('名单私聊发您了。');
  (await world.person('c-9', '路人', '8-2-101 路人').dm('包饺子还差谁')).gets(/楼门长（本楼门）和社区工作人员才能查/);
});

test('S1 a title made of any words signs up with 报名, and gives the public roster with 名单, in its room', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.in('柳岸居委会', '发活动：周日上午9点清洗楼道，限6人，发到7号楼');
  await staff.in('柳岸居委会', '确认');
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
  await yan.in('7号楼之家', '清洗楼道报名');
  await world.passes({ minutes: 2 });
  await mei.in('7号楼之家', '清洗楼道，我们家报名2个人');
  await world.passes({ minutes: 2 });
  (await yan.in('7号楼之家', '清洗楼道名单')).gets(/现在共3人（限6人）。\n1\. 颜宁\n2\. 梅姐 2人/);
  (await staff.in('柳岸居委会', '清洗楼道名单')).gets(/1\. 颜宁/);
});

test('S1 a title that reads like a fault, and the end of the only one that ends so; of no event nothing is said', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.in('柳岸居委会', '发活动：周日上午9点修水管知识讲座，发到7号楼');
  await staff.in('柳岸居委会', '确认');
  const yan = world.person('c-yan', '颜宁', '7-1-402 颜宁');
  await yan.in('7号楼之家', '修水管知识讲座报名');
  await world.person('c-mei', '梅姐', '7-1-201 梅姐').in('7号楼之家', '讲座报名');
  (await yan.in('7号楼之家', '驾校报名')).getsNothing();
  (await yan.in('7号楼之家', '驾校名单')).getsNothing();
  (await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '修水管知识讲座报名')).getsNothing();
  expect(await world.records('signup')).toMatchObject([{ name: '颜宁' }, { name: '梅姐' }]);
});

test.each(['写福字', '捡落叶'])('Q9 what is done together has a list and loses people: %s', async (title) => {
  const { staff } = await withEvent(title);
  expect((await staff.dm(`导出${title}名单`)).sent).toMatchObject([{ file: '活动1名单.xlsx' }]);
  await staff.in('柳岸居委会', `${title} 颜宁来一个`);
  (await staff.in('柳岸居委会', `${title}挺好看的`)).getsNothing();
});

test('the organiser of a volunteers’ event gets its roster in their room, and that of a closed one', async () => {
  const world = await World.open();
  const staff = world.person('c-fang', '方晴');
  await staff.dm('发活动：社区清洁日，12月5日上午9点，发到柳岸志愿者');
  await staff.dm('确认');
  const volunteers = '柳岸志愿者';
  await world.person('c-shen', '沈慧').in(volunteers, '清洁日我报两个人');
  await world.passes({ minutes: 2 });
  (await staff.in(volunteers, '清洁日名单')).gets(/1\. 沈慧 2人/);
  await staff.dm('清洁日截止报名');
  (await staff.in(volunteers, '清洁日名单')).gets(/1\. 沈慧 2人/);
});
