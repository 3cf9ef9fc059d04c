import { civilOf } from './civil.ts';
import { feastDay, holidaySpan, lunarDay, lunarOf } from './lunar.ts';
import type { DateSaid } from './said.ts';
import { day, type Situation, type Stretch, yearOf } from './stretch.ts';

/** Festivals and lunar dates as days. */

/** How far before or after New Year a bare 初三 is one of its days. */
const aroundNewYear = 60;

/** A lunar date: of its year, else the next to come. */
export function lunar(
  { year, month, day: said }: Extract<DateSaid, { is: 'lunar' }>,
  at: Situation,
): Stretch | undefined {
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

/** A festival's day, or the days off around it where they are announced. */
export function feast(
  { year, feast: name, holiday }: Extract<DateSaid, { is: 'feast' }>,
  today: number,
): Stretch | undefined {
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
