import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
const meng = (world: World) => world.person('c-9', '孟叔', '8-2-101 孟叔');

interface Said {
  readonly urgency: string;
  readonly status: string;
}

/** What became of the tickets after 陆嫂's words and what 孟叔, then she, said to them. */
async function after(
  words: string,
  neighbour: string | undefined,
  ...own: readonly string[]
): Promise<readonly Said[]> {
  const world = await World.open();
  await lu(world).in(room, words);
  await world.passes({ seconds: 40 });
  if (neighbour !== undefined) await meng(world).in(room, neighbour);
  for (const text of own) {
    await world.passes({ seconds: 40 });
    await lu(world).in(room, text);
  }
  return world.records<Said>('ticket');
}
const goesOn = async (...said: Parameters<typeof after>) =>
  (await after(...said)).some(({ urgency }) => urgency === 'emergency');

describe('a neighbour knows what it is', () => {
  test.each([
    ['闻着一股糊味', '我熬药呢 没事'],
    ['楼道里冒烟', '我家烧糊锅了 没着火'],
    ['对门老刘敲门不应', '他去闺女家了'],
    ['对门老刘两天没见着了', '老刘回老家了 前天走的'],
  ])('E4 「%s」 is over after 「%s」', async (words, said) => {
    expect(await goesOn(words, said)).toBe(false);
  });

  test.each([
    ['2门3楼着火了', '我家炒菜呢 没事'],
    ['闻着一股糊味', '我熬药呢'],
    ['对门老刘敲门不应', '他可能去闺女家了'],
    ['对门老刘敲门不应', '他去闺女家了吧'],
    ['对门老刘敲门不应', '那就好'],
    ['老伴晕倒了', '他去闺女家了'],
    ['对门王奶奶敲门没人应，好几天没见了', '老李住院了'],
    ['2门楼道全是烟，呛得睁不开眼', '我家烧糊锅了，不好意思'],
  ])('E4 「%s」 goes on after 「%s」', async (words, said) => {
    expect(await goesOn(words, said)).toBe(true);
  });

  test('E4 of who lives elsewhere it is believed when who told of it does', async () => {
    const tell = async (...own: readonly string[]) => {
      const world = await World.open();
      const building = '7号楼之家';
      const who = world.person('c-yan', '颜宁', '7-1-402 颜宁');
      await who.in(building, '楼道里冒烟');
      if (own.length > 0) await world.person('c-huo', '霍先生', '7-2-601 霍先生').in(building, '我家烧糊锅了 没着火');
      for (const text of own) await who.in(building, text);
      if (own.length === 0) await who.in(building, '吓死我了');
      return (await world.records<Said>('ticket'))[0]?.urgency;
    };
    expect(await tell('是吗')).toBe('emergency');
    expect(await tell('吓死我了')).toBe('urgent');
    expect(await tell()).toBe('emergency');
  });
});

describe('who told of it hears that all is well', () => {
  test.each([
    ['对门老刘敲门不应', '联系上了 没事'],
    ['对门老刘敲门不应', '联系上了'],
    ['有人打电话说我孙子撞人了 要五万', '我孙子来电话了 没事'],
    ['门被风带上了 孩子自己在屋里', '消防来了 门开了 孩子没事'],
  ])('E4 「%s」 is over after 「%s」', async (words, said) => {
    expect(await goesOn(words, undefined, said)).toBe(false);
  });

  test.each([
    ['对门老刘敲门不应', '没联系上'],
    ['对门老刘敲门不应', '联系上了吗'],
    ['对门老刘敲门不应', '哦那就好'],
    ['我家着火了', '联系上了 没事'],
    ['门被风带上了 孩子自己在屋里', '消防来了 门没开'],
    ['骗子打电话说我孙子撞人了要五万，我妈正在银行转钱', '联系上了'],
    ['我妈老年痴呆走丢了', '我儿子来电话了，在家'],
    ['我对门大爷晕倒了快来人', '物业来了 门开了 孩子没事'],
    ['燃气报警器响了一股煤气味', '不响了'],
  ])('E4 「%s」 goes on after 「%s」', async (words, said) => {
    expect(await goesOn(words, undefined, said)).toBe(true);
  });

  test('E4 「消防来了 门开了 孩子没事」 ends both her alarms', async () => {
    expect(await goesOn('门被风带上了 孩子自己在屋里', undefined, '窗户往外冒烟了', '消防来了 门开了 孩子没事')).toBe(
      false,
    );
  });
});

describe('sparks that are seen no more', () => {
  test.each(['好了 不冒了', '现在不冒了'])('E4 「%s」 ends the alarm, not the fault', async (words) => {
    const world = await World.open();
    (await lu(world).in(room, '楼道电箱冒火星')).gets(/先拉闸断电[\s\S]*有人触电马上打120/);
    (await lu(world).in(room, words)).gets(/工单#1还没修完/);
    expect(await world.records<Said>('ticket')).toEqual([
      expect.objectContaining({ urgency: 'urgent', status: 'open' }),
    ]);
    (await world.person('c-tu', '屠伟', '居委会屠伟').in('柳岸居委会', '马上去')).gets(/#1记您接了/);
  });

  test('E4 「还在冒火星」 goes on', async () => {
    expect(await goesOn('楼道电箱冒火星', undefined, '还在冒火星')).toBe(true);
  });
});

test('E4 of who lives in another stairwell nobody believes where a neighbour is', async () => {
  const world = await World.open();
  await lu(world).in(room, '对门老刘敲门不应');
  await world.person('c-pi', '皮皮', '1-1-1102 皮皮').in(room, '他去闺女家了');
  expect(await world.records<Said>('ticket')).toMatchObject([{ urgency: 'emergency' }]);
});

test('E4 「误报」 closes the alarm that stands, and no danger of another household that was calmed', async () => {
  const world = await World.open();
  const huo = world.person('c-huo', '霍先生', '7-2-601 霍先生');
  await huo.in('7号楼之家', '我家有煤气味');
  await huo.in('7号楼之家', '没味了');
  const fang = world.person('c-fang', '方晴', '居委会方晴');
  await lu(world).in(room, '2门楼道冒烟');
  await fang.in('柳岸居委会', '误报');
  (await fang.in('柳岸居委会', '误报')).gets(/没有找到这张险情工单/);
  expect((await world.records<Said>('ticket')).map(({ status }) => status)).toEqual(['open', 'withdrawn']);
});

describe('who has called for help', () => {
  test('E2 from another house it is of what is there', async () => {
    const world = await World.open();
    await world.person('c-yan', '颜宁', '7-1-402 颜宁').in('柳岸里居民群', '7号楼下面有人晕倒');
    await world.person('c-shan', '山爷爷', '1-2-301 山爷爷').in('柳岸里居民群', '我打119了');
    expect(await world.records('ticket')).toHaveLength(2);
  });

  const fire = '1门楼道着火了';
  test('E2 a neighbour’s 「我打119了」 is a part of the fire that was told; alone it is one', async () => {
    const world = await World.open();
    await world.person('c-yan', '颜宁', '7-1-402 颜宁').in('7号楼之家', fire);
    const huo = world.person('c-huo', '霍先生', '7-2-601 霍先生');
    await huo.in('7号楼之家', '我打119了');
    expect(await world.records('ticket')).toHaveLength(1);
    expect(world.said('柳岸居委会').at(-1)?.text).toMatch(/工单#1 又说[\s\S]*我打119了/);
    await huo.in('7号楼之家', '我们2门也着火了');
    expect(await world.records('ticket')).toHaveLength(2);
    const quiet = await World.open();
    (await quiet.person('c-huo', '霍先生', '7-2-601 霍先生').in('7号楼之家', '我打119了')).gets(/119/);
  });
});
