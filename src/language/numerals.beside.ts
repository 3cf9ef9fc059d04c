import type { Piece } from './normalised.ts';
import { parseNumeral } from './numerals.ts';

/** A number as it stands in a text, with what beside it belongs to its value. */
export interface Counted extends Piece {
  readonly value: number;
}

/** 三斤半, 一个半小时; not 两天半夜, 三个半大小子. */
const andHalf = /^(?:[个斤块天年米吨里碗层倍]|公里|公斤|小时|分钟|平米)半(?![天夜路截边途大价糖山身点空坡晌])/u;
/** 八十七块六, 三块五毛: tenths of a yuan. */
const tenths = /^块([一二三四五六七八九\d])(?=毛|角|钱|的|一[斤个份瓶盒]|[\s,，。;；!！?？)）、]|$)/u;
/** 胜负, 抱负: not the sign. */
const minus = /(?:^|[^胜抱担欺自辜肩背])负$/u;
const below = /(?:^|[^\dA-Za-z年月日号楼栋)）-])-$/u;
const degrees = /^(?:度|℃|°)/u;

/** Nothing stands beside most numbers. */
const mayGoOn = new Set('个斤块天年米吨里碗层倍公小分平');

/** 三斤半 3.5, 八块六 8.6, 负五度 -5: a number read together with what stands beside it. */
export function withBeside(text: string, number: Counted): Counted {
  const { start, end, value } = number;
  const [sign, next] = [text[start - 1], text[end]];
  if (sign !== '负' && sign !== '-' && (next === undefined || !mayGoOn.has(next))) return number;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 4);
  if (Number.isInteger(value) && text[end - 1] !== '半') {
    const half = andHalf.exec(after);
    if (half !== null) return { start, end: end + half[0].length, value: value + 0.5 };
    const money = tenths.exec(after);
    if (money !== null) return { start, end: end + 2, value: value + digitOf(money[1]!) / 10 };
  }
  if (minus.test(before) || (below.test(before) && degrees.test(after)))
    return { start: start - 1, end, value: -value };
  return { start, end, value };
}

const digitOf = (letter: string): number => parseNumeral(letter) ?? 0;

const single = /^[一二三四五六七八九]$/u;
const storeys = /^(?:楼|层|号楼|单元|门|栋|座)/u;

/** 一二三楼 names three floors, one a letter; undefined when the letters are one number. */
export function oneByOne(word: string, after: string): readonly number[] | undefined {
  if (word.length < 2 || word.length > 9 || !storeys.test(after)) return undefined;
  const values = [...word].map((letter) => (single.test(letter) ? digitOf(letter) : 0));
  return values.every((value, at) => value > 0 && (at === 0 || value === values[at - 1]! + 1)) ? values : undefined;
}
