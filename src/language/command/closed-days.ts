import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { pieceIn } from '../normalised.ts';

const aDay = 24 * 3600;
/** Longer ranges are a closing for good, or misread. */
const mostDays = 62;
const weekdays = '一二三四五六日';
const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]/u;
/** 从明天停到周五, 停诊到12月20日: what stands between the first day, or nothing, and the last one. */
const upTo = /(?:停|关|休|闭|歇|不开|放假)[^，,。；;]{0,6}(?:[到至]|直到)$/u;
/** 停诊一周, 停三天: what is said of how long it stops. */
const stopsFor = /(?:停|停诊|停开|关门?|休息|闭馆|歇业?|不开|放假|暂停)[了要起]?(?:大概|大约|约)?$/u;
const opensUntil = /(?:营业|开放|开门|照开|开|服务)[到至]?$/u;
const goesOn = /^\s?(?:[、,，和跟及]|以及|还有){1,2}\s?$/u;

/**
 * The days that are named in a row as `YYYY-MM-DD`, in order: 周二、周三; 12月1日到3日; 下周二三; 下周停一周 is all of it, 停到月底
 * begins today. None that is over.
 */
export function closedOn({ text, times: all, frame }: Ingredients): readonly string[] {
  const times = daysMeant(text, all);
  const today = frame.now.toPlainDate();
  if (opensThen.test(text.text)) return allBut(text, times, today);
  const some = weekdaysOfMonth(times).filter((day) => day >= today.toString());
  if (some.length > 0) return once.test(text.text) ? [] : some;
  const days = new Set<string>();
  const add = (from: Temporal.PlainDate, to: Temporal.PlainDate): void => {
    for (let day = from; Temporal.PlainDate.compare(day, to) <= 0 && days.size < mostDays; day = day.add({ days: 1 }))
      days.add(day.toString());
  };
  const dated = times.some(({ from }) => from !== undefined);
  let end = 0;
  for (const time of times) {
    const piece = pieceIn(text, time);
    if (time.from === undefined || piece === undefined) {
      // 12月8日起停三天; 停诊一周 alone begins today.
      const first = days.size === 1 ? Temporal.PlainDate.from([...days][0]!) : dated ? undefined : today;
      const stops = piece !== undefined && stopsFor.test(text.text.slice(0, piece.start));
      if (stops && first !== undefined && (time.seconds ?? 0) >= aDay) add(first, lastOf(first, time.seconds!));
      continue;
    }
    const between = text.text.slice(end, piece.start);
    // 营业到明天 stops on no day.
    if (opensUntil.test(between)) continue;
    const closes = upTo.test(between) || (days.size > 0 && /^\s?(?:[到至]|直到)\s?$/u.test(between));
    // 这周四下周一都停: days side by side.
    const beside = between.trim() === '' && time.kind === 'point' && time.grain === 'day';
    if (days.size > 0 && !beside && !goesOn.test(between) && !closes) break;
    end = piece.end;
    const said = text.text.slice(piece.start, piece.end);
    const last = [...days].at(-1);
    const named = Temporal.PlainDate.from(time.from.slice(0, 10));
    // 下周一、周四: the second day is of that week too.
    const start =
      bareWeekday.test(said) && last !== undefined && named.toString() <= last ? named.add({ weeks: 1 }) : named;
    if (closes) {
      add(last === undefined ? today : Temporal.PlainDate.from(last), lastDay(time, start));
      continue;
    }
    add(start, lastDay(time, start));
    const letters = weekdays.includes(said.at(-1)!) ? text.text.slice(end) : '';
    const further = /^(?:、?[一二三四五六日]){1,6}(?![天月点个号])/u.exec(letters)?.[0].replaceAll('、', '') ?? '';
    for (const letter of further) {
      const later = weekdays.indexOf(letter) - weekdays.indexOf(said.at(-1)!);
      if (later > 0) days.add(start.add({ days: later }).toString());
    }
  }
  return [...days].filter((day) => day >= today.toString());
}

const named = '(?:每个?|逢)?(?:本|这个?|下个?)?(?:周|星期|礼拜)[一二三四五六日天]{1,6}';
/** 除了周三都停, 只有周三开, 停诊，周二还开: on these weekdays it opens. */
export const opensThen = gated(
  new RegExp(
    `(?:除了?|除去|除开)${named}|${named}(?:除外|以外|之外|例外)|(?:[只就](?:有|剩|在)?|仅|光)${named}(?:[上下]午)?(?:才|还|照常?|能|正常){0,2}(?:开|出诊|营业|有|坐诊|在)|${named}(?:[上下]午)?(?:才|还是|还|仍|照常?|正常|照旧|继续){1,2}(?:开|出诊|营业|坐诊|有)`,
    'u',
  ),
);
/** 这个月周三停一次: which of them is asked. */
const once = gated(/[停休歇关][诊馆门业开]?一[次回天]/u);

/** A weekday of a month, once. */
export const closesOnce = ({ text, times }: Ingredients): boolean =>
  once.test(text.text) && weekdaysOfMonth(times).length > 0;

/** Of a week or a month that closes but for some weekdays all the others; none where it is no such stretch, and is asked. */
function allBut(
  text: Ingredients['text'],
  times: readonly TimeMention[],
  today: Temporal.PlainDate,
): readonly string[] {
  const [stretch, another] = times.filter(
    ({ grain, from }) => (grain === 'month' || grain === 'week') && from !== undefined,
  );
  const letters = [...text.text.matchAll(weekdaysSaid)].map(([, row]) => row!).join('');
  if (stretch?.from === undefined || another !== undefined) return [];
  const opens = numbersOf(letters);
  const first = Temporal.PlainDate.from(stretch.from.slice(0, 10));
  const days = first.until(lastDay(stretch, first)).days + 1;
  return Array.from({ length: days }, (_, more) => first.add({ days: more }))
    .filter((day) => !opens.includes(day.dayOfWeek) && Temporal.PlainDate.compare(day, today) >= 0)
    .map(String);
}
const weekdaysSaid = /(?:周|星期|礼拜)([一二三四五六日天]{1,6})/gu;
const numbersOf = (letters: string): readonly number[] =>
  [...letters.replaceAll('天', '日')].map((letter) => weekdays.indexOf(letter) + 1);

const everyWeekday = /^(?:每个?|逢)?(?:周|星期|礼拜)([一二三四五六日天]{1,6})$/u;

/** 这个月周三都停, 12月每周二三停诊: of a month only these weekdays; empty where anything else is named. */
function weekdaysOfMonth(times: readonly TimeMention[]): readonly string[] {
  const months = times.filter(({ grain, from }) => grain === 'month' && from !== undefined);
  const [month, another] = months;
  const letters = times.flatMap(({ text }) => everyWeekday.exec(text)?.[1] ?? []).join('');
  if (month?.from === undefined || another !== undefined || letters === '') return [];
  if (times.some((time) => time !== month && !everyWeekday.test(time.text))) return [];
  const closed = numbersOf(letters);
  const first = Temporal.PlainDate.from(month.from.slice(0, 10));
  return Array.from({ length: first.daysInMonth }, (_, more) => first.with({ day: more + 1 }))
    .filter(({ dayOfWeek }) => closed.includes(dayOfWeek))
    .map(String);
}

/** 周四停诊，不对，是下周一: what puts a day right, and the day itself. */
export const dayPutRight =
  /[，,。.…\s]{0,6}(?:(?:哦|噢|啊|哎呀?)?[，,\s]{0,2}(?:不对|[说打写发弄搞记]错了?|错了|更正)|(?:哦|噢)不(?!是))[了啊呀]?[，,。.…:：\s]{0,4}(?:应该|改)?[是为到成]?[^，,。；;\s]{1,10}/u;

/** Of days that are put right in the same breath the ones said last; 不是周四 is none. */
function daysMeant(text: Ingredients['text'], times: readonly TimeMention[]): readonly TimeMention[] {
  const dated = (some: readonly TimeMention[]): boolean => some.some(({ from }) => from !== undefined);
  const placed = times.map((time) => ({ time, start: pieceIn(text, time)?.start ?? 0 }));
  const said = placed.filter(({ start }) => !/不是\s?$/u.test(text.text.slice(0, start)));
  const right = dayPutRight.exec(text.text);
  const behind = right === null ? [] : said.filter(({ start }) => start > right.index).map(({ time }) => time);
  if (dated(behind)) return behind;
  const meant = said.map(({ time }) => time);
  return dated(meant) ? meant : times;
}

const lastOf = (first: Temporal.PlainDate, seconds: number): Temporal.PlainDate =>
  first.add({ days: Math.max(1, Math.min(mostDays, Math.round(seconds / aDay))) - 1 });

/** The last day of what is named: of a week its Sunday, of a range the one before its end. */
function lastDay(time: TimeMention, start: Temporal.PlainDate): Temporal.PlainDate {
  if (time.kind === 'range' && time.to !== undefined)
    return Temporal.PlainDateTime.from(time.to).subtract({ seconds: 1 }).toPlainDate();
  if (time.grain === 'week') return start.add({ days: 6 });
  if (time.grain === 'month') return start.add({ months: 1 }).subtract({ days: 1 });
  return start;
}
