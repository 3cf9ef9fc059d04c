import { describe, expect, test } from 'vitest';
import { World } from '../support/world.ts';

const office = '柳岸居委会';

async function closed(order = '健康角周四停诊') {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.in(office, order);
  await staff.in(office, '确认');
  return { world, staff };
}

test.each([
  '周四照常',
  '小屋这周四不停了，照常开',
  '刚才说错了，周四照常服务',
  '周四不停了',
  '不停了，照常开',
  '健康角周四恢复开放',
])('N4 「%s」 takes back the closure that stands: its rooms hear it, and it is reminded of again', async (said) => {
  const { world, staff } = await closed();
  (await staff.in(office, said)).gets(/照常开，已告诉：1号楼大家庭/);
  expect(world.said('7号楼之家').at(-1)?.text).toBe('通知：12月3日周四柳岸健康角照常开，请大家互相转告。');
  expect(await world.records('closure')).toEqual([]);
  await world.until('2026-12-03T10:00');
  expect(world.said('7号楼之家').at(-1)?.kind).toBe('reminder');
});

test('N4 another of staff takes back one day of two, also in a direct message', async () => {
  const { world } = await closed('健康角周四和下周一停诊');
  (await world.person('c-tu', '屠伟').dm('健康角周一照常')).gets(/照常开/);
  expect(await world.records('closure')).toMatchObject([{ date: '2026-12-03' }]);
});

test('N4 「不停了」 to its preview gives it up', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  const staff = world.person('c-fang', '方晴');
  await staff.in(office, '健康角周四停诊');
  (await staff.in(office, '不停了')).gets(/不发了/);
});

test('Q2 what is said of other days and other things opens nothing', async () => {
  const { world, staff } = await closed();
  for (const talk of ['周四照常吧', '例会周四照常', '周四照常上班', '周四照常开会', '周五照常', '食堂周四照常开'])
    expect([talk, (await staff.in(office, talk)).sent.map(({ text }) => text)]).toEqual([talk, []]);
  (await world.person('c-ge', '老葛').in('柳岸物业群', '周四照常')).getsNothing();
  expect(await world.records('closure')).toHaveLength(1);
});

test('Q2 where nothing was closed 「周四照常」 is talk', async () => {
  const world = await World.open({ at: '2026-12-01T09:00' });
  (await world.person('c-fang', '方晴').in(office, '周四照常')).getsNothing();
});

describe('more days than were told', () => {
  const shut = async (order: string) => {
    const world = await World.open({ at: '2026-12-01T09:00' });
    const says = (text: string) => world.person('c-fang', '方晴').in('柳岸居委会', text);
    await says(order);
    return {
      world,
      says,
      days: async () => (await world.records<{ date: string }>('closure')).map(({ date }) => date),
    };
  };

  test('N4 「这周四下周一都停」 shuts it on both days', async () => {
    const { says, days } = await shut('健康角这周四下周一都停');
    await says('确认');
    expect(await days()).toEqual(['2026-12-03', '2026-12-07']);
  });

  test('N4 「下周一也停」 right after it shuts it on that day too, 「周四不停了 护士能来」 opens it', async () => {
    const { world, says, days } = await shut('健康角这周四停一次');
    await says('确认');
    (await says('下周一也停')).gets(/停诊预览[\s\S]*12月7日周一/);
    await says('确认');
    (await world.person('c-tu', '屠伟').in('柳岸居委会', '周五也停')).getsNothing();
    (await says('周四不停了 护士能来')).gets(/照常开/);
    expect(await days()).toEqual(['2026-12-07']);
  });
});

describe('another day than was told', () => {
  const shut = async (order: string) => {
    const { world, staff } = await closed(order);
    return {
      world,
      says: (text: string) => staff.in(office, text),
      days: async () => (await world.records<{ date: string }>('closure')).map(({ date }) => date),
    };
  };

  test.each(['弄错了 就是这周四', '说错了，是这周四', '不是下周四是这周四', '改到这周四'])(
    'N6 「%s」 right after a closure shuts it then, and opens it on the day that was told',
    async (said) => {
      const { world, says, days } = await shut('健康角下周四不开');
      (await says(said)).gets(/停诊预览：\n更正：柳岸健康角不是12月10日周四停，是12月3日周四停；12月10日周四照常开/);
      await says('确认');
      expect(await days()).toEqual(['2026-12-03']);
      expect(world.said('7号楼之家').at(-1)?.text).toMatch(/^更正：/);
    },
  );

  test.each(['健康角恢复了 都照常', '健康角恢复正常了', '健康角都照常开'])(
    'N4 「%s」 opens it on every day it was shut',
    async (said) => {
      const { world, says, days } = await shut('健康角这个月都停');
      (await says(said)).gets(/照常开，已告诉/);
      expect(await days()).toEqual([]);
      expect(world.said('7号楼之家').at(-1)?.text).toBe('通知：12月3日周四起柳岸健康角照常开，请大家互相转告。');
    },
  );

  test('N4 「弄错了，是下周一」 of two days that were told opens the other', async () => {
    const { says, days } = await shut('健康角周四和下周一停诊');
    (await says('弄错了，是下周一')).gets(/照常开，已告诉/);
    expect(await days()).toEqual(['2026-12-07']);
  });

  test('N4 「都照常」 from far off is told of the days between', async () => {
    const { world, says } = await shut('健康角12月14日到12月31日停诊');
    await says('健康角都照常');
    expect(world.said('7号楼之家').at(-1)?.text).toBe(
      '通知：12月14日周一到12月31日周四柳岸健康角照常开，请大家互相转告。',
    );
  });

  test('Q2 a day said by another, or as a guess, changes nothing', async () => {
    const { world, says, days } = await shut('健康角下周四不开');
    (await says('改到这周四吧')).getsNothing();
    (await world.person('c-tu', '屠伟').in(office, '弄错了 就是这周四')).getsNothing();
    expect(await days()).toEqual(['2026-12-10']);
  });
});
