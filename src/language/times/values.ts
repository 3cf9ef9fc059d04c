import type { Grain, TimeMention } from '#domain/reading.ts';
import { daySeconds, iso } from './civil.ts';
import { windows } from './day.words.ts';
import { afterStart, nextToCome, settled, usual } from './hours.ts';
import { resolveDate } from './resolve.ts';
import type { Phrase } from './said.ts';
import type { Situation, Stretch } from './stretch.ts';

/** From phrases to values: points, parts of a day, ranges and their open ends. */

export type Value = Omit<TimeMention, 'start' | 'end' | 'text'>;

/** The longest wording at an offset and its value. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Absent when it was read and refused: 2月30日. */
  readonly value?: Value;
  /** The day it names, for a clock time later in the message. */
  readonly day?: number;
}

export interface Now {
  /** Seconds since 1970-01-01 on the wall. */
  readonly moment: number;
  /** The day named before in the message. */
  readonly before?: number;
}

export interface Moment {
  readonly from: number;
  /** Where its unit ends. */
  readonly to: number;
  readonly grain: Grain;
  readonly unit: boolean;
  readonly daypart?: boolean;
  readonly late?: boolean;
  /** The day it lies on, where it names or inherits one. */
  readonly day: number;
  readonly hours?: number;
  readonly named: boolean;
}

export type Edge = 'before' | 'until' | 'from' | 'after' | 'within';

const grainSeconds: Readonly<Partial<Record<Grain, number>>> = { second: 1, minute: 60, hour: 3600 };

export function momentOf(phrase: Phrase, now: Now): Moment | undefined {
  if (phrase.impossible === true) return undefined;
  const today = Math.floor(now.moment / daySeconds);
  const situation: Situation = { today, ...(now.before === undefined ? {} : { before: now.before }) };
  const stretch = phrase.date === undefined ? undefined : resolveDate(phrase.date, situation);
  if (phrase.date !== undefined && stretch === undefined) return undefined;
  if (phrase.clock === undefined && phrase.part === undefined) return stretch && whole(stretch);
  // 下周上午 names no day.
  if (stretch !== undefined && stretch.grain !== 'day') return undefined;
  const day = stretch?.from ?? now.before;
  return phrase.clock === undefined ? partOf(phrase, day, now, stretch) : clockOf(phrase, day, now, stretch);
}

function whole(stretch: Stretch): Moment {
  return {
    from: stretch.from * daySeconds,
    to: stretch.to * daySeconds,
    grain: stretch.grain,
    unit: stretch.unit,
    ...(stretch.late === true ? { late: true } : {}),
    day: stretch.from,
    named: stretch.grain === 'day',
  };
}

function partOf(phrase: Phrase, day: number | undefined, now: Now, stretch: Stretch | undefined): Moment {
  const [first, last] = windows[phrase.part!];
  const today = Math.floor(now.moment / daySeconds);
  const nextNight = phrase.part === '半夜' && day !== undefined ? 24 : 0;
  const base = day ?? today + (today * daySeconds + last * 3600 <= now.moment && isNextDay(phrase, now) ? 1 : 0);
  const end = stretch === undefined ? base : stretch.to - 1;
  return {
    from: base * daySeconds + (first + nextNight) * 3600,
    to: end * daySeconds + (last + nextNight) * 3600,
    grain: 'hour',
    unit: false,
    daypart: true,
    day: base,
    named: day !== undefined,
  };
}

/** A part of today that is over: in the evening 早上 is tomorrow's, by day it is the one that was. */
function isNextDay(phrase: Phrase, now: Now): boolean {
  const hour = (now.moment % daySeconds) / 3600;
  return hour >= 18 || !['凌晨', '早上', '上午'].includes(phrase.part!);
}

function clockOf(phrase: Phrase, day: number | undefined, now: Now, stretch: Stretch | undefined): Moment {
  const clock = phrase.clock!;
  const today = Math.floor(now.moment / daySeconds);
  const fixed = settled(clock, phrase.part);
  let hours: number;
  let base = day;
  if (base === undefined) {
    base = today;
    const since = now.moment - today * daySeconds;
    hours = fixed === undefined ? nextToCome(clock, since) : come(fixed, since);
  } else hours = fixed ?? usual(clock);
  const from = base * daySeconds + hours;
  return {
    from,
    to: from + grainSeconds[clock.grain]!,
    grain: clock.grain,
    unit: true,
    day: stretch?.from ?? base,
    hours,
    named: day !== undefined,
  };
}

/** A settled hour without a date: today if it is still to come, else tomorrow; 夜里两点 may be this very night. */
function come(fixed: number, since: number): number {
  if (fixed >= daySeconds && fixed - daySeconds >= since) return fixed - daySeconds;
  return fixed >= since ? fixed : fixed + daySeconds;
}

/** The value of a point or of a stretch that is no unit. */
export function pointValue(moment: Moment): Value {
  if (moment.unit) return { kind: 'point', from: iso(moment.from), grain: moment.grain };
  return {
    kind: 'range',
    from: iso(moment.from),
    to: iso(moment.to),
    grain: moment.grain,
    ...(moment.daypart === true ? { daypart: true } : {}),
  };
}

/** The value with an open end: 18点前, 12月1日起. */
export function edgeValue(moment: Moment, edge: Edge): Value {
  const clock = moment.hours !== undefined;
  switch (edge) {
    case 'before':
      return { kind: 'range', to: iso(moment.late === true ? moment.to : moment.from), grain: moment.grain };
    case 'until':
      return { kind: 'range', to: iso(clock ? moment.from : moment.to), grain: moment.grain };
    case 'from':
      return { kind: 'range', from: iso(moment.from), grain: moment.grain };
    case 'after':
      return { kind: 'range', from: iso(clock ? moment.from : moment.to), grain: moment.grain };
    case 'within':
      return { kind: 'range', from: iso(moment.from), to: iso(moment.to), grain: moment.grain };
  }
}

/** From what was said up to this moment: 从昨天到现在. */
export function untilNowValue(start: Moment, { moment }: Now): Value | undefined {
  if (start.from >= moment) return undefined;
  return { kind: 'range', from: iso(start.from), to: iso(moment), grain: start.grain };
}

const order: readonly Grain[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
const finer = (a: Grain, b: Grain): Grain => (order.indexOf(a) < order.indexOf(b) ? a : b);

/** From one phrase to another; the second takes from the first what it does not say. */
export function rangeValue(from: Phrase, to: Phrase, now: Now): { value: Value; start: Moment } | undefined {
  const start = momentOf(from, now);
  if (start === undefined || to.impossible === true) return undefined;
  const end = endOf(start, from, to, now);
  if (end === undefined || end.at <= start.from) return undefined;
  return {
    value: { kind: 'range', from: iso(start.from), to: iso(end.at), grain: finer(start.grain, end.grain) },
    start,
  };
}

function endOf(start: Moment, from: Phrase, to: Phrase, now: Now): { at: number; grain: Grain } | undefined {
  const today = Math.floor(now.moment / daySeconds);
  const stretch = to.date === undefined ? undefined : resolveDate(to.date, { today, before: start.day, closing: true });
  if (to.date !== undefined && stretch === undefined) return undefined;
  if (to.clock === undefined && to.part === undefined) return { at: stretch!.to * daySeconds, grain: stretch!.grain };
  const day = stretch?.from ?? Math.floor(start.from / daySeconds);
  const base = day * daySeconds;
  if (to.clock === undefined) {
    const last = windows[to.part!][1] * 3600 + (to.part === '半夜' ? daySeconds : 0);
    const at = base + last;
    return { at: at <= start.from && stretch === undefined ? at + daySeconds : at, grain: 'hour' };
  }
  const { grain } = to.clock;
  const fixed = settled(to.clock, to.part);
  if (fixed !== undefined) {
    const at = base + fixed;
    return { at: at <= start.from && stretch === undefined ? at + daySeconds : at, grain };
  }
  if (stretch === undefined)
    return { at: base + afterStart(to.clock, start.hours === undefined ? -1 : start.from - base), grain };
  // 今晚11点到明天5点: a night ends in the morning.
  const morning = to.clock.written || (start.hours ?? 0) >= 18 * 3600 || from.part === '晚上';
  return { at: base + (morning ? to.clock.hour * 3600 + to.clock.minute * 60 : usual(to.clock)), grain };
}
