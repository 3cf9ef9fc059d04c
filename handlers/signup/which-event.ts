import type { Database } from '#db/client.ts';
import { type Event, eventsIn, lockEvent, openEvents } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents } from '#domain/event-names.ts';
import { subjectOf } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';

/** The event a sign-up belongs to (S1); several open ones have to be asked about. */
export type Which =
  | { readonly is: 'one'; readonly event: Event }
  | { readonly is: 'several'; readonly events: readonly Event[] }
  | { readonly is: 'none' };

/** Quoted, else named, else the one just talked about, else the only open one of the room. */
export async function whichEvent(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  inFocus: boolean,
): Promise<Which> {
  const { quoted, focus, community, room, now } = context;
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'event')
    return locked(tx, context, Number(quoted.id));
  const here = await openEvents(tx, community.id, now, room?.id);
  // Whoever runs the community, or speaks to the assistant, may name an event of another room.
  const anywhere = room !== undefined && context.commanding && (named !== undefined || here.length === 0);
  const open = anywhere ? await openEvents(tx, community.id, now) : here;
  if (named !== undefined) {
    const matching = namedEvents(named, here).length > 0 ? namedEvents(named, here) : namedEvents(named, open);
    if (matching.length > 0) return choice(tx, context, matching);
    const shut = namedEvents(named, await shutEvents(tx, context));
    if (shut.length === 1) return choice(tx, context, shut);
  }
  const dated = onNamedDay(context, open);
  if (dated.length === 1) return choice(tx, context, dated);
  if (named !== undefined) return { is: 'none' };
  if (inFocus && focus?.type === 'event') return locked(tx, context, Number(focus.id));
  if (open.length > 0) return choice(tx, context, open);
  const shut = await shutEvents(tx, context);
  return shut.length === 1 ? choice(tx, context, shut) : { is: 'none' };
}

/** Events of the room that take nobody any more: who wants to come is told why. */
const shutEvents = (tx: Database, { community, room, now }: MessageContext): Promise<readonly Event[]> =>
  eventsIn(tx, community.id, ['closed', 'cancelled'], now, room?.id);

/** 又能去了: the event whose list the sender was taken off last. */
export async function eventLeft(tx: Database, context: MessageContext): Promise<Which | undefined> {
  const { community, sender, message, room, now, quoted } = context;
  if (quoted !== undefined) return undefined;
  const chat = room === undefined ? undefined : message.chat;
  const since = now.subtract({ hours: 7 * 24 });
  const trace = await lastDoneBy(tx, community.id, sender.contact, ['signed-off'], chat, since);
  const about = trace?.about[0];
  return about === undefined ? undefined : locked(tx, context, Number(subjectOf(about).id));
}

async function choice(tx: Database, context: MessageContext, events: readonly Event[]): Promise<Which> {
  if (events.length === 0) return { is: 'none' };
  if (events.length > 1) return { is: 'several', events };
  return locked(tx, context, events[0]!.number);
}

async function locked(tx: Database, context: MessageContext, number: number): Promise<Which> {
  const event = await lockEvent(tx, context.community.id, number);
  return event === undefined ? { is: 'none' } : { is: 'one', event };
}

/** Events on a day that the message names; 周日那个 is also the only one on a Sunday, though a Sunday comes before. */
function onNamedDay(context: MessageContext, events: readonly Event[]): readonly Event[] {
  const { timezone } = context.community;
  const times = context.reading.times.flatMap(({ from, text }) =>
    from === undefined ? [] : [{ day: Temporal.PlainDate.from(from.slice(0, 10)), text }],
  );
  const on = (fits: (day: Temporal.PlainDate) => boolean): readonly Event[] =>
    events.filter(({ startsAt }) => startsAt !== null && fits(dateAt(startsAt, timezone)));
  const exact = on((its) => times.some(({ day }) => day.equals(its)));
  if (exact.length > 0) return exact;
  const weekdays = times.filter(({ text }) => bareWeekday.test(text)).map(({ day }) => day.dayOfWeek);
  return on((its) => weekdays.includes(its.dayOfWeek));
}

const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]/u;
