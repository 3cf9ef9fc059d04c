import type { Database } from '#db/client.ts';
import { type Event, eventsIn, lockEvent, openEvents } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents, namedTogether, naming } from '#domain/event-names.ts';
import { subjectOf } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';
import { isOwnPlan } from './own-plan.ts';

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
    const beside = await besideHere(tx, context, named);
    if (beside !== undefined) return locked(tx, context, beside.number);
    const shut = namedEvents(named, await shutEvents(tx, context));
    if (shut.length === 1) return choice(tx, context, shut);
  }
  if (isOwnPlan(context.message.said, open)) return { is: 'none' };
  const dated = onNamedDay(context, open);
  if (dated.length === 1) return choice(tx, context, dated);
  const inPart = onNamedPart(context, dated.length > 1 ? dated : open);
  if (inPart.length === 1) return choice(tx, context, inPart);
  if (named !== undefined) return { is: 'none' };
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

/** All the events that one message says it comes to: named together, 上午下午我都去, 两个活动都报 (S1); fewer than two are none. */
export async function allMeant(tx: Database, context: MessageContext): Promise<readonly Event[]> {
  const { community, room, now, message, quoted, reading } = context;
  const { said } = message;
  if (quoted !== undefined || !mayMeanSeveral.test(said)) return [];
  const open = await openEvents(tx, community.id, now, room?.id);
  const named = namedTogether(said, open);
  // 扫雪我去，合唱我们俩: how many come to each is not said of both.
  const alike = reading.party === undefined || /都|各|全/u.test(said);
  if (named.length > 1) return alike ? named : [];
  if (bothEvents.test(said) && open.length === 2) return open;
  if (allEvents.test(said) && open.length > 1) return open;
  const parts = [...said.matchAll(partNamed)].map(([part]) => part);
  const ofParts = parts.length > 1 && /都/u.test(said) ? parts.map((part) => inPartOf(context, open, part)) : [];
  const each = [...new Set(ofParts.flat())];
  return ofParts.every((events) => events.length === 1) && each.length > 1 ? each : [];
}

/** Without one of these nobody speaks of several events. */
const mayMeanSeveral = /[都各也和跟与、，,\s及全]/u;
const bothEvents = /(?:两|俩|2)个?(?:活动|场).{0,4}(?:都|全)/u;
const allEvents = /(?:所有|全部|几个|每个|这些)的?活动.{0,4}(?:都|全)/u;
/** The answer to "which one": both, or all of them. */
export const meansAll = (said: string, asked: number): boolean => {
  const found =
    /^(?:那|就|好的?|嗯|行|[，,\s]){0,3}(两个|俩|两场|2个|三个|全部?)?(?:活动)?(?:我们?|咱们?|俺)?(?:都|全)(?:(?:要|想)?(?:报|去|来|参加|算|要)|[吧呗啊呀。.!！\s]{0,3}$)/u.exec(
      said,
    );
  if (found === null) return false;
  const many = found[1] === undefined || found[1].startsWith('全') ? asked : found[1].startsWith('三') ? 3 : 2;
  return many === asked;
};

const partNamed = /上午|早上|下午|晚上/gu;
/** 上午的我去, 下午那个: the part of the day stands for the event. */
const partAlone = /(上午|早上|下午|晚上)(?:的|那个|那场|场)/u;

const onNamedPart = (context: MessageContext, events: readonly Event[]): readonly Event[] => {
  const part = partAlone.exec(context.message.said)?.[1];
  return part === undefined ? [] : inPartOf(context, events, part);
};

const noon = 12;
const evening = 18;
function inPartOf({ community }: MessageContext, events: readonly Event[], part: string): readonly Event[] {
  return events.filter(({ startsAt }) => {
    if (startsAt === null) return false;
    const { hour } = startsAt.toZonedDateTimeISO(community.timezone);
    if (part === '上午' || part === '早上') return hour < noon;
    return part === '下午' ? hour >= noon && hour < evening : hour >= evening;
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
  const weekdays = times.filter(({ text }) => bareWeekday.test(text)).map(({ day }) => day.dayOfWeek);
  return on((its) => weekdays.includes(its.dayOfWeek));
}

const bareWeekday = /^(?:周|星期|礼拜)[一二三四五六日天]/u;
