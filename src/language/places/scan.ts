import type { Address, PlacePart } from '#domain/reading.ts';
import { parseNumeral } from '../numerals.ts';
import { notAPlace, partWords } from './words.ts';

/** An address on a folded text: `end` exclusive. */
export interface Found extends Address {
  readonly start: number;
  readonly end: number;
}

type Level = 'building' | 'unit' | 'floor' | 'flat';
const levels: readonly Level[] = ['building', 'unit', 'floor', 'flat'];

const digits = /\d{1,5}/y;
const hanzi = /[零〇一二三四五六七八九十百两]{1,4}/y;
const letter = /[A-Za-z]\d{0,2}|[甲乙丙丁]|[东西南北中](?=[座楼栋幢])/y;

interface Value {
  readonly value: PlacePart;
  readonly end: number;
  readonly digits: number;
}

/** Runs a sticky pattern at `at`; the text it took, or nothing. */
function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function valueAt(text: string, at: number): Value | undefined {
  const number = take(digits, text, at);
  if (number) return { value: Number(number), end: at + number.length, digits: number.length };
  const words = take(hanzi, text, at);
  if (words) {
    const value = spelled(words);
    return value === undefined ? undefined : { value, end: at + words.length, digits: 0 };
  }
  const sign = take(letter, text, at);
  return sign ? { value: sign.toUpperCase(), end: at + sign.length, digits: 0 } : undefined;
}

/** 五〇一 is read sign by sign, 二十三 as a numeral. */
function spelled(words: string): number | undefined {
  const signs = [...words].map((sign) =>
    '零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign === '两' ? '二' : sign),
  );
  if (signs.length > 1 && signs.every((digit) => digit >= 0)) return Number(signs.join(''));
  return parseNumeral(words);
}

/** The closing word of a part at `at`, when what follows does not turn it into something else. */
function wordAt(text: string, at: number, level: Level): string | undefined {
  for (const word of partWords[level]) {
    if (!text.startsWith(word, at)) continue;
    const last = word.at(-1)!;
    if (notAPlace[last]?.some((after) => text.startsWith(after, at + word.length))) return undefined;
    return word;
  }
  return undefined;
}

function isFlat(value: Value): boolean {
  if (value.digits < 3 || value.digits > 4 || typeof value.value !== 'number') return false;
  const floor = Math.floor(value.value / 100);
  const door = value.value % 100;
  return floor >= 1 && floor <= 60 && door >= 1 && door <= 40;
}

const gap = /[ ,]?(?:的)?|-/y;

/** Reads one address that begins exactly at `start`, part by part from the building down. */
export function addressAt(text: string, start: number): Found | undefined {
  const parts: Partial<Record<Level, PlacePart>> = {};
  let at = start;
  let end = start;
  let level = 0;
  while (level < levels.length) {
    const value = valueAt(text, at);
    if (!value) break;
    const read = partAt(text, value, level, end > start, parts);
    if (!read) break;
    parts[read.level] = value.value;
    level = levels.indexOf(read.level) + 1;
    end = read.end;
    at = end + (take(gap, text, end)?.length ?? 0);
  }
  return end > start ? { start, end, ...parts } : undefined;
}

interface Part {
  readonly level: Level;
  readonly end: number;
}

function partAt(
  text: string,
  value: Value,
  from: number,
  inside: boolean,
  before: Partial<Record<Level, PlacePart>>,
): Part | undefined {
  for (const level of levels.slice(from)) {
    const word = wordAt(text, value.end, level);
    if (!word) continue;
    const part = { level, end: value.end + word.length };
    if (level === 'building' && word === '#' && !/[\d一二三四五六七八九十]/u.test(text[part.end] ?? '')) continue;
    if (level === 'unit' && word.endsWith('梯') && before.building === undefined) continue;
    if (level === 'floor' && word === '楼' && from === 0 && opensUnit(text, part.end))
      return { level: 'building', end: part.end };
    if (level === 'flat' && (word === '户' || word.startsWith('号') || word === '房') && !inside) continue;
    if (level === 'flat' && word === '室' && !isFlat(value) && !inside) continue;
    return part;
  }
  if (inside && isFlat(value) && from <= 3) return { level: 'flat', end: value.end };
  if (
    inside &&
    before.building !== undefined &&
    before.unit === undefined &&
    text[value.end] !== '-' &&
    short(value, text)
  ) {
    return { level: 'unit', end: value.end };
  }
  return undefined;
}

/** 3#2: a bare number of one digit straight after the building. */
function short(value: Value, text: string): boolean {
  return value.digits === 1 && text[value.end - 2] === '#';
}

/** 3楼2单元: 楼 stands for the building when a unit follows. */
function opensUnit(text: string, at: number): boolean {
  const value = valueAt(text, at);
  return value !== undefined && wordAt(text, value.end, 'unit') !== undefined;
}
