import type { EventChange } from '#domain/event-talk.ts';
import type { Intent } from '#domain/intent.ts';
import type { TimeMention } from '#domain/reading.ts';
import type { Ingredients } from '../ingredients.ts';
import { parseNumeral } from '../numerals.ts';
import {
  athome,
  besideAspect,
  changes,
  notChange,
  nowLimited,
  ofEnd,
  otherLimit,
  otherPlace,
  peopleAlone,
  putOff,
  raisedTo,
  titled,
} from './event-change.words.ts';
import { changedByWords } from './event-changed-by.ts';
import { readClosing } from './event-closing.ts';
import { nameOf } from './event-named.ts';
import { eventNumber } from './event-number.ts';
import { closingChange, endChange, timeChange, timeIn } from './event-times.ts';
import { eventWord } from './manage-words.ts';
import { isOffice } from './slots.ts';

/** 活动改到周日下午三点, 地点改成活动室, 名额改成50人: what of an event is to be other than it was. */
export function readEventChange(ingredients: Ingredients, said: string): Intent | undefined {
  const text = said.replace(besideAspect, '，');
  if (text.length > 60 || notChange.test(text)) return undefined;
  if (athome.test(text) && !/活动|地点|名额|报名|时间|集合/u.test(text) && eventNumber(text) === undefined)
    return undefined;
  const clauses = text.split(/[，,；;]/u);
  const behind = (n: number): string => clauses.slice(n).join('，');
  const first = readOne(ingredients, text) ?? moveBeside(ingredients, clauses[0]!, behind(1));
  if (first?.kind !== 'event.change' || clauses.length === 1) return first;
  // 提前一小时，再加10个名额: each clause that is a change changes something more.
  const { event } = first.slots;
  let { change } = first.slots;
  for (let n = 1; n < clauses.length; n++) {
    const also = besides(ingredients, behind(n), event);
    const more = also?.kind === 'event.change' ? also.slots : undefined;
    if (more === undefined) change = { ...saidAlone(ingredients, clauses[n]!), ...change };
    if (more !== undefined && (more.event === undefined || more.event === event))
      change = { ...more.change, ...change };
  }
  return { kind: 'event.change', slots: { ...(event === undefined ? {} : { event }), change } };
}

/** 改到下午3点，地点换东屋: a time alone, where the words behind it tell that it is an event's. */
function moveBeside(ingredients: Ingredients, clause: string, rest: string): Intent | undefined {
  const also = rest === '' || !isOffice(ingredients) ? undefined : readOne(ingredients, rest, true);
  return also?.kind === 'event.change' ? readOne(ingredients, clause, true) : undefined;
}

/** What more is changed of the event that was named: 人数改20 stands for 包饺子人数改20. */
const besides = (ingredients: Ingredients, text: string, event: number | string | undefined): Intent | undefined =>
  readOne(ingredients, text, true) ??
  (typeof event === 'string' ? readOne(ingredients, `${event}${text}`, true) : undefined);

function readOne(ingredients: Ingredients, text: string, more = false): Intent | undefined {
  const closes = readClosing(ingredients, text);
  if (closes !== undefined) return closes;
  const verb = changes.exec(text);
  const other = readLimit(ingredients, text, more) ?? changedByWords(ingredients, text);
  if (verb === null || other !== undefined) return other ?? readPutOff(ingredients, text);
  const before = text.slice(0, verb.index);
  const after = text.slice(verb.index + verb[0].length).replace(/[，,。；;].*$|吧$|了$/su, '');
  const change = changeOf(ingredients, before, after);
  if (change === undefined) return undefined;
  const event = eventNumber(text) ?? nameOf(ingredients, before);
  // Without anything that says what is changed, a time alone may be anybody's plan.
  const anew = /^改期/u.test(verb[0]) && before.trim() === '' && isOffice(ingredients);
  const goesOn = more && /^(?:也|就|再|并且?|同时|都|[，,\s]){0,3}$/u.test(before);
  if (
    event === undefined &&
    !anew &&
    !goesOn &&
    !/活动|地点|地方|时间|名额|截止|集合|人数|题目|主题|名称/u.test(before)
  )
    return undefined;
  return { kind: 'event.change', slots: { ...(event === undefined ? {} : { event }), change } };
}

/** 包饺子名额40, 名额40: without a time or a clause before it, which would tell of another event, unless one is changed already. */
function readLimit(ingredients: Ingredients, text: string, more: boolean): Intent | undefined {
  const set = nowLimited.exec(text) ?? (more ? peopleAlone.exec(text) : null);
  const limit = set ?? (isOffice(ingredients) ? raisedTo.exec(text) : null);
  if (limit === null || /[，,。；;\n]/u.test(text.slice(0, limit.index)) || (ingredients.times.length > 0 && !more))
    return undefined;
  const event = eventNumber(text) ?? nameOf(ingredients, text.slice(0, limit.index));
  if (event === undefined && (limit.index > 0 || !isOffice(ingredients))) return undefined;
  const change = { capacity: Number(limit[1] ?? limit[2]), ...(set === null ? { raised: true } : {}) };
  return { kind: 'event.change', slots: { ...(event === undefined ? {} : { event }), change } };
}

/** A change in words no rule knows, as far as it can be told: a time, a number of places, a place; undefined without one. */
export function changeLike(
  ingredients: Ingredients,
  text: string,
  event: number | string | undefined,
): Intent | undefined {
  if (event === undefined || noName.test(String(event)) || /[?？吗]/u.test(text)) return undefined;
  const limit = parseNumeral(otherLimit.exec(text)?.[1] ?? '');
  const time = timeIn(ingredients, text);
  const where = otherPlace.exec(text)?.[1];
  const change =
    limit !== undefined
      ? { capacity: limit }
      : time !== undefined
        ? timeChange(time)
        : where !== undefined && place.test(where)
          ? { place: where }
          : undefined;
  return change === undefined ? undefined : { kind: 'event.change', slots: { event, change } };
}

/** 改期，12月6日同一时间: no event is called so. */
const noName = /时间|地点|地方|改期|同一/u;

/** Nothing that can be set yet: its handler asks for the new time. */
function readPutOff(ingredients: Ingredients, text: string): Intent | undefined {
  const found = putOff.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const event = eventNumber(text) ?? (eventWord.test(before) ? nameOf(ingredients, before) : undefined);
  return event === undefined ? undefined : { kind: 'event.change', slots: { event, change: {} } };
}

function changeOf(ingredients: Ingredients, before: string, after: string): EventChange | undefined {
  // 人数改成30: so many are no family.
  const many = /人数$/u.test(before) && Number(/^\s?(\d{2,4})(?!\d)/u.exec(after)?.[1]) >= leastLimit;
  if (/名额|限额|人数上限|上限/u.test(before) || many) {
    const people = parseNumeral(/\d{1,4}|[一二两三四五六七八九十百]{1,5}/u.exec(after)?.[0] ?? '');
    return people === undefined ? undefined : { capacity: people };
  }
  if (titled.test(before)) return after.trim().length < 2 ? undefined : { title: after.trim() };
  const where = after.replace(/^(?:在|到|去)/u, '').replace(/(?:集合|举行|办|进行|见)?(?:了|吧)?[。！!\s]{0,8}$/u, '');
  // 地点改小广场，时间改成4点: the hour behind it is of another part.
  if (ofPlace.test(before) && place.test(where)) return where.length > 20 ? undefined : { place: where };
  const time = timeIn(ingredients, after);
  if (ofEnd.test(before)) return time?.from === undefined ? undefined : endChange(time);
  if (/截止/u.test(before)) return time === undefined ? undefined : closingChange(time);
  // 换到活动室，时间也改成2点半: the hour is of the other clause.
  const besidePlace = place.test(where) && time !== undefined && !after.includes(time.text);
  if (time?.from !== undefined && !besidePlace) return { ...timeChange(time), ...placeBeside(after, time) };
  if (!/地点|地方|集合点|在哪/u.test(before) && !/^(?:在|到)/u.test(after) && !place.test(after)) return undefined;
  return where.length < 2 || where.length > 20 ? undefined : { place: where };
}

const leastLimit = 10;
const ofPlace = /(?:地点|地方|集合点|位置)$/u;

const place =
  /(?:室|厅|广场|花园|亭|门|门口|楼前|院|中心|站|屋|场|公园|楼|层|委会|食堂|礼堂|驿站|[东西南北]边|旁边|对面|树下)$/u;

/** 西门集合, 下午3点开始: where or when it is, in a clause of its own beside a change. */
function saidAlone(ingredients: Ingredients, clause: string): EventChange {
  const { where, plain } = alone.exec(clause.trim())?.groups ?? {};
  const said = where ?? plain;
  if (said !== undefined && place.test(said)) return { place: said };
  const time = timeIn(ingredients, clause);
  return time !== undefined && clause.replace(time.text, '').replace(besideTime, '') === '' ? timeChange(time) : {};
}
const besideTime = /时间|[就在是到:：\s]|开始|集合|开场|[吧了哈。！!]/gu;
const alone =
  /^(?:(?:就|还是|都|也|地点|[:：]){0,3}(?:在|去|到)?(?<where>[^\s，,。的了不别]{2,10})(?:集合|见面?|举行|举办)|(?:地点|地方)?(?:就|还是|都){0,2}(?:在|是|[:：])(?<plain>[^\s，,。的了不别]{2,10}))(?:吧|了|哈)?[。！!]?$/u;

/** 周日下午三点小广场: a place said behind the time. */
function placeBeside(after: string, time: TimeMention): EventChange {
  const rest = after
    .slice(after.indexOf(time.text) + time.text.length)
    .replace(/^[，,、\s]*(?:在|到)?|(?:集合|举行)$/gu, '');
  return after.includes(time.text) && rest.length >= 2 && rest.length <= 20 && place.test(rest) ? { place: rest } : {};
}
