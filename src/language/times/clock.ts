import { hourWords } from './day.words.ts';
import type { ClockSaid } from './said.ts';
import { counts, isDigit, isNumeral, type NumberToken, numberAt, type Token, tableOf, wordAt } from './tokens.ts';
import {
  decimalAfter,
  notClockAfter,
  notClockBefore,
  numberBefore,
  oneOclockBefore,
  pointsAfter,
  pointsBefore,
} from './traps.words.ts';
import { connectors } from './words.ts';

/** Clock times: 三点一刻, 9:30, 18时, 差五分八点, 2pm, and the 9 of 上午9-11点. */

export interface Clocked {
  readonly clock: ClockSaid;
  readonly end: number;
  /** 25点, 8点75分: read and refused. */
  readonly impossible?: boolean;
}

const words = tableOf(hourWords);
const joints = tableOf(connectors);

/** What stands before a clock time: with a date 三点 cannot be three points, with a part of the day 9-11 are hours. */
export type Support = 'none' | 'date' | 'part';

export function clockAt(text: string, at: number, support: Support): Clocked | undefined {
  const word = wordAt(words, text, at);
  if (word !== undefined) return clocked(word.value, 0, 'hour', word.end, true);
  if (text[at] === '差') return shortOf(text, at);
  if (!isNumeral(text, at)) return meridiemFirst(text, at);
  return colonAt(text, at) ?? pointAt(text, at, support) ?? openRangeAt(text, at, support);
}

function clocked(
  hour: number,
  minute: number,
  grain: 'hour' | 'minute' | 'second',
  end: number,
  written = false,
): Clocked {
  const clock: ClockSaid = { hour, minute, grain, written };
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? { clock, end, impossible: true } : { clock, end };
}

const colon = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?![\d:：])/u;
const numbered = /通知|公告/u;
const meridiem = /^ ?([aApP])\.?[mM]\.?(?![A-Za-z])/u;
const hourMeridiem = /^(\d{1,2}) ?([aApP])\.?[mM]\.?(?![A-Za-z])/u;

function colonAt(text: string, at: number): Clocked | undefined {
  if (!isDigit(text, at) || notClockBefore.test(text.slice(Math.max(0, at - 4), at))) return undefined;
  const match = colon.exec(text.slice(at, at + 10));
  if (match === null) return hourWithMeridiem(text, at);
  const [said, hour = '', minute = '', second] = match;
  const end = at + said.length;
  if (notClockAfter.test(text.slice(end, end + 4))) return undefined;
  // 通知1：10点开始 names the notice and then the hour.
  if (text[end] === '点' && numbered.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const half = meridiem.exec(text.slice(end, end + 6));
  const grain = second === undefined ? 'minute' : 'second';
  const clock: ClockSaid = {
    hour: Number(hour),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
    grain,
    written: true,
    ...(half === null ? {} : { meridiem: half[1]!.toLowerCase() === 'p' ? 'pm' : 'am' }),
    ...(hour.startsWith('0') && hour.length === 2 ? { meridiem: 'am' as const } : {}),
  };
  const fits = clock.hour < 24 || (clock.hour === 24 && clock.minute === 0);
  const whole = end + (half?.[0].length ?? 0);
  return fits && clock.minute < 60 && (clock.second ?? 0) < 60
    ? { clock, end: whole }
    : { clock, end: whole, impossible: true };
}

function hourWithMeridiem(text: string, at: number): Clocked | undefined {
  const match = hourMeridiem.exec(text.slice(at, at + 8));
  if (match === null || Number(match[1]) > 12 || Number(match[1]) < 1) return undefined;
  const half = match[2]!.toLowerCase() === 'p' ? 'pm' : 'am';
  return {
    clock: { hour: Number(match[1]), minute: 0, grain: 'hour', written: true, meridiem: half },
    end: at + match[0].length,
  };
}

function meridiemFirst(text: string, at: number): Clocked | undefined {
  const match = /^([AaPp])[Mm] ?(?=\d)/u.exec(text.slice(at, at + 4));
  if (match === null) return undefined;
  const time = colonAt(text, at + match[0].length) ?? pointAt(text, at + match[0].length, 'part');
  const half = match[1]!.toLowerCase() === 'p' ? 'pm' : 'am';
  return time === undefined ? undefined : { ...time, clock: { ...time.clock, meridiem: half } };
}

/** 差五分八点, 差一刻九点. */
function shortOf(text: string, at: number): Clocked | undefined {
  const less = minutesAt(text, at + 1);
  if (less === undefined) return undefined;
  const number = numberAt(text, text[less.end] === '到' ? less.end + 1 : less.end);
  if (number === undefined || text[number.end] !== '点' || number.value < 1 || number.value > 24) return undefined;
  const end = number.end + (text[number.end + 1] === '钟' || text[number.end + 1] === '整' ? 2 : 1);
  return clocked(beforeHour(number.value), 60 - less.value, 'minute', end);
}

/** 五分, 10分钟, 一刻. */
function minutesAt(text: string, at: number): Token<number> | undefined {
  const number = isNumeral(text, at) ? numberAt(text, at) : undefined;
  if (number === undefined || number.value < 1 || number.value > 59) return undefined;
  if (text[number.end] === '刻' && number.value <= 3) return { value: number.value * 15, end: number.end + 1 };
  if (text[number.end] !== '分') return undefined;
  return { value: number.value, end: number.end + (text[number.end + 1] === '钟' ? 2 : 1) };
}

const notHour = /^时(?:候|间|刻|常|而|代|长|段|差|速|价|令|尚|装|髦|节|期|空|光|不)/u;

function pointAt(text: string, at: number, support: Support): Clocked | undefined {
  const number = numberAt(text, at);
  if (number === undefined || number.value > 99 || !counts(text, at, number)) return undefined;
  const sign = text[number.end];
  if ((sign !== '点' && sign !== '时') || /[\d.#A-Za-z]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  if (sign === '时' && (notHour.test(text.slice(number.end, number.end + 2)) || text.startsWith('一时', at)))
    return undefined;
  const after = number.end + 1;
  const minute = afterPoint(text, after);
  const second = minute === undefined || minute.less ? undefined : secondAt(text, minute.end);
  if (minute !== undefined && second !== undefined) {
    const time = clocked(number.value, minute.value, 'second', second.end);
    return hoursOfDay({ ...time, clock: { ...time.clock, second: second.value } }, sign);
  }
  if (minute !== undefined)
    return hoursOfDay(refused(clocked(number.value, minute.value, 'minute', minute.end), minute.less), sign);
  if (decimal(text, after)) return undefined;
  const end = after + (sharp.test(text.slice(after, after + 2)) ? 1 : 0);
  if (text.startsWith('方向', end)) return undefined;
  if (end === after && support === 'none' && !bareHour(text, at, number, sign)) return undefined;
  return hoursOfDay(clocked(number.value, 0, 'hour', end), sign);
}

/** 八点整; not 八点正式开始. */
const sharp = /^(?:[钟整]|正(?![式在好是巧逢赶要想常]))/u;

/** 19时30分20秒. */
function secondAt(text: string, at: number): Token<number> | undefined {
  const number = text[at - 1] === '分' && isNumeral(text, at) ? numberAt(text, at) : undefined;
  if (number === undefined || number.value > 59 || text[number.end] !== '秒' || text[number.end + 1] === '钟')
    return undefined;
  return { value: number.value, end: number.end + 1 };
}

const hoursOfDay = (time: Clocked, sign: string): Clocked =>
  sign === '时' ? { ...time, clock: { ...time.clock, literal: true } } : time;

/** The hour before one o'clock is twelve, so that 下午差五分一点 stays after noon. */
const beforeHour = (hour: number): number => (hour === 1 ? 12 : hour - 1);

/** 八点差五分 is before eight. */
function refused(time: Clocked, less: boolean): Clocked {
  if (!less || time.impossible === true) return time;
  return { ...time, clock: { ...time.clock, hour: beforeHour(time.clock.hour), minute: 60 - time.clock.minute } };
}

/** 三点五米, 3点5: a number with a decimal, not a time; 三点一起 is three o'clock. */
function decimal(text: string, after: number): boolean {
  const number = isNumeral(text, after) ? numberAt(text, after) : undefined;
  return number !== undefined && number.end - after === 1 && decimalAfter.test(text.slice(number.end, number.end + 2));
}

interface MinuteToken extends Token<number> {
  readonly less: boolean;
}

const quarter = /^([一两二三123])刻钟?/u;
const countedAfter = /^(?:[人个名户位元块斤份张条岁楼栋号日月次天周年.:-]|小时|单元)/u;

/** What follows 点: 半, 一刻, 二十, 零五分, 30, 过五分, 差五分. */
function afterPoint(text: string, at: number): MinuteToken | undefined {
  if (text[at] === '半' && !/^半(?:[天夜年]|个)/u.test(text.slice(at, at + 2)))
    return { value: 30, end: at + 1, less: false };
  const quarters = quarter.exec(text.slice(at, at + 3));
  if (quarters !== null) {
    const count = isDigit(quarters[1]!, 0)
      ? Number(quarters[1])
      : '一二三'.indexOf(quarters[1]!.replace('两', '二')) + 1;
    return { value: count * 15, end: at + quarters[0].length, less: false };
  }
  if ('差欠少缺过'.includes(text.charAt(at) || '-')) {
    const minutes = minutesAt(text, at + 1);
    return minutes === undefined ? undefined : { ...minutes, less: text[at] !== '过' };
  }
  const zero = text[at] === '零' || text[at] === '〇';
  const number = isNumeral(text, at) ? numberAt(text, zero ? at + 1 : at) : undefined;
  if (number === undefined || number.value > 99 || !counts(text, zero ? at + 1 : at, number)) return undefined;
  if (
    text[number.end] === '分' &&
    !/^分(?:[之米贝]|钟后|享|发|批|别|开(?![演始门会讲课饭放车赛场机业诊幕])|成|为)/u.test(
      text.slice(number.end, number.end + 3),
    )
  ) {
    return { value: number.value, end: number.end + (text[number.end + 1] === '整' ? 2 : 1), less: false };
  }
  const long = zero || (number.digits > 0 ? number.digits === 2 : number.value >= 10);
  if (!long || countedAfter.test(text.slice(number.end, number.end + 2))) return undefined;
  return { value: number.value, end: number.end, less: false };
}

/** A bare hour is a time unless the words around it count points. */
function bareHour(text: string, at: number, number: NumberToken, sign: string): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  if (sign === '时') return !/[零同]$/u.test(before);
  if (pointsAfter.test(text.slice(number.end + 1, number.end + 4)) || pointsBefore.test(before)) return false;
  return number.value !== 1 || number.digits > 0 || at === 0 || oneOclockBefore.test(before);
}

/** The 9 of 9-11点, 九到十一点半; after a part of the day also of 上午9-11. */
function openRangeAt(text: string, at: number, support: Support): Clocked | undefined {
  const number = numberAt(text, at);
  if (number === undefined || number.value > 24 || !counts(text, at, number) || numberBefore(text, at))
    return undefined;
  const joint = wordAt(joints, text, number.end);
  const other = joint !== undefined && isNumeral(text, joint.end) ? numberAt(text, joint.end) : undefined;
  if (other === undefined || other.value > 24) return undefined;
  const pointed =
    (text[other.end] === '点' || text[other.end] === '时') && !notHour.test(text.slice(other.end, other.end + 2));
  if (
    !pointed &&
    !(support === 'part' && other.value > number.value && !countedAfter.test(text.slice(other.end, other.end + 2)))
  )
    return undefined;
  if (pointed && support === 'none' && pointsAfter.test(text.slice(other.end + 1, other.end + 4))) return undefined;
  return clocked(number.value, 0, 'hour', number.end);
}
