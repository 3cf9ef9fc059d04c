import type { Database } from '#db/client.ts';
import { type Event, lockEvent, makeEvent, openEvents } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { dateAt, instantOf } from '#domain/wall.ts';
import { setReminders } from '../event/reminders.ts';
import { sortOf } from '../event/roster.ts';
import type { MessageContext } from '../handler.ts';

type ChainSlots = IntentSlots['signup.chain'];

/**
 * The open event of the room a chain belongs to; else the event it makes, organised by its poster (C5); none for group buying,
 * votes, petitions and complaints (C6).
 */
export async function eventOfChain(
  tx: Database,
  context: MessageContext,
  chain: ChainSlots,
): Promise<Event | undefined> {
  const { community, now, room, sender, reading, words } = context;
  const { when: time } = chain;
  if (words.hints(chain.title).includes('no-event') || reading.intents.some(({ kind }) => kind.startsWith('repair.'))) {
    return undefined;
  }
  const open = await openEvents(tx, community.id, now, room?.id);
  const named = chain.title === '' ? open : namedEvents(chain.title, open);
  const day = time?.from?.slice(0, 10);
  // 周六运动会 is the one that was announced for a Saturday, though a Saturday comes before.
  const onWeekday = words.hints(time?.text ?? '').includes('this-weekday');
  const weekday = day !== undefined && onWeekday ? Temporal.PlainDate.from(day).dayOfWeek : 0;
  const fitting = named.filter(({ startsAt }) => {
    if (day === undefined || startsAt === null) return true;
    const its = dateAt(startsAt, community.timezone);
    return its.toString() === day || its.dayOfWeek === weekday;
  });
  if (fitting.length > 0) return lockEvent(tx, community.id, fitting[0]!.number);
  if (chain.title === '' || room === undefined) return undefined;
  const moment = (wall: string | undefined) => (wall === undefined ? null : instantOf(wall, community.timezone));
  const event = await makeEvent(tx, community.id, {
    title: chain.name ?? chain.title,
    ...sortOf(chain.title, words),
    organiser: sender.contact,
    startsAt: moment(time?.from),
    endsAt: time?.daypart === true || time?.grain === 'day' ? null : moment(time?.to),
    // Of a day alone no hour is known either.
    daypart: time?.daypart === true || time?.grain === 'day',
    place: null,
    capacity: null,
    deadline: null,
    status: 'open',
    rooms: [room.id],
    chain: true,
    madeAt: now,
  });
  await setReminders(tx, context, event);
  return event;
}
