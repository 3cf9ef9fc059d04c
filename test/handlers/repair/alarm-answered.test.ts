import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const staffRoom = '柳岸居委会';
const alerts = (world: World, where: string) => world.said(where).filter(({ kind }) => kind === 'alert');
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
const shi = (world: World) => world.person('c-9', '孟叔', '8-2-101 孟叔');

async function told(words: string) {
  const world = await World.open();
  await lu(world).in(room, words);
  await world.passes({ minutes: 1 });
  return world;
}

describe('who says first that they are there has answered', () => {
  test.each([
    '在呢 我这就上去',
    '在呢，马上上去',
    '在呢，马上过去',
    '在的 我这就过去',
    '来了来了 马上到',
    '在，这就去',
    '看到了，我过去',
    '听到了 我们马上过去看看',
    '收到 我去',
  ])('E3 「%s」 by the alarmed leader, alone or in the room, ends the repeats', async (words) => {
    for (const where of ['dm', room]) {
      const world = await told('我老伴摔了起不来了');
      const bao = world.person('c-bao', '鲍顺', '8-2-601 鲍顺');
      (where === 'dm' ? await bao.dm(words) : await bao.in(where, words)).gets(/记您接了/);
      await world.passes({ minutes: 15 });
      expect(alerts(world, staffRoom)).toHaveLength(1);
    }
  });

  test.each(['在呢', '在呢 谁上去看看', '看到了', '在吗', '来了吗 马上到了吧', '在呢，我先下楼了', '在家呢 去不了'])(
    'E3 「%s」 does not: the alarm is repeated',
    async (words) => {
      const world = await told('我老伴摔了起不来了');
      await world.person('c-bao', '鲍顺', '8-2-601 鲍顺').in(room, words);
      await world.passes({ minutes: 15 });
      expect(alerts(world, staffRoom)).toHaveLength(3);
    },
  );

  test('E3 「在呢 我这就上去」 by a neighbour ends no alarm', async () => {
    const world = await told('我老伴摔了起不来了');
    (await shi(world).in(room, '在呢 我这就上去')).getsNothing();
    await world.passes({ minutes: 15 });
    expect(alerts(world, staffRoom)).toHaveLength(3);
  });
});

describe('a neighbour’s advice is no report', () => {
  test.each(['大爷先打120', '大爷打120呀', '陆嫂子快打120', '老陆大哥 赶紧叫救护车', '快打120啊'])(
    'E2 「%s」 raises the alarm no second time',
    async (words) => {
      const world = await told('我老伴摔了起不来了');
      (await shi(world).in(room, words)).getsNothing();
      expect(alerts(world, staffRoom)).toHaveLength(1);
      expect(await world.records('ticket')).toMatchObject([{ reporters: ['c-lu'] }]);
    },
  );

  test.each([
    '骗子！别打钱',
    '千万别转，是骗子',
    '这是诈骗 别给他打钱',
    '陆阿姨别信，都是骗人的',
    '别转钱！报警',
    '肯定是骗子，赶紧挂了',
    '典型的骗局，不要转账',
  ])('E2 「%s」 to who is to be cheated raises the alarm no second time', async (words) => {
    const world = await told('有人打电话让我转钱 我正要去银行转');
    expect(alerts(world, staffRoom)).toHaveLength(1);
    (await shi(world).in(room, words)).getsNothing();
    expect(alerts(world, staffRoom)).toHaveLength(1);
    expect(await world.records('ticket')).toMatchObject([{ reporters: ['c-lu'] }]);
  });

  test('E2 the same words where nobody told of a danger are looked at by themselves', async () => {
    const world = await World.open();
    (await shi(world).in(room, '大爷打120呀')).gets(/120/);
    expect(alerts(world, staffRoom)).toHaveLength(1);
  });

  test.each(['我大爷也晕倒了 快打120', '对门大爷晕倒了，快打120', '我妈也被骗子骗了，正去银行转钱'])(
    'E2 「%s」, by a neighbour after an alarm, is heard',
    async (words) => {
      const world = await told(words.includes('骗') ? '有人打电话让我转钱 我正要去银行转' : '我老伴摔了起不来了');
      await shi(world).in(room, words);
      expect(alerts(world, staffRoom).length).toBeGreaterThan(1);
    },
  );
});

describe('out, and frightened', () => {
  const stuck = '电梯困住人了，8号楼2单元';
  test.each([
    '出来了出来了，吓坏了',
    '出来了 吓死我了',
    '终于出来了，谢谢师傅',
    '都出来了 虚惊一场',
    '我出来了出来了 吓死了',
    '出来了出来了',
  ])('E4 「%s」 ends the danger, and what is said of the lift then is a fault', async (words) => {
    const world = await told(stuck);
    (await lu(world).in(room, words)).gets(/平安就好/);
    const before = alerts(world, staffRoom).length;
    await world.passes({ minutes: 5 });
    await lu(world).in(room, '电梯还是不能用');
    expect(alerts(world, staffRoom)).toHaveLength(before);
    expect(await world.records('ticket')).toMatchObject([{ number: 1, urgency: 'urgent' }]);
  });

  test.each([
    '出来了吗，吓坏了吧',
    '出来了一个，吓坏了',
    '还没出来 吓坏了',
    '出来了，吓坏了还有俩在里头',
    '出来了 吓晕了',
    '出来不了，吓坏了',
  ])('E4 「%s」 ends nothing', async (words) => {
    const world = await told(stuck);
    await lu(world).in(room, words);
    expect((await world.records<{ urgency: string }>('ticket'))[0]?.urgency).toBe('emergency');
  });
});
