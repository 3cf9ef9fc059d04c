import type { DraftChange } from '#domain/drafted.ts';
import { hourMoved } from '#domain/hour-moved.ts';
import type { IntentSlots } from '#domain/intent.ts';
import type { Frame, Place, Reading, TimeMention } from '#domain/reading.ts';
import { exchangeIn, type Rewording, rewordingOf } from '#domain/rewording.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';
import type { WallTime } from '#domain/wall.ts';
import { sayRange } from '#domain/wording.ts';
import { closingChange, timeChange as startChange } from '#language/command/event-times.ts';
import { unitsIn } from '#language/command/scope.ts';
import { otherFlat, otherRoom, roomAlone } from '#language/intent/cues.ts';
import { read } from '#language/read.ts';
import { type DaysDrafted, daysChange } from './draft-days.ts';
import { eventDetail } from './draft-details.ts';
import { changedEvent } from './draft-event.ts';
import { housesChange } from './draft-houses.ts';
import { outageChange, tellsHours } from './draft-outage.ts';
import { supplyChange } from './draft-supply.ts';
import { isTimeOnly, withTime } from './draft-times.ts';
import { placeNamed, putRight, slipIn, withPlace } from './put-right.ts';
import { retimed } from './retimed.ts';

/** A draft as far as the words that change it are concerned. */
export interface Drafted {
  readonly kind: string;
  /** What is asked for while it is asking. */
  readonly asked: string | null;
  readonly content: unknown;
}

/** What words said to an open draft change about it: an answer to what was asked, or 改成…. */
export function draftChange(draft: Drafted | undefined, reading: Reading, frame: Frame): DraftChange {
  switch (draft?.kind) {
    case 'notice':
      return noticeChange(draft, reading, frame);
    case 'event':
      return eventChange(draft, reading, frame);
    case 'closure':
      return daysChange(reading, draft.content as DaysDrafted, frame) ?? timeChange(reading);
    default:
      return placeChange(draft, reading);
  }
}

function placeChange(draft: Drafted | undefined, reading: Reading): DraftChange {
  // 不是2门 是3门
  const said = /不是/u.test(reading.said) ? reading.addresses.at(-1) : reading.addresses[0];
  const flat = otherFlat.exec(reading.said)?.[1];
  if (flat !== undefined) return { address: { flat: Number(flat) } };
  const inside = otherRoom.exec(reading.said)?.groups?.room;
  if (inside !== undefined) return { inside };
  const room = roomAlone.exec(reading.said)?.groups?.room;
  if (room !== undefined) return { inside: room, more: true };
  // Asked for the flat, a number alone is one.
  const bare = draft?.asked === 'flat' && reading.cues.includes('number-only') ? reading.numbers[0]?.value : undefined;
  const spot = reading.spot === undefined ? {} : { spot: reading.spot };
  if (said === undefined && reading.spot !== undefined) return { address: spot };
  if (said === undefined) return bare === undefined || bare < 101 ? {} : { address: { flat: bare } };
  const { start: _start, end: _end, text: _text, ...address } = said;
  return { address: { ...address, ...spot } satisfies Place };
}

function timeChange(reading: Reading): DraftChange {
  const from = reading.times.find((time) => time.from !== undefined)?.from;
  return from === undefined ? {} : { startsAt: from };
}

function noticeChange(draft: Drafted, reading: Reading, frame: Frame): DraftChange {
  const { notice } = draft.content as { notice: IntentSlots['notice.post'] };
  if (draft.asked === 'text') {
    const { houses: _houses, ...order } = asNotice(reading.said, frame) ?? { text: reading.said };
    return order;
  }
  const supplied = supplyChange(reading.said, notice.text);
  if (supplied !== undefined) return reworded(supplied, frame);
  // Hours that are told before they are asked for are kept.
  if (draft.asked === 'scope' && notice.outage !== undefined && tellsHours(reading))
    return outageChange(notice, reading, frame);
  if (draft.asked === 'scope') {
    const scope = scopeChange(reading, frame);
    if (scope.scope !== undefined || !changesWords.test(reading.said)) return scope;
  }
  if (draft.asked === 'outage') return outageChange(notice, reading, frame);
  const sendAt = sendTime(notice, reading);
  if (sendAt !== undefined) return { sendAt };
  const scope = scopeChange(reading, frame);
  if (scope.scope !== undefined && reading.times.length === 0 && /发到|发给|群/u.test(reading.said)) return scope;
  const houses = housesChange(reading.said, notice.text);
  const rooms = houses && roomsNamed(houses.named, frame);
  if (houses !== undefined && rooms !== undefined)
    return {
      ...reworded(houses.text, frame),
      scope: rooms,
      ...(houses.houses !== undefined && { houses: houses.houses }),
    };
  const words = replaced(withoutHours(notice, frame), reading, frame);
  return 'missing' in words ? words : reworded(words.text, frame);
}

/** 改成6点半发, 明早那条改成6点半发: when it is to go out. */
function sendTime({ sendAt: before }: IntentSlots['notice.post'], { said, times }: Reading): WallTime | undefined {
  const now = newPart(said);
  const time = sends.test(now) ? times.find(({ text }) => now.includes(text)) : undefined;
  if (time?.from === undefined || before === undefined) return time?.from;
  return hourMoved(time.from, before, { day: namesDay.test(time.text), half: namesHalf.test(time.text) });
}
const sends = /发(?:出|送)?(?:吧|就行)?[。.]?$/u;

/** A new wording, read like any other: an outage in it has its hours and houses. */
function reworded(text: string, frame: Frame): DraftChange {
  const again = read(`发通知：${text}`, frame).intents.find((intent) => intent.kind === 'notice.post');
  return {
    text,
    ...(again?.kind === 'notice.post' && again.slots.outage !== undefined ? { outage: again.slots.outage } : {}),
  };
}

/**
 * The wording without the hours that were set behind it when they were answered, where it says the time itself: new hours take
 * their place.
 */
function withoutHours({ text, outage }: IntentSlots['notice.post'], frame: Frame): string {
  if (outage?.from === undefined || outage.to === undefined) return text;
  const hours = sayRange(Temporal.PlainDateTime.from(outage.from), Temporal.PlainDateTime.from(outage.to));
  const rest = text.replace(`（${hours}）`, '');
  return read(rest, frame).times.some(({ kind }) => kind !== 'duration') ? rest : text;
}

/** 改成3点, 地点改居委会: said while the rooms are asked for, it is of what is to be posted. */
const changesWords = /改|换|应该?[是为]|去掉|删|名额|限\d|地点|加一?句/u;

/** The rooms named in an answer, read as the order to post would be. */
function scopeChange(reading: Reading, frame: Frame): DraftChange {
  const said = newPart(reading.said).replace(/^(?:就|只)?发(?:到|给|在)?/u, '');
  if (
    /^(?:以上|这)?(?:[两俩二2]个(?:楼?门|单元|群|楼)?都?|[两俩](?:楼?门|单元|群|楼)都|全部|全都?|都|所有的?|全部的?|每个|这些)(?:发|群|都?发|要|的?群)*(?:吧|了|啊)?[。.]?$/u.test(
      said,
    )
  )
    return { scope: { listed: true } };
  const scope = roomsNamed(said, frame);
  return scope === undefined ? {} : { scope };
}

const roomsNamed = (said: string, frame: Frame): DraftChange['scope'] =>
  onlyUnits.test(said) ? { units: unitsIn(said) } : asNotice(`发到${said}：略`, frame, '，')?.scope;
/** 2单元, 一门和二门: of which building, the rooms it goes to tell. */
const onlyUnits =
  /^(?:\d{1,2}|[一二三四五六])(?:单元|门)?(?:[、,，和跟及]{0,2}(?:\d{1,2}|[一二三四五六])(?:单元|门)?){0,8}(?<=单元|门)$/u;

/** What words would order as a notice. */
function asNotice(said: string, frame: Frame, behind = '：'): IntentSlots['notice.post'] | undefined {
  const order = read(`发通知${behind}${said}`, frame).intents.find((intent) => intent.kind === 'notice.post');
  return order?.kind === 'notice.post' ? order.slots : undefined;
}

function eventChange(draft: Drafted, reading: Reading, frame: Frame): DraftChange {
  const { event } = draft.content as { event: IntentSlots['event.post'] };
  if (draft.asked === 'title') return { text: reading.said };
  const slip = slipIn(reading);
  if (slip?.time?.from !== undefined && event.startsAt !== undefined)
    return changedEvent(event, startChange(slip.time));
  if (slip?.place !== undefined) return { place: slip.place };
  const detail = eventDetail(reading);
  if (detail !== undefined) return changedEvent(event, detail);
  if (draft.asked === 'scope' || /^(?:就|只)?发(?:到|给|在)/u.test(reading.said)) {
    const scope = scopeChange(reading, frame);
    if (scope.scope !== undefined || !changesWords.test(reading.said)) return scope;
  }
  const [first] = reading.intents;
  if (first?.kind === 'event.change' && Object.keys(first.slots.change).length > 0)
    return changedEvent(event, first.slots.change);
  const said = newPart(reading.said);
  const people = /(?:名额|上限|限)\D{0,4}(\d{1,4})|(\d{1,4})\s*(?:个?(?:人|名|位)|个(?!月|小时|钟))/u.exec(said);
  const capacity = people === null || reading.times.length > 0 ? undefined : Number(people[1] ?? people[2]);
  const place = /(?:地点|地方|位置)(?:改成|改为|改到|改在|换成|换到|改|换|在|：|:)?\s*(.+)$/u.exec(reading.said)?.[1];
  const houses = housesChange(reading.said, '');
  const rooms = houses && roomsNamed(houses.named, frame);
  if (houses !== undefined && rooms !== undefined)
    return { scope: rooms, ...(houses.houses !== undefined && { houses: houses.houses }) };
  const [time] = reading.times;
  const day = time?.grain === 'day' && time.kind === 'point' ? time.from?.slice(0, 10) : undefined;
  if (day !== undefined && event.startsAt === undefined && reading.times.length === 1) return { day };
  const before = event.startsAt ?? (event.day === undefined ? undefined : `${event.day}T00:00:00`);
  const starts =
    day !== undefined && event.startsAt !== undefined
      ? `${day}${event.startsAt.slice(10)}`
      : time === undefined
        ? undefined
        : mergedStart(before, time);
  const closing = time !== undefined && /截止|之前报名|前报名/u.test(reading.said) ? closingChange(time) : undefined;
  if (closing !== undefined) return changedEvent(event, closing);
  return {
    ...(starts === undefined ? {} : startsOtherwise(event, time!, starts)),
    ...(capacity === undefined ? {} : { capacity }),
    ...(place === undefined ? {} : { place: place.replace(/^(?:改成|改为|改到)/u, '') }),
    ...(time?.daypart === true ? { daypart: true } : {}),
  };
}

/** 改到周五7点 of what begins at seven in the evening is in the evening; without an hour of its own it begins as it was said. */
function startsOtherwise(event: IntentSlots['event.post'], time: TimeMention, startsAt: string): DraftChange {
  if (event.startsAt !== undefined && time.from !== undefined) return changedEvent(event, startChange(time));
  return { startsAt, ...(time.to === undefined || time.daypart === true ? {} : { endsAt: time.to }) };
}

/** A clock time alone moves the hour and keeps the day. */
function mergedStart(before: string | undefined, time: TimeMention): string | undefined {
  if (time.from === undefined || before === undefined || namesDay.test(time.text)) return time.from;
  return `${before.slice(0, 10)}${time.from.slice(10)}`;
}

/** What stands behind 改成, 改为, 改到. */
const newPart = (said: string): string =>
  /(?:改成|改为|改到|换成|应该是|更正为)[：:，,\s]*(.+)$/su.exec(said)?.[1]?.trim() ?? said.trim();

/** 加一句 提前存水, 后面加上：…: more words behind the old ones. */
const adds =
  /^(?:请|再|另外|还要?|在?后面|最后|末尾|结尾|[，,\s]){0,3}(?:加一?句(?:话)?|补一?句|补充(?:一句)?|加上|再加|添上|注明|写上)[：:，,\s]{0,2}(.{2,})$/su;
/** Shorter than this nothing is a whole new wording. */
const leastWording = 6;

/** The old wording with what was named replaced: words for words, a time for a time, more words behind it, else the whole. */
function replaced(old: string, reading: Reading, frame: Frame): Rewording {
  const added = adds.exec(reading.said)?.[1];
  if (added !== undefined) return { text: `${old.replace(/[。.；;，,\s]{1,9}$/u, '')}。${added.trim()}` };
  const place = placeNamed(reading.said);
  if (place !== undefined) return { text: withPlace(old, place) };
  const right = slipIn(reading) === undefined ? undefined : putRight(reading, old, frame);
  if (right !== undefined) return { text: right };
  const swap = exchangeIn(reading.said, old);
  const times = swap === undefined ? [] : read(swap.to, frame).times;
  if (swap !== undefined && isTimeOnly(swap.to, times))
    return { text: withTime(old, times[0]!, reading.said, frame, swap) };
  // 擦玻璃改成下午3点在活动室集合 is a new wording of the whole.
  const whole = swap !== undefined && times.length > 0 && read(swap.from, frame).times.length === 0;
  const words = whole ? undefined : rewordingOf(reading.said, old);
  if (words !== undefined) return words;
  const moved = retimed(reading, old, frame);
  if (moved !== undefined) return moved;
  const fresh = newPart(reading.said);
  const [time] = reading.times;
  // A few words that name no time are no new wording: it stays as it is, and is shown again.
  if (time === undefined) return { text: fresh.length < leastWording && old.length > 2 * leastWording ? old : fresh };
  return { text: isTimeOnly(fresh, [time]) ? withTime(old, time, reading.said, frame) : fresh };
}
