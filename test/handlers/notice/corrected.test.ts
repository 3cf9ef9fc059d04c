import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';
import { announced, notices, room } from './announced.ts';

describe('a notice that is put right', () => {
  test('N6 of any notice: what it was and what it is', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    const fang = world.person('c-fang', '方晴');
    await fang.dm('给7号楼发通知：活动室本周六开放');
    await fang.dm('确认');
    await fang.dm('更正通知#1：活动室改到周日开放');
    await fang.dm('确认');
    expect(notices(world)[1]!.text.split('\n')[0]).toMatch(/原「活动室本周六开放」，改为「活动室改到周日开放」/);
  });

  test('N6 U1 somebody else’s notice is not theirs to correct', async () => {
    const { world } = await announced();
    (await world.person('c-bao', '鲍顺').dm('更正通知#1：明天停水改到下午1点到4点')).gets(/发通知的人/);
  });

  test.each([
    ['停水通知写错了，是9点到11点不是9点到12点', '上午9:00–11:00'],
    ['停水时间不对，不是9点到12点，是10点到11点半', '上午10:00–11:30'],
    ['上面打错了 应该是13点开始', '下午1:00–4:00'],
    ['通知写错了，是13点到15点', '下午1:00–3:00'],
  ])('N6 「%s」 in property’s room gives the outage other hours', async (words, hours) => {
    const { world, ge } = await announced();
    await ge.in('柳岸物业群', words);
    await ge.in('柳岸物业群', '确认');
    expect(notices(world).at(-1)?.text.split('\n')[0]).toMatch(
      new RegExp(`【更正通知#1】停水：原.*中午12:00，改为.*${hours}`, 'u'),
    );
    (await world.person('c-1', '邻居1', '7-1-101 邻居1').in(room, '@小柳管家 明天几点停水', { mention: true })).gets(
      new RegExp(`${hours}停水`, 'u'),
    );
  });

  test('N6 9点到11点, said in the morning of the day before, is all of the morning', async () => {
    const { world, ge } = await announced();
    await ge.dm('更正通知#1：9点到11点');
    await ge.dm('确认');
    expect(notices(world).at(-1)?.text).toMatch(/改为.*上午9:00–11:00/);
  });

  test.each(['上面打错了，应该是3点开会', '刚才说错了，小孙8点到', '那个通知写错了没人看'])(
    'Q2 「%s」 corrects nothing',
    async (words) => {
      const { ge } = await announced();
      (await ge.in('柳岸物业群', words)).getsNothing();
    },
  );

  test('Q2 who posted no notice means something else', async () => {
    const world = await World.open({ at: '2026-11-24T10:00' });
    (await world.person('c-ge', '老葛').in('柳岸物业群', '上面打错了，应该是13点')).getsNothing();
  });
});
