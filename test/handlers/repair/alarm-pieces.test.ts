import { describe, expect, test } from 'vitest';
import { World } from '../../support/world.ts';

const room = '8号楼2门';
const staffRoom = '柳岸居委会';
const alerts = (world: World, where: string) => world.said(where).filter(({ kind }) => kind === 'alert');
const heardHere = ({ sent }: { readonly sent: readonly World['sent'][number][] }) =>
  sent.filter(({ to }) => 'room' in to && to.room === room);
const lu = (world: World) => world.person('c-lu', '陆嫂', '8-2-302 陆嫂');
const told = async (words: string) => {
  const world = await World.open();
  await lu(world).in(room, words);
  await world.passes({ seconds: 40 });
  return world;
};

describe('an alarm told in pieces', () => {
  test('E2 one fall in three messages is one alarm, the rest is added to it', async () => {
    const world = await told('老伴从楼梯上滚下来了');
    expect(heardHere(await lu(world).in(room, '头上流血了'))).toEqual([]);
    expect(heardHere(await lu(world).in(room, '叫不醒了'))).toEqual([]);
    await world.passes({ minutes: 3 });
    expect(alerts(world, staffRoom).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^【紧急】工单#1 .*有人倒地[\s\S]*滚下来了/),
      expect.stringMatching(/^【紧急】工单#1 又说[\s\S]*头上流血了/),
      expect.stringMatching(/^【紧急】工单#1 又说[\s\S]*叫不醒了/),
      expect.stringMatching(/^还没有人回应。[\s\S]*滚下来了；头上流血了；叫不醒了/),
    ]);
  });

  test('E2 the pot that is on while the child is shut in belongs to that alarm; smoke is another', async () => {
    const world = await told('娃把自己反锁屋里了');
    expect(heardHere(await lu(world).in(room, '灶上还开着火'))).toEqual([]);
    expect(alerts(world, staffRoom).at(-1)?.text).toMatch(/^【紧急】工单#1 又说[\s\S]*灶上还开着火/);
    (await lu(world).in(room, '屋里冒烟了')).gets(/119/);
    expect(alerts(world, staffRoom).at(-1)?.text).toMatch(/工单#2.*着火冒烟/);
  });

  test('E2 a cry for help after it is no second emergency, a fall elsewhere is one', async () => {
    const world = await told('老伴心口痛得很');
    expect(heardHere(await lu(world).in(room, '快来人嘛'))).toEqual([]);
    (await lu(world).in(room, '小花园也有人晕倒了')).gets(/工单#2/);
  });

  test.each(['孩子噎住了', '胸口疼得厉害', '孩子误吃了降压药', '孩子他爸晕倒了', '我老公他喘不上气了'])(
    'E2 「%s」 in another flat is an emergency of its own, under that flat',
    async (words) => {
      const world = await told('我爸晕倒了');
      await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, words);
      expect(alerts(world, staffRoom).at(-1)?.text).toMatch(/^【紧急】工单#2 8-2-101 /);
    },
  );

  test.each(['没呼吸了 快打120', '他家老爷子有心脏病', '那个老人晕倒了 快来人'])(
    'E2 「%s」 by a neighbour is of the same emergency',
    async (words) => {
      const world = await told('我爸晕倒了');
      await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, words);
      expect(alerts(world, staffRoom).at(-1)?.text).toMatch(/^【紧急】工单#1 8-2-302 /);
    },
  );

  test('R3 a fire in the stairwell is one for all who tell of it', async () => {
    const world = await told('2单元楼道着火了');
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '楼道着火了 好大烟');
    expect(await world.records('ticket')).toHaveLength(1);
  });

  test('Q4 who is shut in and what is live are told in pieces', async () => {
    const world = await told('电梯');
    (await lu(world).in(room, '关了人')).gets(/工单#1.*有人被困电梯/);
    await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '洗澡水');
    (await world.person('c-9', '孟叔', '8-2-101 孟叔').in(room, '带电')).gets(/先拉闸/);
  });
});

describe('an alarm that its reporter ends', () => {
  test.each(['我出来了', '门自己开了，出来了', '我和孩子出来了，谢谢大家'])(
    'E4 %s by who was in the lift ends the danger, the lift stays a fault',
    async (words) => {
      const world = await told('我被困电梯里了');
      (await lu(world).in(room, words)).gets(/平安就好。工单#1/);
      const turn = await lu(world).in(room, '电梯还是不动');
      expect(turn.sent.filter(({ kind }) => kind === 'alert')).toEqual([]);
    },
  );

  test.each([
    ['我家着火了', '我出来了'],
    ['家里有煤气味', '开了开了'],
    ['老伴晕倒了', '我出来了，在楼下等着'],
  ])('E4 %s: %s ends nothing', async (danger, words) => {
    const world = await told(danger);
    (await lu(world).in(room, words)).getsNothing();
  });

  test.each([
    ['楼道有糊味', '没事了大伙儿放心'],
    ['楼道有糊味', '没事了是邻居炖肉糊锅'],
    ['楼道有糊味', '哦那没事了'],
    ['老头子晕倒了', '救护车拉走了 没事了'],
    ['骗子让我转钱我正在银行', '没转 回家了'],
    ['骗子让我转钱我正在银行', '多亏问你们，我没转我回来了'],
    ['娃把自己反锁屋里了', '开了开了 邻居帮我开的'],
    ['家里有煤气味', '关了阀门'],
  ])('E4 %s: %s ends the danger', async (danger, words) => {
    const world = await told(danger);
    (await lu(world).in(room, words)).gets(/平安就好/);
  });

  test.each([
    '没事了吗现在',
    '去年那次后来没事了',
    '我同事她妈也这样，后来没事了',
    '没事了才怪',
    '没事了 就是还有点晕',
  ])('E4 %s ends nothing', async (words) => {
    const world = await told('老头子晕倒了');
    (await lu(world).in(room, words)).getsNothing();
  });

  test('E4 a neighbour’s 关了阀门 ends no alarm, and alone it is none', async () => {
    const world = await World.open();
    const meng = world.person('c-9', '孟叔', '8-2-101 孟叔');
    (await meng.in(room, '关了阀门')).getsNothing();
    await lu(world).in(room, '家里有煤气味');
    (await meng.in(room, '关了阀门')).getsNothing();
  });

  test('R8 哦我按错了 takes back all that its reporter told of the alarm', async () => {
    const world = await told('我被困电梯里了');
    await lu(world).in(room, '电梯里出不来了');
    (await lu(world).in(room, '哦我按错了 没事')).gets(/工单#1撤销了/);
    await world.passes({ minutes: 15 });
    expect(alerts(world, staffRoom)).toHaveLength(2);
  });
});

describe('words that end some dangers only', () => {
  const goesOn = async (words: string, said: string) => {
    const world = await told(words);
    await lu(world).in(room, said);
    const [ticket] = await world.records<{ urgency: string }>('ticket');
    return ticket?.urgency === 'emergency';
  };

  test.each([
    ['有人触电倒在2门门口了', '电源关了'],
    ['我家老爷子晕倒了', '好点了'],
    ['2门楼道好大煤气味', '天气冷窗户都关了'],
    ['2门楼道好大煤气味', '好多了'],
    ['我家老爷子晕倒了', '好多了就是腿还疼'],
    ['我家老爷子晕倒了', '昨天我同事也是120来了接走了'],
    ['3楼着火了', '关上了'],
    ['我妈困电梯里了', '我下来了'],
    ['我妈困电梯里了', '我出来了'],
  ])('E4 「%s」 goes on after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(true);
  });

  test.each([
    ['2门楼道好大煤气味', '阀门关了'],
    ['我家老爷子晕倒了', '醒了，没事了'],
    ['我家老爷子晕倒了', '120来了接走了'],
    ['我家老爷子晕倒了', '好多了'],
    ['有个老人摔倒了起不来', '邻居帮忙扶回屋里了'],
    ['有个老人晕倒了', '人醒了没大事'],
    ['3楼着火了', '扑灭了'],
    ['我妈困电梯里了', '我妈出来了'],
    ['我困电梯里了', '我出来了'],
  ])('E4 「%s」 is over after 「%s」', async (words, after) => {
    expect(await goesOn(words, after)).toBe(false);
  });

  test('R8 「发错了」 twenty minutes later is said of something else', async () => {
    const world = await told('我困电梯里了');
    await world.passes({ minutes: 20 });
    await lu(world).in(room, '发错了');
    expect(await world.records('ticket')).toMatchObject([{ urgency: 'emergency', status: 'open' }]);
  });
});

describe('who was shut in and did not tell of it', () => {
  const xia = (world: World) => world.person('c-xia', '夏青', '8-2-401 夏青');
  const feng = (world: World) => world.person('c-feng', '冯姐', '8-1-501 冯姐');
  const urgencies = async (world: World) =>
    (await world.records<{ urgency: string }>('ticket')).map(({ urgency }) => urgency);

  test.each([
    ['2门电梯关人了，夏青在里面', '我出来了'],
    ['2门电梯关人了，里面是401的', '我出来了'],
    ['2门电梯关人了', '我出来了'],
    ['2门电梯里困了两个人', '我已经出来了，谢谢大家'],
  ])('E4 a neighbour’s 「%s」 is over when who was in there says 「%s」', async (alarm, words) => {
    const world = await told(alarm);
    (await xia(world).in(room, words)).gets(/平安就好。工单#1/);
    expect(await urgencies(world)).toEqual(['urgent']);
    await world.passes({ minutes: 15 });
    expect(alerts(world, room)).toHaveLength(1);
  });

  test.each([
    ['2门电梯关人了，里面是402的', '我出来了'],
    ['我被关电梯里了', '我出来了，谢谢大家'],
    ['我妈困电梯里了', '我出来了，谢谢大家'],
    ['2门电梯关人了', '刚买完菜，我出来了'],
    ['2门电梯关人了', '我妈出来了'],
  ])('E4 「%s」 goes on after a neighbour’s 「%s」', async (alarm, words) => {
    const world = await told(alarm);
    (await xia(world).in(room, words)).getsNothing();
    expect(await urgencies(world)).toEqual(['emergency']);
  });

  test('E4 「我出来了」 in other talk, or from another stairwell, ends nothing; relief does', async () => {
    const world = await told('2门电梯关人了');
    (await feng(world).in(room, '我出来了')).getsNothing();
    await feng(world).in(room, '小区南门口等你，下楼了吗');
    await world.passes({ seconds: 20 });
    (await xia(world).in(room, '我出来了')).getsNothing();
    expect(await urgencies(world)).toEqual(['emergency']);
    (await xia(world).in(room, '终于出来了，我出来了，谢谢师傅')).gets(/平安就好/);
  });
});
