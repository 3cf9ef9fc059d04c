import { Lunar, LunarMonth, Solar } from 'lunar-typescript';
import { civilOf, dayNumber, weekdayOf } from './civil.ts';
import { type FeastRule, feastRules, holidaySpans } from './feasts.words.ts';

const firstYear = 1900;
const lastYear = 2200;
const terms = new Map<number, ReadonlyMap<string, number>>();
/** Years whose table is kept; a flood of odd years in messages does not fill the memory. */
const mostYears = 16;

/** Reckoning a lunar date costs a millisecond, so the last ones are kept. */
const mostDates = 500;
const dates = new Map<number, number | undefined>();
const months = new Map<number, { year: number; month: number }>();

function kept<T>(known: Map<number, T>, key: number, reckon: () => T): T {
  if (known.has(key)) return known.get(key)!;
  const value = reckon();
  if (known.size >= mostDates) known.clear();
  known.set(key, value);
  return value;
}

/** The day of a lunar date; undefined when that month has no such day. */
export const lunarDay = (year: number, month: number, day: number): number | undefined =>
  kept(dates, (year * 13 + month) * 32 + day, () => reckonDay(year, month, day));

function reckonDay(year: number, month: number, day: number): number | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const length = LunarMonth.fromYm(year, month)?.getDayCount() ?? 0;
  if (day > length) return undefined;
  return numberOf(Lunar.fromYmd(year, month, day).getSolar());
}

/** The lunar year and month of a day (a leap month counts as the month it follows). */
export const lunarOf = (day: number): { year: number; month: number } => kept(months, day, () => reckonMonth(day));

function reckonMonth(day: number): { year: number; month: number } {
  const { year, month, day: d } = civilOf(day);
  if (year < firstYear || year > lastYear) return { year, month };
  const lunar = Solar.fromYmd(year, month, d).getLunar();
  return { year: lunar.getYear(), month: Math.abs(lunar.getMonth()) };
}

/** The day of a festival in a year; undefined outside the years the calendar knows. */
export function feastDay(name: string, year: number): number | undefined {
  const rule = feastRules[name];
  if (rule === undefined || year < firstYear || year > lastYear) return undefined;
  return ruleDay(rule, name, year);
}

function ruleDay(rule: FeastRule, name: string, year: number): number | undefined {
  switch (rule.on) {
    case 'date':
      return dayNumber(year, rule.month, rule.day);
    case 'lunar':
      // 腊八 of a calendar year lies in the lunar year before.
      return lunarDay(rule.month >= 12 ? year - 1 : year, rule.month, rule.day);
    case 'eve': {
      const first = lunarDay(year, 1, 1);
      return first === undefined ? undefined : first - 1;
    }
    case 'nth': {
      const first = dayNumber(year, rule.month, 1);
      return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.n - 1);
    }
    case 'term':
      return termsOf(year).get(name);
  }
}

/** The days off around a festival, the last one included, where they have been announced. */
export function holidaySpan(name: string, year: number): readonly [number, number] | undefined {
  const span = holidaySpans[year]?.[name];
  return span === undefined ? undefined : [dayNumber(year, span[0], span[1]), dayNumber(year, span[2], span[3])];
}

function termsOf(year: number): ReadonlyMap<string, number> {
  const known = terms.get(year);
  if (known !== undefined) return known;
  const table = Lunar.fromYmd(year, 6, 1).getJieQiTable();
  const found = new Map<string, number>();
  for (const name of Object.keys(feastRules)) {
    // The table opens with the winter solstice of the year before; this year's stands under a Latin key.
    const solar = name === '冬至' ? table.DONG_ZHI : table[name];
    if (solar !== undefined) found.set(name, numberOf(solar));
  }
  if (terms.size >= mostYears) terms.clear();
  terms.set(year, found);
  return found;
}

const numberOf = (solar: Solar): number => dayNumber(solar.getYear(), solar.getMonth(), solar.getDay());
