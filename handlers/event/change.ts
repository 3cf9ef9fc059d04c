import type { Database } from '#db/client.ts';
import { type Event, lockEvent, signupsOf, updateEvent } from '#db/queries/events.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { changedBy, type EventFields } from '#domain/event-moved.ts';
import type { EventChange } from '#domain/event-talk.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { seated } from '#domain/places-left.ts';
import { dateAt, instantOf, wallAt } from '#domain/wall.ts';
import { sayDeadline, sayMoment } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import type { Order } from '../signup/ask-which.ts';
import { tellRooms } from '../signup/full.ts';
import { promote } from '../signup/promote.ts';
import { setReminders } from './reminders.ts';
import { resume, whichClosed } from './resume.ts';
import { sayWhenOf } from './say.ts';
import { ordered, ownEvent } from './which.ts';

/** 活动改到周日下午三点, 地点改成活动室: one line in every room of it, old → new (S6). */
export const change: Handler<'event.change'> = ordered(eventToChange, async (event, intent, context, tx) => {
  if (intent.slots.change.resumes === true) return resume(tx, context, event);
  if (!['open', 'closed'].includes(event.status)) throw new UserError(`「${event.title}」已经结束或取消了。`);
  const { timesOf, unfit } = intent.slots.change;
  if (timesOf !== undefined) return exchange(tx, context, event, timesOf, unfit === true);
  if (Object.keys(intent.slots.change).length === 0)
    throw new UserError(
      `「${event.title}」改到什么时候？定了就说一下，比如「${event.title}改到周日下午三点」；还没定可以先发个通知告诉大家。`,
    );
  return carryOut(tx, context, event, changed(event, intent.slots.change, context.community.timezone));
});

/** 重新开放报名 without a name is of those that were closed; all else of those that are open first. */
function eventToChange(tx: Database, context: MessageContext, order: Order): Promise<Event | undefined> {
  const reopens = order.kind === 'event.change' && order.slots.change.resumes === true;
  return reopens && order.slots.event === undefined ? whichClosed(tx, context) : ownEvent(tx, context, order);
}

/** Sets what is changed of an event, and says it in every room of it (S6). */
async function carryOut(
  tx: Database,
  context: MessageContext,
  event: Event,
  set: Partial<Event>,
): Promise<readonly Outgoing[]> {
  const { timezone } = context.community;
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
  const beyond = await tooMany(tx, after);
  const words = [
    ...(told ? [] : [`好，改了：${lines.join('；')}。已告诉群里。`]),
    ...(beyond === undefined ? [] : [beyond]),
  ];
  const done = words.length === 0 ? [] : [reply({ ...context, addressed: true }, words.join('\n'), about(event))];
  return [...posts, ...up, ...done];
}

/** 包饺子跟健步走对调: each gets the other's time. */
async function exchange(
  tx: Database,
  context: MessageContext,
  event: Event,
  number: number,
  unfit: boolean,
): Promise<readonly Outgoing[]> {
  const other = await lockEvent(tx, context.community.id, number);
  if (other === undefined || !may(context.sender, 'event.manage', { organiser: other.organiser }))
    throw new UserError('活动由发起的人和社区工作人员来改。', `event.change event:${number}`);
  const { timezone } = context.community;
  const days = [event, other].flatMap(({ startsAt }) =>
    startsAt === null ? [] : [dateAt(startsAt, timezone).dayOfWeek],
  );
  const said = context.reading.times.flatMap(({ from }) =>
    from === undefined ? [] : [Temporal.PlainDate.from(from.slice(0, 10)).dayOfWeek],
  );
  if (unfit || days.length < 2 || said.some((day) => !days.includes(day)))
    throw new UserError(
      `「${event.title}」和「${other.title}」各改到什么时候？请分开说，比如「${event.title}改到周日下午三点」。`,
    );
  const times = ({ startsAt, endsAt, daypart }: Event): Partial<Event> => ({ startsAt, endsAt, daypart });
  return [...(await carryOut(tx, context, event, times(other))), ...(await carryOut(tx, context, other, times(event)))];
}

/** Fewer places than people on the list: nobody is taken off by it, and who keeps the list is told. */
async function tooMany(tx: Database, event: Event): Promise<string | undefined> {
  if (event.capacity === null) return undefined;
  const people = seated(await signupsOf(tx, event.community, event.number));
  return people > event.capacity
    ? `「${event.title}」已经报了${people}人，比名额多${people - event.capacity}人，名单没动。`
    : undefined;
}

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
  const { place } = change;
  const { startsAt, endsAt, deadline, ...set } = changedBy(fieldsOf(event, timezone), change);
  return {
    ...set,
    ...(startsAt === undefined ? {} : { startsAt: instantOf(startsAt, timezone) }),
    ...(endsAt === undefined ? {} : { endsAt: instantOf(endsAt, timezone) }),
    ...(place === undefined ? {} : { place }),
    ...(deadline === undefined ? {} : { deadline: instantOf(deadline, timezone) }),
  };
}

const fieldsOf = ({ title, startsAt, endsAt, daypart, capacity, deadline }: Event, timezone: string): EventFields => ({
  title,
  daypart,
  ...(startsAt === null ? {} : { startsAt: wallAt(startsAt, timezone) }),
  ...(endsAt === null ? {} : { endsAt: wallAt(endsAt, timezone) }),
  ...(capacity === null ? {} : { capacity }),
  ...(deadline === null ? {} : { deadline: wallAt(deadline, timezone) }),
});

/** 时间由…改为…: what is other than it was, in words. */
export function differences(before: Event, after: Event, timezone: string): readonly string[] {
  const when = (event: Event) => (event.startsAt === null ? '未定' : sayWhenOf(event, timezone));
  const deadline = (event: Event) => (event.deadline === null ? '不限' : sayDeadline(wallAt(event.deadline, timezone)));
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
