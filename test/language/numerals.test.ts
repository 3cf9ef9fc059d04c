import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { readNumbers } from '#language/numbers.ts';
import { parseNumeral } from '#language/numerals.ts';
import { numbersIn, numeralRows } from '../eval/numerals.ts';
import { cpuMilliseconds } from '../support/cpu.ts';

const valuesIn = (text: string): number[] => readNumbers(normalise(text)).map(({ value }) => value);

describe('a numeral', () => {
  it.each([
    ['23', 23],
    ['3.5', 3.5],
    ['二十三', 23],
    ['十', 10],
    ['廿三', 23],
    ['卅一', 31],
    ['两', 2],
    ['俩', 2],
    ['仨', 3],
    ['半', 0.5],
    ['三半', 3.5],
    ['一百零五', 105],
    ['一百五', 150],
    ['三千五', 3_500],
    ['一千零五十', 1_050],
    ['两万三', 23_000],
    ['1万2', 12_000],
    ['1.5万', 15_000],
    ['五零二', 502],
    ['二〇二六', 2_026],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '十十', '百千', '万', '亿', '号', '三个', '1'.repeat(50)])('%j is none', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('reads what is written out up to 9,999', () => {
    const digits = '零一二三四五六七八九';
    const written = (value: number): string => {
      const parts = [...String(value)].map((digit, i, all) => {
        const unit = ['', '十', '百', '千'][all.length - 1 - i]!;
        return digit === '0' ? '零' : digits[Number(digit)]! + unit;
      });
      return parts.join('').replace(/零+/gu, '零').replace(/零$/u, '');
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (value) => {
        expect(parseNumeral(written(value))).toBe(value);
      }),
    );
  });
});

describe('numbers in a message', () => {
  it.each([
    ['大人2个小孩1个', [2, 1]],
    ['咱俩都去', [2]],
    ['两口人', [2]],
    ['一家三口一起来', [1, 3]],
    ['二十分钟到', [20]],
    ['等十分钟', [10]],
    ['1,200块', [1_200]],
    ['周三三点', [3]],
    ['五十一下', [51]],
    ['一起去吧，十分感谢', []],
    ['两三个人', [2]],
    ['来一两个人', [1]],
    ['三十五六岁', [35]],
    ['五六百人', [500]],
    ['一共二百五十块', [250]],
    ['叁仟伍佰元', [3_500]],
    ['2万3千', [23_000]],
    ['十二点八元', [12.8]],
    ['四分之三的住户', [0.75]],
    ['半个西瓜', [0.5]],
    ['几十块钱', []],
    ['零下十二度', [12]],
    ['十二点八个人到', [12.8]],
    ['千万别忘了周一开会', []],
    ['问一下，有一点点漏', []],
    ['王二家', []],
  ])('of %j are %j', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('are exact in what was written without a look at the rules', () => {
    for (const { text, numbers } of numeralRows) expect(numbersIn(text), text).toEqual(numbers);
  });

  it('name their place in the original', () => {
    expect(readNumbers(normalise('@老陈\u2005来１２个'))).toEqual([{ start: 5, end: 7, value: 12 }]);
  });

  it('come from hostile texts in time', () => {
    const before = cpuMilliseconds();
    for (const text of ['一', '1', '1,', '万', '十分', '9'.repeat(400)]) valuesIn(text.repeat(200_000));
    // A tenth of it on a machine with nothing else to do.
    expect(cpuMilliseconds() - before).toBeLessThan(5_000);
  });
});
