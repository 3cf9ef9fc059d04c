import { atOffset } from '../look/at-offset.ts';
import { lengthMention } from './durations.ts';
import { closers, doings, edgeWords, openers, since, untilNow } from './edges.words.ts';
import { phraseAt } from './phrase.ts';
import { recurrenceAt } from './recurrence.ts';
import type { ClockSaid, Phrase } from './said.ts';
import { afterSpaces, isNumeral, numberAt, type Token, tableOf, wordAt } from './tokens.ts';
import { notEdge, numberBefore } from './traps.words.ts';
import {
  type Edge,
  edgeValue,
  type Found,
  momentOf,
  type Now,
  pointValue,
  rangeValue,
  untilNowValue,
} from './values.ts';
import { connectors, weekdayLetters } from './words.ts';

const joints = tableOf(connectors);
const edges = tableOf(edgeWords);
const opening = tableOf(openers);
const closing = tableOf(closers);

export function mentionAt(text: string, at: number, now: Now): Found | undefined {
  const opener = wordAt(opening, text, at);
  if (opener !== undefined) {
    const inner = phrasedAt(text, opener.end, now, true);
    if (inner?.open === true) return { ...inner, start: at };
    // 从前天就没水: an end is open without a word for it.
    const from = inner?.value?.from;
    if (inner === undefined || from === undefined || !goesOn.test(text.slice(inner.end, inner.end + 2)))
      return undefined;
    return {
      ...inner,
      start: at,
      value: { kind: 'range', from, ...(inner.value?.grain && { grain: inner.value.grain }) },
    };
  }
  const closer = wordAt(closing, text, at);
  if (closer !== undefined) {
    const inner = phrasedAt(text, closer.end, now);
    return inner?.until === true ? { ...inner, start: at } : undefined;
  }
  const again = recurrenceAt(text, at);
  if (again !== undefined) return { start: at, end: edgeBehind(text, again)?.end ?? again, value: { kind: 'set' } };
  const phrase = phrasedAt(text, at, now);
  const length = lengthMention(text, at, now);
  return length !== undefined && length.end > (phrase?.end ?? 0) ? length : phrase;
}

interface Phrased extends Found {
  /** It has an open end or a second side, so 从 before it belongs to it. */
  readonly open: boolean;
  /** It ends with 为止, so 到 before it belongs to it. */
  readonly until?: boolean;
}

function phrasedAt(text: string, at: number, now: Now, opened = false): Phrased | undefined {
  const from = earlyLate(text, at) ?? phraseAt(text, at) ?? dayBeforeRange(text, at);
  if (from === undefined) return undefined;
  const edge = edgeAt(text, from.end, from);
  // 14点开始 is when it begins; 下周一开始 and 从14点开始 are open to the future.
  const begins = from.clock !== undefined && !opened && text.startsWith('开始', from.end);
  const first = begins ? undefined : edge;
  const joint =
    late.test(text.slice(from.end, from.end + 2)) && from.part === '早上'
      ? from.end
      : (jointAt(text, first?.value === 'from' ? first.end : from.end) ?? jointBehindDoing(text, from));
  const present = presentAt(text, from.end);
  if (present !== undefined) {
    const start = momentOf(from, now);
    const value = start && untilNowValue(start, now);
    if (value !== undefined) return { start: at, end: present, open: true, value, ...named(start!) };
  }
  const other = joint === undefined ? undefined : otherSide(text, joint, from);
  const to = other === undefined ? undefined : daysOnly(text, from, other);
  if (to !== undefined) {
    const range = rangeValue(from, to, now);
    const until = edgeAt(text, to.end, to);
    const end = until?.value === 'until' ? until.end : to.end;
    return { start: at, end, open: true, ...(range && { value: range.value, ...named(range.start) }) };
  }
  const moment = momentOf(from, now);
  const end = first?.end ?? from.end;
  if (moment === undefined) return { start: at, end, open: true };
  const value = first === undefined ? pointValue(moment) : edgeValue(moment, first.value);
  return { start: at, end, open: first !== undefined, until: first?.value === 'until', value, ...named(moment) };
}

/** 周一至周五8:00-20:00 are days and hours: the hours that begin another range are not the end of the days. */
function daysOnly(text: string, from: Phrase, to: Phrase): Phrase {
  if (from.clock !== undefined || from.part !== undefined || to.date === undefined || to.clock === undefined) return to;
  const joint = jointAt(text, to.end);
  if (joint === undefined || otherSide(text, joint, to) === undefined) return to;
  return { start: to.start, end: to.dateEnd!, date: to.date };
}

const goesOn = new RegExp(`^(?:${since.split(' ').join('|')})`, 'u');
const isNow = new RegExp(`^(?:${untilNow.split(' ').join('|')})`, 'u');

const named = (moment: { named: boolean; day: number }): { day?: number } => (moment.named ? { day: moment.day } : {});

/** The offset after 到, 至, -, with the spaces around it. */
function jointAt(text: string, at: number): number | undefined {
  const joint = wordAt(joints, text, afterSpaces(text, at));
  return joint === undefined ? undefined : afterSpaces(text, joint.end);
}

/** 昨天到现在, 早上停到现在: the end of the words for now. */
function presentAt(text: string, at: number): number | undefined {
  const joint = jointAt(text, at) ?? jointAt(text, at + (doing.exec(text.slice(at, at + 8))?.[0].length ?? 0));
  const said = joint === undefined ? undefined : isNow.exec(text.slice(joint, joint + 3))?.[0];
  return said === undefined ? undefined : joint! + said.length;
}

const doing = new RegExp(`^(?:${doings.split(' ').join('|')})(?=[到至])`, 'u');

/** 今晚8点停水到10点: what is done stands between the sides. */
function jointBehindDoing(text: string, from: Phrase): number | undefined {
  if (from.clock === undefined) return undefined;
  const said = doing.exec(text.slice(from.end, from.end + 8))?.[0];
  return said === undefined ? undefined : jointAt(text, from.end + said.length);
}

/** The word that opens an end of what stands before it: 前, 之后, 起. */
function edgeBehind(text: string, at: number): Token<Edge> | undefined {
  const edge = wordAt(edges, text, at);
  if (edge === undefined) return undefined;
  const word = text.slice(at, edge.end);
  // 前来 is another word, 以前来 is not.
  if (notEdge[word]?.test(text.slice(edge.end, edge.end + 3)) === true) return undefined;
  // 春节前后, 三天后后: both sides are no side.
  return /^前后/u.test(text.slice(at, at + 2)) ? undefined : edge;
}

function edgeAt(text: string, at: number, phrase: Phrase): Token<Edge> | undefined {
  const edge = edgeBehind(text, at);
  if (edge === undefined) return undefined;
  return edge.value === 'within' && (phrase.clock !== undefined || phrase.date?.is === 'shift') ? undefined : edge;
}

/** The second side of a range: a phrase, the letter of 周一至五, the number of 上午9-11. */
function otherSide(text: string, at: number, from: Phrase): Phrase | undefined {
  const phrase = phraseAt(text, at, true);
  if (phrase !== undefined && fits(phrase, from)) return phrase;
  if (from.part === '早上' && late.test(text.slice(at, at + 2))) {
    const number = numberAt(text, at + 1);
    return number === undefined || number.value > 12
      ? undefined
      : { start: at, end: number.end, part: '晚上', clock: oClock(number.value) };
  }
  if (from.date?.is === 'weekday' && from.clock === undefined && from.part === undefined) {
    const weekday = weekdayLetters[text.charAt(at)];
    if (weekday !== undefined && !isNumeral(text, at + 1) && !/^[点时号日月个次楼]/u.test(text.slice(at + 1, at + 2))) {
      return { start: at, end: at + 1, date: { is: 'weekday', weekday } };
    }
  }
  if (from.clock === undefined || !isNumeral(text, at)) return undefined;
  const number = numberAt(text, at);
  if (number === undefined || number.value > 24 || /^[\d.:-]/u.test(text.slice(number.end, number.end + 1)))
    return undefined;
  return { start: at, end: number.end, clock: oClock(number.value) };
}

/** A range needs sides of one sort: 9点到11点, not 3月到. */
function fits(to: Phrase, from: Phrase): boolean {
  if (to.date === undefined && to.clock === undefined && to.part === undefined) return false;
  return to.date !== undefined || from.clock !== undefined || from.part !== undefined || to.clock !== undefined;
}

/** The 3 of 3-5号 and 1-3月. */
function dayBeforeRange(text: string, at: number): Phrase | undefined {
  if (!isNumeral(text, at) || numberBefore(text, at)) return undefined;
  const number = numberAt(text, at);
  const joint = number === undefined ? undefined : wordAt(joints, text, number.end);
  if (number === undefined || joint === undefined) return undefined;
  if (number.digits === 4) return yearBeforeRange(text, at, number, joint.end);
  if (number.value < 1 || number.value > 31) return undefined;
  const other = phraseAt(text, joint.end, true);
  if (other?.date?.is !== 'calendar' || !isNumeral(text, joint.end) || other.date.year !== undefined) return undefined;
  const { month, day } = other.date;
  if (month === undefined) return { start: at, end: number.end, date: { is: 'calendar', day: number.value } };
  const fit = day === undefined && number.value <= 12 && 'value' in month;
  return fit ? { start: at, end: number.end, date: { is: 'calendar', month: { value: number.value } } } : undefined;
}

/** The 2019 of 2019-2023年. */
function yearBeforeRange(text: string, at: number, { value, end }: Token<number>, from: number): Phrase | undefined {
  const other = phraseAt(text, from, true)?.date;
  if (other?.is !== 'calendar' || other.month !== undefined || other.day !== undefined) return undefined;
  const last = other.year !== undefined && 'value' in other.year ? other.year.value : 0;
  return value >= 1000 && value < last ? { start: at, end, date: { is: 'calendar', year: { value } } } : undefined;
}

const early = atOffset(/^[早朝](?=[0-9一二两三四五六七八九十])/u, 2);
const late = /^晚(?=[0-9一二两三四五六七八九十])/u;

/** 早7晚9 has no word between its sides: the first one of them. */
function earlyLate(text: string, at: number): Phrase | undefined {
  const number = early(text, at) !== null ? numberAt(text, at + 1) : undefined;
  if (number === undefined || number.value > 12 || !late.test(text.slice(number.end, number.end + 2))) return undefined;
  return { start: at, end: number.end, part: '早上', clock: oClock(number.value) };
}

const oClock = (hour: number): ClockSaid => ({ hour, minute: 0, grain: 'hour', written: false });
