import { UserError } from './errors.ts';
import type { EventChange } from './event-talk.ts';
import { lastDayOf, sayMoment } from './wording.ts';

type Wall = Temporal.PlainDateTime;

/** What of an event can be changed by words, in wall time. */
export interface EventFields {
  readonly title: string;
  readonly startsAt?: Wall;
  readonly endsAt?: Wall;
  readonly daypart: boolean;
  readonly capacity?: number;
  readonly deadline?: Wall;
}

/** What a change sets: hours, how many may come (`null`: as many as like), a name. */
export interface Changed {
  readonly startsAt?: Wall;
  readonly endsAt?: Wall;
  readonly daypart?: boolean;
  readonly capacity?: number | null;
  readonly title?: string;
  readonly deadline?: Wall;
}

/** Applies what was said to an event as it stands, posted or still a draft; throws a `UserError` where it cannot be. */
export function changedBy(event: EventFields, change: EventChange): Changed {
  const capacity =
    change.unlimited === true
      ? null
      : change.morePlaces === undefined
        ? upTo(event, change)
        : withMore(event, change.morePlaces);
  return {
    ...moved(event, change),
    ...(capacity === undefined ? {} : { capacity }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.deadline === undefined ? {} : { deadline: closing(event.deadline, change.deadline, change.closesOn) }),
    ...(change.closesBy === undefined ? {} : { deadline: closingLater(event, change.closesBy) }),
  };
}

/** 截止改到周四 of Friday at six is Thursday at six, 截止改到5点 is Friday at five; a whole day has no hour to keep. */
function closing(old: Wall | undefined, to: string, only: EventChange['closesOn']): Wall {
  const said = Temporal.PlainDateTime.from(to);
  if (old === undefined || only === undefined) return said;
  const day = lastDayOf(old);
  if (only === 'clock') return (day ?? old.toPlainDate()).toPlainDateTime(said.toPlainTime());
  return day === undefined ? said.toPlainDate().toPlainDateTime(old.toPlainTime()) : said;
}

/** 报名延长一天; where nobody set an end there is none to move. */
function closingLater({ title, deadline }: EventFields, minutes: number): Wall {
  if (deadline === undefined)
    throw new UserError(`「${title}」没有定报名截止时间。要定的话请直接说，比如「${title}截止改到周五中午」。`);
  return deadline.add({ minutes });
}

/** 加到40个人 of 30 is 40; a number that takes places away is no 加到. */
function upTo({ title, capacity: old }: EventFields, { capacity, raised }: EventChange): number | undefined {
  if (capacity === undefined || raised !== true) return capacity;
  if (old === undefined) throw new UserError(`「${title}」本来不限名额。要限的话请说「${title}名额${capacity}」。`);
  if (capacity < old)
    throw new UserError(
      `「${title}」现在限${old}人，没有改。要加人请说一个比${old}大的数，要减就说「${title}名额${capacity}」。`,
    );
  return capacity;
}

/** 再加10个名额 of 30 is 40; there is nothing to add to where nobody set a number. */
function withMore({ title, capacity }: EventFields, more: number): number {
  if (capacity === undefined)
    throw new UserError(`「${title}」本来不限名额。要限的话请说总数，比如「${title}名额40」。`);
  if (capacity + more < 1) throw new UserError(`「${title}」现在是${capacity}个名额，减不了这么多。请说要留几个。`);
  return capacity + more;
}

/** A clock time alone keeps the day, a day alone the hour; the end moves along unless it was said. */
function moved(event: EventFields, change: EventChange): Changed {
  if (change.laterBy !== undefined) return shiftedBy(event, change.laterBy);
  if (change.startsAt === undefined) return change.endsAt === undefined ? {} : { endsAt: endOn(event, change) };
  const said = Temporal.PlainDateTime.from(change.startsAt);
  const old = event.startsAt;
  const keepsHour = change.dayOnly === true && old !== undefined;
  const day = change.clockOnly === true && old !== undefined ? old.toPlainDate() : dayOf(said, old, change);
  const hour = change.eitherHalf === true && old !== undefined ? nearerHalf(said, old) : said.toPlainTime();
  const startsAt = day.toPlainDateTime(keepsHour ? old.toPlainTime() : hour);
  const endsAt = endOf(event, change, startsAt);
  return {
    startsAt,
    daypart: keepsHour ? event.daypart : (change.daypart ?? false),
    ...(endsAt === undefined ? {} : { endsAt }),
  };
}

function shiftedBy({ title, startsAt, endsAt }: EventFields, minutes: number): Changed {
  if (startsAt === undefined)
    throw new UserError(`「${title}」还没有定时间。请直接说几点，比如「${title}改到周日下午三点」。`);
  return { startsAt: startsAt.add({ minutes }), ...(endsAt === undefined ? {} : { endsAt: endsAt.add({ minutes }) }) };
}

/** 结束时间改十一点半: on the day on which it begins; a clock without its half is the first one after the beginning. */
function endOn({ title, startsAt }: EventFields, change: EventChange): Wall {
  const said = Temporal.PlainDateTime.from(change.endsAt!);
  if (startsAt === undefined) return said;
  const day = startsAt.toPlainDate();
  const times = change.eitherHalf === true ? bothHalves(said) : [said.toPlainTime()];
  const end = times.map((time) => day.toPlainDateTime(time)).find((wall) => isLater(wall, startsAt));
  if (end === undefined)
    throw new UserError(`「${title}」${sayMoment(startsAt)}才开始，结束要在它后面。请再说一下几点结束。`);
  return end;
}

/** 改8点半 of what began at nine in the morning is half past eight in the morning; at 10 in the evening nobody begins. */
function nearerHalf(said: Wall, old: Wall): Temporal.PlainTime {
  const minutes = (time: Temporal.PlainTime): number => time.hour * 60 + time.minute;
  const before = minutes(old.toPlainTime());
  const [early, late] = bothHalves(said);
  const [usual, other] = [early, late].filter(({ hour }) => hour >= earliest && hour < latest);
  if (usual !== undefined && other === undefined) return usual;
  return Math.abs(minutes(early) - before) <= Math.abs(minutes(late) - before) ? early : late;
}

/** Hours at which an event may begin. */
const earliest = 6;
const latest = 22;

/** A clock time before noon, and the same after it. */
function bothHalves(said: Wall): readonly [Temporal.PlainTime, Temporal.PlainTime] {
  const time = said.toPlainTime();
  const other = time.add({ hours: 12 });
  return time.hour < 12 ? [time, other] : [other, time];
}

const isLater = (one: Wall, other: Wall): boolean => Temporal.PlainDateTime.compare(one, other) > 0;

/** 改到周日 of an event on a Saturday two weeks ahead is the day after it, not the Sunday to come. */
function dayOf(said: Wall, old: Wall | undefined, change: EventChange): Temporal.PlainDate {
  const day = said.toPlainDate();
  if (change.bareWeekday !== true || old === undefined) return day;
  const beside = old.toPlainDate().add({ days: day.dayOfWeek - old.dayOfWeek });
  return Temporal.PlainDate.compare(beside, day) > 0 ? beside : day;
}

function endOf(event: EventFields, change: EventChange, startsAt: Wall): Wall | undefined {
  if (change.endsAt !== undefined) {
    const said = Temporal.PlainDateTime.from(change.endsAt);
    const end = change.clockOnly === true ? startsAt.toPlainDate().toPlainDateTime(said.toPlainTime()) : said;
    // 3点到5点 of an afternoon: the end stands in the half in which it is after the beginning.
    return isLater(end, startsAt) || change.eitherHalf !== true ? end : end.add({ hours: 12 });
  }
  if (event.endsAt === undefined || event.startsAt === undefined) return undefined;
  return startsAt.add(event.startsAt.until(event.endsAt));
}
