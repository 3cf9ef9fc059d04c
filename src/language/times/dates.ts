import { atOffset } from '../look/at-offset.ts';
import { calendarAt } from './calendar.ts';
import { besideWords, dayPartWords, daysWords, dayWords, followingPartWords, followingWords } from './day.words.ts';
import { feastAt } from './feasts.ts';
import { lengthAt } from './lengths.ts';
import type { Dated, DateSaid, Part } from './said.ts';
import { spanAt } from './spans.ts';
import { afterSpaces, isNumeral, tableOf, wordAt } from './tokens.ts';
import { notEdge } from './traps.words.ts';
import { weekAt } from './weeks.ts';

/** Dates of every sort, and several that name one day together. */

const besides = tableOf(besideWords);
const days = tableOf(dayWords);
const dayParts = tableOf(dayPartWords);
const severalDays = tableOf(daysWords);
const following = tableOf(followingWords);
const followingParts = tableOf(followingPartWords);

/** A date and, where one word says both, a part of its day (今晚). */
export interface DatePart {
  readonly date?: DateSaid;
  readonly part?: Part;
  readonly end: number;
  readonly impossible?: boolean;
}

/** 下周, 12月, 去年: no hour of the day belongs to so long a date. */
export function long(date: DateSaid): boolean {
  switch (date.is) {
    case 'calendar':
    case 'lunar':
      return date.day === undefined;
    case 'nth':
      return date.weekday === undefined;
    default:
      return ['week', 'month-slice', 'year-slice', 'season', 'quarter', 'years'].includes(date.is);
  }
}

/** One date, or several that name the same day: 11月28日（周六）, 明天周二. */
export function datesAt(text: string, at: number, joined: boolean): DatePart | undefined {
  const first = dateAt(text, at, joined);
  if (first?.date === undefined || first.part !== undefined) return first;
  let whole: DatePart = withBeside(text, withEdgeDay(text, first));
  if (whole.part !== undefined) return whole;
  for (let more = 0; more < 2; more += 1) {
    const next = bracketed(text, whole.end) ?? beside(text, whole);
    if (next === undefined) break;
    const date = narrower(whole.date!, next.date!);
    const impossible = whole.impossible === true || next.impossible === true;
    whole = {
      date,
      end: next.end,
      ...(next.part === undefined ? {} : { part: next.part }),
      ...(impossible ? { impossible } : {}),
    };
    if (whole.part !== undefined) break;
  }
  return whole;
}

const edgeDay = /^的?(最后|第)一天/u;

/** 这个月最后一天, 明年第一天. */
function withEdgeDay(text: string, dated: DatePart): DatePart {
  const match =
    dated.date !== undefined && long(dated.date) ? edgeDay.exec(text.slice(dated.end, dated.end + 5)) : null;
  if (match === null) return dated;
  const date: DateSaid = { is: 'edge-day', date: dated.date!, last: match[1] === '最后' };
  return { ...dated, date, end: dated.end + match[0].length };
}

/** 元旦当天, 周六当晚, 冬至前一天. */
function withBeside(text: string, dated: DatePart): DatePart {
  const word = wordAt(besides, text, dated.end);
  if (word === undefined || dated.date === undefined || long(dated.date)) return dated;
  const [by, part] = word.value;
  const date: DateSaid = by === 0 ? dated.date : { is: 'beside', date: dated.date, by };
  return { ...dated, date, end: word.end, ...(part === undefined ? {} : { part }) };
}

function bracketed(text: string, at: number): DatePart | undefined {
  const open = afterSpaces(text, at);
  if (!'（('.includes(text.charAt(open) || '-')) return undefined;
  const inner = dateAt(text, afterSpaces(text, open + 1));
  if (inner?.date === undefined) return undefined;
  const close = afterSpaces(text, inner.end);
  return '）)'.includes(text.charAt(close) || '-') ? { ...inner, end: close + 1 } : undefined;
}

/** A second date without brackets: only a weekday or a calendar day after a day of the other kind. */
function beside(text: string, first: DatePart): DatePart | undefined {
  const next = afterSpaces(text, first.end);
  const second = dateAt(text, next);
  if (second?.date === undefined || first.date === undefined) return undefined;
  const day = (date: DateSaid): boolean =>
    date.is === 'day' || date.is === 'calendar' || date.is === 'lunar' || date.is === 'feast';
  const { date } = second;
  const weekday =
    date.is === 'weekday' && day(first.date) && !(first.date.is === 'calendar' && first.date.day === undefined);
  const feast =
    date.is === 'feast' && (first.date.is === 'calendar' || first.date.is === 'lunar') && first.date.day !== undefined;
  const calendar =
    date.is === 'calendar' && date.day !== undefined && (first.date.is === 'day' || first.date.is === 'weekday');
  return weekday || calendar || feast ? second : undefined;
}

const weight = (date: DateSaid): number =>
  date.is === 'calendar' ? (date.month === undefined ? 2 : 3) : date.is === 'day' || date.is === 'feast' ? 2 : 1;

const narrower = (a: DateSaid, b: DateSaid): DateSaid => (weight(b) > weight(a) ? b : a);

function dateAt(text: string, at: number, joined = false): DatePart | undefined {
  const both = wordAt(dayParts, text, at);
  const day = wordAt(days, text, at);
  if (both !== undefined && both.end >= (day?.end ?? 0))
    return { date: { is: 'day', by: both.value[0] }, part: both.value[1], end: both.end };
  const several = wordAt(severalDays, text, at);
  if (
    several !== undefined &&
    several.end > (day?.end ?? 0) &&
    !/^年/u.test(text.slice(several.end, several.end + 1))
  ) {
    return { date: { is: 'days', from: several.value[0], to: several.value[1] }, end: several.end };
  }
  if (day !== undefined) return { date: { is: 'day', by: day.value }, end: day.end };
  const later = wordAt(followingParts, text, at);
  if (later !== undefined)
    return { date: { is: 'following', by: later.value[0] }, part: later.value[1], end: later.end };
  // 提前一天 is a length, not the day before.
  const next = text[at - 1] === '提' ? undefined : wordAt(following, text, at);
  if (next !== undefined) return { date: { is: 'following', by: next.value }, end: next.end };
  return (
    longest(feastAt(text, at), spanAt(text, at), calendarAt(text, at, joined), weekAt(text, at)) ?? shiftAt(text, at)
  );
}

const longest = (...dates: (Dated | undefined)[]): Dated | undefined =>
  dates.reduce((best, one) => (one !== undefined && one.end > (best?.end ?? 0) ? one : best), undefined);

const later = tableOf<1 | -1>({ 之后: 1, 以后: 1, 过后: 1, 后: 1, 之前: -1, 以前: -1, 前: -1 });
const again = atOffset(/^(?:再过|等过|过)(?=[0-9一二两三四五六七八九十半])/u, 3);

/** 三天后, 两年前, 再过一周: whole days and longer; hours belong to `durations.ts`. */
function shiftAt(text: string, at: number): DatePart | undefined {
  const prefix = again(text, at)?.[0] ?? '';
  const start = at + prefix.length;
  if (prefix === '过' && /[\u4e00-\u9fff]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  if (prefix === '' && !isNumeral(text, at) && text[at] !== '半') return undefined;
  const length = lengthAt(text, start);
  if (length === undefined || length.value.vague === true || length.value.parts.length > 1) return undefined;
  const { amount, unit } = length.value.parts[0]!;
  if (unit === 'workday' || unit === 'night' || !['day', 'week', 'month', 'year'].includes(unit)) return undefined;
  const word = wordAt(later, text, length.end);
  const edge =
    word !== undefined && notEdge[text.slice(length.end, word.end)]?.test(text.slice(word.end, word.end + 2)) === true;
  if (prefix === '' && (word === undefined || edge)) return undefined;
  // 过两天 is some day, not the day after tomorrow.
  if (prefix === '过' && unit === 'day' && amount === 2) return undefined;
  const end = word === undefined || edge || word.value < 0 ? length.end : word.end;
  if (prefix === '' && /[这几第每]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  return {
    date: { is: 'shift', amount, unit, sign: prefix === '' ? word!.value : 1 },
    end: prefix === '' ? word!.end : end,
  };
}
