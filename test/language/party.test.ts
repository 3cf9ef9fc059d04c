import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { readParty } from '#language/party/read.ts';
import { read } from '#language/read.ts';
import { partyHolds, partyRows } from '../eval/parties.ts';

const slotsOf = (text: string) => read(text, { now: Temporal.PlainDateTime.from('2026-12-02T10:00:00') }).intents[0];

const party = (text: string) => {
  const found = readParty(normalise(text));
  if (!found) return undefined;
  const { pieces: _pieces, ...rest } = found;
  return rest;
};

describe('a party', () => {
  test.each([
    ['我和老伴', 2],
    ['一家三口', 3],
    ['仨人', 3],
    ['三口人', 3],
    ['+2', 2],
    ['全家5口', 5],
    ['俩人，我和我外甥', 2],
    ['我报两个人', 2],
    ['算我一个', 1],
    ['我跟我哥还有我嫂子都去', 3],
    ['夫妻俩', 2],
    ['由1人改成4人', 4],
    ['给我们公司报25人', 25],
  ])('%s is %d', (text, count) => expect(party(text)?.party).toBe(count));

  test('S2 is told behind what one comes to, with a blank or a comma between', () => {
    for (const [text, people] of [
      ['我报捡落叶 2个', 2],
      ['我报名捡落叶 3个', 3],
      ['我报捡落叶 俩', 2],
      ['我报联欢 2个', 2],
      ['我们报联欢会 仨', 3],
      ['我也报写福字 两个', 2],
      ['报捡落叶 4位', 4],
    ] as const)
      expect(slotsOf(text), text).toMatchObject({ kind: 'signup.join', slots: { party: people } });
    // Not how many come: what is reported, forecast, or numbered.
    for (const text of ['预报小雨 2个', '他们报了捡落叶 2个', '物业上报漏点 3个']) {
      const said = slotsOf(text);
      expect(said?.kind === 'signup.join' ? said.slots.party : 1, text).toBe(1);
    }
  });

  test('S3 is put right by a slip and who comes, and nothing else', () => {
    for (const [text, people] of [
      ['啊说错了 一大一小', 2],
      ['啊说错了 两个', 2],
      ['哎呀写错了，两大一小', 3],
      ['不好意思打错了，是我们三口', 3],
      ['说错了 应该是两大两小', 4],
      ['我说错了 一家四口', 4],
    ] as const)
      expect(slotsOf(text), text).toEqual({ kind: 'signup.change', slots: { party: people } });
    for (const text of ['啊说错了 3号', '说错了 两点', '说错了 是3号楼', '说错了 一大一小两条狗', '啊说错了 一大袋'])
      expect(slotsOf(text)?.kind, text).not.toBe('signup.change');
  });

  test('may say how many are grown and how many are not', () => {
    expect(party('两大一小')).toEqual({ party: 3, adults: 2, children: 1 });
    expect(party('我家一大一小')).toEqual({ party: 2, adults: 1, children: 1 });
    expect(party('大人2个，孩子3个')).toEqual({ party: 5, adults: 2, children: 3 });
    expect(party('我带俩孩子')).toEqual({ party: 3, adults: 1, children: 2 });
  });

  test('may be somebody for whom the speaker signs up, without the speaker', () => {
    expect(party('给我妈也报一个')).toEqual({ party: 1, proxyFor: '我妈' });
    expect(party('替1门304的胡大妈报一个')).toEqual({ party: 1, proxyFor: '胡大妈' });
    expect(party('给我家报仨')).toEqual({ party: 3 });
  });

  test('S2 is of as many as are named, and of children alone when nobody goes in with them', () => {
    expect(party('陈桂英 李素梅 俩人报健步走')).toEqual({ party: 2, names: ['陈桂英', '李素梅'] });
    expect(party('张秀兰、王桂芬、刘玉梅 仨人报健步走')?.names).toHaveLength(3);
    expect(party('陈桂英 李素梅 三个人报健步走')).toMatchObject({ party: 3 });
    expect(party('彩泥课，俺家大宝小宝俩娃，我不进去')).toEqual({ party: 2, children: 2 });
    expect(party('亲子课，我家俩娃，我在外面等')).toEqual({ party: 2, children: 2 });
    expect(party('我带俩娃，孩子他爸不去')).toEqual({ party: 3, adults: 1, children: 2 });
  });

  test('is not made by flats, floors, clock times, prices, ages and things', () => {
    for (const text of [
      '6号楼1单元没水',
      '5楼灯坏了',
      '下午3点开始',
      '一张票20块',
      '孩子5岁',
      '两把剪子',
      '三斤鸡蛋',
      '第二个',
    ])
      expect(party(text), text).toBeUndefined();
  });

  test.each(['parties', 'parties-scored'])('is read as it stands in %s, in at least 97 of 100 messages', (file) => {
    const rows = partyRows(file);
    const wrong = rows.filter((row) => !partyHolds(row));
    expect(wrong.length / rows.length).toBeLessThan(0.03);
  });

  test('is said by the pieces it names', () => {
    const words = fc.constantFrom(
      '我和',
      '老伴',
      '报',
      '两个',
      '人',
      '一家三口',
      '给',
      '我妈',
      '，',
      '3-2-501',
      '🌸',
      '+2',
      '一大一小',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 10 }), (all) => {
        const text = normalise(all.join(''));
        for (const { start, end } of readParty(text)?.pieces ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is looked for in any text without an error', () => {
    const signs = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit: signs }), (text) => void readParty(normalise(text))));
    for (const text of ['我和'.repeat(4000), '一'.repeat(8000), '给我妈'.repeat(2700), '报'.repeat(8000)])
      expect(() => readParty(normalise(text))).not.toThrow();
  });
});
