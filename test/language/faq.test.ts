import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createIndex, type FaqDoc } from '#language/faq/index.ts';
import { atFalse, bm25 } from '../eval/bm25.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

interface Fixture {
  readonly docs: readonly FaqDoc[];
  readonly queries: readonly { readonly text: string; readonly gold: string }[];
  readonly oos: readonly { readonly text: string }[];
}
const fixtureOf = (name: string): Fixture =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Fixture;
const fixture = fixtureOf('faq');

const heat: readonly FaqDoc[] = [
  { id: 'time', question: '什么时候供暖', ask: ['几号来暖气'], answer: '11月15日起。' },
  { id: 'fee', question: '采暖费怎么交', ask: ['暖气费'], answer: '物业前台。' },
  { id: 'cold', question: '家里暖气不热怎么办', ask: ['室温不够'], answer: '先放气，再报修。' },
];

describe('ranking', () => {
  it('tells near neighbours apart', () => {
    const { rank } = createIndex(heat);
    expect(rank('今年哪天来暖气呀').ranked[0]?.id).toBe('time');
    expect(rank('取暖的钱去哪缴').ranked[0]?.id).toBe('fee');
    expect(rank('屋里暖气冰凉咋整').ranked[0]?.id).toBe('cold');
  });

  it('A2: is silent about what no entry holds', () => {
    const { rank } = createIndex(heat);
    for (const talk of ['今晚吃啥', '我家猫又跑了', '股票跌惨了', '暖男老公真好', '']) {
      expect(rank(talk).certainty, talk).not.toBe('sure');
    }
  });

  it('A2: leaves talk alone that uses the words of an entry', () => {
    const { rank } = createIndex(heat);
    for (const talk of [
      '暖气费又涨了，受不了',
      '去年暖气热得我在家穿背心',
      '还是暖气好，一进屋就暖和',
      '你家暖气热了没',
    ])
      expect(rank(talk).certainty, talk).not.toBe('sure');
    for (const question of ['暖气哪天来', '暖气费去哪儿交', '家里暖气不热咋办'])
      expect(rank(question).certainty, question).toBe('sure');
  });

  it('A1: is sure of an entry asked in its own words', () => {
    const { rank } = createIndex(fixture.docs);
    for (const doc of fixture.docs) {
      const { ranked, certainty } = rank(doc.question);
      expect([ranked[0]?.id, certainty], doc.question).toEqual([doc.id, 'sure']);
    }
  });

  it('A2: what the best entry scores tells a question it answers from talk and from questions it does not answer', () => {
    const beside = (name: string) => {
      const { docs, queries, oos } = fixtureOf(name);
      const { rank } = createIndex(docs);
      return {
        own: atFalse((text) => rank(text).ranked[0], queries, oos, 0.05),
        letters: atFalse(bm25(docs), queries, oos, 0.05),
      };
    };
    expect(beside('faq').own.right).toBeGreaterThan(0.9);
    // Ten messages of talk decide what is right at 5 % false: three sets of questions about anything together tell more.
    const general = ['faq-pairs-scored', 'faq-pairs-money-scored', 'faq-pairs-anything-scored'].map(beside);
    for (const { own, letters } of general) {
      expect(own.first).toBeGreaterThan(letters.first);
      expect(own.right).toBeGreaterThan(Math.max(0.4, letters.right - 0.02));
    }
    const rightOf = (who: 'own' | 'letters') => general.reduce((sum, one) => sum + one[who].right, 0) / general.length;
    expect(rightOf('own')).toBeGreaterThan(rightOf('letters') + 0.03);
  });

  it('scores no entry above the one before it', () => {
    const { rank } = createIndex(fixture.docs);
    for (const { text } of [
      ...fixture.queries.slice(0, 60),
      ...fixture.docs.map(({ ask }) => ({ text: ask?.[0] ?? '' })),
    ]) {
      const scores = rank(text).ranked.map(({ score }) => score);
      expect(scores, text).toEqual([...scores].sort((a, b) => b - a));
      expect(scores[0], text).toBeLessThanOrEqual(1);
    }
  });

  it('holds its goals on the fixture', () => {
    const { rank } = createIndex(fixture.docs);
    let first = 0;
    let wrong = 0;
    for (const { text, gold } of fixture.queries) {
      const { ranked, certainty } = rank(text);
      if (ranked[0]?.id === gold) first += 1;
      else if (certainty === 'sure') wrong += 1;
    }
    const answered = fixture.oos.filter(({ text }) => rank(text).certainty === 'sure').length;
    expect(first / fixture.queries.length).toBeGreaterThan(0.85);
    expect(wrong / fixture.queries.length).toBeLessThanOrEqual(0.04);
    expect(answered / fixture.oos.length).toBeLessThanOrEqual(0.02);
  });

  it('gives at most ten entries, best first, and the same twice', () => {
    const { rank } = createIndex(fixture.docs);
    const { ranked } = rank('社区服务站老人证件怎么办理');
    expect(ranked.length).toBeLessThanOrEqual(10);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((a, b) => b - a));
    expect(rank('社区服务站老人证件怎么办理').ranked).toEqual(ranked);
  });

  it('never throws on hostile input', () => {
    const { rank } = createIndex(fixture.docs);
    for (const text of ['\ud800', '问'.repeat(1_000_000), '\u0000\u0001t1', '(((', '😂'.repeat(5000)]) rank(text);
    expect(createIndex([]).rank('图书室几点开').ranked).toEqual([]);
    expect(createIndex([{ id: 'a', question: '' }]).rank('图书室').certainty).toBe('none');
  });
});

const office: readonly FaqDoc[] = [
  {
    id: 'reading',
    question: '图书角怎么借书',
    ask: ['图书室开放时间', '借书'],
    answer: '服务站三层，周二至周日9:30-16:30，凭证件登记，一次两本。',
  },
  { id: 'room', question: '活动室怎么借用', ask: ['借会议室'], answer: '提前两天到服务站填表。' },
  { id: 'card', question: '老年卡怎么办', ask: ['公交老人卡'], answer: '带身份证和照片到服务站办。' },
  { id: 'choir', question: '合唱队什么时候排练', answer: '每周五下午在活动室。' },
];

describe('another thing of the same kind', () => {
  const docs: readonly FaqDoc[] = [
    { id: 'bath', question: '社区浴室几点开', ask: ['澡堂开到几点'], answer: '社区浴室每天15:00-20:30开放。' },
    { id: 'key', question: '哪里可以配钥匙', ask: ['配把钥匙去哪儿'], answer: '南门修理铺可以配，也能修伞。' },
    { id: 'pump', question: '打气筒在哪里借', ask: ['借打气筒'], answer: '门卫室登记就能借。' },
    { id: 'dance', question: '舞蹈队什么时候排练', answer: '舞蹈队每周三晚7点排练。' },
    { id: 'water', question: '水费怎么交', answer: '水费在物业前台交。' },
  ];
  const { rank } = createIndex(docs);

  it('A1: is not vouched for with what an entry says of its own', () => {
    for (const other of [
      '社区食堂几点开',
      '阅览室几点开门',
      '理发店几点开',
      '哪里可以修鞋',
      '哪里可以配眼镜',
      '梯子在哪里借',
      '合唱队什么时候排练',
      '电费怎么交',
    ]) {
      expect(rank(other).certainty, other).toBe('none');
    }
  });

  it('A1: an entry that names the thing in a wording or in its answer still answers', () => {
    for (const [asked, id] of [
      ['澡堂几点开', 'bath'],
      ['配钥匙上哪儿', 'key'],
      ['哪里可以修伞', 'key'],
      ['气筒在哪借', 'pump'],
      ['食堂旁边的浴室几点开', 'bath'],
    ] as const) {
      const { ranked, certainty } = rank(asked);
      expect(ranked[0]?.id, asked).toBe(id);
      expect(certainty, asked).not.toBe('none');
    }
  });
});

describe('what is sure, what is likely, what is neither', () => {
  const { rank } = createIndex(office);

  it.each(['图书角几点开门呀', '图书室什么时候开', '请问借书要带啥', '合唱队周几练歌', '老年卡去哪儿办'])(
    'A1: %s is answered even when nobody asked the assistant',
    (text) => {
      expect(rank(text).certainty).toBe('sure');
    },
  );

  it.each([
    '我昨天去图书角看了一下午小说',
    '图书角附近哪家奶茶好喝',
    '社区能不能打印照片',
    '合唱队昨天拿奖了，真棒',
    '今天活动室真热闹',
    '老年卡刷了没反应，司机脸色难看',
  ])('A2: %s is left alone', (text) => {
    expect(rank(text).certainty).not.toBe('sure');
  });
});

describe('a large directory', () => {
  const docs = Array.from({ length: 10_000 }, (_, i) => {
    const doc = fixture.docs[i % fixture.docs.length]!;
    return { ...doc, id: `${doc.id}-${i}`, question: `${i}号院${doc.question}` };
  });
  const { rank } = createIndex(docs);

  it('answers in time', () => {
    for (const { text } of fixture.queries) rank(text);
    const before = cpuMilliseconds();
    for (const { text } of fixture.queries) rank(text);
    expect((cpuMilliseconds() - before) / fixture.queries.length).toBeLessThan(5);
  });
});
