import { civilOf, dayNumber, existing, mondayOf, plusMonths, weekdayOf } from './civil.ts';
import { feast, lunar } from './festive.ts';
import { calendar, months, nthOf, quarter } from './months.ts';
import type { DateSaid } from './said.ts';
import { day, type Situation, type Stretch, yearOf } from './stretch.ts';

/** From what was said to days. */

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
