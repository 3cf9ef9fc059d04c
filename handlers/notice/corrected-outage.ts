import type { Notice } from '#db/queries/notices.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { nearest } from '#domain/hour-moved.ts';
import type { Hint, TimeMention } from '#domain/reading.ts';
import { type WallTime, wallAt } from '#domain/wall.ts';
import type { MessageContext, Words } from '../handler.ts';
import { type Buildings, covers, extentOf, housesOf, joined, left, type Places, same } from './houses.ts';

type Outage = NonNullable<NoticeSlots['outage']>;

/** The outage after a correction, with what it leaves unsaid taken from the old notice; undefined when none is left. */
export function correctedOutage(
  slots: NoticeSlots,
  old: Pick<Notice, 'outage' | 'rooms'>,
  context: Pick<MessageContext, 'reading' | 'rooms' | 'community' | 'words' | 'now'>,
): Outage | undefined {
  const { reading, rooms, community, words, now } = context;
  // 今天停水取消，改为明天9点到11点停: what is called off has new hours.
  const hints = words.hints(slots.text);
  const isOff = hints.includes('called-off') && slots.houses === undefined && slots.extent === undefined;
  if (isOff || old.outage == null) return isOff && slots.outage?.from === undefined ? undefined : slots.outage;
  const before = housesOf(old, rooms, community);
  if (slots.houses !== undefined) {
    const said = slots.outage?.places ?? [];
    const places = { more: joined(before, said), fewer: left(before, said, community), instead: said }[slots.houses];
    return places.length === 0 ? undefined : { ...old.outage, places };
  }
  const alone = slots.extent && extentOf(slots.extent, before, community);
  if (alone?.length === 0) return undefined;
  const said = alone ?? slots.outage?.places;
  // 3号楼停水延到2点 is of that house alone, the others keep their hours; whole hours are said for the houses beside them.
  const ofSome = said?.every((place) => before.some((one) => covers(one, place))) === true;
  const besides =
    alone === undefined && said !== undefined && !ofSome && slots.outage?.to === undefined && before.length > 0;
  const places = besides ? joined(before, said) : (said ?? old.outage.places);
  // 是9点到11点不是9点到12点: the wrong hours are no part of the text.
  const told = reading.times.filter(({ text }) => words.name(slots.text, text));
  const clock = wallAt(now, community.timezone).toString({ smallestUnit: 'second' });
  const hours = newHours(slots, old.outage, told.length > 0 ? told : reading.times, words, clock);
  // Said to be other hours, and none of them understood: they are asked for.
  const unmoved = hours.from === old.outage.from && hours.to === old.outage.to && slots.outage?.to === undefined;
  const unknown = unmoved && hints.includes('moves-hours');
  const { from, to }: Pick<Outage, 'from' | 'to'> = unknown ? {} : hours;
  return {
    supply: old.outage.supply,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(places === undefined ? {} : { places }),
  };
}

/** The houses of the old notice that keep their hours, where a correction speaks of some of them only. */
export const keepHours = (slots: NoticeSlots, before: Places, community: Buildings): Places => {
  const { places, to } = slots.outage ?? {};
  if ((slots.houses ?? slots.extent) !== undefined || places === undefined || to !== undefined) return [];
  return places.every((place) => before.some((one) => covers(one, place))) ? left(before, places, community) : [];
};

/** Whether an outage is one that a correction can speak of: of the same supply, in one of the same houses. */
export const speaksOf = (said: Outage, told: Outage): boolean =>
  said.supply === told.supply &&
  (said.places === undefined ||
    told.places === undefined ||
    said.places.some((place) => told.places!.some((one) => same(one, place))));

function newHours(
  slots: NoticeSlots,
  old: Outage,
  times: readonly TimeMention[],
  words: Words,
  now: WallTime,
): Pick<Outage, 'from' | 'to'> {
  const hints = words.hints(slots.text);
  const [day, ...others] = times;
  // 停电改到周五: a day alone keeps the hours.
  if (day?.grain === 'day' && day.from !== undefined && others.length === 0) return onDay(old, day.from.slice(0, 10));
  if (day?.kind === 'duration' && day.seconds !== undefined && others.length === 0 && slots.outage?.to === undefined)
    return shifted(old, hints, day.seconds, now);
  const range = times.find((time) => time.kind === 'range' && time.from !== undefined && time.to !== undefined);
  const named = times.some(({ text }) => words.hints(text).includes('names-day'));
  const both = range === undefined ? bothHours(slots.text, times, words) : undefined;
  // 延长到晚上7点: the one time that is said is the new end.
  const ends = range === undefined && both === undefined && hints.includes('new-end');
  const point = ends ? (slots.outage?.from ?? firstTime(times)) : undefined;
  const alone =
    range === undefined && slots.outage?.from === undefined ? onlyHour(slots.text, times, words) : undefined;
  const from = point === undefined ? (both?.from ?? slots.outage?.from ?? range?.from ?? alone?.from) : undefined;
  const to = both?.to ?? point ?? slots.outage?.to ?? range?.to ?? alone?.to;
  const onOldDay = (wall: WallTime | undefined) =>
    wall === undefined || named || old.from === undefined ? wall : `${old.from.slice(0, 10)}${wall.slice(10)}`;
  return inOrder(
    { from: onOldDay(from), to: onOldDay(to) },
    old,
    hints.includes('earlier'),
    times.some(({ text }) => words.hints(text).includes('names-half')),
  );
}

/** 10点开始, 下午2点结束, 到12点: one hour and nothing else is the beginning or the end. */
function onlyHour(text: string, times: readonly TimeMention[], words: Words): Pick<Outage, 'from' | 'to'> | undefined {
  const [time, ...others] = times;
  if (time === undefined || others.length > 0) return undefined;
  const beside = words.hints(text.replace(time.text, ''));
  if (!beside.includes('hour-alone')) return undefined;
  const ends = time.from === undefined || words.hints(text).includes('says-end');
  const wall = ends ? (time.to ?? time.from) : time.from;
  return wall === undefined ? undefined : ends ? { to: wall } : { from: wall };
}

/** 提前到8点半，12点就来电: two hours, of which the second is said to be the end. */
function bothHours(text: string, times: readonly TimeMention[], words: Words): Pick<Outage, 'from' | 'to'> | undefined {
  const [first, second, ...others] = times.filter(({ kind, grain }) => kind === 'point' && grain !== 'day');
  if (first?.from === undefined || second?.from === undefined || others.length > 0) return undefined;
  return words.hints(text).includes('last-ends') ? { from: first.from, to: second.from } : undefined;
}

function onDay(old: Outage, day: string): Pick<Outage, 'from' | 'to'> {
  if (old.from === undefined) return {};
  const from = `${day}${old.from.slice(10)}`;
  return old.to === undefined ? { from } : { from, to: moved(from, lengthOf(old)) };
}

/**
 * The new hours beside the old ones. 提前到8点 is the morning's when the evening's would be later than before; what begins when
 * it was to be over lasts as long as it was to; an end that is not behind its beginning is left out, and asked for.
 */
function inOrder(
  { from, to: said }: { readonly from: WallTime | undefined; readonly to: WallTime | undefined },
  old: Outage,
  earlier: boolean,
  half: boolean,
): Pick<Outage, 'from' | 'to'> {
  const begins = from === undefined || half ? (from ?? old.from) : nearest(from, old.from, earlier);
  const to = turned(said, from, begins);
  const late = to === undefined && from !== undefined && old.to !== undefined && begins! >= old.to;
  const ends = late
    ? moved(begins!, lengthOf(old))
    : to !== undefined && !half && to <= (begins ?? '')
      ? moved(to, 12 * hour)
      : (to ?? old.to);
  return {
    ...(begins === undefined ? {} : { from: begins }),
    ...(ends === undefined || (begins !== undefined && ends <= begins) ? {} : { to: ends }),
  };
}

/** 9点到11点 is all of the morning, or all of the evening. */
function turned(to: WallTime | undefined, from: WallTime | undefined, begins: WallTime | undefined) {
  if (to === undefined || from === undefined || begins === undefined || from === begins) return to;
  const by = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(begins)).total('seconds');
  const other = moved(to, by);
  return other > begins ? other : to;
}

/** 停水延长1小时, 停电推迟两小时, 提前半小时来水: by how much, not until when; what has begun keeps its beginning. */
function shifted(old: Outage, hints: readonly Hint[], seconds: number, now: WallTime): Pick<Outage, 'from' | 'to'> {
  const by = hints.includes('by-less') ? -seconds : seconds;
  const endOnly = hints.includes('end-only') || (old.from !== undefined && old.from <= now);
  return {
    ...(old.from === undefined ? {} : { from: endOnly ? old.from : moved(old.from, by) }),
    ...(old.to === undefined ? {} : { to: moved(old.to, by) }),
  };
}

const hour = 3600;
const moved = (wall: WallTime, seconds: number): WallTime =>
  Temporal.PlainDateTime.from(wall).add({ seconds }).toString({ smallestUnit: 'second' });
const lengthOf = ({ from, to }: Outage): number =>
  from === undefined || to === undefined
    ? 0
    : Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to)).total('seconds');

const firstTime = (times: readonly TimeMention[]): WallTime | undefined =>
  times.map(({ from, to }) => from ?? to).find((wall) => wall !== undefined);
