import type { NumberMention } from '#domain/reading.ts';
import { gated } from './look/gated.ts';
import { gateFor, isOpen } from './look/look.ts';
import type { Normalised } from './normalised.ts';
import { type Counted, oneByOne, withBeside } from './numerals.beside.ts';
import { digits, numeralLetters, parseNumeral } from './numerals.ts';
import { formalNumerals, guesses, halved, noNumerals } from './numerals.words.ts';
import { vocabulary } from './vocabulary.ts';

const anyNumeral = gateFor([...'0123456789', ...numeralLetters]);
const guessed = new RegExp(
  `^(?<before>[二三四五六七八九]?十)?(?<guess>${guesses.split(' ').join('|')})(?<unit>[十百千万]?)$`,
  'u',
);
const spoken = /^([零〇一二两三四五六七八九十百千万]+)点([零〇一二两三四五六七八九]+)$/u;
const share =
  /^([一二三四五六七八九十百千万\d]+)分之([零〇一二两三四五六七八九十百\d]+(?:点[零〇一二两三四五六七八九]+)?)$/u;
const candidate =
  /\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?(?!\d|,\d)|\d+(?:\.\d+)?(?:[万亿千百](?:\d+[千百]?|[零〇一二两三四五六七八九十百千]+)?)?|[一二三四五六七八九十百千万]{1,4}分之[零〇一二两三四五六七八九十百]{1,5}(?:点[零〇一二两三四五六七八九]{1,6})?|[零〇一二两三四五六七八九十百千万]{1,12}点(?:[零〇一二两三四五六七八九]{1,4}(?=[元块米度斤公千万个倍%平升吨亩里寸毫克级折,，。;；!！?？)）\s]|$)|[零〇一二三四五六七八九]{3,9})|[零〇一二两俩三仨四五六七八九十百千万亿廿卅]+半?|半/gu;
/** Most numbers: 3, 501. */
const plainDigits = /^\d{1,9}$/u;
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
    const counted = countedAt(plain, match.index, match[0]);
    for (const { start, end, value } of counted) {
      const span = text.span(start, end);
      found.push({ start: span.start, end: span.end, value });
    }
    const tael = taels(match[0]) ? match.index + match[0].length : 0;
    if (counted.length > 0) candidate.lastIndex = Math.max(tael, counted.at(-1)!.end);
  }
  return found;
}

/** What a row of digits or numeral letters counts: one number, several floors one a letter, or nothing. */
function countedAt(text: string, start: number, row: string): readonly Counted[] {
  if (plainDigits.test(row)) return [withBeside(text, { start, end: start + row.length, value: Number(row) })];
  const before = text[start - 1] ?? '';
  const after = text.slice(start + row.length, start + row.length + 3);
  if (row === '半' ? !halves.test(after) || /[多大过夜]/u.test(before) : nothing(row, before, after)) return [];
  const priced = priceFor(row, after);
  if (priced !== undefined) return countedAt(text, start, priced);
  const several = oneByOne(row, after);
  if (several !== undefined) return several.map((value, at) => ({ start: start + at, end: start + at + 1, value }));
  const numeral = longestIn(taels(row) ? row.slice(0, -1) : row);
  return numeral === undefined
    ? []
    : [withBeside(text, { start, end: start + numeral.word.length, value: numeral.value })];
}

/** The numeral that opens a row of numeral letters: all of it, else as much as is one (一百二 of 一百二一桶). */
function longestIn(row: string): { readonly word: string; readonly value: number } | undefined {
  if (row.length === 1) {
    const value = parseNumeral(row);
    return value === undefined ? undefined : { word: row, value };
  }
  for (let end = row.length; end > 0 && end > row.length - 3; end -= 1) {
    const word = row.slice(0, end);
    const value = guessOf(word) ?? pointOf(word) ?? shareOf(word) ?? parseNumeral(word.replaceAll(',', ''));
    if (value !== undefined) return { word, value };
  }
  return undefined;
}

/** 三千一个月, 2.5万一个车位, 1.2万二手车: the last letter belongs to what follows. */
function priceFor(row: string, after: string): string | undefined {
  if (row.length === 1) return undefined;
  const each = /[百千万亿]一$/u.test(row) && perPiece.test(after);
  const used = /[百千万亿]二$/u.test(row) && after.startsWith('手');
  return each || used ? row.slice(0, -1) : undefined;
}
const perPiece = /^(?:[个张套平桶份晚次只台辆瓶袋盒箱户斤间件条双把米天]|位(?!数)|人(?!份))/u;

/** 二两酒: the last letter is the measure. */
const twoLetters = /^(?!.?三两$)[二四五六七八九十]两$/u;
const taels = (row: string): boolean => row.length === 2 && twoLetters.test(row);

/** 几十, 好几百; 零下, 零售; 千万小心; 百八十块. */
const nothing = (word: string, before: string, after: string): boolean =>
  !counting.has(word) &&
  ((/^[十百千万亿]+$/u.test(word) && /[几数上成]/u.test(before)) ||
    (word === '零' && /^[下上售食钱件碎]/u.test(after)) ||
    (/^[千万]万$/u.test(word) && !/^[元块人个户吨年亩斤级多美级以分]/u.test(after) && after !== '') ||
    /^(?:百八十|百十|千八百|万八千)$/u.test(word) ||
    (/^[百千万]$/u.test(word) && after.startsWith('把')));
/** A single digit always counts. */
const counting = new Set('一二两俩三仨四五六七八九');

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
    const goesOn =
      (/^[五六]一$/u.test(word) && text[start - 1] === '块') ||
      (word === '一一' && numeral.test(text[end] ?? '')) ||
      (word === '之一' && text[start - 1] === '分');
    if (counts || goesOn || (word === '十分' && text[end] === '钟') || (word.endsWith('分') && text[end] === '之'))
      continue;
    out += text.slice(last, start) + ' '.repeat(end - start);
    last = end;
  }
  return out + text.slice(last);
}
