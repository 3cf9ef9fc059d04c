import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const staffRoom = '柳岸居委会';
const alerts = (world: World, where: string) => world.said(where).filter(({ kind }) => kind === 'alert');
const trapped = async () => {
  const world = await World.open();
  await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '电梯卡住了，有人困在里面，8号楼2单元');
  await world.passes({ minutes: 1 });
  return world;
};

describe('an alarm', () => {
  test.each(['收到', '马上去', '接'])(
    'E3 %s by the alarmed leader is heard in the residents’ room too',
    async (word) => {
      const world = await trapped();
      (await world.person('c-bao', '鲍顺', '8-2-601 鲍顺').in(room, word)).gets(/记您接了/);
      await world.passes({ minutes: 15 });
      expect(alerts(world, staffRoom)).toHaveLength(1);
    },
  );

  test('E3 a neighbour’s 收到 ends no alarm', async () => {
    const world = await trapped();
    (await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '收到')).getsNothing();
    await world.passes({ minutes: 15 });
    expect(alerts(world, staffRoom)).toHaveLength(3);
  });

  test('E3 with several alarms open an answer means the one it quotes, else the latest', async () => {
    const world = await trapped();
    await world.person('c-hu', '胡姐', '1-2-301 胡姐').in('1号楼大家庭', '闻到好大的煤气味，1号楼2单元');
    const fang = world.person('c-fang', '方晴');
    (await fang.in(staffRoom, '接', { quote: 'bot:工单#1' })).gets(/#1记您接了/);
    (await fang.in(staffRoom, '接')).gets(/#2记您接了/);
  });

  test('E4 R10 when the people are out the fault has the time of an urgent one', async () => {
    const world = await trapped();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '人出来了');
    await world.passes({ hours: 3, minutes: 50 });
    expect(alerts(world, staffRoom).filter(({ text }) => text.includes('超过期限'))).toHaveLength(0);
    await world.passes({ minutes: 20 });
    expect(alerts(world, staffRoom).filter(({ text }) => text.includes('超过期限'))).toHaveLength(1);
  });

  test('E4 D2 a danger that is over still counts as one in the day’s digest', async () => {
    const world = await trapped();
    await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '人出来了');
    await world.until('2026-11-24T18:01');
    expect(world.said(staffRoom).find(({ kind }) => kind === 'digest')?.text).toMatch(/险情1件/);
  });

  test('a danger is called what it is, not 其他报修', async () => {
    const world = await World.open();
    const turn = await world.person('c-lu', '陆嫂', '8-2-302 陆嫂').in(room, '孩子走丢了，谁看见一个穿红衣服的男孩');
    expect(turn.sent.map(({ text }) => text).join('\n')).not.toMatch(/其他报修/);
    turn.gets(/有人走失/);
  });
});
