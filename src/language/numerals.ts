import type { NumberMention } from '#domain/reading.ts';
import { gated } from './look/gated.ts';
import { gateFor, isOpen } from './look/look.ts';
import type { Normalised } from './normalised.ts';
import { oneByOne, withBeside } from './numerals.beside.ts';
import { formalNumerals, guesses, halved, noNumerals } from './numerals.words.ts';
import { vocabulary } from './vocabulary.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const groups: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Every letter a numeral is made of. */
export const numeralLetters = '零〇一二两俩三仨四五六七八九十百千万亿廿卅半';
const anyNumeral = gateFor([...'0123456789', ...numeralLetters]);

/** Longer rows of digits are no numbers but keys and codes. */
const longestNumber = 20;
const arabic = /^\d+(?:\.\d+)?$/u;
const mixed = /^(\d+(?:\.\d+)?)(万|亿|千|百)(\d*[千百]?|[零〇一二两三四五六七八九十百千]*)$/u;
const guessed = new RegExp(
  `^(?<before>[二三四五六七八九]?十)?(?<guess>${guesses.split(' ').join('|')})(?<unit>[十百千万]?)$`,
  'u',
);
const spoken = /^([零〇一二两三四五六七八九十百千万]+)点([零〇一二两三四五六七八九]+)$/u;
const share =
  /^([一二三四五六七八九十百千万\d]+)分之([零〇一二两三四五六七八九十百\d]+(?:点[零〇一二两三四五六七八九]+)?)$/u;

/** The value of a numeral: 23, 二十三, 廿三, 三千五 (3500), 3.5, 1万2, 半 (0.5); undefined when it is none. */
export function parseNumeral(text: string): number | undefined {
  if (arabic.test(text)) return text.length > longestNumber ? undefined : Number(text);
  if (text === '半') return 0.5;
  const mix = mixed.exec(text);
  if (mix !== null) return mixedValue(Number(mix[1]), mix[2]!, mix[3]!);
  const half = text.endsWith('半') ? 0.5 : 0;
  const whole = chineseValue(half === 0 ? text : text.slice(0, -1));
  return whole === undefined ? undefined : whole + half;
}

function mixedValue(head: number, unit: string, tail: string): number | undefined {
  const size = groups[unit] ?? units[unit]!;
  if (tail === '') return exact(head * size);
  const rest = parseNumeral(tail);
  if (rest === undefined) return undefined;
  // 1万2 is 12,000: a single digit counts in tenths of the unit before it.
  return exact(head * size) + (tail.length === 1 && rest < 10 ? (rest * size) / 10 : rest);
}

/** 2.3亿 is 230,000,000, whatever floating points make of it. */
const exact = (value: number): number => Number(value.toPrecision(15));

function chineseValue(text: string): number | undefined {
  if (text === '' || text.length > longestNumber) return undefined;
  const letters = [...text];
  // 二〇二六, 三二五: digits read one by one.
  if (
    letters.length > 1 &&
    letters.every((letter) => digits[letter] !== undefined && letter !== '俩' && letter !== '仨')
  ) {
    return Number(letters.map((letter) => digits[letter]).join(''));
  }
  let total = 0;
  let section = 0;
  let sectionUnit = Number.POSITIVE_INFINITY;
  let digit: number | undefined;
  let lastUnit = 1;
  let lastGroup = 0;
  let afterZero = false;
  for (const letter of letters) {
    if (digits[letter] !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[letter];
      afterZero = digit === 0;
      if (digit === 0) digit = undefined;
      else if (afterZero) afterZero = false;
      if (letter === '零' || letter === '〇') lastUnit = 1;
    } else if (tens[letter] !== undefined) {
      section += tens[letter];
      lastUnit = 1;
    } else if (units[letter] !== undefined) {
      // 十十, 百千: units fall within a section.
      if (units[letter] >= sectionUnit) return undefined;
      sectionUnit = units[letter];
      section += (digit ?? 1) * units[letter];
      lastUnit = units[letter];
      digit = undefined;
    } else if (groups[letter] !== undefined) {
      const value = section + (digit ?? 0);
      if (value === 0 && total === 0) return undefined;
      // 三亿五千万 adds, 一万亿 multiplies.
      total = groups[letter] < lastGroup ? total + value * groups[letter] : (total + value) * groups[letter];
      lastGroup = groups[letter];
      section = 0;
      sectionUnit = Number.POSITIVE_INFINITY;
      lastUnit = groups[letter];
      digit = undefined;
    } else return undefined;
  }
  // 三千五 is 3,500, 二百五 is 250: a last digit counts in tenths of the unit before it.
  const rest = digit === undefined ? 0 : lastUnit > 10 ? (digit * lastUnit) / 10 : digit;
  return total + section + rest;
}

const candidate =
  /\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?(?!\d|,\d)|\d+(?:\.\d+)?(?:[万亿千百](?:\d+[千百]?|[零〇一二两三四五六七八九十百千]+)?)?|[一二三四五六七八九十百千万]{1,4}分之[零〇一二两三四五六七八九十百]{1,5}(?:点[零〇一二两三四五六七八九]{1,6})?|[零〇一二两三四五六七八九十百千万]{1,12}点(?:[零〇一二两三四五六七八九]{1,4}(?=[元块米度斤公千万个倍%平升吨亩里寸毫克级折,，。;；!！?？)）\s]|$)|[零〇一二三四五六七八九]{3,9})|[零〇一二两俩三仨四五六七八九十百千万亿廿卅]+半?|半/gu;
const numeralFree = vocabulary({ no: noNumerals });
const halves = new RegExp(`^(?:${halved.split(' ').join('|')})(?!夜|路|截|边|途)`, 'u');
const formal = new RegExp(`[${Object.keys(formalNumerals).join('')}]`, 'gu');
const mayBeFormal = gated(new RegExp(`[${Object.keys(formalNumerals).join('')}]{2}`, 'u'));

/**
 * The numbers a message names, with their spans in the original text: 3, 1,200, 二十三, 俩, 1万2, 一两个 (1). Letters that
 * count nothing (一起, 十分, 周三) are none, nor is what nobody could count (几十).
 */
export function readNumbers(text: Normalised): NumberMention[] {
  if (!isOpen(anyNumeral, text.text) && !mayBeFormal.test(text.text)) return [];
  const said = mayBeFormal.test(text.text)
    ? text.text.replace(formal, (letter) => formalNumerals[letter] ?? letter)
    : text.text;
  const found: NumberMention[] = [];
  const plain = blanked(said);
  candidate.lastIndex = 0;
  for (let match = candidate.exec(plain); match !== null; match = candidate.exec(plain)) {
    const before = said[match.index - 1] ?? '';
    const after = said.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (match[0] === '半' ? !halves.test(after) || /[多大过夜]/u.test(before) : nothing(match[0], before, after))
      continue;
    const several = oneByOne(match[0], after);
    if (several !== undefined) {
      for (const [at, value] of several.entries()) found.push(mentioned(text, match.index + at, 1, value));
      continue;
    }
    const numeral = longestIn(taels.test(match[0]) ? match[0].slice(0, -1) : match[0]);
    if (numeral === undefined) continue;
    const { word, value } = numeral;
    const whole = withBeside(plain, { start: match.index, end: match.index + word.length, value });
    candidate.lastIndex = taels.test(match[0]) ? match.index + match[0].length : whole.end;
    found.push(mentioned(text, whole.start, whole.end - whole.start, whole.value));
  }
  return found;
}

/** The numeral that opens a row of numeral letters: all of it, else as much as is one (一百二 of 一百二一桶). */
function longestIn(row: string): { readonly word: string; readonly value: number } | undefined {
  for (let end = row.length; end > 0 && end > row.length - 3; end -= 1) {
    const word = row.slice(0, end);
    const value = guessOf(word) ?? pointOf(word) ?? shareOf(word) ?? parseNumeral(word.replaceAll(',', ''));
    if (value !== undefined) return { word, value };
  }
  return undefined;
}

const mentioned = (text: Normalised, start: number, length: number, value: number): NumberMention => {
  const span = text.span(start, start + length);
  return { start: span.start, end: span.end, value };
};

/** 二两酒: the last letter is the measure. */
const taels = /^(?!.?三两$)[二四五六七八九十]两$/u;

/** 几十, 好几百; 零下, 零售; 千万小心; 百八十块. */
const nothing = (word: string, before: string, after: string): boolean =>
  (/^[十百千万亿]+$/u.test(word) && /[几数上成]/u.test(before)) ||
  (word === '零' && /^[下上售食钱件碎]/u.test(after)) ||
  (/^[千万]万$/u.test(word) && !/^[元块人个户吨年亩斤级多美级以分]/u.test(after) && after !== '') ||
  /^(?:百八十|百十|千八百|万八千)$/u.test(word) ||
  (/^[百千万]$/u.test(word) && after.startsWith('把'));

/** 一两 1, 三十五六 35, 七八十 70: the smaller of what is guessed. */
function guessOf(word: string): number | undefined {
  const parts = guessed.exec(word)?.groups;
  if (parts === undefined) return undefined;
  const { before = '', guess = '', unit = '' } = parts;
  if (before !== '' && unit !== '') return undefined;
  const low = Math.min(parseNumeral(guess[0]!)!, parseNumeral(guess[1]!)!);
  return before === '' ? low * (unit === '' ? 1 : parseNumeral(`一${unit}`)!) : parseNumeral(before)! + low;
}

/** 十二点八. */
function pointOf(word: string): number | undefined {
  const parts = spoken.exec(word);
  const whole = parts === null ? undefined : parseNumeral(parts[1]!);
  if (parts === null || whole === undefined) return undefined;
  return Number(`${whole}.${[...parts[2]!].map((letter) => digits[letter]).join('')}`);
}

/** 四分之三. */
function shareOf(word: string): number | undefined {
  const parts = share.exec(word);
  const [of, some] = [parseNumeral(parts?.[1] ?? ''), pointOf(parts?.[2] ?? '') ?? parseNumeral(parts?.[2] ?? '')];
  return of === undefined || some === undefined || of === 0 ? undefined : some / of;
}

const numeral = new RegExp(`[${numeralLetters}\\d]`, 'u');

/** The text with blanks for words that count nothing; 二十分钟 and 五十一下 do count. */
function blanked(text: string): string {
  const free = numeralFree.find(text);
  if (free.length === 0) return text;
  let out = '';
  let last = 0;
  for (const { start, end, word } of free) {
    const counts = numeral.test(word[0]!) && numeral.test(text[start - 1] ?? '');
    const goesOn = (word === '一一' && numeral.test(text[end] ?? '')) || (word === '之一' && text[start - 1] === '分');
    if (counts || goesOn || (word === '十分' && text[end] === '钟') || (word.endsWith('分') && text[end] === '之'))
      continue;
    out += text.slice(last, start) + ' '.repeat(end - start);
    last = end;
  }
  return out + text.slice(last);
}
