import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** An outage that was told, and its author in the chat where it was. */
async function told(order: string, contact = 'c-fang', name = '方晴', chat = '柳岸居委会') {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const author = world.person(contact, name);
  const says = (text: string) => author.in(chat, text);
  await says(order);
  await says('确认');
  return { world, says };
}
const noTicket = async (world: World) => expect(await world.records('ticket')).toEqual([]);
const leader = ['c-bao', '鲍顺', '楼门长议事厅'] as const;

describe('who is without it after a correction', () => {
  test.each([
    '更正：只停1门',
    '更正通知#1：只停1门，8点到12点',
    '停电只停8号楼1门',
    '停电就1门停 2门不停',
    '物业又说只停1门',
  ])('N6 「%s」: only that stairwell is reminded, and the other is without power for another reason', async (said) => {
    const { world, says } = await told('发通知：明天上午8点到11点8号楼停电', ...leader);
    (await says(said)).gets(/原8号楼.*改为8号楼1单元/);
    await says('确认');
    await noTicket(world);
    await world.until('2026-12-01T19:00');
    const reminded = (room: string) => world.said(room).filter(({ kind }) => kind === 'reminder').length;
    expect([reminded('8号楼1门'), reminded('8号楼2门')]).toEqual([1, 0]);
    await world.until('2026-12-02T08:30');
    (await world.person('c-pei', '裴姐', '8-2-401 裴姐').in('8号楼2门', '我家没电了')).gets(/工单#1/);
    (await world.person('c-lao', '老周', '8-1-302 老周').in('8号楼1门', '没电了')).gets(/通知过的/);
  });

  test('N6 「更正通知#1：2门不停了」 calls off that stairwell alone', async () => {
    const { says } = await told('发通知：明天上午8点到11点8号楼停电', ...leader);
    (await says('更正通知#1：2门不停了')).gets(/原8号楼，改为8号楼1单元（/);
  });

  test('N6 where the text named no building, its rooms tell which 2门 is meant', async () => {
    const { says } = await told('明儿早上8点到10点停电，1门2门都停，发一下', ...leader);
    (await says('2门不停了')).gets(/只有8号楼1单元停电，8号楼2单元不停/);
  });
});

describe('when it is without it after a correction', () => {
  test.each(['更正通知#1：停水到下午1点', '更正通知#1：到下午1点', '停水要到下午1点', '改下 停到下午1点'])(
    'N6 「%s」 keeps its beginning',
    async (said) => {
      const { says } = await told('发通知：明天上午9点到11点1号楼停水检修');
      (await says(said)).gets(/改为12月2日周三上午9:00–下午1:00\n/);
    },
  );

  test('N6 「不停了 改后天同一时间」 keeps its hours', async () => {
    const { says } = await told('发通知：明天上午9点到11点1号楼停水检修');
    (await says('不停了 改后天同一时间')).gets(/改为12月3日周四上午9:00–11:00/);
  });

  test.each(['停水再延1小时', '停水还得晚一个小时', '停水延1小时'])(
    'N6 「%s」, while it lasts, is more of it and no repair',
    async (said) => {
      const { world, says } = await told('发通知：今天下午2点到4点7号楼停水');
      await world.until('2026-12-01T15:30');
      (await says(said)).gets(/改为12月1日周二下午2:00–5:00/);
      await noTicket(world);
    },
  );

  test('N6 property give more of what a colleague told, also when it was said to be over', async () => {
    const { world } = await told('发通知：今天下午2点到4点7号楼停水');
    const ge = world.person('c-ge', '老葛');
    await world.until('2026-12-01T15:30');
    (await ge.in('柳岸物业群', '停水再延1小时')).gets(/更正通知#1】.*下午2:00–5:00/);
    await ge.in('柳岸物业群', '确认');
    await ge.in('柳岸物业群', '水来了');
    (await ge.in('柳岸物业群', '停水再延1小时')).gets(/下午2:00–晚上6:00/);
    await noTicket(world);
  });

  test('N6 「停电再延1小时」 where none was told is asked about, and is no repair', async () => {
    const { world, says } = await told('发通知：今天下午2点到4点7号楼停水');
    (await says('停电再延1小时')).gets(/更正哪一条/);
    await noTicket(world);
  });
});

describe('what tells of a supply that is out', () => {
  const order = '发通知：今天下午2点到4点7号楼停水';

  test.each([
    ['小孙', 'c-sun', '停水到6点'],
    ['老葛', 'c-ge', '停水1门停 2门不停'],
    ['老葛', 'c-ge', '7号楼停水就1门没水'],
    ['老葛', 'c-ge', '停电到6点'],
  ])(
    'N6 R1 「%s %s」: 「%s」 is a report where the sender has no such outage to correct',
    async (name, contact, said) => {
      const { world } = await told(order);
      (await world.person(contact, name).in('柳岸物业群', said)).gets(/工单#1：/);
      expect(await world.records('notice')).toHaveLength(1);
    },
  );

  test('N6 a leader narrows the own outage also when staff have corrected it', async () => {
    const { world, says } = await told('发通知：明天上午8点到11点8号楼停电', ...leader);
    const fang = world.person('c-fang', '方晴');
    await fang.in('柳岸居委会', '更正通知#1：停电到中午12点');
    await fang.in('柳岸居委会', '确认');
    (await says('停电只停8号楼1门')).gets(/改为8号楼1单元（12月2日周三上午8:00–中午12:00）/);
    await noTicket(world);
  });

  test.each(['停电到晚上8点了', '停水到8点有人投诉', '停水到8点了，都在问'])(
    'N6 「%s」 corrects nothing',
    async (said) => {
      const { world, says } = await told(order);
      (await says(said)).getsNothing();
      (await world.person('c-ge', '老葛').in('柳岸物业群', said)).getsNothing();
    },
  );

  test('N6 「停水到6点」 by property, who may correct it, is its new end', async () => {
    const { world } = await told(order);
    (await world.person('c-ge', '老葛').in('柳岸物业群', '停水到6点')).gets(/更正通知#1】.*下午2:00–晚上6:00/);
    await noTicket(world);
  });

  test.each([
    ['发通知：今天下午2点到4点7号楼停水', /原7号楼，改为7号楼1单元（/],
    ['发通知：今天下午2点到4点1号楼和7号楼停水', /原1号楼、7号楼，改为1号楼、7号楼1单元（/],
  ])(
    'N6 after 「%s」 「7号楼停水只停1门」 narrows it there, whoever may correct it says so',
    async (notice, preview) => {
      const { world } = await told(notice);
      (await world.person('c-tu', '屠伟').in('柳岸居委会', '7号楼停水只停1门')).gets(preview);
      (await world.person('c-ge', '老葛').in('柳岸物业群', '7号楼停水只停1门')).gets(preview);
      await noTicket(world);
    },
  );
});

describe('what was called off is asked about', () => {
  test('N6 「还停水吗」 is answered by who called it off, for the house alone or for all', async () => {
    const { world, says } = await told('发通知：明天上午9点到11点7号楼和1号楼停水');
    const pi = world.person('c-pi', '皮皮', '1-1-1102 皮皮');
    const mei = world.person('c-mei', '梅姐', '7-1-201 梅姐');
    await says('1号楼不停水了');
    await says('确认');
    (await pi.in('1号楼大家庭', '@小柳管家 还停水吗', { mention: true })).gets(/^1号楼.*不停水了。（来源：.*通知#2/);
    (await mei.in('7号楼之家', '@小柳管家 明天停水吗', { mention: true })).gets(/9:00–11:00停水/);
    (await pi.in('1号楼大家庭', '@小柳管家 周五停水吗', { mention: true })).gets(/答不准/);
    await says('停水取消');
    await says('确认');
    (await mei.in('7号楼之家', '@小柳管家 明天停水吗', { mention: true })).gets(/7号楼.*不停水了。（来源：.*通知#3/);
    (await pi.in('1号楼大家庭', '@小柳管家 还停水吗', { mention: true })).gets(/不停水了/);
    (await pi.in('1号楼大家庭', '怎么没水了')).gets(/工单#1/);
  });
});
