import { type Event, updateEvent } from '#db/queries/events.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import type { EventChange } from '#domain/event-talk.ts';
import { subject } from '#domain/outgoing.ts';
import { instantOf, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { Handler } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { tellRooms } from '../signup/full.ts';
import { promote } from '../signup/promote.ts';
import { setReminders } from './reminders.ts';
import { sayWhenOf } from './say.ts';
import { ownEvent } from './which.ts';

/** 活动改到周日下午三点, 地点改成活动室: one line in every room of it, old → new (S6). */
export const change: Handler<'event.change'> = async (intent, context, tx) => {
  const event = await ownEvent(tx, context, intent.slots.event, 'event.change');
  if (event === undefined) return [];
  if (!['open', 'closed'].includes(event.status)) throw new UserError(`「${event.title}」已经结束或取消了。`);
  if (Object.keys(intent.slots.change).length === 0)
    throw new UserError(
      `「${event.title}」改到什么时候？定了就说一下，比如「${event.title}改到周日下午三点」；还没定可以先发个通知告诉大家。`,
    );
  const { timezone } = context.community;
  const set = changed(event, intent.slots.change, timezone);
  const after = { ...event, ...set };
  if (after.startsAt !== null && isBefore(after.startsAt, context.now)) {
    throw new UserError(`${sayMoment(wallAt(after.startsAt, timezone))}已经过了，请说一个将来的时间。`);
  }
  const lines = differences(event, after, timezone);
  if (lines.length === 0) {
    return context.commanding ? [reply(context, `「${event.title}」本来就是这样，没有改动。`, about(event))] : [];
  }
  await updateEvent(tx, event, { ...set, ...(grown(event, after) ? { fullAt: null } : {}) });
  await setReminders(tx, context, after);
  context.did('changed', about(event), { before: pick(event, set), after: set } satisfies ChangeMade);
  const text = `「${event.title}」有变动：${lines.join('；')}。请互相转告。`;
  const posts = tellRooms(event, text, because(context)).map((post) => ({ ...post, standing: 'set' as const }));
  const up = await promote(tx, context, after, because(context));
  const told = context.room !== undefined && event.rooms.includes(context.room.id);
  const done = told
    ? []
    : [reply({ ...context, addressed: true }, `好，改了：${lines.join('；')}。已告诉群里。`, about(event))];
  return [...posts, ...up, ...done];
};

/** What a change of an event did, so that it can be taken back; instants as ISO text once it is stored. */
export interface ChangeMade {
  readonly before: Partial<Event>;
  readonly after: Partial<Event>;
}

const pick = (event: Event, set: Partial<Event>): Partial<Event> =>
  Object.fromEntries(Object.keys(set).map((key) => [key, event[key as keyof Event]]));

const about = (event: Event) => [subject('event', event.number)];
const grown = (before: Event, after: Event): boolean =>
  before.capacity !== null && (after.capacity === null || after.capacity > before.capacity);

function changed(event: Event, change: EventChange, timezone: string): Partial<Event> {
  const { place, deadline, title } = change;
  const capacity = change.capacity ?? withMore(event, change.morePlaces);
  return {
    ...moved(event, change, timezone),
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(deadline === undefined ? {} : { deadline: instantOf(deadline, timezone) }),
  };
}

/** 再加10个名额 of 30 is 40; there is nothing to add to where nobody set a number. */
function withMore({ title, capacity }: Event, more: number | undefined): number | undefined {
  if (more === undefined) return undefined;
  if (capacity === null) throw new UserError(`「${title}」本来不限名额。要限的话请说总数，比如「${title}名额40」。`);
  if (capacity + more < 1) throw new UserError(`「${title}」现在是${capacity}个名额，减不了这么多。请说要留几个。`);
  return capacity + more;
}

/** A clock time alone keeps the day, a day alone the hour; the end moves along unless it was said. */
function moved(event: Event, change: EventChange, timezone: string): Partial<Event> {
  if (change.laterBy !== undefined) return shiftedBy(event, change.laterBy);
  if (change.startsAt === undefined) return change.endsAt === undefined ? {} : endsAt(event, change.endsAt, timezone);
  const said = Temporal.PlainDateTime.from(change.startsAt);
  const old = event.startsAt === null ? undefined : wallAt(event.startsAt, timezone);
  const keepsHour = change.dayOnly === true && old !== undefined;
  const day = change.clockOnly === true && old !== undefined ? old.toPlainDate() : dayOf(said, old, change);
  const hour = change.eitherHalf === true && old !== undefined ? nearerHalf(said, old) : said.toPlainTime();
  const wall = day.toPlainDateTime(keepsHour ? old.toPlainTime() : hour);
  const startsAt = instantOf(wall, timezone);
  const end = endOf(event, change, startsAt, wall, timezone);
  return {
    startsAt,
    daypart: keepsHour ? event.daypart : (change.daypart ?? false),
    ...(end === undefined ? {} : { endsAt: end }),
  };
}

function shiftedBy(event: Event, minutes: number): Partial<Event> {
  if (event.startsAt === null)
    throw new UserError(`「${event.title}」还没有定时间。请直接说几点，比如「${event.title}改到周日下午三点」。`);
  const by = { minutes };
  return { startsAt: event.startsAt.add(by), ...(event.endsAt === null ? {} : { endsAt: event.endsAt.add(by) }) };
}

/** 结束时间改十一点半: on the day on which it begins, in the half of it that comes after its beginning. */
function endsAt(event: Event, end: string, timezone: string): Partial<Event> {
  const said = Temporal.PlainDateTime.from(end);
  if (event.startsAt === null) return { endsAt: instantOf(said, timezone) };
  const start = wallAt(event.startsAt, timezone);
  const wall = start.toPlainDate().toPlainDateTime(said.toPlainTime());
  const late = Temporal.PlainDateTime.compare(wall, start) <= 0 && wall.hour < 12 ? wall.add({ hours: 12 }) : wall;
  if (Temporal.PlainDateTime.compare(late, start) <= 0)
    throw new UserError(`「${event.title}」${sayMoment(start)}才开始，结束要在它后面。请再说一下几点结束。`);
  return { endsAt: instantOf(late, timezone) };
}

/** 改8点半 of what began at nine in the morning is half past eight in the morning. */
function nearerHalf(said: Temporal.PlainDateTime, old: Temporal.PlainDateTime): Temporal.PlainTime {
  const minutes = (time: Temporal.PlainTime): number => time.hour * 60 + time.minute;
  const before = minutes(old.toPlainTime());
  const [one, other] = [said.toPlainTime(), said.toPlainTime().add({ hours: 12 })];
  return Math.abs(minutes(one) - before) <= Math.abs(minutes(other) - before) ? one : other;
}

/** 改到周日 of an event on a Saturday two weeks ahead is the day after it, not the Sunday to come. */
function dayOf(
  said: Temporal.PlainDateTime,
  old: Temporal.PlainDateTime | undefined,
  change: EventChange,
): Temporal.PlainDate {
  const day = said.toPlainDate();
  if (change.bareWeekday !== true || old === undefined) return day;
  const beside = old.toPlainDate().add({ days: day.dayOfWeek - old.dayOfWeek });
  return Temporal.PlainDate.compare(beside, day) > 0 ? beside : day;
}

function endOf(
  event: Event,
  change: EventChange,
  startsAt: Temporal.Instant,
  wall: Temporal.PlainDateTime,
  timezone: string,
): Temporal.Instant | undefined {
  if (change.endsAt !== undefined) {
    const said = Temporal.PlainDateTime.from(change.endsAt);
    return instantOf(
      change.clockOnly === true ? wall.toPlainDate().toPlainDateTime(said.toPlainTime()) : said,
      timezone,
    );
  }
  if (event.endsAt === null || event.startsAt === null) return undefined;
  return startsAt.add(event.startsAt.until(event.endsAt));
}

/** 时间 old → new, and so on: what is other than before. */
/** 时间由…改为…: what is other than it was, in words. */
export function differences(before: Event, after: Event, timezone: string): readonly string[] {
  const when = (event: Event) => (event.startsAt === null ? '未定' : sayWhenOf(event, timezone));
  const deadline = (event: Event) => (event.deadline === null ? '不限' : sayMoment(wallAt(event.deadline, timezone)));
  const capacity = (event: Event) => (event.capacity === null ? '不限' : `${event.capacity}人`);
  const said = [
    ['名称', before.title, after.title],
    ['时间', when(before), when(after)],
    ['地点', before.place ?? '未定', after.place ?? '未定'],
    ['名额', capacity(before), capacity(after)],
    ['报名截止', deadline(before), deadline(after)],
  ] as const;
  return said.filter(([, old, now]) => old !== now).map(([what, old, now]) => `${what}由${old}改为${now}`);
}
