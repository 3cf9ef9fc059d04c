import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChain } from '#language/chain/read.ts';
import { chainFault, chainRows, scoredChainRows } from '../eval/chains.ts';

const numberings: readonly ((n: number) => string)[] = [
  (n) => `${n}. `,
  (n) => `${n}、`,
  (n) => `${n}）`,
  (n) => `（${n}）`,
  (n) => `${String(n).padStart(2, '0')}. `,
  (n) => `${n}：`,
  (n) => `${n} `,
  (n) => `${'①②③④⑤⑥⑦⑧⑨'[n - 1]}`,
  (n) => `${n}\ufe0f\u20e3`,
  (n) => `${'一二三四五六七八九'[n - 1]}、`,
];
const members = [
  '老郝',
  '3-2-501 小尹 2人',
  '5号楼1单元302 彤彤妈 一大一小',
  '🌸小满🌸',
  '邱师傅（取消）',
  '窦姐 两位',
];
const list = (number: (n: number) => string, lines: readonly string[]) =>
  `#接龙\n周六剪窗花\n\n${lines.map((line, at) => `${number(at + 1)}${line}`).join('\n')}`;

describe('a chain', () => {
  test('has a title and an entry for every line with its number, name, flat, party and note', () => {
    expect(
      readChain('#接龙\n周六剪窗花\n例 姓名 门牌 人数\n1. 3-2-501 小尹 2人\n2. 邱师傅（取消）\n3. 老郝（候补）\n4.'),
    ).toEqual({
      title: '周六剪窗花',
      entries: [
        { n: 1, name: '小尹', address: '3-2-501', party: 2 },
        { n: 2, name: '邱师傅', party: 1, withdrawn: true },
        { n: 3, name: '老郝', party: 1, note: '候补' },
      ],
    });
  });

  test('reads the same in every numbering people use', () => {
    const first = readChain(list(numberings[0]!, members));
    expect(first?.entries).toHaveLength(members.length);
    fc.assert(
      fc.property(fc.constantFrom(...numberings), fc.shuffledSubarray(members, { minLength: 1 }), (number, lines) => {
        expect(readChain(list(number, lines))).toEqual(readChain(list(numberings[0]!, lines)));
      }),
      { numRuns: 300 },
    );
  });

  test('reads the same when many hands have renumbered it: jumps, doubles and numbers out of order', () => {
    const whole = readChain(list(numberings[0]!, members))!.entries;
    const numbers = fc.array(fc.integer({ min: 2, max: 25 }), { minLength: members.length, maxLength: members.length });
    fc.assert(
      fc.property(numbers, fc.constantFrom(...numberings.slice(0, 7)), fc.boolean(), (said, number, sorted) => {
        // A list that does not begin with 1 begins with a number that is counted on from.
        const all = sorted ? said.toSorted((a, b) => a - b) : [1, ...said.slice(1)];
        if (sorted && all[0] === all[1]) all[0] = 1;
        const text = list((at) => number(all[at - 1]!), members);
        expect(readChain(text)?.entries, text).toEqual(whole.map((entry, at) => ({ ...entry, n: all[at] })));
      }),
      { numRuns: 300 },
    );
  });

  test('may stand in one line, in several lines an entry, or without numbers', () => {
    expect(readChain('擦扶手接龙：1.老郝 2.小尹 2人 3.窦姐')?.entries.map(({ name }) => name)).toEqual([
      '老郝',
      '小尹',
      '窦姐',
    ]);
    expect(readChain('#接龙\n擦扶手\n1. 老郝\n3-1-402\n2人\n2. 小尹')?.entries[0]).toEqual({
      n: 1,
      name: '老郝',
      address: '3-1-402',
      party: 2,
    });
    expect(readChain('擦扶手接龙\n老郝 2人\n小尹')?.entries).toEqual([
      { n: 1, name: '老郝', party: 2 },
      { n: 2, name: '小尹', party: 1 },
    ]);
  });

  test('may say who takes which duty', () => {
    expect(readChain('分工接龙\n搬凳子：老郝、小尹\n签到：窦姐')?.entries).toEqual([
      { n: 1, name: '老郝', party: 1, note: '搬凳子' },
      { n: 2, name: '小尹', party: 1, note: '搬凳子' },
      { n: 3, name: '窦姐', party: 1, note: '签到' },
    ]);
  });

  test('is not read in a quote block', () => {
    expect(
      readChain('「老郝：#接龙\n剪窗花\n1. 老郝\n2. 小尹」\n- - - - - - - - - - - - - - -\n这个在哪报'),
    ).toBeUndefined();
  });

  test('is no list of rules, no agenda, no shopping list, no joke and no programme', () => {
    for (const row of chainRows.filter(({ entries }) => entries === null))
      expect(chainFault(row), row.text).toBeUndefined();
  });

  test('is exact in at least 97 of 100 own fixtures', () => {
    const faults = chainRows.filter((row) => chainFault(row) !== undefined);
    expect(faults.length / chainRows.length).toBeLessThan(0.03);
    const unseen = scoredChainRows.filter((row) => chainFault(row) !== undefined);
    expect(unseen.length / scoredChainRows.length).toBeLessThan(0.05);
  });

  test('of 800 lines is read whole', () => {
    const long = readChain(
      list(
        (n) => `${n}. `,
        Array.from({ length: 800 }, (_, at) => `${1 + (at % 8)}-2-${101 + (at % 9)} 老郝`),
      ),
    );
    expect(long?.entries).toHaveLength(800);
  });

  test('is looked for in any text without an error', () => {
    const signs = fc.constantFrom(
      '1.',
      '2、',
      '\n',
      '接龙',
      '例',
      '（',
      '）',
      '：',
      '老郝',
      '3-2-501',
      '\ud83d',
      '①',
      '2人',
      ' ',
      '取消',
      '~~',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (all) => void readChain(all.join(''))),
      { numRuns: 500 },
    );
    for (const text of [
      '1. '.repeat(300_000),
      `接龙\n${'1.老郝 '.repeat(100_000)}`,
      '（'.repeat(500_000),
      '\n'.repeat(500_000),
    ])
      expect(() => readChain(text)).not.toThrow();
  });
});
