import type { Grain } from '#domain/reading.ts';
import { atOffset } from '../look/at-offset.ts';
import { daySeconds, iso } from './civil.ts';
import { edgeWords, rollers } from './edges.words.ts';
import { type Length, lengthAt, trueLength } from './lengths.ts';
import { shifted } from './resolve.ts';
import { isNumeral, tableOf, wordAt } from './tokens.ts';
import { notEdge } from './traps.words.ts';
import type { Found, Now, Value } from './values.ts';
import { unitSeconds } from './words.ts';

/** Lengths as they are meant: 两个小时, 三天内, 两小时后, 最近一周. */

const edges = tableOf(edgeWords);
const rolling = tableOf(rollers);

const passing = atOffset(/^(?:再过|再等|过)(?=[0-9一二两三四五六七八九十半])/u, 3);

/** A length, or what is reckoned from now by one. */
export function lengthMention(text: string, at: number, now: Now): Found | undefined {
  const roll = wordAt(rolling, text, at);
  if (roll !== undefined && (isNumeral(text, roll.end) || text[roll.end] === '半')) {
    const length = lengthAt(text, roll.end);
    if (length === undefined || length.value.vague === true) return undefined;
    return { start: at, end: length.end, ...rolled(length.value, roll.value, now) };
  }
  const ahead = passing(text, at)?.[0] ?? '';
  if (ahead === '过' && /[\u4e00-\u9fff]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  const start = at + ahead.length;
  if (!isNumeral(text, start) && !/[半俩仨]/u.test(text.charAt(start))) return undefined;
  const length = lengthAt(text, start);
  if (length === undefined) return undefined;
  const word = wordAt(edges, text, length.end);
  const known =
    word !== undefined && notEdge[text.slice(length.end, word.end)]?.test(text.slice(word.end, word.end + 3)) !== true
      ? word
      : undefined;
  if (known?.value === 'within') return { start: at, end: known.end, ...within(length.value, now) };
  const away = awayOf(length.value);
  if (
    away !== undefined &&
    (ahead !== '' || known?.value === 'after' || known?.value === 'from') &&
    known?.value !== 'before'
  ) {
    const end = known !== undefined && known.value !== 'until' ? known.end : length.end;
    return { start: at, end, value: { kind: 'point', from: iso(now.moment + away), grain: 'minute' } };
  }
  if (away !== undefined && known?.value === 'before') {
    return { start: at, end: known.end, value: { kind: 'point', from: iso(now.moment - away), grain: 'minute' } };
  }
  if (ahead !== '' || !trueLength(text, at, length.end)) return undefined;
  return { start: at, end: length.end, value: durationOf(length.value) };
}

/** Seconds of hours, minutes and seconds; undefined when a part is as long as a day. */
function awayOf(length: Length): number | undefined {
  if (
    length.vague === true ||
    length.parts.some(({ unit }) => !['hour', 'minute', 'second', 'quarter-hour'].includes(unit))
  )
    return undefined;
  return Math.round(secondsOf(length)!);
}

function secondsOf(length: Length): number | undefined {
  let seconds = 0;
  for (const { amount, unit } of length.parts) {
    const one = unitSeconds[unit];
    if (one === undefined) return undefined;
    // 三天两夜 is three days long.
    if (unit !== 'night' || length.parts.length === 1) seconds += amount * one;
  }
  return seconds;
}

const grains: Readonly<Record<string, Grain>> = {
  'quarter-hour': 'minute',
  night: 'day',
  workday: 'day',
  season: 'quarter',
};

function durationOf(length: Length): Value {
  const unit = length.parts.at(-1)!.unit === 'night' ? 'day' : length.parts.at(-1)!.unit;
  const grain = grains[unit] ?? (unit as Grain);
  const seconds = length.vague === true ? undefined : secondsOf(length);
  return { kind: 'duration', grain, ...(seconds === undefined ? {} : { seconds: Math.round(seconds) }) };
}

/** Today or this moment, moved by a length of either sort. */
function moved(length: Length, sign: 1 | -1, now: Now): number | undefined {
  const away = awayOf(length);
  if (away !== undefined) return now.moment + sign * away;
  const { amount, unit } = length.parts[0]!;
  if (length.parts.length > 1 || unit === 'workday' || unit === 'night' || unit === 'season') return undefined;
  const today = Math.floor(now.moment / daySeconds);
  return shifted(today, sign * amount, unit) * daySeconds;
}

function within(length: Length, now: Now): { value: Value } {
  const to = length.vague === true ? undefined : moved(length, 1, now);
  if (to === undefined) return { value: { kind: 'range' } };
  const sub = awayOf(length) !== undefined;
  return {
    value: {
      kind: 'range',
      from: iso(now.moment),
      to: iso(sub ? to : to + (now.moment % daySeconds)),
      grain: sub ? 'minute' : 'day',
    },
  };
}

function rolled(length: Length, sign: 1 | -1, now: Now): { value: Value } | object {
  const there = moved(length, sign, now);
  if (there === undefined) return {};
  const sub = awayOf(length) !== undefined;
  const here = sub ? now.moment : (Math.floor(now.moment / daySeconds) + (sign > 0 ? 1 : 0)) * daySeconds;
  const other = sub || sign < 0 ? there : there + daySeconds;
  const [from, to] = sign > 0 ? [here, other] : [other, here];
  return { value: { kind: 'range', from: iso(from), to: iso(to), grain: sub ? 'minute' : 'day' } };
}
