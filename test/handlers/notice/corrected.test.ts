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
    ['停水提前到8点半，11点就来水', '上午8:30–11:00'],
    ['停水改成10点开始，下午1点恢复', '上午10:00–下午1:00'],
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

describe('a few words about what was just posted', () => {
  const order = '发通知：明天上午9点在东屋发放米面，请带身份证，发到7号楼';

  async function posted(first = order, ...more: readonly string[]) {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const staff = world.person('c-fang', '方晴');
    for (const said of [first, ...more, '确认']) await staff.in('柳岸居委会', said);
    return { world, says: (said: string) => staff.in('柳岸居委会', said) };
  }

  test.each([
    ['更正：东屋改西屋', '明天上午9点在西屋发放米面，请带身份证'],
    ['东屋改西屋', '明天上午9点在西屋发放米面，请带身份证'],
    ['刚才那条地点写错了，是一楼大厅', '明天上午9点在一楼大厅发放米面，请带身份证'],
    ['写错了，是活动室', '明天上午9点在活动室发放米面，请带身份证'],
    ['刚才那条时间写错了，是10点', '明天10点在东屋发放米面，请带身份证'],
    ['说早了，是10点', '明天10点在东屋发放米面，请带身份证'],
    ['不是明天是后天', '后天上午9点在东屋发放米面，请带身份证'],
    ['更正：时间改成下午3点', '明天下午3点在东屋发放米面，请带身份证'],
    ['通知里的身份证改成户口本', '明天上午9点在东屋发放米面，请带户口本'],
  ])('N6 「%s」 corrects what was sent, and changes what still waits for its time', async (said, after) => {
    const sent = await posted();
    (await sent.says(said)).gets(
      new RegExp(`【更正通知#1】原「明天上午9点.*改为「${after}」\n${after}\n发到：7号楼之家`),
    );
    await sent.says('确认');
    expect(sent.world.said('7号楼之家').at(-1)?.text).toContain(`【更正通知#1】`);
    const waits = await posted(order, '今天18点发');
    (await waits.says(said)).gets(new RegExp(`通知#1改好了，.*晚上6:00发出：\n${after}$`));
    await waits.world.until('2026-12-01T18:05');
    expect(waits.world.said('7号楼之家').map(({ text }) => text)).toEqual([after]);
  });

  test('N6 a leader corrects in a direct message', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const leader = world.person('c-bao', '鲍顺');
    await leader.dm('发通知：明天晚上7点大扫除，发到8号楼');
    await leader.dm('确认');
    (await leader.dm('说早了，是8点开始')).gets(/【更正通知#1】原「明天晚上7点大扫除」，改为「明天晚上8点大扫除」/);
  });

  test.each([
    ['说早了，是10点开始', { startsAt: '2026-12-05T10:00:00+08:00' }],
    ['不是周六是周日', { startsAt: '2026-12-06T09:00:00+08:00' }],
    ['搞错了，是周日', { startsAt: '2026-12-06T09:00:00+08:00' }],
    ['地点说错了，是活动室', { place: '活动室' }],
  ])('S6 「%s」 changes the event a leader just posted', async (said, after) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const leader = world.person('c-bao', '鲍顺');
    await leader.dm('发活动：周六上午9点楼前大扫除，发到8号楼');
    await leader.dm('确认');
    (await leader.dm(said)).gets(/好，改了：/);
    expect((await world.records('event'))[0]).toMatchObject(after);
  });

  test('N6 「说早了，是10点开始」 of an outage moves its beginning', async () => {
    const { says } = await posted('通知7号楼：明天上午9点到11点停水');
    (await says('说早了，是10点开始')).gets(/改为12月2日周三上午10:00–11:00/);
  });

  test('Q2 talk that sounds like it, and other people’s words, correct nothing', async () => {
    const { world, says } = await posted();
    for (const talk of [
      '我看错了，是快递站',
      '孩子名字写错了，是张磊',
      '表格里地址写错了，是一楼大厅',
      '写错了',
      '明天值班换小李',
    ])
      expect([talk, (await says(talk)).sent.map(({ text }) => text)]).toEqual([talk, []]);
    (await world.person('c-tu', '屠伟').in('柳岸居委会', '刚才那条地点写错了，是一楼大厅')).getsNothing();
    expect(await world.records('notice')).toHaveLength(1);
  });

  test('N6 new hours of an outage that still waits are not guessed', async () => {
    const { says } = await posted('通知7号楼：明天上午9点到11点停水', '今天18点发');
    (await says('更正通知#1：停水延到12点')).gets(/还没发出去/);
  });
});
