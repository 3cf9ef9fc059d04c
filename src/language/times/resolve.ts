import type { Grain } from '#domain/reading.ts';
import { civilOf, dayNumber, existing, mondayOf, monthLength, plusMonths, weekdayOf } from './civil.ts';
import { feastDay, holidaySpan, lunarDay, lunarOf } from './lunar.ts';
import type { CalendarSaid, Counted, DateSaid } from './said.ts';

/** From what was said to days: a stretch of whole days, counted from 1970-01-01. */

export interface Stretch {
  readonly from: number;
  /** The day after the last one. */
  readonly to: number;
  readonly grain: Grain;
  /** A unit of the calendar (a day, a week, December), reported as a point; else a range. */
  readonly unit: boolean;
  /** Its end is what counts in 月底前. */
  readonly late?: boolean;
}

export interface Situation {
  readonly today: number;
  /** The day named before in the message or on the other side of a range. */
  readonly before?: number;
  /** This side ends a range that begins on `before`. */
  readonly closing?: boolean;
}

const day = (from: number | undefined): Stretch | undefined =>
  from === undefined ? undefined : { from, to: from + 1, grain: 'day', unit: true };

/** The days a date means; undefined when there are none (2月30日). */
export function resolveDate(date: DateSaid, at: Situation): Stretch | undefined {
  const { today } = at;
  switch (date.is) {
    case 'day':
      return day(today + date.by);
    case 'days':
      return { from: today + date.from, to: today + date.to + 1, grain: 'day', unit: false };
    case 'following':
      return at.before === undefined && date.by <= 0 ? undefined : day((at.before ?? today) + date.by);
    case 'weekday':
      return day(weekdayIn(date.by, date.weekday, at));
    case 'weekend': {
      const saturday = mondayOf(today) + (date.by ?? 0) * 7 + 5;
      return { from: saturday, to: saturday + 2, grain: 'day', unit: false };
    }
    case 'week': {
      const monday = mondayOf(today) + date.by * 7;
      return { from: monday, to: monday + 7, grain: 'week', unit: true };
    }
    case 'calendar':
      return calendar(date, at);
    case 'nth':
      return nthOf(date, at);
    case 'month-slice': {
      const month = calendar(date.of, at);
      if (month === undefined) return undefined;
      const last = date.slice[1] === 0 ? month.to : month.from + date.slice[1];
      return { from: month.from + date.slice[0] - 1, to: last, grain: 'day', unit: false, late: true };
    }
    case 'year-slice': {
      const year = yearOf(date.year, today);
      return months(
        year,
        date.slice[0],
        date.slice[1] - date.slice[0] + 1,
        date.slice[1] === 12 && date.slice[0] === 12,
      );
    }
    case 'season':
      return months(yearOf(date.year, today), date.months[0], date.months[1], false);
    case 'quarter':
      return quarter(date.year, date.quarter, today);
    case 'years':
      return {
        from: dayNumber(date.from, 1, 1),
        to: dayNumber(date.from + date.count, 1, 1),
        grain: 'year',
        unit: false,
      };
    case 'lunar':
      return lunar(date, at);
    case 'feast':
      return feast(date, today);
    case 'edge-day': {
      const there = resolveDate(date.date, at);
      return there && day(date.last ? there.to - 1 : there.from);
    }
    case 'anniversary': {
      const { month, day: said } = civilOf(today);
      return day(existing(yearOf(date.year, today), month, said));
    }
    case 'beside': {
      const there = resolveDate(date.date, at);
      return there === undefined ? undefined : day(date.by < 0 ? there.from + date.by : there.to - 1 + date.by);
    }
    case 'shift':
      return day(shifted(today, date.amount * date.sign, date.unit));
  }
}

/** Some days, weeks, months or years on from a day; half a month is fifteen days. */
export function shifted(from: number, amount: number, unit: string): number {
  if (unit === 'day') return from + Math.trunc(amount);
  if (unit === 'week') return from + Math.round(amount * 7);
  const count = unit === 'year' ? amount * 12 : amount;
  const whole = Math.trunc(count);
  return plusMonths(from, whole) + Math.round((count - whole) * 30);
}

function weekdayIn(by: number | undefined, weekday: number, { today, before, closing }: Situation): number {
  if (by !== undefined) return mondayOf(today) + by * 7 + weekday - 1;
  // 下周一到周三 ends in the week it begins in.
  const base = closing === true && before !== undefined ? before : today;
  return base + ((weekday - weekdayOf(base) + 7) % 7);
}

function yearOf(year: Counted, today: number, before = today): number {
  if ('value' in year) return year.value;
  return 'by' in year ? civilOf(today).year + year.by : civilOf(before).year + year.after;
}

function calendar({ year, month, day: said }: CalendarSaid, at: Situation): Stretch | undefined {
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

function nthOf({ of, n, weekday }: Extract<DateSaid, { is: 'nth' }>, at: Situation): Stretch | undefined {
  const month = calendar(of, at);
  if (month === undefined) return undefined;
  if (weekday === undefined) {
    const monday = mondayOf(month.from);
    const first = monday < month.from && weekdayOf(month.from) > 4 ? monday + 7 : monday;
    const from = n > 0 ? first + 7 * (n - 1) : mondayOf(month.to - 1);
    return { from, to: from + 7, grain: 'week', unit: true };
  }
  if (n < 0) return day(month.to - 1 - ((weekdayOf(month.to - 1) - weekday + 7) % 7));
  const found = month.from + ((weekday - weekdayOf(month.from) + 7) % 7) + 7 * (n - 1);
  return found < month.to ? day(found) : undefined;
}

function months(year: number, first: number, count: number, late: boolean): Stretch {
  return {
    from: dayNumber(year, first, 1),
    to: dayNumber(year, first + count, 1),
    grain: 'month',
    unit: false,
    ...(late ? { late } : {}),
  };
}

function quarter(year: Counted | undefined, said: Counted, today: number): Stretch {
  const now = civilOf(today);
  const present = Math.ceil(now.month / 3);
  const y = year === undefined ? now.year : yearOf(year, today);
  const q = 'value' in said ? said.value : present + ('by' in said ? said.by : 0);
  return { from: dayNumber(y, q * 3 - 2, 1), to: dayNumber(y, q * 3 + 1, 1), grain: 'quarter', unit: true };
}

/** How far before or after New Year a bare 初三 is one of its days. */
const aroundNewYear = 60;

function lunar({ year, month, day: said }: Extract<DateSaid, { is: 'lunar' }>, at: Situation): Stretch | undefined {
  const { today } = at;
  const now = lunarOf(at.closing === true && at.before !== undefined ? at.before : today);
  if (month === undefined && at.closing === true && at.before !== undefined)
    return day(lunarAfter(at.before, said ?? 1));
  if (month === undefined) {
    for (const y of [now.year, now.year + 1]) {
      const found = lunarDay(y, 1, said ?? 1);
      if (found !== undefined && found >= today - 15 && found <= today + aroundNewYear) return day(found);
    }
    return undefined;
  }
  const lowest = at.closing === true && at.before !== undefined ? at.before : today;
  const years = year === undefined ? [now.year - 1, now.year, now.year + 1] : [yearOf(year, today)];
  for (const y of years) {
    const from = lunarDay(y, month, said ?? 1);
    if (from === undefined) continue;
    const to = said === undefined ? (lunarDay(y, month, 30) ?? lunarDay(y, month, 29)!) + 1 : from + 1;
    if (year !== undefined || to > lowest) return { from, to, grain: said === undefined ? 'month' : 'day', unit: true };
  }
  return undefined;
}

/** 除夕到初六: the first such day of a lunar month after the range began. */
function lunarAfter(before: number, said: number): number | undefined {
  const { year, month } = lunarOf(before);
  for (const [y, m] of [[year, month], month === 12 ? [year + 1, 1] : [year, month + 1]] as const) {
    const found = lunarDay(y, m, said);
    if (found !== undefined && found >= before) return found;
  }
  return undefined;
}

function feast({ year, feast: name, holiday }: Extract<DateSaid, { is: 'feast' }>, today: number): Stretch | undefined {
  const now = civilOf(today).year;
  const years = year === undefined ? [now, now + 1] : [yearOf(year, today)];
  for (const y of years) {
    const span = holiday ? holidaySpan(name, y) : undefined;
    const from = span?.[0] ?? feastDay(name, y);
    if (from === undefined) continue;
    const to = (span?.[1] ?? from) + 1;
    if (year !== undefined || to > today) return { from, to, grain: 'day', unit: span === undefined };
  }
  return undefined;
}
