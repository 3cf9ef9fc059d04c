import type { Grain } from '#domain/reading.ts';
import { civilOf } from './civil.ts';
import type { Counted } from './said.ts';

/** What a date resolves to, and what it is resolved against: whole days, counted from 1970-01-01. */

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

/** One day as a stretch. */
export const day = (from: number | undefined): Stretch | undefined =>
  from === undefined ? undefined : { from, to: from + 1, grain: 'day', unit: true };

/** The year meant: named, counted from this one, or from the one named before. */
export function yearOf(year: Counted, today: number, before = today): number {
  if ('value' in year) return year.value;
  return 'by' in year ? civilOf(today).year + year.by : civilOf(before).year + year.after;
}
