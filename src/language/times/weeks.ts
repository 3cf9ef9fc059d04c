import type { Dated } from './said.ts';
import { isDigit, isNumeral, tableOf, wordAt } from './tokens.ts';
import { weekdayLetters, weekPrefixes, weekUnits } from './words.ts';

/** Dates by the week: 下周三, 星期日, 本周末, 上个礼拜. */

const prefixes = tableOf(weekPrefixes);
const units = tableOf(weekUnits);
/** 周边, 周岁, 周到: other words that begin with 周. */
const notWeek = /^(?:边|岁|刊|期[^一二三四五六日天]|年|围|转|身|长|大|姐|哥|叔|阿|老|先|女士|师|总|经|主|工|队)/u;
const visits = /^(?:师傅|老师)/u;
/** 每周三次, 周一峰: the letter belongs to what follows. */
const countAfter = /^(?:[次遍趟]|回(?!来|去|家|老|京|国|校|单位))/u;

/** A weekday without its week: 周三, 星期日, 礼拜天; with several letters 周六日. */
export function weekdayAt(text: string, at: number): { weekdays: number[]; end: number } | undefined {
  const unit = wordAt(units, text, at);
  if (unit === undefined) return undefined;
  const letter = text.charAt(unit.end);
  if (isDigit(text, unit.end) && (isDigit(text, unit.end + 1) || /[年岁月个:：点.]/u.test(text.charAt(unit.end + 1))))
    return undefined;
  const first = weekdayLetters[letter];
  if (letter === '日' && text[unit.end + 1] === '用') return undefined;
  if (first === undefined || countAfter.test(text.slice(unit.end + 1, unit.end + 4))) return undefined;
  const weekdays = [first];
  let end = unit.end + 1;
  while (weekdays.length < 7 && !isDigit(text, end - 1) && goesOn(text, end)) {
    weekdays.push(weekdayLetters[text.charAt(end)]!);
    end += 1;
  }
  return { weekdays, end };
}

/** 周二三: a second letter counts when it is no number of something else (周二三点, 周六日用品). */
function goesOn(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (isDigit(text, at) || weekdayLetters[letter] === undefined || letter === '天') return false;
  if (letter === '日') return text.charAt(at - 1) === '六' && !/^[用本报常]/u.test(text.slice(at + 1));
  const next = text.slice(at + 1, at + 3);
  return !isNumeral(next, 0) || weekdayLetters[next.charAt(0)] !== undefined
    ? !/^[大早家些块同点时个人号楼位户月年分元块名条件次张台种份斤十百零半起定直般共层栋]/u.test(next)
    : false;
}

/** 下周三, 本周, 上个星期, 这周末, 周五, 周末, 双休日. */
export function weekAt(text: string, at: number): Dated | undefined {
  if (text.startsWith('双休日', at)) return { date: { is: 'weekend' }, end: at + 3 };
  const prefix = wordAt(prefixes, text, at);
  const start = prefix?.end ?? at;
  const unit = wordAt(units, text, start);
  if (unit === undefined) return undefined;
  const by = prefix?.value;
  const week = by === undefined ? {} : { by };
  if (text[unit.end] === '末') return { date: { is: 'weekend', ...week }, end: unit.end + 1 };
  const day = weekdayAt(text, start);
  if (day !== undefined) {
    if (day.weekdays[0] === 6 && day.weekdays[1] === 7) return { date: { is: 'weekend', ...week }, end: day.end };
    // More letters than one are a recurrence without 每: that room reads them.
    const end = day.end - (day.weekdays.length - 1);
    return { date: { is: 'weekday', ...week, weekday: day.weekdays[0]! }, end };
  }
  if (by === undefined) return undefined;
  // 下周师傅过来换阀门, but 问下周师傅.
  const opens = at === 0 || /[\s\p{P}]/u.test(text.charAt(at - 1));
  if (notWeek.test(text.slice(unit.end, unit.end + 2)) && !(opens && visits.test(text.slice(unit.end, unit.end + 2))))
    return undefined;
  return { date: { is: 'week', by }, end: unit.end };
}
