import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const wall = '2026-12-01T09:00';

/** An outage that was told, and its author in the chat where it was. */
async function told(order: string, contact = 'c-ge', name = '老葛', chat = '柳岸物业群') {
  const world = await World.open({ at: wall });
  const author = world.person(contact, name);
  const says = (text: string) => author.in(chat, text);
  await says(order);
  await says('确认');
  return { world, says };
}
const ask = async (world: World, room: string, contact: string, alias: string) =>
  world.person(contact, alias).in(room, '@小柳管家 明天停水吗', { mention: true });

describe('what is said of the outage one has told', () => {
  test('N6 「更正通知#1：8号楼1单元…」 goes to both, and 7号楼 is neither told of it nor reminded', async () => {
    const { world, says } = await told('7号楼明天上午9点到11点停水');
    (await says('更正通知#1：8号楼1单元明天上午9点到11点停水')).gets(
      /原7号楼，改为8号楼1单元[\s\S]*发到：7号楼之家、8号楼1门\n/,
    );
    await says('确认');
    (await ask(world, '8号楼1门', 'c-lao', '8-1-302 老周')).gets(/8号楼1单元明天.*停水/);
    (await ask(world, '7号楼之家', 'c-mei', '7-1-201 梅姐')).gets(/7号楼.*不停水了/);
    await world.until('2026-12-01T19:00');
    const reminded = (room: string) => world.said(room).filter(({ kind }) => kind === 'reminder').length;
    expect([reminded('7号楼之家'), reminded('8号楼1门')]).toEqual([0, 1]);
  });

  test('N6 「更正通知#1」 with other houses and other hours tells both', async () => {
    const { says } = await told('7号楼明天上午9点到11点停水');
    (await says('更正通知#1：8号楼明天下午2点到4点停水')).gets(/原7号楼12月2日.*改为8号楼12月2日/);
  });

  test.each([
    ['延到12点', /改为12月2日周三上午9:00–中午12:00/],
    ['到12点', /改为12月2日周三上午9:00–中午12:00/],
    ['说错了，是12点', /改为12月2日周三上午9:00–中午12:00/],
    ['打错了，是后天', /改为12月3日周四上午9:00–11:00/],
    ['8号楼1门也停', /发到：7号楼之家、8号楼1门\n/],
    ['写错了，是8号楼', /原7号楼，改为8号楼/],
    ['是8号楼1门，不是7号楼', /原7号楼，改为8号楼1单元/],
  ])('N6 「%s」 corrects it', async (said, preview) => {
    const { says } = await told('7号楼明天上午9点到11点停水');
    (await says(said)).gets(preview);
  });

  test.each([
    ['停水往后推一个小时', /改为12月2日周三上午10:00–中午12:00/],
    ['停水时间往后挪半小时', /改为12月2日周三上午9:30–11:30/],
    ['停水推后一小时', /改为12月2日周三上午10:00–中午12:00/],
    ['停水往前提半小时', /改为12月2日周三上午8:30–10:30/],
  ])('N6 「%s」 moves its hours, and is no repair', async (said, preview) => {
    const { world, says } = await told('7号楼明天上午9点到11点停水');
    (await says(said)).gets(preview);
    expect(world.said('柳岸物业群').filter(({ kind }) => kind === 'dispatch')).toEqual([]);
  });

  test.each(['2门不停了', '8号楼2门不停了', '2单元不停水了'])(
    'N6 「%s」 takes a stairwell off, and is no ticket',
    async (said) => {
      const { world, says } = await told('8号楼1门、2门明天上午9点到11点停水', 'c-bao', '鲍顺', '楼门长议事厅');
      (await says(said)).gets(/改为8号楼1单元（12月2日/);
      await says('确认');
      (await ask(world, '8号楼2门', 'c-pei', '8-2-401 裴姐')).gets(/8号楼2单元.*不停水了/);
      expect(await world.records('ticket')).toEqual([]);
    },
  );

  test.each(['2门不停 只停1门', '只停1门', '2门不停，就停1门'])(
    'N6 「%s」 leaves the one stairwell, and is no ticket of a door',
    async (said) => {
      const { world, says } = await told('8号楼明天上午9点到11点停水', 'c-bao', '鲍顺', '楼门长议事厅');
      (await says(said)).gets(/原8号楼，改为8号楼1单元（12月2日/);
      expect(await world.records('ticket')).toEqual([]);
    },
  );

  test('N6 「停水加上2单元」 is of the building that was told', async () => {
    const { says } = await told('8号楼1单元明天上午9点到11点停水', 'c-bao', '鲍顺', '楼门长议事厅');
    (await says('停水加上2单元')).gets(/发到：8号楼1门、8号楼2门\n/);
  });

  test.each(['停水取消了，不停了', '停水不停了，取消', '明天不停水了，取消吧', '不停了', '物业又来电话了 说不停了'])(
    'N6 「%s」 calls it off',
    async (said) => {
      const { world, says } = await told('7号楼明天上午9点到11点停水');
      (await says(said)).gets(/【更正通知#1】原「.*停水.*」，改为「.*(?:取消|不停).*」/);
      await says('确认');
      (await ask(world, '7号楼之家', 'c-mei', '7-1-201 梅姐')).gets(/^(?!.*9:00)/);
      await world.until('2026-12-01T19:00');
      expect(world.said('7号楼之家').filter(({ kind }) => kind === 'reminder')).toEqual([]);
      expect((await says('停水取消')).sent.map(({ text }) => text).join()).not.toMatch(/从几点/);
    },
  );

  test.each([
    ['停水还要延长1小时', /改为12月1日周二上午9:00–中午12:00/],
    ['还要延长1小时', /改为12月1日周二上午9:00–中午12:00/],
    ['可能要晚一个小时来水', /改为12月1日周二上午9:00–中午12:00/],
    ['来水推迟到下午3点', /改为12月1日周二上午9:00–下午3:00/],
    ['来水时间改到12点', /改为12月1日周二上午9:00–中午12:00/],
    ['师傅说还要40分钟', /改为12月1日周二上午9:00–11:10/],
    ['师傅晚到 改11点半', /改为12月1日周二上午11:30–下午1:30/],
  ])('N6 「%s」, while it lasts, is its new end', async (said, preview) => {
    const { world, says } = await told('7号楼今天上午9点到11点停水');
    await world.until('2026-12-01T10:30');
    (await says(said)).gets(preview);
  });

  test.each(['通知错了，是8号楼停水，不是7号楼', '错了，不是7号楼停水，是8号楼', '停水通知错了，是8号楼'])(
    'N6 「%s」 moves it there, with the hours it had',
    async (said) => {
      const { world, says } = await told('7号楼明天上午9点到11点停水');
      (await says(said)).gets(
        /原7号楼，改为8号楼（12月2日周三上午9:00–11:00）[\s\S]*发到：7号楼之家、8号楼1门、8号楼2门\n/,
      );
      await says('确认');
      (await ask(world, '7号楼之家', 'c-mei', '7-1-201 梅姐')).gets(/7号楼.*不停水了/);
      (await ask(world, '8号楼1门', 'c-lao', '8-1-302 老周')).gets(/8号楼明天.*9:00–11:00停水/);
    },
  );

  test('N6 「还要40分钟」 before it begins or of what ends sooner is talk', async () => {
    const { says } = await told('7号楼明天上午9点到11点停水');
    (await says('还要40分钟')).getsNothing();
  });

  test('N1 「物业说不停了」 before it was sent gives it up', async () => {
    const { says } = await shown('7号楼明天停水');
    (await says('物业说不停了')).gets(/不发了|取消|作罢/);
  });

  test('Q2 talk beside it, guesses and other people’s words correct nothing', async () => {
    const { world, says } = await told('7号楼明天上午9点到11点停水');
    for (const talk of ['2门不停了吧？', '我下午到7号楼看看', '延到5点行不行？'])
      expect([talk, (await says(talk)).sent.map(({ text }) => text)]).toEqual([talk, []]);
    (await world.person('c-sun', '小孙').in('柳岸物业群', '延到5点')).getsNothing();
    expect(await world.records('ticket')).toEqual([]);
  });
});

describe('some houses of an outage', () => {
  test.each(['8号楼的延到12点', '8号楼停水延到12点', '8号楼那边要到12点'])(
    'N6 N7 「%s」 moves the end there, and 7号楼 keeps its own',
    async (said) => {
      const { world, says } = await told('7号楼、8号楼明天上午9点到11点停水');
      (await says(said)).gets(
        /【更正通知#1】8号楼停水：原12月2日周三上午9:00–11:00，改为12月2日周三上午9:00–中午12:00；7号楼时间不变[\s\S]*发到：8号楼1门、8号楼2门\n/,
      );
      await says('确认');
      (await ask(world, '7号楼之家', 'c-mei', '7-1-201 梅姐')).gets(/7号楼明天.*9:00–11:00停水/);
      (await ask(world, '8号楼1门', 'c-lao', '8-1-302 老周')).gets(/8号楼明天.*9:00–中午12:00停水/);
      await world.until('2026-12-01T19:00');
      const reminded = (room: string) =>
        world.said(room).flatMap(({ kind, text }) => (kind === 'reminder' && text.includes('停水') ? [text] : []));
      expect(reminded('7号楼之家')).toEqual([expect.stringContaining('7号楼明天（12月2日周三）上午9:00–11:00')]);
      expect(reminded('8号楼1门')).toEqual([expect.stringContaining('8号楼明天（12月2日周三）上午9:00–中午12:00')]);
    },
  );

  test.each(['8号楼的延到12点', '8号楼延到12点'])(
    'N6 N7 「%s」 of a worker in the own office moves the end there too',
    async (said) => {
      const { says } = await told('7号楼、8号楼明天上午9点到11点停水', 'c-fang', '方晴', '柳岸居委会');
      (await says(said)).gets(/8号楼停水：原.*改为12月2日周三上午9:00–中午12:00；7号楼时间不变/);
    },
  );

  test('N6 「8号楼改到10点开始」 moves the beginning there', async () => {
    const { says } = await told('7号楼、8号楼明天上午9点到11点停水');
    (await says('8号楼改到10点开始')).gets(/8号楼停水：原.*改为12月2日周三上午10:00–11:00；7号楼时间不变/);
  });

  test('N6 who calls off what was told of some hears that the others are still told of it', async () => {
    const { world, says } = await told('7号楼、8号楼明天上午9点到11点停水', 'c-fang', '方晴', '柳岸居委会');
    await says('8号楼的延到12点');
    await says('确认');
    (await says('停水取消了')).gets(/【更正通知#2】8号楼停水：原.*–中午12:00，改为「停水取消了」/);
    (await says('确认')).gets(/7号楼的停水（通知#1）还照原来的时间。也不停了就发：更正通知#1：停水取消了/);
    await says('更正通知#1：停水取消了');
    expect((await says('确认')).sent.map(({ text }) => text).join()).not.toMatch(/还照原来的时间/);
    await world.until('2026-12-01T19:00');
    expect(world.said('7号楼之家').filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });

  test('N6 what was said in two words is read in whole ones', async () => {
    const { world, says } = await told('8号楼明天上午9点到11点停水', 'c-bao', '鲍顺', '楼门长议事厅');
    await says('2门不停 只停1门');
    await says('确认');
    expect(world.said('8号楼2门').at(-1)?.text).toMatch(/\n只有8号楼1单元停水，8号楼2单元不停，请互相转告。$/);
    (await says('2门也停')).gets(/原8号楼1单元，改为8号楼1单元、8号楼2单元[\s\S]*\n8号楼2单元也停水，请提前准备/);
  });
});

describe('the houses of what is shown', () => {
  test('N1 a stairwell is added to a notice and taken off it', async () => {
    const { world, says } = await shown('通知7号楼：明天上午9点到11点停水');
    (await says('加上8号楼1门')).gets(/\n7号楼、8号楼1门：明天[\s\S]*发到：7号楼之家、8号楼1门\n/);
    (await says('加上8号楼')).gets(/\n7号楼、8号楼：[\s\S]*发到：7号楼之家、8号楼1门、8号楼2门\n/);
    (await says('去掉8号楼2门')).gets(/发到：7号楼之家、8号楼1门\n/);
    (await says('去掉7号楼')).gets(/\n8号楼：[\s\S]*发到：8号楼1门\n/);
    await says('确认');
    (await ask(world, '8号楼2门', 'c-pei', '8-2-401 裴姐')).gets(/答不准/);
    (await ask(world, '8号楼1门', 'c-lao', '8-1-302 老周')).gets(/8号楼1单元明天/);
  });

  test('N1 a list of stairwells keeps its building', async () => {
    const { says } = await shown('8号楼1门、2门明天上午9点到11点停水，发到8号楼');
    (await says('去掉2门')).gets(/\n8号楼1门明天[\s\S]*发到：8号楼1门\n/);
    (await says('加上8号楼2门')).gets(/\n8号楼1门、8号楼2门明天[\s\S]*发到：8号楼1门、8号楼2门\n/);
  });

  test('N1 of an event too, with its building and without', async () => {
    const { says } = await shown('发活动：周六下午2点活动室包饺子，发到7号楼、8号楼');
    (await says('去掉8号楼2门')).gets(/发到：7号楼之家、8号楼1门\n/);
    (await says('加上8号楼2单元')).gets(/发到：7号楼之家、8号楼1门、8号楼2门\n/);
    (await says('2单元不发')).gets(/发到：7号楼之家、8号楼1门\n/);
  });
});

async function shown(order: string) {
  const world = await World.open({ at: wall });
  const staff = world.person('c-fang', '方晴');
  const says = (text: string) => staff.in('柳岸居委会', text);
  await says(order);
  return { world, says };
}
