import type { Notice } from '#db/queries/notices.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import type { TimeMention } from '#domain/reading.ts';
import { namesDay, namesHalf } from '#domain/time.words.ts';
import type { WallTime } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';
import { housesOf, joined, left, same } from './houses.ts';

type Outage = NonNullable<NoticeSlots['outage']>;

/** 明天不停水了: there is no outage any more. */
const endsIt = /不停[水电暖气]?|不停了|取消|作罢|照常/u;

/** 停电提前, 时间改到…: its hours are other than they were told. */
const movesHours =
  /^(?:[^，,。;；]{0,12}?(?:停(?:暖气|[水电暖气])|时间|恢复|开始|结束|来[水电暖气])(?:时间)?(?:要|会|得|再|就|还){0,2})?(?:(?:提[前早]|推[迟后]|延迟|延后|后[延推移]|延期|延长|顺延)(?!.{0,4}(?:接|存|储|准?备|通知))|[往向][前后]|[早晚](?=[\d一二两三半几])|改(?:到|成|为|在|期)|调(?:到|整))/u;

/** The outage after a correction, with what it leaves unsaid taken from the old notice; undefined when none is left. */
export function correctedOutage(
  slots: NoticeSlots,
  old: Pick<Notice, 'outage' | 'rooms'>,
  { reading, rooms, community }: Pick<MessageContext, 'reading' | 'rooms' | 'community'>,
): Outage | undefined {
  if (old.outage == null) return slots.outage;
  const before = housesOf(old, rooms, community);
  if (slots.houses !== undefined) {
    const said = slots.outage?.places ?? [];
    const places = { more: joined(before, said), fewer: left(before, said, community), instead: said }[slots.houses];
    return places.length === 0 ? undefined : { ...old.outage, places };
  }
  // 今天停水取消，改为明天9点到11点停: what is called off has new hours.
  if (endsIt.test(slots.text)) return slots.outage?.from === undefined ? undefined : slots.outage;
  const said = slots.outage?.places;
  // 3号楼停水延到2点 leaves the other houses of the notice without water too; whole hours are said for the houses beside them.
  const part = said !== undefined && slots.outage?.to === undefined && before.length > 0;
  const places = part ? joined(before, said) : (said ?? old.outage.places);
  // 是9点到11点不是9点到12点: the wrong hours are no part of the text.
  const told = reading.times.filter(({ text }) => slots.text.includes(text));
  const hours = newHours(slots, old.outage, told.length > 0 ? told : reading.times);
  // Said to be other hours, and none of them understood: they are asked for.
  const unmoved = hours.from === old.outage.from && hours.to === old.outage.to && slots.outage?.to === undefined;
  const unknown = unmoved && movesHours.test(slots.text);
  const { from, to }: Pick<Outage, 'from' | 'to'> = unknown ? {} : hours;
  return {
    supply: old.outage.supply,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(places === undefined ? {} : { places }),
  };
}

/** Whether an outage is one that a correction can speak of: of the same supply, in one of the same houses. */
export const speaksOf = (said: Outage, told: Outage): boolean =>
  said.supply === told.supply &&
  (said.places === undefined ||
    told.places === undefined ||
    said.places.some((place) => told.places!.some((one) => same(one, place))));

function newHours(slots: NoticeSlots, old: Outage, times: readonly TimeMention[]): Pick<Outage, 'from' | 'to'> {
  const [day, ...others] = times;
  // 停电改到周五: a day alone keeps the hours.
  if (day?.grain === 'day' && day.from !== undefined && others.length === 0) return onDay(old, day.from.slice(0, 10));
  if (day?.kind === 'duration' && day.seconds !== undefined && others.length === 0)
    return shifted(old, slots.text, day.seconds);
  const range = times.find((time) => time.kind === 'range' && time.from !== undefined && time.to !== undefined);
  const named = times.some((time) => namesDay.test(time.text));
  // 延长到晚上7点: the one time that is said is the new end.
  const point = range === undefined && lasts.test(slots.text) ? (slots.outage?.from ?? firstTime(times)) : undefined;
  const alone = range === undefined && slots.outage?.from === undefined ? onlyHour(slots.text, times) : undefined;
  const from = point === undefined ? (slots.outage?.from ?? range?.from ?? alone?.from) : undefined;
  const to = point ?? slots.outage?.to ?? range?.to ?? alone?.to;
  const onOldDay = (wall: WallTime | undefined) =>
    wall === undefined || named || old.from === undefined ? wall : `${old.from.slice(0, 10)}${wall.slice(10)}`;
  return inOrder(
    { from: onOldDay(from), to: onOldDay(to) },
    old,
    /提前/u.test(slots.text),
    times.some(({ text }) => namesHalf.test(text)),
  );
}

/** 10点开始, 下午2点结束, 到12点: one hour and nothing else is the beginning or the end. */
function onlyHour(text: string, times: readonly TimeMention[]): Pick<Outage, 'from' | 'to'> | undefined {
  const [time, ...others] = times;
  if (time === undefined || others.length > 0 || text.replace(time.text, '').replace(besideHour, '') !== '')
    return undefined;
  const ends = time.from === undefined || /结束|恢复|来[水电暖气]|为止/u.test(text);
  const wall = ends ? (time.to ?? time.from) : time.from;
  return wall === undefined ? undefined : ends ? { to: wall } : { from: wall };
}
const besideHour =
  /不对|时间|通知|应该|[：:]|停(?:暖气|[水电暖气])|开始|起|结束|恢复(?:供[水电暖气])?|来[水电暖气]|为止|改[成为到]|提前到|推迟到|延[长后]?到|换成|[就才是改换成到从至把吧了的要会，,。.\s]/gu;

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

/** 8点 is the morning's or the evening's: the nearer to what was said before, on the side it is moved to. */
export function nearest(wall: WallTime, before: WallTime | undefined, earlier: boolean): WallTime {
  if (before === undefined) return wall;
  const day = wall.slice(0, 10);
  const options = [wall, moved(wall, 12 * hour), moved(wall, -12 * hour)].filter((one) => one.startsWith(day));
  const distance = (one: WallTime): number =>
    Math.abs(Temporal.PlainDateTime.from(before).until(Temporal.PlainDateTime.from(one)).total('seconds'));
  const sided = earlier ? options.filter((one) => one.slice(10) < before.slice(10)) : options;
  return (sided.length === 0 ? options : sided).toSorted((a, b) => distance(a) - distance(b))[0]!;
}

/** 停水延长1小时, 停电推迟两小时, 提前半小时来水: by how much, not until when. */
function shifted(old: Outage, text: string, seconds: number): Pick<Outage, 'from' | 'to'> {
  const by = /提[前早]|[往向]前|早\s?[\d一二两三半]/u.test(text) ? -seconds : seconds;
  const endOnly = /延长|延时|结束|恢复|来[水电暖气]/u.test(text);
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

const lasts =
  /延长|延[到至]|延后到|延后至|延迟[到至]|推迟到.{0,10}(?:来|恢复|结束)|拖到|到.{0,12}(?:恢复|来[水电暖气]|结束|才[来有])|(?:恢复|来[水电暖气])(?:时间)?(?:改|推迟|延|要)/u;

const firstTime = (times: readonly TimeMention[]): WallTime | undefined =>
  times.map(({ from, to }) => from ?? to).find((wall) => wall !== undefined);
