import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';

test.each([
  '授权屠伟今天在居民群发通知',
  '给大刘一天发通知的权限 7号楼',
  '让大刘今天可以发通知',
  '大刘今天可以发7号楼通知',
  '授权大刘今天发通知',
  '给大刘开通一天权限，可以往7号楼发通知',
  '把发通知的权限借给大刘一天',
  '麻烦授权大刘一天',
  '允许老王明天发通知',
])('U2 N1 「%s」 is about who may post: no draft, and staff hear that it is not lent by chat', async (said) => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  (await world.person('c-fang', '方晴').in(office, said)).gets(/权限我还不会借/);
  expect(await world.records('notice')).toEqual([]);
});

test('U2 Q9 lending a right is refused to who is no staff, in one line', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  (await world.person('c-x', '小刘').dm('授权大刘今天发通知')).gets(/借权限要由社区工作人员来办/);
});

test.each(['发通知：授权委托书今天起在7号楼大厅领取', '发个通知到7号楼 门禁权限今天可以补办'])(
  'N1 「%s」 stays a notice',
  async (said) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    (await world.person('c-fang', '方晴').in(office, said)).gets(/预览|发到哪些群/);
  },
);

test.each(['给大刘开通门禁权限', '大刘今天可以发通知吗', '授权书交给大刘了', '让大刘今天可以早点下班'])(
  'Q2 「%s」 among staff lends nothing',
  async (said) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const answered = await world.person('c-fang', '方晴').in(office, said);
    expect(answered.sent.map(({ text }) => text).join('')).not.toMatch(/权限我还不会借/);
  },
);

test.each([
  ['授权保安今晚值班，7号楼着火了', /着火/],
  ['授权段师傅今天处理，7号楼1单元楼道有煤气味', /煤气|燃气/],
])('E2 「%s」 is heard as the danger it tells of', async (said, alarm) => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  await world.person('c-ge', '老葛').in('柳岸物业群', said);
  expect(
    world
      .said(office)
      .map(({ text }) => text)
      .join(''),
  ).toMatch(alarm);
});

test.each(['授权儿子明天来取证件', '授权师傅明天进屋修水管', '把权限给我妈开一下', '让快递小哥今天可以发消息'])(
  'Q2 「%s」 of a resident is about something else',
  async (said) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const answered = await world.person('c-x', '小刘').dm(said);
    expect(answered.sent.map(({ text }) => text).join('')).not.toMatch(/借权限/);
  },
);
