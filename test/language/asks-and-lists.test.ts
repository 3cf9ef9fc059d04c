import { describe, expect, it } from 'vitest';
import type { Frame } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const neighbours: Frame = { now, room: { kind: 'building', building: 3 } };
const unplaced: Frame = { now };
const kindsOf = (text: string, frame: Frame) => read(text, frame).intents.map(({ kind }) => kind);
const kindOf = (text: string, frame: Frame) => kindsOf(text, frame)[0] ?? 'none';

describe('hours and rules that are asked for', () => {
  it.each([
    '周四停水从几点到几点',
    '明天停电几点到几点啊',
    '扔厨余垃圾是几点到几点',
    '燃气安检几点来人',
    '查水表的几点来抄',
    '周末能装修吗',
    '装修几点能开始',
  ])('A1 is a question: %s', (text) => {
    expect(kindOf(text, neighbours)).toBe('ask');
    expect(kindOf(text, unplaced)).toBe('ask');
  });

  it.each(['我家报的什么时候修', '师傅几点来', '电梯几点能修好', '物业什么时候来', '门坏了几点来修'])(
    'R6 asks how it stands: %s',
    (text) => {
      expect(kindOf(text, unplaced)).toBe('repair.progress');
    },
  );
});

describe('a list of who signed up', () => {
  it.each([
    ['把灯会的报名名单给我', '灯会'],
    ['灯会的接龙名单发我', '灯会'],
    ['把鸟语角的接龙名单发我一下', '鸟语角'],
    ['我那健身操报名表发我一下', '健身操'],
  ])('A1 is of an event by any name: %s', (text, event) => {
    expect(read(text, neighbours).intents).toMatchObject([{ kind: 'event.roster', slots: { event } }]);
  });

  it('A1 names no event where none is named: 报名表导一份给我', () => {
    expect(read('报名表导一份给我', neighbours).intents).toEqual([{ kind: 'event.roster', slots: {} }]);
  });

  it.each(['驾校报名表给我一份', '把你们单位的报名表给我看看'])('Q1 is another list: %s', (text) => {
    expect(kindOf(text, neighbours)).not.toBe('event.roster');
  });
});

describe('privacy', () => {
  it.each([
    '现在这些软件都偷听人说话，哪还有隐私',
    '现在哪还有隐私可言啊',
    '大数据时代没有隐私',
    '手机都在偷听我们说话',
  ])('Q2 is talk in general: %s', (text) => {
    expect(kindOf(text, unplaced)).toBe('none');
  });

  it.each([
    '你们会不会偷听我们说话',
    '我的信息你存哪了',
    '我的隐私怎么保护',
    '隐私',
    '会不会泄露我的个人信息',
    '我报修留的手机号别的邻居能看见不',
  ])('P3 is asked of the assistant: %s', (text) => {
    expect(kindOf(text, unplaced)).toBe('privacy');
  });
});

describe('what is asked besides', () => {
  it.each([
    '我报插花，顺便问下要自己带剪刀不',
    '我报插花顺便问下要自己带剪刀不',
    '我报插花，另外问一下收费没',
    '报名插花，还想问几点到几点',
    '我和老伴报名包饺子，问一句要自带围裙不',
  ])('A1 S1 goes with a sign-up: %s', (text) => {
    expect(kindsOf(text, neighbours)).toEqual(['signup.join', 'ask']);
  });

  it.each(['我报名插花，回头问问我妈去不去', '我报插花，老王问我去不去', '我妈下不了楼，想问社区有没有上门理发'])(
    'Q1 makes no sign-up and question of: %s',
    (text) => {
      expect(kindsOf(text, neighbours)).not.toContain('signup.join');
    },
  );

  it.each(['初心队怎么入，我当过八年兵', '舞蹈队怎么加入呀，我六十了', '合唱队咋参加 我退休了没事干'])(
    'A1 how one joins a group is a question, whatever is told of oneself: %s',
    (text) => {
      expect(kindOf(text, neighbours)).toBe('ask');
      expect(kindOf(text, unplaced)).toBe('ask');
    },
  );

  it.each(['国家队怎么进的世界杯，我看睡着了', '旅游团怎么报，我退休了', '车队怎么进的小区'])(
    'Q1 is talk: %s',
    (text) => {
      expect(kindOf(text, neighbours)).toBe('none');
    },
  );
});

describe('some words of Cantonese', () => {
  it.each(['呢度有冇得影印㗎', '社区边度可以影印'])('A1 is a question: %s', (text) => {
    expect(kindOf(text, unplaced)).toBe('ask');
  });

  it('R1 keeps its place in the text: 咁冻，暖气唔热', () => {
    expect(read('咁冻，暖气唔热', neighbours).intents).toMatchObject([
      { kind: 'repair.report', slots: { category: 'heating', summary: '咁冻，暖气唔热' } },
    ]);
  });

  it.each([
    ['睇电影我去', 'signup.join'],
    ['我呢度假去了', 'none'],
    ['昨晚的电影印象深刻', 'none'],
  ])('Q1 stays what it was: %s', (text, kind) => {
    expect(kindOf(text, neighbours)).toBe(kind);
  });
});
