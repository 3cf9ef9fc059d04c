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

const pairs = new Set<string>();
const add = (...names: string[]): void => {
  for (const name of names) pairs.add(name.slice(0, 2));
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
  '一上',
  '一下',
  '整上',
  '整下',
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
);
for (const prefix of Object.keys(words.weekPrefixes))
  for (const unit of Object.keys(words.weekUnits)) add(prefix + unit);
for (const prefix of Object.keys(words.monthPrefixes)) add(`${prefix}月`);
for (const prefix of Object.keys(words.quarterPrefixes)) add(`${prefix}季度`);
for (const unit of Object.keys(words.weekUnits)) {
  if (unit.length > 1) add(unit);
  else for (const letter of [...Object.keys(words.weekdayLetters), '末']) add(unit + letter);
}
for (const day of '一二三四五六七八九十') add(`初${day}`, `年初${day}`, `大年${day}`);

const numerals = '零〇一二两三四五六七八九十廿卅0123456789';
/** Letters that open a time only before a number (差五分八点, 过三天, 近三天, 每3天, 早7点) or before any time at all. */
const beforeNumber = new Set('差过第近每隔早晚晨夜午朝AaPpQq');
const always = new Set([...Object.keys(openers), ...Object.keys(closers)].map((word) => word.charAt(0)).concat('逢'));
/** What can follow the first letter of a number that is a time. */
const afterNumber = new Set(`${numerals}百点时月号日年周天个刻分秒小钟星礼季世昼晚夜工半到至-–—~～−.:：/ aApP`);
const half = new Set('小个年月天分');

export function mayBegin(text: string, at: number): boolean {
  const letter = text.charAt(at);
  const next = text.charAt(at + 1);
  if (next === '') return false;
  if (numerals.includes(letter)) return afterNumber.has(next) || pairs.has(letter + next);
  if (pairs.has(letter + next) || always.has(letter)) return true;
  if (letter === '半') return half.has(next);
  return (
    beforeNumber.has(letter) &&
    (numerals.includes(next) || next === ' ' || next === '半' || next === 'm' || next === 'M')
  );
}
