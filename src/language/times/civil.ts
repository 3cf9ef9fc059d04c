/** Civil dates as whole numbers: a day is its count from 1970-01-01, a moment is a count of seconds without any zone. */

export const daySeconds = 86_400;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of a date that may lie outside its month (13 months or 32 days roll over). */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = (months % 12) + (months % 12 < 0 ? 12 : 0) + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5);
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_469 +
    day
  );
}

/** The date of a day number. */
export function civilOf(dayCount: number): Civil {
  const shifted = dayCount + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

export const monthLength = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

/** The day number of a date that must exist: 2月30日 gives undefined. */
export function existing(year: number, month: number, day: number): number | undefined {
  const fits = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return fits ? dayNumber(year, month, day) : undefined;
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (dayCount: number): number => ((((dayCount + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (dayCount: number): number => dayCount - weekdayOf(dayCount) + 1;

/** The same day some months on; the last of the month where that day is missing (31 January and a month). */
export function plusMonths(dayCount: number, months: number): number {
  const { year, month, day } = civilOf(dayCount);
  const first = civilOf(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(day, monthLength(first.year, first.month)));
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** `YYYY-MM-DDTHH:MM:SS`. */
export function iso(moment: number): string {
  const dayCount = Math.floor(moment / daySeconds);
  const { year, month, day } = civilOf(dayCount);
  const rest = moment - dayCount * daySeconds;
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}`;
}
