import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '1号楼大家庭';
const staffRoom = '柳岸居委会';
const alerts = (world: World) => world.said(staffRoom).filter(({ kind }) => kind === 'alert');
const hu = (world: World) => world.person('c-hu', '胡姐', '1-2-301 胡姐');
const cried = async (words: string) => {
  const world = await World.open();
  await hu(world).in(room, words);
  await world.passes({ seconds: 40 });
  return world;
};

describe('what a cry for help was of', () => {
  test.each([
    ['快来人啊', '8号楼2单元着火了', '8号楼2单元 着火冒烟'],
    ['快来人啊 救命', '我困在1单元电梯里了', '1号楼1单元 有人被困电梯'],
    ['救命啊', '8号楼有人触电了', '8号楼 漏电或触电'],
    ['救命啊', '我妈触电了', '1号楼2单元 漏电或触电'],
    ['救命啊 在8号楼', '1单元着火了', '8号楼1单元 着火冒烟'],
  ])('E2 「%s」, then 「%s」, is at %s', async (cry, words, place) => {
    const world = await cried(cry);
    await hu(world).in(room, words);
    expect(alerts(world).at(-1)?.text).toMatch(new RegExp(`^【紧急】工单#1 ${place}\n`, 'u'));
    expect(await world.records('ticket')).toHaveLength(1);
  });

  test.each(['我家着火了', '我妈触电了', '我爸晕倒了'])(
    'E3 who answered the cry has not answered 「%s」: it is repeated',
    async (words) => {
      const world = await cried('救命啊');
      const fang = world.person('c-fang', '方晴');
      await fang.in(staffRoom, '接');
      await world.passes({ minutes: 1 });
      await hu(world).in(room, words);
      const before = alerts(world).length;
      await world.passes({ minutes: 4 });
      expect(alerts(world)).toHaveLength(before + 1);
      expect(alerts(world).at(-1)?.text).toContain(words);
      await fang.in(staffRoom, '接');
      await world.passes({ minutes: 10 });
      expect(alerts(world)).toHaveLength(before + 1);
    },
  );
});

describe('who told of harm at home a minute ago', () => {
  test.each(['刚才看见个男孩卡在健身器材里', '刚在花园看见一个老人捂着胸口脸色发白', '看见一个小孩晕倒在门口了'])(
    'E5 tells of another by 「%s」, and everybody hears it',
    async (words) => {
      const world = await cried('我闺女吃了一瓶安眠药');
      await hu(world).in(room, words);
      expect(alerts(world).at(-1)?.text).toMatch(/^【紧急】工单#2 /);
    },
  );

  test.each(['她叫不醒了', '我看见她躺在地上没反应', '闺女晕倒了'])(
    'E5 goes on by 「%s」, of which others read nothing',
    async (words) => {
      const world = await cried('我闺女吃了一瓶安眠药');
      await hu(world).in(room, words);
      expect(alerts(world)).toEqual([]);
      expect(await world.records('ticket')).toHaveLength(1);
    },
  );
});
