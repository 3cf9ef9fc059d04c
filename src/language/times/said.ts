import type { Grain } from '#domain/reading.ts';

/** What was said, before anybody knows when: the tree between `grammar` and `resolve`. */

export type Part = '凌晨' | '早上' | '上午' | '中午' | '下午' | '傍晚' | '晚上' | '夜里' | '半夜' | '白天';

export type Unit =
  | 'second'
  | 'minute'
  | 'quarter-hour'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'workday';

/** A year or a month: named, counted from the present one, or from the one named before (次年). */
export type Counted = { readonly value: number } | { readonly by: number } | { readonly after: number };

export interface CalendarSaid {
  readonly is: 'calendar';
  readonly year?: Counted;
  readonly month?: Counted;
  readonly day?: number;
}

export type DateSaid =
  | CalendarSaid
  | { readonly is: 'day'; readonly by: number }
  | { readonly is: 'days'; readonly from: number; readonly to: number }
  | { readonly is: 'following'; readonly by: number }
  | { readonly is: 'weekday'; readonly by?: number; readonly weekday: number }
  | { readonly is: 'weekend'; readonly by?: number }
  | { readonly is: 'week'; readonly by: number }
  /** The third Monday of a month; -1 counts from its end; without `weekday` a week of the month; a weekend has two `days`. */
  | {
      readonly is: 'nth';
      readonly of: CalendarSaid;
      readonly n: number;
      readonly weekday?: number;
      readonly days?: number;
    }
  | { readonly is: 'month-slice'; readonly of: CalendarSaid; readonly slice: readonly [number, number] }
  | { readonly is: 'year-slice'; readonly year: Counted; readonly slice: readonly [number, number] }
  | { readonly is: 'season'; readonly year: Counted; readonly months: readonly [number, number] }
  | { readonly is: 'quarter'; readonly year?: Counted; readonly quarter: Counted }
  | { readonly is: 'years'; readonly from: number; readonly count: number }
  | { readonly is: 'lunar'; readonly year?: Counted; readonly month?: number; readonly day?: number }
  | { readonly is: 'feast'; readonly year?: Counted; readonly feast: string; readonly holiday: boolean }
  /** 冬至前一天, 节后第二天: days before or after a named day. */
  | { readonly is: 'beside'; readonly date: DateSaid; readonly by: number }
  /** 这个月最后一天, 明年第一天. */
  | { readonly is: 'edge-day'; readonly date: DateSaid; readonly last: boolean }
  /** 明年的今天. */
  | { readonly is: 'anniversary'; readonly year: Counted }
  /** Some days, weeks, months or years before or after today. */
  | { readonly is: 'shift'; readonly amount: number; readonly unit: Unit; readonly sign: 1 | -1 };

/** A date and where its words end. */
export interface Dated {
  readonly date: DateSaid;
  readonly end: number;
  /** It names a day that no calendar has. */
  readonly impossible?: boolean;
}

export interface ClockSaid {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly grain: Grain;
  /** Written as 9:00 or with a meridiem: hours count as they stand from 7 on. */
  readonly written: boolean;
  readonly meridiem?: 'am' | 'pm';
  /** 6时30分 as notices write it: hours of twenty-four. */
  readonly literal?: boolean;
}

/** One side of a range, or all of a point: date, part of the day and clock time as far as they were said. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly date?: DateSaid;
  /** Where the date ends, when more follows it. */
  readonly dateEnd?: number;
  readonly part?: Part;
  readonly clock?: ClockSaid;
  /** Hours, minutes or seconds from now on: 两小时后. */
  readonly away?: number;
  /** It named a day that does not exist: it is read, so that no piece of it is, and refused. */
  readonly impossible?: boolean;
}
