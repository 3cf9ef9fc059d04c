import { expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';
const building = '7号楼之家';

async function withDigest(): Promise<World> {
  const world = await World.open({ at: '2026-12-01T10:00' });
  const asker = world.person('c-1', '邻居1', '7-1-101 邻居1');
  for (const said of ['老年证在哪儿办呀', '遛狗证在哪儿领呀']) await asker.in(building, said, { mention: true });
  await world.passes({ hours: 10 });
  return world;
}
const fang = (world: World) => world.person('c-fang', '方晴');
const states = async (world: World) =>
  (await world.records<{ status: string }>('question')).map(({ status }) => status);

test.each(['#1 带身份证和一寸照片来服务站', '1号 带身份证和一寸照片来服务站', '问题1：带身份证和一寸照片来服务站'])(
  'A3 「%s」 by staff who quote the digest answers that question where it was asked',
  async (said) => {
    const world = await withDigest();
    (await fang(world).in(office, said, { quote: 'bot:老年证' })).gets(/好，记住了/);
    expect(world.said(building).at(-1)?.text).toMatch(/您问的「老年证在哪儿办呀」：带身份证和一寸照片来服务站/);
    expect(await states(world)).toEqual(['answered', 'unanswered']);
  },
);

test.each([
  '#1 师傅明天上午来修',
  '#9 带身份证来服务站',
  '1号楼的老人多，先放放',
  '这几个问题下午一起答',
  '#1 我问问民政科',
  '#1 这个好像是李姐问的，她家有人住院',
  '1号 这家老人刚出院，咱们上门去办吧',
  '问题1：这条归谁管呀',
])('Q2 「%s」 quoting the digest answers nobody', async (said) => {
  const world = await withDigest();
  await fang(world).in(office, said, { quote: 'bot:老年证' });
  expect(await states(world)).not.toContain('answered');
});

test('A3 「#1 …」 by a resident, or quoting nothing, teaches nothing', async () => {
  const world = await withDigest();
  await world.person('c-2', '邻居2', '7-1-202 邻居2').dm('#1 带身份证和一寸照片来服务站');
  await fang(world).in(office, '#1 带身份证和一寸照片来服务站');
  expect(await states(world)).not.toContain('answered');
});
