import { describe, expect, test } from 'vitest';
import { read } from '#language/read.ts';

const frame = {
  now: Temporal.PlainDateTime.from('2026-12-01T09:00'),
  room: { kind: 'building', building: 3 },
} as const;
const dangerOf = (text: string) => {
  const [first] = read(text, frame).intents;
  return first?.kind === 'repair.report' ? first.slots.danger : undefined;
};
const takesOver = (text: string) => read(text, frame).cues.includes('take-over');

describe('which danger it is', () => {
  test.each(['有人撬我家门', '有个男的老在我们门口转悠 撬锁呢好像', '隔壁有人撬门', '有人捅我家锁眼', '家里进贼了'])(
    'E2 「%s」 is a break-in for everybody to hear of',
    (text) => expect(dangerOf(text)).toBe('other'),
  );
  test.each(['前夫又来撬门了', '前夫在撬我家门锁', '有人闯进我家打人', '老公打我'])(
    'E5 「%s」 is harm that is told to few',
    (text) => expect(dangerOf(text)).toBe('violence'),
  );
  test.each([
    '后爸闯进我屋里了',
    '婆家人闯进我家抢孩子',
    '孩子爸爸正在撬我家门要抢孩子',
    '女婿闯进家里砸东西',
    '公公闯进我家里打砸',
    '小叔子闯进我家里',
    '我姐夫闯进家里砸东西',
    '追我的男的闯进我家不走',
    '他闯进我家里了',
    '有个男的闯进我家要强奸我',
    '房东闯进我屋里猥亵我',
    '邻居闯进我家对我动手动脚',
    '陌生男的闯进我家把我女儿按床上了',
    '室友的男朋友闯进我屋里',
    '邻居闯进我家要砍我',
    '我舅舅闯进我家抢孩子',
    '有人闯进我家扒我衣服',
    '陌生人闯进来掐我脖子',
    '男朋友在撬我家门',
  ])('E5 「%s」 is of whom one knows, or of a body, and told to few', (text) =>
    expect(dangerOf(text)).toBe('violence'),
  );
  test.each([
    '陌生人闯进我家了',
    '小偷进我家屋里了',
    '有个男的正撬隔壁的门',
    '一个男的翻窗进来了',
    '有人在撬我妈家的门',
    '老公不在家 有人撬我家锁',
  ])('E2 「%s」 is a stranger at the door', (text) => expect(dangerOf(text)).toBe('other'));
  test.each([
    '有个师傅撬锁五十块',
    '谁会开锁，我家门打不开想撬开门锁',
    '物业在撬开门进去修水管了',
    '师傅在撬开门进去修水管',
  ])('E2 「%s」 is no break-in and nobody is alarmed', (text) =>
    expect(['other', 'violence', 'burst-main']).not.toContain(dangerOf(text)),
  );
  test.each(['有人在撬隔壁的锁', '男的撬我家门锁', '谁在撬我家锁', '有人冒充物业在撬我家门'])(
    'E2 「%s」 is a break-in',
    (text) => expect(dangerOf(text)).toBe('other'),
  );
  test.each(['我爸好像中煤气了 头晕吐', '煤气中毒了 恶心 头疼', '我妈像是煤气中毒 晕倒了'])(
    'E1 「%s」 is gas poisoning',
    (text) => expect(dangerOf(text)).toBe('gas-poisoning'),
  );
  test.each(['老伴晕倒了', '楼道有煤气味'])('E1 「%s」 is none', (text) =>
    expect(dangerOf(text)).not.toBe('gas-poisoning'),
  );

  test.each([
    '有人在里面吗',
    '里面有人吗',
    '电梯里有没有人',
    '有人困在里面吗',
    '里面有人没',
    '有没有人困在里面',
    '电梯里没人吧',
    '没人在里面吧',
  ])('E2 「%s」 asks and alarms nobody', (text) => expect(dangerOf(text)).toBeUndefined());
  test.each([
    '有人困在里面',
    '里面有人吗 快救人',
    '有人吗 我在电梯里',
    '有人吗救命',
    '里面还有人吧！',
    '里面有人吧',
    '有人被困在里面？',
    '电梯里还有人？',
    '有人关在里面吧',
  ])('E2 「%s」 alarms', (text) => expect(dangerOf(text)).toBeDefined());
});

describe('who goes to help', () => {
  test.each([
    '我这就上去',
    '我马上下去看看',
    '马上去门口查监控',
    '已经叫救护车了 我马上到',
    '我去敲门',
    '段师傅马上过去',
    '我先去看看',
    '物业已经上去了',
    '维保正赶过去',
    '收到，我这就上楼看看',
  ])('E3 「%s」 answers an alarm', (text) => expect(takesOver(text)).toBe(true));
  test.each(['我去接孩子', '我下楼买菜', '我到家了', '已经打120了', '谁上去看看', '你去敲门', '我马上去买菜'])(
    'E3 「%s」 answers none',
    (text) => expect(takesOver(text)).toBe(false),
  );
  test.each(['物业去看看', '物业上去看看', '物业去处理', '保安先上去看看', '师傅去看看', '先下去吧', '先上去吧'])(
    'E3 「%s」, an order, answers none',
    (text) => expect(takesOver(text)).toBe(false),
  );
  test.each([
    '我先下楼了',
    '已经下来了',
    '我们已经下来了',
    '我已经到家了',
    '我们已经到楼下了',
    '正在下楼呢大家别慌',
    '我马上下楼',
  ])('E3 「%s」, by who flees or goes home, answers none', (text) => expect(takesOver(text)).toBe(false));
});
