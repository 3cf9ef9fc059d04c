import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

/** An outage of two houses that was told, and its author where it was. */
async function told() {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const ge = world.person('c-ge', '老葛');
  const says = (text: string) => ge.in('柳岸物业群', text);
  await says('通知：明天上午9点到11点7号楼和8号楼停电');
  await says('确认');
  return { world, says };
}

/** 8号楼 of it is put off. */
async function apart() {
  const { world, says } = await told();
  await says('8号楼停电改到后天');
  await says('确认');
  return { world, says };
}
const reminders = (world: World, room: string) =>
  world
    .said(room)
    .filter(({ kind }) => kind === 'reminder')
    .map(({ text }) => text);

describe('an outage that is told in two parts', () => {
  test.each([
    ['更正通知#1：8号楼改成下午2点到4点', '下午2:00–4:00'],
    ['更正通知#1：8号楼延到12点', '上午9:00–中午12:00'],
  ])('N6 「%s」 is of the part that tells 8号楼 now', async (said, hours) => {
    const { world, says } = await apart();
    (await says(said)).gets(new RegExp(`改为12月3日周四${hours}[\\s\\S]*发到：8号楼1门、8号楼2门\n`));
    await says('确认');
    await world.until('2026-12-02T19:00');
    expect(reminders(world, '7号楼之家')).toEqual([
      expect.stringMatching(/7号楼明天（12月2日周三）上午9:00–11:00停电/),
    ]);
    expect(reminders(world, '8号楼1门')).toEqual([
      expect.stringMatching(new RegExp(`8号楼明天（12月3日周四）${hours}停电`)),
    ]);
  });

  test('N6 「更正通知#1：8号楼改成下午2点到4点」 parts it, 7号楼 keeps its hours', async () => {
    const { says } = await told();
    (await says('更正通知#1：8号楼改成下午2点到4点')).gets(
      /8号楼停电：原.*改为12月2日周三下午2:00–4:00；7号楼时间不变[\s\S]*发到：8号楼1门、8号楼2门\n/,
    );
  });

  test('N6 「更正通知#1：1号楼改成…」 names no house of it: nothing is parted', async () => {
    const { says } = await told();
    (await says('更正通知#1：改成下午2点到4点，请到1号楼接水')).gets(/发到：7号楼之家、8号楼1门、8号楼2门\n/);
  });

  test('N6 「停电取消了」 calls off one part, and who says so hears of the other, on whatever day', async () => {
    const { world, says } = await apart();
    await says('停电取消了');
    (await says('确认')).gets(/7号楼的停电（通知#1）还照原来的时间。也不停了就发：更正通知#1：停电取消了/);
    await says('更正通知#1：停电取消了');
    (await says('确认')).gets(/^(?![\s\S]*还照原来的时间)/);
    await world.until('2026-12-02T19:00');
    expect([...reminders(world, '7号楼之家'), ...reminders(world, '8号楼1门')]).toEqual([]);
  });

  test('N6 「停电取消了」 of one of three parts: who says so hears of both others', async () => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const says = (text: string) => world.person('c-ge', '老葛').in('柳岸物业群', text);
    for (const said of ['通知：明天上午9点到11点1号楼、7号楼和8号楼停电', '8号楼停电改到后天', '7号楼停电改到周五'])
      for (const words of [said, '确认']) await says(words);
    await says('更正通知#1：停电取消了');
    (await says('确认')).gets(
      /8号楼的停电（通知#2）、7号楼的停电（通知#3）还照原来的时间。.*更正通知#2：停电取消了；更正通知#3：停电取消了/,
    );
  });
});

const office = '柳岸居委会';

describe('a notice that named the wrong house', () => {
  const posted = async (order: string) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const says = (text: string) => world.person('c-fang', '方晴').in(office, text);
    await says(order);
    await says('确认');
    return { world, says };
  };
  const reads = (world: World, room: string, words: string) =>
    world.said(room).filter(({ text }) => text.includes(words)).length;

  test.each(['通知错了，应该是8号楼', '发错了，是8号楼'])('N6 「%s」 puts it right in both', async (said) => {
    const { says } = await posted('通知：明天上午9点到11点7号楼电梯检修，发到7号楼');
    (await says(said)).gets(
      /【更正通知#1】原「.*7号楼电梯检修」，改为「.*8号楼电梯检修」[\s\S]*发到：7号楼之家、8号楼1门、8号楼2门\n/,
    );
  });

  test.each(['7号楼、8号楼', '3-5号楼', '7、8号楼', '3号楼2单元和5号楼', '7号楼和8号', '7号楼2单元'])(
    'N6 「发错了，是9号楼」 of 「%s」: nobody knows which, its words are not changed',
    async (houses) => {
      const { says } = await posted(`通知：明天上午9点到11点${houses}电梯检修，发到7号楼`);
      (await says('发错了，是9号楼')).gets(/^(?!.*电梯检修)/);
    },
  );

  test('N6 the number of another house stays whole', async () => {
    const { says } = await posted('通知：3号楼清洗水箱，13号楼门口取水，发到7号楼');
    (await says('发错了，是8号楼')).gets(/^(?!.*18号楼)/);
  });

  test.each(['12月3日，7号楼电梯检修', '周五 7号楼电梯检修', '7号楼9点到11点电梯检修'])(
    'N6 a day or an hour beside the house of 「%s」 is no other house',
    async (text) => {
      const { says } = await posted(`通知：${text}，发到7号楼`);
      (await says('发错了，是8号楼')).gets(new RegExp(`改为「.*${text.replace('7号楼', '8号楼').slice(-8)}`));
    },
  );

  test.each(['发错了，是8号楼', '7号楼打错了，是8号楼'])(
    'N6 「%s」 of one that waits: it goes to the house that was meant, and to no other',
    async (said) => {
      const { world, says } = await posted('通知：明天上午9点到11点7号楼电梯检修，发到7号楼，下午3点发');
      (await says(said)).gets(/通知#1改好了，.*下午3:00发到8号楼1门、8号楼2门：\n.*8号楼电梯检修/);
      await world.until('2026-12-01T15:10');
      expect(['7号楼之家', '8号楼1门', '8号楼2门'].map((room) => reads(world, room, '电梯检修'))).toEqual([0, 1, 1]);
    },
  );

  test('N6 of one that waits to be told to both houses: it still is', async () => {
    const { world, says } = await posted('通知：明天上午9点到11点7号楼电梯检修，发到7号楼和8号楼，下午3点发');
    (await says('发错了，是8号楼')).gets(/改好了，.*发到7号楼之家、8号楼1门、8号楼2门：\n.*8号楼电梯检修/);
    await world.until('2026-12-01T15:10');
    expect(['7号楼之家', '8号楼1门', '8号楼2门'].map((room) => reads(world, room, '8号楼电梯检修'))).toEqual([1, 1, 1]);
  });

  test.each(['发错了，是8号楼', '不是7号楼，是8号楼'])(
    'N6 「%s」 of what went to the volunteers is put right where they are, and nowhere else',
    async (said) => {
      const { says } = await posted('通知：明天上午9点到11点7号楼扫雪，发到志愿者群');
      (await says(said)).gets(/改为「.*8号楼扫雪」[\s\S]*发到：柳岸志愿者\n/);
    },
  );

  test('N6 「7号楼打错了，是8号楼」 of what is out is told to both', async () => {
    const { says } = await posted('通知：明天上午9点到11点7号楼电梯检修，发到7号楼');
    (await says('7号楼打错了，是8号楼')).gets(/改为「.*8号楼电梯检修」[\s\S]*发到：7号楼之家、8号楼1门、8号楼2门\n/);
  });

  test('N6 told to both houses, it is put right once in each', async () => {
    const { world, says } = await posted('通知：明天上午9点到11点7号楼电梯检修，发到7号楼和8号楼');
    await says('发错了，是8号楼');
    await says('确认');
    expect(['7号楼之家', '8号楼1门', '8号楼2门'].map((room) => reads(world, room, '【更正通知#1】'))).toEqual([
      1, 1, 1,
    ]);
  });
});
