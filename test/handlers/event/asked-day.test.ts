import { expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const office = '柳岸居委会';
const building = '7号楼之家';

async function planned(): Promise<World> {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const fang = world.person('c-fang', '方晴');
  for (const event of ['周六上午九点小区捡垃圾 在南门集合', '周六下午两点剪纸 在活动室'])
    for (const said of [`发个活动 ${event} 发到7号楼`, '确认']) await fang.in(office, said);
  await fang.in(office, '捡垃圾改到周日上午九点');
  await world.passes({ hours: 1 });
  return world;
}
const asker = (world: World) => world.person('c-1', '邻居1', '7-1-101 邻居1');

test.each([
  ['捡垃圾改到哪天了', /捡垃圾」时间是12月6日周日上午9:00/],
  ['捡垃圾那个啥时候来着', /捡垃圾」时间是12月6日周日上午9:00/],
  ['捡垃圾几点来着', /捡垃圾」时间是12月6日周日上午9:00/],
  ['捡垃圾是这周日吗', /捡垃圾」时间是12月6日周日上午9:00/],
  ['捡垃圾周日还是周六啊', /捡垃圾」时间是12月6日周日上午9:00/],
  ['剪纸是这周六不', /剪纸」时间是12月5日周六下午2:00/],
  ['剪纸是不是周日', /剪纸」时间是12月5日周六下午2:00/],
  ['剪纸是12月5号吗', /剪纸」时间是12月5日周六下午2:00/],
  ['捡垃圾在哪集合', /捡垃圾」在南门/],
])('A1 「%s」 is answered from the record of the event', async (said, answer) => {
  const world = await planned();
  (await asker(world).in(building, said, { mention: true })).gets(answer);
  expect(await world.records<{ entry?: string }>('question')).toMatchObject([{ status: 'answered' }]);
});

test.each(['垃圾啥时候有人收', '楼道垃圾啥时候清走', '打针是这周日吗', '你是周六休息吗'])(
  'A1 「%s」 is of no event on record',
  async (said) => {
    const world = await planned();
    const { sent } = await asker(world).in(building, said, { mention: true });
    expect(sent.map(({ text }) => text).join('')).not.toMatch(/时间是12月/);
  },
);

test.each(['你家请客是不是周六', '打牌是周日吗', '孩子家长会是周五吗'])(
  'Q2 「%s」 among neighbours is nobody’s to answer',
  async (said) => {
    const world = await planned();
    (await asker(world).in(building, said)).getsNothing();
  },
);
