import { pairSet } from '../look/pairs.ts';
import {
  dayPartWords,
  daysWords,
  dayWords,
  followingPartWords,
  followingWords,
  hourWords,
  partWords,
} from './day.words.ts';
import { closers, openers, rollers } from './edges.words.ts';
import { feastNames, lunarMonths, lunarPrefixes } from './feasts.words.ts';
import { recurrenceHeads } from './recurrence.words.ts';
import * as words from './words.ts';

/** The cheap look: whether a time can begin at an offset, by its first two letters. Chat mostly has none such. */

/** The first two letters, and of words that are all longer which third letters may follow. */
const openings = new Map<string, Set<string> | 'any'>();
const add = (...names: string[]): void => {
  for (const name of names) {
    const opening = name.slice(0, 2);
    const thirds = name.length === 2 ? 'any' : (openings.get(opening) ?? new Set());
    if (thirds !== 'any') thirds.add(name[2]!);
    openings.set(opening, thirds);
  }
};

for (const table of [
  dayWords,
  dayPartWords,
  daysWords,
  followingWords,
  followingPartWords,
  partWords,
  hourWords,
  words.yearWords,
  words.seasonWords,
  words.monthSlices,
  words.yearSlices,
  feastNames,
  lunarMonths,
  recurrenceHeads,
  rollers,
]) {
  add(...Object.keys(table).filter((word) => word.length > 1));
}
add(
  ...Object.keys(lunarPrefixes),
  '三更',
  '一上午',
  '一下午',
  '整上午',
  '整下午',
  '整个',
  '双休',
  '单周',
  '双周',
  '次年',
  '翌年',
  '当年',
  '再过',
  '再等',
  '上世',
  '本世',
  '这个',
  '上个',
  '最后',
  '每隔',
  '前两',
  '前二',
  '前三',
);
for (const prefix of Object.keys(words.weekPrefixes))
  for (const unit of Object.keys(words.weekUnits)) add(prefix + unit);
for (const prefix of Object.keys(words.monthPrefixes)) add(`${prefix}月`);
for (const prefix of Object.keys(words.quarterPrefixes)) add(`${prefix}季度`);
for (const unit of Object.keys(words.weekUnits)) {
  if (unit.length > 1) add(unit);
  else for (const letter of [...Object.keys(words.weekdayLetters), '末']) add(unit + letter);
}
add('元月');
for (const day of '一二三四五六七八九十') add(`初${day}`, `年初${day}`, `大年${day}`);

/** What a letter can be at the start of a time, and behind one. */
const numeral = 1;
/** Opens a time only before a number: 差五分八点, 过三天, 近三天, 每3天, 早7点. */
const beforeNumber = 2;
/** Opens a time that follows: 从, 到. */
const always = 4;
const half = 8;
const afterNumber = 16;
const afterHalf = 32;
/** A number, or what else may follow `beforeNumber`. */
const numbered = 64;

const marks = new Uint8Array(0x10000);
const mark = (letters: string, as: number): void => {
  for (const letter of letters) marks[letter.charCodeAt(0)]! |= as;
};
const numerals = '零〇一二两三四五六七八九十廿卅0123456789';
mark(numerals, numeral | numbered | afterNumber);
mark(' 半mM', numbered);
mark('差过第近每隔早晚晨夜午朝AaPpQq', beforeNumber);
mark(['逢', ...Object.keys(openers), ...Object.keys(closers)].map((word) => word.charAt(0)).join(''), always);
mark('百点时月号日年周天个刻分秒小钟星礼季世昼晚夜宿工半到至-–—~～−.:：/ aApP', afterNumber);
mark('半俩仨', half);
mark('小个年月天分钟星礼', afterHalf);

const pairs = pairSet(openings.keys());
/** 一下 opens no time, 一下午 does. */
const isOpening = (text: string, at: number): boolean => {
  if (!pairs(text.charCodeAt(at), text.charCodeAt(at + 1))) return false;
  const thirds = openings.get(text.slice(at, at + 2))!;
  return thirds === 'any' || thirds.has(text[at + 2] ?? '');
};

export function mayBegin(text: string, at: number): boolean {
  if ((marks[text.charCodeAt(at)]! & always) === 0) return begins(text, at);
  for (let next = at; next <= at + farthest && next < text.length; next += 1)
    if ((next > at && (marks[text.charCodeAt(next)]! & numeral) !== 0) || begins(text, next)) return true;
  return false;
}
/** Between a word that opens a time and the time stand no more letters than this: 打从   8点. */
const farthest = 6;

function begins(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const letter = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  const first = marks[letter]!;
  if ((first & numeral) !== 0)
    return ((marks[next]! & afterNumber) !== 0 && !(letter < 0x80 && isPlainNumber(text, at))) || isOpening(text, at);
  if (isOpening(text, at)) return true;
  if ((first & half) !== 0) return (marks[next]! & afterHalf) !== 0;
  return (first & beforeNumber) !== 0 && (marks[next]! & numbered) !== 0;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Digits with nothing of a time behind them: a quick no for 1. at the head of a line, and 101人. */
function isPlainNumber(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  let next = end;
  while (next - end < 3 && text[next] === ' ') next += 1;
  if (next >= text.length) return true;
  const behind = text.charCodeAt(next);
  if (next > end && isDigit(behind)) return end - at < 4;
  if (text[end] === '.') return !isDigit(text.charCodeAt(end + 1));
  return (marks[behind]! & afterNumber) === 0;
}
