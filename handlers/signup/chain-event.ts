import type { Database } from '#db/client.ts';
import { type Event, lockEvent, makeEvent, openEvents } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { dateAt, instantOf } from '#domain/wall.ts';
import { setReminders } from '../event/reminders.ts';
import { kindOfEvent, rosterOf } from '../event/roster.ts';
import type { MessageContext } from '../handler.ts';

type ChainSlots = IntentSlots['signup.chain'];

/** Chains that are no events: group buying, votes, petitions, complaints (C6). */
const noEvent = /团购|拼单|拼团|代购|接单|投票|表决|联名|签名|请愿|投诉|抗议|要求|维权|建议书|收到/u;

/** The open event of the room a chain belongs to; else the event it makes, organised by its poster (C5); none for what is no event. */
export async function eventOfChain(
  tx: Database,
  context: MessageContext,
  chain: ChainSlots,
): Promise<Event | undefined> {
  const { community, now, room, sender, reading } = context;
  if (noEvent.test(chain.title) || reading.intents.some(({ kind }) => kind.startsWith('repair.'))) {
    return undefined;
  }
  const time = titleTime(context, chain);
  const open = await openEvents(tx, community.id, now, room?.id);
  const named = chain.title === '' ? open : namedEvents(chain.title, open);
  const day = time?.from?.slice(0, 10);
  // 周六运动会 is the one that was announced for a Saturday, though a Saturday comes before.
  const weekday = day !== undefined && bareWeekday.test(time?.text ?? '') ? Temporal.PlainDate.from(day).dayOfWeek : 0;
  const fitting = named.filter(({ startsAt }) => {
    if (day === undefined || startsAt === null) return true;
    const its = dateAt(startsAt, community.timezone);
    return its.toString() === day || its.dayOfWeek === weekday;
  });
  if (fitting.length > 0) return lockEvent(tx, community.id, fitting[0]!.number);
  if (chain.title === '' || room === undefined) return undefined;
  const moment = (wall: string | undefined) => (wall === undefined ? null : instantOf(wall, community.timezone));
  const event = await makeEvent(tx, community.id, {
    title: withoutDay(chain.title, time?.text),
    kind: kindOfEvent(chain.title),
    organiser: sender.contact,
    startsAt: moment(time?.from),
    endsAt: time?.daypart === true || time?.grain === 'day' ? null : moment(time?.to),
    // Of a day alone no hour is known either.
    daypart: time?.daypart === true || time?.grain === 'day',
    place: null,
    capacity: null,
    deadline: null,
    roster: rosterOf(chain.title),
    status: 'open',
    rooms: [room.id],
    chain: true,
    madeAt: now,
  });
  await setReminders(tx, context, event);
  return event;
}

const bareWeekday = /^(?:本|这|这个)?(?:周|星期|礼拜)[一二三四五六日天]/u;

/** 12月5日上午扫雪 is 扫雪: the day is the event's own, and said beside its name. */
function withoutDay(title: string, day: string | undefined): string {
  if (day === undefined || !title.startsWith(day)) return title;
  const rest = title.slice(day.length).replace(/^[\s，,。:：、的]+/u, '');
  return rest.length < 2 ? title : rest;
}

/** The time a chain's heading names, before its first entry. */
function titleTime({ reading }: MessageContext, chain: ChainSlots) {
  const first = chain.entries[0]?.name ?? '';
  const until = first === '' ? reading.raw.length : reading.raw.indexOf(first);
  return reading.times.find((time) => time.start < until && time.from !== undefined);
}
