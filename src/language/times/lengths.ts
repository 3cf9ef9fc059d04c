import { atOffset } from '../look/at-offset.ts';
import type { Unit } from './said.ts';
import { counts, isNumeral, type NumberToken, numberAt, type Token, tableOf, wordAt } from './tokens.ts';
import { notDuration, notDurationBefore, someDay } from './traps.words.ts';
import { connectors, durationUnits } from './words.ts';

/** How long: 两个小时, 一个半月, 1小时30分钟, 三天两夜, 3-5天. */

export interface Length {
  readonly parts: readonly { readonly amount: number; readonly unit: Unit }[];
  /** 3-5天: between two lengths, of which none is meant. */
  readonly vague?: boolean;
}

const units = tableOf(durationUnits);
const unitsAfterHalf = tableOf<Unit>({
  小时: 'hour',
  钟头: 'hour',
  个小时: 'hour',
  个钟头: 'hour',
  月: 'month',
  个月: 'month',
  星期: 'week',
  个星期: 'week',
  个礼拜: 'week',
  年: 'year',
  分钟: 'minute',
});
const minutesInside = tableOf<Unit>({ 分钟: 'minute', 分: 'minute', 秒: 'second', 秒钟: 'second' });
const joints = tableOf(connectors);

/** A length at an offset, with its traps refused. */
export function lengthAt(text: string, at: number): Token<Length> | undefined {
  const first = oneAt(text, at);
  if (first === undefined) return undefined;
  if (first.value.vague === true) return first;
  const parts = [...first.value.parts];
  let end = first.end;
  // 1小时30分钟, 两小时零五分, 三天两夜
  while (parts.length < 4) {
    const next = insideAt(text, text[end] === '零' || text[end] === '又' ? end + 1 : end, parts.at(-1)!.unit);
    if (next === undefined) break;
    parts.push(next.value);
    end = next.end;
  }
  return { value: { parts }, end };
}

/** Whether a length that stands alone is one: 一年级, 三周岁, 有一天 are none. */
export function trueLength(text: string, at: number, end: number): boolean {
  if (someDay.test(text.slice(Math.max(0, at - 1), end))) return false;
  return !notDuration.test(text.slice(end, end + 3)) && !notDurationBefore.test(text.slice(Math.max(0, at - 2), at));
}

const secondsAfter = /^[0-9零一二两三四五六七八九十]{1,3}秒/u;

function oneAt(text: string, at: number): Token<Length> | undefined {
  if (text[at] === '半') {
    const unit = wordAt(unitsAfterHalf, text, at + 1);
    return unit === undefined ? undefined : lengthOf(0.5, unit.value, unit.end);
  }
  // 仨钟头, 俩月: the measure is in the number.
  const few = text[at] === '俩' ? 2 : text[at] === '仨' ? 3 : undefined;
  if (few !== undefined) {
    const unit = wordAt(unitsAfterHalf, text, at + 1);
    return unit === undefined ? undefined : lengthOf(few, unit.value, unit.end);
  }
  const number = isNumeral(text, at) ? numberAt(text, at, true) : undefined;
  if (number === undefined || !counts(text, at, number)) return undefined;
  // 1分30秒: 分 is a length only before seconds.
  if (text[number.end] === '分' && secondsAfter.test(text.slice(number.end + 1, number.end + 5)))
    return lengthOf(number.value, 'minute', number.end + 1);
  return after(text, number) ?? betweenAt(text, number);
}

/** 三日内: 日 counts days only so; 三日 alone is the third. */
const insideDays = atOffset(/^日[之以]?内/u, 3);

const weekday = /^周[一二三四五六日天末](?![个天次周份])/u;

function after(text: string, number: NumberToken): Token<Length> | undefined {
  if (text.startsWith('个半', number.end)) {
    const unit = wordAt(unitsAfterHalf, text, number.end + 2);
    return unit === undefined ? undefined : lengthOf(number.value + 0.5, unit.value, unit.end);
  }
  if (insideDays(text, number.end) !== null) return lengthOf(number.value, 'day', number.end + 1);
  const unit = wordAt(units, text, text[number.end] === ' ' ? number.end + 1 : number.end);
  if (unit === undefined) return undefined;
  // 105周年, 70周岁: the unit is part of another word.
  if (unit.value === 'week' && '年岁边刊'.includes(text.charAt(unit.end) || '-') && text[unit.end - 1] === '周')
    return undefined;
  // 名额40 周五截止: a day stands after the number.
  if (unit.value === 'week' && text[number.end] === ' ' && weekday.test(text.slice(unit.end - 1, unit.end + 2)))
    return undefined;
  // 2026年 is a year, not a length; so is 98年 (the calendar's room reads it).
  if (unit.value === 'year' && number.value >= 1000) return undefined;
  const half = (text[unit.end] === '半' && 'dayyearweek'.includes(unit.value)) || text.startsWith('年半', number.end);
  if (!half) return lengthOf(number.value, unit.value, unit.end);
  return lengthOf(number.value + 0.5, unit.value, text[unit.end] === '半' ? unit.end + 1 : unit.end);
}

function betweenAt(text: string, number: NumberToken): Token<Length> | undefined {
  const joint = wordAt(joints, text, number.end);
  const other = joint === undefined ? undefined : numberAt(text, joint.end, true);
  const unit = other === undefined ? undefined : wordAt(units, text, other.end);
  if (other === undefined || unit === undefined || other.value <= number.value || other.value >= 1000) return undefined;
  return { value: { parts: [{ amount: other.value, unit: unit.value }], vague: true }, end: unit.end };
}

function insideAt(text: string, at: number, last: Unit): Token<{ amount: number; unit: Unit }> | undefined {
  if (!isNumeral(text, at)) return undefined;
  const number = numberAt(text, at);
  if (number === undefined || !counts(text, at, number)) return undefined;
  const table =
    last === 'hour' || last === 'minute'
      ? minutesInside
      : last === 'day' || last === 'year' || last === 'week'
        ? units
        : undefined;
  const unit = table === undefined ? undefined : wordAt(table, text, number.end);
  if (unit === undefined || !smaller(unit.value, last)) return undefined;
  return { value: { amount: number.value, unit: unit.value }, end: unit.end };
}

const order: readonly Unit[] = [
  'second',
  'minute',
  'quarter-hour',
  'hour',
  'night',
  'day',
  'week',
  'month',
  'season',
  'year',
];
const smaller = (unit: Unit, than: Unit): boolean => order.indexOf(unit) < order.indexOf(than);

const lengthOf = (amount: number, unit: Unit, end: number): Token<Length> => ({
  value: { parts: [{ amount, unit }] },
  end,
});
