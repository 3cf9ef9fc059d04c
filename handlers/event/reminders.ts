import type { Database } from '#db/client.ts';
import { type Event, lockEvent, signupsOf, updateEvent } from '#db/queries/events.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import { dateAt, instantOn, wallAt } from '#domain/wall.ts';
import { sayDay } from '#domain/wording.ts';
import type { Context, TimerHandler } from '../handler.ts';
import { moveList } from '../signup/card.ts';
import { askWhoCame } from './attendance.ts';
import { sayWhenOf } from './say.ts';

/** Up to so many people are mentioned in a reminder (M3). */
const mostMentions = 20;

/** Sets the reminders of an event by the file's `eventReminders`; one known by its part of day only has the day before's (S7). */
export async function setReminders(tx: Database, context: Context, event: Event): Promise<void> {
  const { community, now } = context;
  const wanted = community.eventReminders.filter((rule) => !(event.daypart && 'hours' in rule));
  for (const [i, rule] of community.eventReminders.entries()) {
    const key = `${event.number}:${i}`;
    const due =
      event.startsAt === null || !wanted.includes(rule) ? undefined : dueOf(rule, event.startsAt, community.timezone);
    if (due === undefined || !isBefore(now, due)) await cancelTimer(tx, community.id, 'event-reminder', key);
    else await setTimer(tx, community.id, { kind: 'event-reminder', key, due });
  }
  await moveList(tx, context, event);
  if (event.startsAt !== null) {
    await setTimer(tx, community.id, {
      kind: 'event-over',
      key: String(event.number),
      due: endOf(event, event.startsAt, community.timezone),
    });
  }
}

/** An event without an end is taken to last two hours (S8); one known by its part of day is not over before that part is (S7). */
export function endOf(event: Event, startsAt: Temporal.Instant, timezone: string): Temporal.Instant {
  if (event.endsAt !== null) return event.endsAt;
  const { hour } = wallAt(startsAt, timezone);
  const part = event.daypart
    ? longParts.find(({ from, to }) => hour === from || (hour > from && hour < to - 2 && from > 0))
    : undefined;
  return startsAt.add({ hours: part === undefined ? 2 : part.to - hour });
}

/** A whole day, 上午 and 下午; an evening is taken to be over after two hours. */
const longParts = [
  { from: 0, to: 18 },
  { from: 6, to: 12 },
  { from: 12, to: 18 },
];

/** An event that is over takes no more sign-ups, and its organiser is asked who came (S8). */
export const eventOver: TimerHandler = async (timer, context, tx) => {
  const event = await lockEvent(tx, context.community.id, Number(timer.key));
  if (event === undefined || !['open', 'closed'].includes(event.status)) return [];
  await updateEvent(tx, event, { status: 'past' });
  return askWhoCame(tx, context, event);
};

type Rule = Context['community']['eventReminders'][number];

const dueOf = (rule: Rule, startsAt: Temporal.Instant, timezone: string): Temporal.Instant =>
  'hours' in rule
    ? startsAt.add({ hours: rule.hours })
    : instantOn(dateAt(startsAt, timezone).add({ days: rule.days }), rule.at, timezone);

/** Reminds once in every room, mentioning who signed up; what was missed is late only until the start, the latest only (M1, M3). */
export const eventReminder: TimerHandler = async (timer, context, tx) => {
  const [number, rule] = timer.key.split(':').map(Number);
  const { community, now } = context;
  const event = await lockEvent(tx, community.id, number!);
  if (event === undefined || event.startsAt === null || !['open', 'closed'].includes(event.status)) return [];
  if (!isBefore(now, event.startsAt) || (await laterOneIsDue(context, event, rule!))) return [];
  const list = (await signupsOf(tx, community.id, event.number)).filter((signup) => signup.status === 'confirmed');
  const mention = [...new Set(list.flatMap((signup) => (signup.contact === null ? [] : [signup.contact])))];
  const named = event.roster === 'public' && mention.length <= mostMentions ? mention : [];
  const day = sayDay(dateAt(event.startsAt, community.timezone), dateAt(now, community.timezone));
  const when = sayWhenOf(event, community.timezone).replace(/^\d+月\d+日周./u, '');
  const place = event.place === null ? '' : `，${event.place}`;
  const text = `提醒：${day}${when}「${event.title}」${place}。已报名${seated(list)}人。`;
  return event.rooms.map(
    (room): Outgoing => ({
      to: { room },
      text,
      kind: 'reminder',
      because: [],
      about: [subject('event', event.number)],
      standing: 'scheduled',
      expires: event.startsAt!,
      ...(named.length === 0 ? {} : { mention: named }),
    }),
  );
};

/** After downtime two reminders may be due at once: only the latest goes out. */
async function laterOneIsDue(context: Context, event: Event, rule: number): Promise<boolean> {
  const { community, now } = context;
  const mine = dueOf(community.eventReminders[rule]!, event.startsAt!, community.timezone);
  return community.eventReminders.some((other, i) => {
    if (i === rule || (event.daypart && 'hours' in other)) return false;
    const due = dueOf(other, event.startsAt!, community.timezone);
    return isBefore(mine, due) && !isBefore(now, due);
  });
}
