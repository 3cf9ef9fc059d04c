import type { Grain, TimeMention } from '#domain/reading.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';

/** A first reading of times: dates, clock times, parts of the day and ranges of them. */
const n = '(?:\\d{1,2}|[零〇一二两三四五六七八九十廿]{1,3})';
const weekday = '(?:周|星期|礼拜)[一二三四五六日天末]';
const date = `(?:(?:\\d{4}年)?${n}月${n}[日号]?|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}(?![\\d%])|(?:大?后|[今明昨前])天|[今明昨][晚早]|(?:上上|下下|[上下本这])?个?${weekday}|${n}[号日](?![楼院门线])|今日|明日)`;
const bracket = `(?:[（(]?${weekday}[）)]?)?`;
const part = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|晚|早)';
const clock = `(?:\\d{1,2}[:：]\\d{2}|${n}[点时](?!意见|建议|钟头)(?:钟|半|[一三]刻|(?:零)?${n}分?)?)`;
const when = `(?:(?:${date})${bracket}\\s*(?:的)?\\s*(?:${part})?\\s*(?:${clock})?|(?:${part})\\s*(?:${clock})?|${clock})`;
const pattern = new RegExp(
  `(?:从)?(${when})(?:\\s*(?:到|至|-|—|–|~)\\s*(${when}))?(前|之前|以前|为止|止|起|开始|以后|之后)?`,
  'gu',
);
const cheap = /[点时:：天日号月周期拜晨午晚早]|\d[./-]\d/u;

interface Moment {
  readonly date: Temporal.PlainDate | undefined;
  readonly part: string | undefined;
  readonly hour: number | undefined;
  readonly minute: number;
  readonly grain: Grain;
}

const windows: Readonly<Record<string, readonly [number, number]>> = {
  凌晨: [0, 6],
  清晨: [6, 9],
  早上: [6, 9],
  早晨: [6, 9],
  早: [6, 9],
  上午: [6, 12],
  中午: [11, 13],
  下午: [12, 18],
  傍晚: [17, 19],
  晚上: [18, 24],
  夜里: [18, 24],
  半夜: [0, 6],
  晚: [18, 24],
};

/** The times a message names, in order; offsets in the original text. */
export function readTimes(text: Normalised, now: Temporal.PlainDateTime, taken: readonly Piece[]): TimeMention[] {
  if (!cheap.test(text.text)) return [];
  const found: TimeMention[] = [];
  let before: Temporal.PlainDate | undefined;
  for (const match of text.text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.some((piece) => piece.start < end && start < piece.end)) continue;
    const from = momentOf(match[1]!, now, before);
    if (from === undefined) continue;
    before = from.date ?? before;
    const to = match[2] === undefined ? undefined : momentOf(match[2], now, from.date ?? before, from.part);
    found.push({ ...text.span(start, end), ...valued(from, to, match[3], now, before) });
  }
  return found;
}

function momentOf(
  said: string,
  now: Temporal.PlainDateTime,
  inherited: Temporal.PlainDate | undefined,
  inheritedPart?: string,
): Moment | undefined {
  const named = dateOf(said, now);
  if (named === 'impossible') return undefined;
  const dayOnly = /^[今明昨]([晚早])/u.exec(said)?.[1];
  const day =
    new RegExp(part, 'u').exec(said.replace(new RegExp(`^(?:${date})`, 'u'), ''))?.[0] ?? dayOnly ?? inheritedPart;
  const time = new RegExp(clock, 'u').exec(said.replace(/^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./]\d{1,2}/u, ''));
  const [hour, minute, grain] = time === null ? [undefined, 0, 'day' as Grain] : clockOf(time[0]);
  if (hour !== undefined && (hour > 24 || minute > 59)) return undefined;
  return { date: named ?? (hour === undefined ? undefined : inherited), part: day, hour, minute, grain };
}

function clockOf(said: string): [number, number, Grain] {
  const colon = /^(\d{1,2})[:：](\d{2})$/u.exec(said);
  if (colon !== null) return [Number(colon[1]), Number(colon[2]), 'minute'];
  const [, hour = '', rest = ''] = /^(.+?)[点时](.*)$/u.exec(said) ?? [];
  const value = parseNumeral(hour) ?? 99;
  if (rest === '' || rest === '钟') return [value, 0, 'hour'];
  if (rest === '半') return [value, 30, 'minute'];
  if (rest.endsWith('刻')) return [value, rest.startsWith('三') ? 45 : 15, 'minute'];
  return [value, parseNumeral(rest.replace(/[零分]/gu, '')) ?? 99, 'minute'];
}

function dateOf(said: string, now: Temporal.PlainDateTime): Temporal.PlainDate | undefined | 'impossible' {
  const today = now.toPlainDate();
  const full =
    /^(?:(\d{4})年)?(.{1,3})月(.{1,3}?)(?:[日号]|$|[^零〇一二两三四五六七八九十\d])/u.exec(said) ??
    /^(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(said);
  const short = /^(\d{1,2})[./](\d{1,2})(?!\d)/u.exec(said);
  const month = full?.[2] ?? short?.[1];
  const day = full?.[3] ?? short?.[2];
  if (month !== undefined && day !== undefined) {
    return built(
      full?.[1] === undefined || short !== null ? undefined : Number(full[1]),
      parseNumeral(month),
      parseNumeral(day),
      today,
    );
  }
  const near = /^(?:大后天|后天|明|今|昨|前天)/u.exec(said)?.[0];
  if (near !== undefined) return today.add({ days: { 大后天: 3, 后天: 2, 明: 1, 今: 0, 昨: -1, 前天: -2 }[near] ?? 0 });
  const week = /^(上上|下下|[上下本这])?个?(?:周|星期|礼拜)([一二三四五六日天末])/u.exec(said);
  if (week !== null) return weekdayOf(week[1], week[2]!, today);
  const numbered = new RegExp(`^(${n})[号日]`, 'u').exec(said);
  if (numbered === null) return undefined;
  const value = parseNumeral(numbered[1]!);
  const first = today.day <= (value ?? 0) ? today : today.add({ months: 1 });
  return built(first.year, first.month, value, today);
}

function built(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | 'impossible' {
  if (month === undefined || day === undefined) return 'impossible';
  try {
    const made = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'reject' });
    const past = year === undefined && Temporal.PlainDate.compare(made, today.subtract({ days: 60 })) < 0;
    return past ? made.add({ years: 1 }) : made;
  } catch {
    return 'impossible';
  }
}

function weekdayOf(which: string | undefined, day: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const index = day === '末' ? 6 : day === '天' ? 7 : '一二三四五六日'.indexOf(day) + 1;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const weeks = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 }[which ?? ''];
  const there = monday.add({ days: (weeks ?? 0) * 7 + index - 1 });
  return weeks === undefined && Temporal.PlainDate.compare(there, today) < 0 ? there.add({ days: 7 }) : there;
}

type Valued = Omit<TimeMention, 'start' | 'end' | 'text'>;

function valued(
  from: Moment,
  to: Moment | undefined,
  tail: string | undefined,
  now: Temporal.PlainDateTime,
  inherited: Temporal.PlainDate | undefined,
): Valued {
  const start = startOf(from, now, inherited);
  if (to !== undefined) {
    const end = startOf(to, now, from.date ?? start.toPlainDate());
    const until = to.hour === undefined ? end.add({ days: 1 }) : end;
    return { kind: 'range', from: iso(start), to: iso(until), grain: to.grain };
  }
  if (tail !== undefined && /前|止/u.test(tail)) return { kind: 'range', to: iso(start), grain: from.grain };
  if (tail !== undefined && /起|开始|后/u.test(tail)) return { kind: 'range', from: iso(start), grain: from.grain };
  if (from.hour === undefined && from.part !== undefined) {
    const [first, last] = windows[from.part] ?? [0, 24];
    const day = (from.date ?? now.toPlainDate()).toPlainDateTime();
    return {
      kind: 'range',
      from: iso(day.add({ hours: first })),
      to: iso(day.add({ hours: last })),
      grain: 'hour',
      daypart: true,
    };
  }
  return { kind: 'point', from: iso(start), grain: from.grain };
}

function startOf(
  moment: Moment,
  now: Temporal.PlainDateTime,
  inherited: Temporal.PlainDate | undefined,
): Temporal.PlainDateTime {
  const date = moment.date ?? inherited;
  if (moment.hour === undefined) {
    const [first] = moment.part === undefined ? [0] : (windows[moment.part] ?? [0]);
    return (date ?? now.toPlainDate()).toPlainDateTime().add({ hours: first });
  }
  const hour = hourOf(moment);
  const there = (date ?? now.toPlainDate()).toPlainDateTime().add({ hours: hour, minutes: moment.minute });
  if (date !== undefined || moment.part !== undefined) return there;
  // A bare clock time is the next one to come; a bare three by day is 15:00.
  if (Temporal.PlainDateTime.compare(there, now) >= 0 && hour >= 7) return there;
  const afternoon = hour < 12 ? there.add({ hours: 12 }) : there;
  return Temporal.PlainDateTime.compare(afternoon, now) >= 0 ? afternoon : there.add({ days: 1 });
}

function hourOf({ hour = 0, part: day }: Moment): number {
  if (day === undefined) return hour < 7 && hour > 0 ? hour + 12 : hour;
  const late = /下午|傍晚|晚|夜/u.test(day) && hour < 12;
  return late || (day === '中午' && hour < 3) ? hour + 12 : hour;
}

const iso = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' });
