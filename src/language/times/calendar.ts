import { atOffset } from '../look/at-offset.ts';
import { parseNumeral } from '../numerals.ts';
import { numericAt } from './figures.ts';
import type { CalendarSaid, Counted, Dated } from './said.ts';
import { afterSpaces, counts, isNumeral, numberAt, type Token, tableOf, wordAt } from './tokens.ts';
import { notDay, notMonth, numberBefore, numberedThings, placeBefore } from './traps.words.ts';
import { monthPrefixes, monthSlices, yearSlices, yearWords } from './words.ts';

/** Dates by the calendar: 2026年11月28日, 11.28, 下月3号, 月底, 明年. */

const years = tableOf(yearWords);
const months = tableOf(monthPrefixes);
const slicesOfMonth = tableOf(monthSlices);
const slicesOfYear = tableOf(yearSlices);
const bareSlices = tableOf(Object.fromEntries(Object.entries(monthSlices).filter(([word]) => word.length > 1)));
const afterYears = tableOf({ 次年: 1, 翌年: 1, 当年: 0 });
const bareYearSlices = tableOf(Object.fromEntries(Object.entries(yearSlices).filter(([word]) => word.length > 1)));

/** A year: 2026年, 二〇二六年, 26年 before a month, 98年, 明年. */
export function yearAt(text: string, at: number): Token<Counted> | undefined {
  const word = wordAt(years, text, at);
  if (word !== undefined) return { value: { by: word.value }, end: word.end };
  const after = wordAt(afterYears, text, at);
  if (after !== undefined && (after.value !== 0 || isNumeral(text, after.end)))
    return { value: { after: after.value }, end: after.end };
  if (!isNumeral(text, at) || numberBefore(text, at)) return undefined;
  const number = numberAt(text, at);
  if (number === undefined || text[number.end] !== '年') return undefined;
  const letters = number.end - at;
  const end = number.end + (text[number.end + 1] === '度' ? 2 : 1);
  if (letters === 4 && number.value >= 1000 && number.value <= 2999) return { value: { value: number.value }, end };
  if (letters !== 2 || counts(text, at, number) === (number.digits === 0)) return undefined;
  if (number.value >= 50 && number.value < 100) return { value: { value: 1900 + number.value }, end };
  if (number.value < 10 || beforeMonth.test(text.slice(end, end + 6)))
    return { value: { value: 2000 + number.value }, end };
  return undefined;
}
const beforeMonth = /^(?:[0-9一二三四五六七八九十]{1,2}月|[初底末]|第?[一二三四]季度|[上下]半年|春节|国庆)/u;

/** Anything dated by year, month and day. */
export function calendarAt(text: string, at: number, joined = false): Dated | undefined {
  return (
    numericAt(text, at, joined) ??
    yearStart(text, at) ??
    monthStart(text, at, undefined, joined) ??
    firstMonthsAt(text, at, undefined) ??
    bareSliceAt(text, at) ??
    dayOnlyAt(text, at, joined)
  );
}

function yearStart(text: string, at: number): Dated | undefined {
  const year = yearAt(text, at);
  if (year === undefined) return undefined;
  const next = text[year.end] === '的' ? year.end + 1 : afterSpaces(text, year.end);
  const month = monthStart(text, next, year.value);
  if (/^今[天日]/u.test(text.slice(next, next + 2)))
    return { date: { is: 'anniversary', year: year.value }, end: next + 2 };
  if (month !== undefined) return month;
  const slice = wordAt(slicesOfYear, text, next);
  if (slice !== undefined && !notSliceAfter.test(text.slice(slice.end, slice.end + 1))) {
    return { date: { is: 'year-slice', year: year.value, slice: slice.value }, end: slice.end };
  }
  return firstMonthsAt(text, next, year.value) ?? { date: { is: 'calendar', year: year.value }, end: year.end };
}

const firstQuarters = atOffset(/^前([两二三2-3])个?季度/u, 7);
const firstMonths = atOffset(/^前(\d{1,2}|[二两三四五六七八九十]{1,3})个?月/u, 7);

/** 今年前三季度, 2026年前11个月; without a year the quarters are this year's. */
function firstMonthsAt(text: string, at: number, year: Counted | undefined): Dated | undefined {
  const quarters = firstQuarters(text, at);
  const found = quarters ?? (year === undefined ? null : firstMonths(text, at));
  const count = found === null ? undefined : parseNumeral(found[1]!);
  if (found === null || count === undefined) return undefined;
  const last = quarters === null ? count : count * 3;
  if (last > 12) return undefined;
  return { date: { is: 'year-slice', year: year ?? { by: 0 }, slice: [1, last] }, end: at + found[0].length };
}

/** 今年初三, 明年初中毕业: the year ends before 初. */
const notSliceAfter = /^[一二三四五六七八九十中级]/u;

const beforeYuan = /[单百千万\d一二三四五六七八九十]/u;

/** A month and what follows it: 12月, 12月5日, 下个月的第一个周一, 12月上旬. */
function monthStart(text: string, at: number, year: Counted | undefined, joined = false): Dated | undefined {
  const named = year === undefined ? prefixed(text, at) : undefined;
  if (named !== undefined) return afterMonth(text, named.end, { is: 'calendar', month: { by: named.value } });
  // 元月 is January; 10元月租 and 3单元月底 hold none.
  if (text.startsWith('元月', at) && !beforeYuan.test(text.slice(Math.max(0, at - 1), at)))
    return afterMonth(text, at + 2, { is: 'calendar', ...(year === undefined ? {} : { year }), month: { value: 1 } });
  if (!isNumeral(text, at) || (year === undefined && !joined && numberBefore(text, at))) return undefined;
  const number = numberAt(text, at);
  if (number === undefined || text[number.end] !== '月' || !counts(text, at, number) || number.value > 99)
    return undefined;
  if (notMonth.test(text.slice(number.end + 1, number.end + 3))) return undefined;
  const end = number.end + (text[number.end + 1] === '份' ? 2 : 1);
  const of: CalendarSaid = { is: 'calendar', ...(year === undefined ? {} : { year }), month: { value: number.value } };
  const whole = afterMonth(text, end, of);
  return number.value < 1 || number.value > 12 ? { ...whole, impossible: true } : whole;
}

function prefixed(text: string, at: number): Token<number> | undefined {
  const word = wordAt(months, text, at);
  if (word === undefined || text[word.end] !== '月') return undefined;
  if (notMonth.test(text.slice(word.end + 1, word.end + 3))) return undefined;
  return { value: word.value, end: word.end + (text[word.end + 1] === '份' ? 2 : 1) };
}

function afterMonth(text: string, at: number, of: CalendarSaid): Dated {
  const next = text[at] === '的' ? at + 1 : afterSpaces(text, at);
  const day = dayAfterMonth(text, next);
  if (day !== undefined) {
    return {
      date: { ...of, day: day.value },
      end: day.end,
      ...(day.value < 1 || day.value > 31 ? { impossible: true } : {}),
    };
  }
  const nth = nthAt(text, next);
  if (nth !== undefined) return { date: { is: 'nth', of, ...nth.value }, end: nth.end };
  const slice = wordAt(slicesOfMonth, text, next);
  if (slice !== undefined && !(text[next] === '中' && '秋午心国学考医药'.includes(text.charAt(next + 1) || '-'))) {
    return { date: { is: 'month-slice', of, slice: slice.value }, end: slice.end };
  }
  return { date: of, end: at };
}

/** 5日, 五号, and 28 alone where nothing makes it a count. */
function dayAfterMonth(text: string, at: number): Token<number> | undefined {
  const number = isNumeral(text, at) ? numberAt(text, at) : undefined;
  if (number === undefined || number.value > 99 || !counts(text, at, number)) return undefined;
  const unit = text[number.end];
  if (unit === '日' || unit === '号') return { value: number.value, end: number.end + 1 };
  const alone = !countedAfter.test(text.slice(number.end, number.end + 2)) && number.value >= 1 && number.value <= 31;
  return alone ? { value: number.value, end: number.end } : undefined;
}
const countedAfter = /^(?:[点时:：.个人名户位元块年月次天周岁场份只条楼栋单号%/件篇期轮届]|小时|分钟|星期|礼拜)/u;

const ordinals: Readonly<Record<string, number>> = {
  第一: 1,
  第二: 2,
  第三: 3,
  第四: 4,
  第五: 5,
  第1: 1,
  第2: 2,
  第3: 3,
  第4: 4,
  第5: 5,
  头一: 1,
  最后一: -1,
};
const ordinalTable = tableOf(ordinals);
const weekdayAfter = /^个?(?:周|星期|礼拜)([一二三四五六日天])(?![次回遍])/u;
const weekendAfter = /^个?周末/u;
const weekAfter = /^个?(?:周|星期|礼拜)/u;

/** 第一个周一, 最后一个星期五, 第二周. */
export function nthAt(text: string, at: number): Token<{ n: number; weekday?: number; days?: number }> | undefined {
  const ordinal = wordAt(ordinalTable, text, at);
  if (ordinal === undefined) return undefined;
  const rest = text.slice(ordinal.end, ordinal.end + 5);
  const weekday = weekdayAfter.exec(rest);
  if (weekday !== null) {
    const value = '一二三四五六日天'.indexOf(weekday[1]!) + 1;
    return { value: { n: ordinal.value, weekday: Math.min(value, 7) }, end: ordinal.end + weekday[0].length };
  }
  const weekend = weekendAfter.exec(rest);
  if (weekend !== null)
    return { value: { n: ordinal.value, weekday: 6, days: 2 }, end: ordinal.end + weekend[0].length };
  const week = weekAfter.exec(rest);
  return week === null ? undefined : { value: { n: ordinal.value }, end: ordinal.end + week[0].length };
}

function bareSliceAt(text: string, at: number): Dated | undefined {
  const month = wordAt(bareSlices, text, at);
  const after = (end: number): boolean => !/^[级学考华国]/u.test(text.slice(end, end + 1));
  if (month !== undefined && after(month.end) && !isNumeral(text, at - 1)) {
    return {
      date: { is: 'month-slice', of: { is: 'calendar', month: { by: 0 } }, slice: month.value },
      end: month.end,
    };
  }
  const year = wordAt(bareYearSlices, text, at);
  if (year === undefined || !after(year.end) || isNumeral(text, at - 1)) return undefined;
  return { date: { is: 'year-slice', year: { by: 0 }, slice: year.value }, end: year.end };
}

/** 十五号, 28日: not the number of a thing (3号楼). */
function dayOnlyAt(text: string, at: number, joined: boolean): Dated | undefined {
  if (
    !isNumeral(text, at) ||
    (!joined && numberBefore(text, at)) ||
    placeBefore.test(text.slice(Math.max(0, at - 2), at))
  )
    return undefined;
  const number = numberAt(text, at);
  if (number === undefined || !counts(text, at, number) || number.value < 1 || number.value > 31) return undefined;
  const unit = text[number.end];
  const rest = text.slice(number.end + 1, number.end + 5);
  if (unit === '号' ? numberedThings.test(rest) : unit !== '日' || notDay.test(rest)) return undefined;
  return { date: { is: 'calendar', day: number.value }, end: number.end + 1 };
}
