import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createIndex, type FaqDoc } from '#language/faq/index.ts';

interface Fixture {
  readonly docs: readonly FaqDoc[];
  readonly queries: readonly { readonly text: string; readonly gold: string }[];
  readonly oos: readonly { readonly text: string }[];
}
const fixture = JSON.parse(readFileSync(new URL('../fixtures/faq.json', import.meta.url), 'utf8')) as Fixture;

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

  it('A1: is sure of an entry asked in its own words', () => {
    const { rank } = createIndex(fixture.docs);
    for (const doc of fixture.docs) {
      const { ranked, certainty } = rank(doc.question);
      expect([ranked[0]?.id, certainty], doc.question).toEqual([doc.id, 'sure']);
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
