import type { PlacePart } from '#domain/reading.ts';
import { parseNumeral } from '../numerals.ts';

/** What stands before 号楼, 单元, 层 or 室, on a folded text. */
export interface Value {
  readonly value: PlacePart;
  readonly end: number;
  /** How many digits it has; 0 when it is spelled or a letter. */
  readonly digits: number;
  /** Digits a building may be written with (A, 9B, G2); a direction (东座, 西单元) closes only buildings and units. */
  readonly kind: 'number' | 'spelled' | 'sign' | 'direction' | 'basement';
}

const digits = /\d{1,5}/y;
const mixed = /\d{1,4}[A-Za-z](?=[座栋幢室房]|号楼|单元|-)/y;
/** 两 counts and never numbers: 两门, 两层, 两栋 are no address. */
const hanzi = /[零〇一二三四五六七八九十百]{1,5}/y;
const sign = /[A-Za-z]\d{1,5}(?=室|房|号房)|[A-Za-z]\d{0,5}(?![A-Za-z\d])|[甲乙丙丁](?=[座栋幢楼]|号楼|单元)/y;
const direction = /[东西南北中](?=座|栋|幢|塔|单元)/y;
/** 1 号楼 17 层: the gap belongs to the number. */
const spacedWord = / (?=号楼|[栋幢层室]|单元)/y;

/** Runs a sticky pattern at `at`; the text it took, or nothing. */
export function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The value that begins exactly at `at`. */
export function valueAt(text: string, at: number): Value | undefined {
  const both = take(mixed, text, at);
  if (both) return { value: both.toUpperCase(), end: at + both.length, digits: 0, kind: 'sign' };
  const number = take(digits, text, at);
  if (number) {
    const end = at + number.length;
    return {
      value: Number(number),
      end: end + (take(spacedWord, text, end) ?? '').length,
      digits: number.length,
      kind: 'number',
    };
  }
  const words = take(hanzi, text, at);
  if (words) {
    const value = spelled(words);
    return value === undefined ? undefined : { value, end: at + words.length, digits: 0, kind: 'spelled' };
  }
  const letters = take(sign, text, at);
  if (letters) return { value: letters.toUpperCase(), end: at + letters.length, digits: 0, kind: 'sign' };
  const side = take(direction, text, at);
  return side ? { value: side, end: at + side.length, digits: 0, kind: 'direction' } : undefined;
}

/** 五〇一 is read sign by sign, 二十三 as a numeral; 五六楼 are two floors. */
function spelled(words: string): number | undefined {
  const [one, next] = [parseNumeral(words[0] ?? ''), parseNumeral(words[1] ?? '')];
  const two = words.length === 2 && one !== undefined && one > 0 && one < 9 && next === one + 1;
  return two ? undefined : parseNumeral(words);
}

/** Floor and door make a flat: 101, 1602; never 100 or 2026. */
export function plausibleFlat(flat: number): boolean {
  const floor = Math.floor(flat / 100);
  const door = flat % 100;
  return floor >= 1 && floor <= 60 && door >= 1 && door <= 40;
}
