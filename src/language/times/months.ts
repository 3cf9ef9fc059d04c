import { civilOf, dayNumber, existing, mondayOf, monthLength, weekdayOf } from './civil.ts';
import type { CalendarSaid, Counted, DateSaid } from './said.ts';
import { day, type Situation, type Stretch, yearOf } from './stretch.ts';

/** Which year and month are meant where they are not said. */

/** A year, a month or a day by the calendar; undefined when there is no such day. */
export function calendar({ year, month, day: said }: CalendarSaid, at: Situation): Stretch | undefined {
  const now = civilOf(at.today);
  if (month === undefined) {
    if (said !== undefined) return dayOfMonth(said, at);
    const y = yearOf(year!, at.today, at.before);
    return { from: dayNumber(y, 1, 1), to: dayNumber(y + 1, 1, 1), grain: 'year', unit: true };
  }
  if (!('value' in month)) {
    const first = civilOf(dayNumber(now.year, now.month + ('by' in month ? month.by : 0), 1));
    return said === undefined ? wholeMonth(first.year, first.month) : day(existing(first.year, first.month, said));
  }
  if (month.value < 1 || month.value > 12) return undefined;
  const y = year === undefined ? yearNear(month.value, said, at) : yearOf(year, at.today, at.before);
  return said === undefined ? wholeMonth(y, month.value) : day(existing(y, month.value, said));
}

const wholeMonth = (year: number, month: number): Stretch => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + 1, 1),
  grain: 'month',
  unit: true,
});

/** A date without its year may lie this many days back (the notice of last month), else it is the next to come. */
const recent = 45;

function yearNear(month: number, said: number | undefined, { today, before, closing }: Situation): number {
  const { year } = civilOf(closing === true && before !== undefined ? before : today);
  const last = dayNumber(year, month, said ?? monthLength(year, month));
  if (closing === true && before !== undefined) return last < before ? year + 1 : year;
  if (last < today - recent) return year + 1;
  // In January 12月20日 is the one that has just been.
  const lastYear = dayNumber(year - 1, month, said ?? monthLength(year - 1, month));
  return lastYear >= today - recent ? year - 1 : year;
}

/** 28日: of the month named before, else the next to come. */
function dayOfMonth(said: number, { today, before, closing }: Situation): Stretch | undefined {
  const base = civilOf(before ?? today);
  const there = existing(base.year, base.month, said);
  if (before !== undefined && there !== undefined && (there >= (closing === true ? before : today) || there >= before))
    return day(there);
  const from = civilOf(closing === true && before !== undefined ? before : today);
  const lowest = closing === true && before !== undefined ? before : today;
  for (let months = 0; months < 3; months += 1) {
    const month = civilOf(dayNumber(from.year, from.month + months, 1));
    const candidate = existing(month.year, month.month, said);
    if (candidate !== undefined && candidate >= lowest) return day(candidate);
  }
  return undefined;
}

/** The third Monday, the last week of a month. */
export function nthOf(said: Extract<DateSaid, { is: 'nth' }>, at: Situation): Stretch | undefined {
  const month = calendar(said.of, at);
  if (month === undefined) return undefined;
  const { n, weekday, days } = said;
  if (weekday === undefined) {
    const monday = mondayOf(month.from);
    const first = monday < month.from && weekdayOf(month.from) > 4 ? monday + 7 : monday;
    const from = n > 0 ? first + 7 * (n - 1) : mondayOf(month.to - 1);
    return { from, to: from + 7, grain: 'week', unit: true };
  }
  const from =
    n < 0
      ? month.to - 1 - ((weekdayOf(month.to - 1) - weekday + 7) % 7)
      : month.from + ((weekday - weekdayOf(month.from) + 7) % 7) + 7 * (n - 1);
  if (from >= month.to) return undefined;
  return days === undefined ? day(from) : { from, to: from + days, grain: 'day', unit: false };
}

/** Some months of a year. */
export function months(year: number, first: number, count: number, late: boolean): Stretch {
  return {
    from: dayNumber(year, first, 1),
    to: dayNumber(year, first + count, 1),
    grain: 'month',
    unit: false,
    ...(late ? { late } : {}),
  };
}

export function quarter(year: Counted | undefined, said: Counted, today: number): Stretch {
  const now = civilOf(today);
  const present = Math.ceil(now.month / 3);
  const y = year === undefined ? now.year : yearOf(year, today);
  const q = 'value' in said ? said.value : present + ('by' in said ? said.by : 0);
  return { from: dayNumber(y, q * 3 - 2, 1), to: dayNumber(y, q * 3 + 1, 1), grain: 'quarter', unit: true };
}
