import type { Database } from '#db/client.ts';
import { type Event, eventsIn, lockEvent, openEvents } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents, namedTogether, naming, spokenOf } from '#domain/event-names.ts';
import { type DayPart, shows } from '#domain/hints.ts';
import { subjectOf } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';

/** The event a sign-up belongs to (S1); several open ones have to be asked about. */
export type Which =
  | { readonly is: 'one'; readonly event: Event }
  | { readonly is: 'several'; readonly events: readonly Event[] }
  | { readonly is: 'none' };

/** Quoted, else named, else the one the words speak of or that was just talked about, else the only open one of the room. */
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
    const beside = await besideHere(tx, context, named);
    if (beside !== undefined) return locked(tx, context, beside.number);
    const shut = namedEvents(named, await shutEvents(tx, context));
    if (shut.length === 1) return choice(tx, context, shut);
  }
  if (isOwnPlan(context, open)) return { is: 'none' };
  const dated = onNamedDay(context, open);
  if (dated.length === 1) return choice(tx, context, dated);
  const inPart = onNamedPart(context, dated.length > 1 ? dated : open);
  if (inPart.length === 1) return choice(tx, context, inPart);
  if (named !== undefined) return { is: 'none' };
  const spoken = open.length > 1 ? spokenOf(context.reading.naming?.event ?? '', open) : [];
  if (spoken.length === 1) return choice(tx, context, spoken);
  if (inFocus && focus?.type === 'event') return locked(tx, context, Number(focus.id));
  if (open.length > 0) return choice(tx, context, open);
  const shut = await shutEvents(tx, context);
  return shut.length === 1 ? choice(tx, context, shut) : { is: 'none' };
}

/** An event of another room that the sender is in as well, named beyond doubt: the only open one of that name (S1). */
async function besideHere(tx: Database, context: MessageContext, named: string): Promise<Event | undefined> {
  const { community, room, rooms, sender, now } = context;
  if (room === undefined) return undefined;
  const home = sender.address === undefined ? room.building : sender.address.split('-')[0];
  const theirs = rooms
    .filter(({ kind, building }) => kind === 'community' || (kind === 'building' && building === home))
    .map(({ id }) => id);
  const [one, another] = (await openEvents(tx, community.id, now)).filter(({ title }) => naming(named, title) === 1);
  if (one === undefined || another !== undefined) return undefined;
  return one.rooms.some((it) => theirs.includes(it)) ? one : undefined;
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

/** 晚上撸串我去: said of what neighbours do on their own, where no open event is of it. */
const isOwnPlan = ({ reading: { naming }, words }: MessageContext, events: readonly Event[]): boolean =>
  naming?.plan !== undefined && !events.some(({ title }) => words.name(title, naming.plan!));

/** All the events that one message says it comes to: named together, 上午下午我都去, 两个活动都报 (S1); fewer than two are none. */
export async function allMeant(tx: Database, context: MessageContext): Promise<readonly Event[]> {
  const { community, room, now, quoted, reading } = context;
  const { together = [], parts = [] } = reading.naming ?? {};
  const severalSaid = together.length + parts.length > 0;
  const several = severalSaid || shows(reading, 'both-events') || shows(reading, 'all-events');
  if (quoted !== undefined || !several) return [];
  const open = await openEvents(tx, community.id, now, room?.id);
  const named = namedTogether(together, open);
  // 扫雪我去，合唱我们俩: how many come to each is not said of both.
  const alike = reading.party === undefined || shows(reading, 'of-each');
  if (named.length > 1) return alike ? named : [];
  if (shows(reading, 'both-events') && open.length === 2) return open;
  if (shows(reading, 'all-events') && open.length > 1) return open;
  const ofParts = shows(reading, 'all-of-it') ? parts.map((part) => inPartOf(context, open, part)) : [];
  const each = [...new Set(ofParts.flat())];
  return ofParts.every((events) => events.length === 1) && each.length > 1 ? each : [];
}

const onNamedPart = (context: MessageContext, events: readonly Event[]): readonly Event[] => {
  const part = context.reading.naming?.part;
  return part === undefined ? [] : inPartOf(context, events, part);
};

const noon = 12;
const evening = 18;
function inPartOf({ community }: MessageContext, events: readonly Event[], part: DayPart): readonly Event[] {
  return events.filter(({ startsAt }) => {
    if (startsAt === null) return false;
    const { hour } = startsAt.toZonedDateTimeISO(community.timezone);
    if (part === 'morning') return hour < noon;
    return part === 'afternoon' ? hour >= noon && hour < evening : hour >= evening;
  });
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
  const weekdays = times
    .filter(({ text }) => context.words.hints(text).includes('weekday'))
    .map(({ day }) => day.dayOfWeek);
  return on((its) => weekdays.includes(its.dayOfWeek));
}
