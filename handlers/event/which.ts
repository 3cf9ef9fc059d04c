import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { type Event, eventsIn, findEvent, lockEvent, openEvents } from '#db/queries/events.ts';
import { lastAbout } from '#db/queries/traces.ts';
import { UserError } from '#domain/errors.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { IntentOf } from '#domain/intent.ts';
import { type Outgoing, subjectOf } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { hoursOfService } from '../service/hours.ts';
import { askWhich, forgetOrder, type Order, type OrderKind } from '../signup/ask-which.ts';

/** Events that are over are still spoken of for this long. */
const remembered = Temporal.Duration.from({ hours: 30 * 24 });

/** More than one event may be meant. */
export class SeveralEvents extends UserError {
  readonly events: readonly Event[];

  constructor(events: readonly Event[]) {
    super(`您说的是哪个：${events.map(({ number, title }) => `#${number} ${title}`).join('、')}？`);
    this.events = events;
  }
}

/** The event a word or number means: its number, the quoted one, its name, the one talked about, the only one. Throws a `UserError`. */
export async function eventMeant(
  tx: Database,
  context: MessageContext,
  named: number | string | undefined,
  talkHolds: Temporal.Duration = askingHolds,
): Promise<Event> {
  const { community, quoted } = context;
  if (typeof named === 'number') {
    const event = await lockEvent(tx, community.id, named);
    if (event === undefined) throw new UserError(`没有活动#${named}。`);
    return event;
  }
  const about = quoted !== undefined && quoted !== 'unknown' && quoted.type === 'event' ? Number(quoted.id) : undefined;
  const quotedEvent = about === undefined ? undefined : await lockEvent(tx, community.id, about);
  if (quotedEvent !== undefined) return quotedEvent;
  const fitting = await fittingEvents(tx, context, named, talkHolds);
  if (fitting.length === 1) return (await lockEvent(tx, community.id, fitting[0]!.number))!;
  if (fitting.length === 0)
    throw new UserError(hoursOfService(context, named) ?? '没有找到这个活动，请说一下活动名或活动号。');
  throw new SeveralEvents(fitting);
}

/** Open ones first, then those that take nobody any more, then those that are over: the first sort in which something fits. */
async function fittingEvents(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  talkHolds: Temporal.Duration,
): Promise<readonly Event[]> {
  const { community, room, now, focus } = context;
  const talked = named === undefined ? await talkedOf(tx, context, talkHolds) : undefined;
  if (talked !== undefined) return [talked];
  const since = now.subtract(remembered);
  const sorts = [
    () => openEvents(tx, community.id, now),
    () => eventsIn(tx, community.id, ['open', 'closed'], since),
    () => eventsIn(tx, community.id, ['past', 'cancelled'], since),
  ];
  for (const sort of sorts) {
    const all = await sort();
    const here = room === undefined ? all : all.filter((event) => event.rooms.includes(room.id));
    // Whoever runs the community asks from a room the event is not in.
    const pool = here.length > 0 || !context.commanding ? here : all;
    if (named !== undefined) {
      const fitting =
        namedEvents(named, pool).length > 0 || !context.commanding ? namedEvents(named, pool) : namedEvents(named, all);
      if (fitting.length > 0) return fitting;
      continue;
    }
    const focused = pool.filter((event) => focus?.type === 'event' && focus.id === String(event.number));
    if (focused.length > 0) return focused;
    if (pool.length > 0) return pool;
  }
  return [];
}

/** What the last words of the assistant in a direct message were about: its list, its question, its answer. */
async function talkedOf(
  tx: Database,
  context: MessageContext,
  talkHolds: Temporal.Duration,
): Promise<Event | undefined> {
  const { community, message, now, room } = context;
  if (room !== undefined) return undefined;
  const last = await lastAbout(tx, community.id, message.chat, 'event', spoken, now.subtract(talkHolds));
  const keys = last?.about.filter((key) => key.startsWith('event:')) ?? [];
  return keys.length === 1 ? findEvent(tx, community.id, Number(subjectOf(keys[0]!).id)) : undefined;
}

const spoken = ['reply', 'prompt', 'receipt', 'notice'];
const askingHolds = Temporal.Duration.from({ hours: 24 });
/** What is ordered changes a record: later than this it is asked which one is meant. */
const orderingHolds = Temporal.Duration.from({ minutes: 5 });

/** An order of one event: which one is asked where several may be meant, and the answer carries it out. */
export const ordered =
  <K extends OrderKind>(
    find: (tx: Database, context: MessageContext, order: Order) => Promise<Event | undefined>,
    act: (event: Event, intent: IntentOf<K>, context: MessageContext, tx: Database) => Promise<readonly Outgoing[]>,
  ): Handler<K> =>
  async (intent, context, tx) => {
    const order = intent as Order;
    await forgetOrder(tx, context);
    try {
      const event = await find(tx, context, order);
      return event === undefined ? [] : await act(event, intent, context, tx);
    } catch (error) {
      if (!(error instanceof SeveralEvents) || !context.commanding) throw error;
      return askWhich(tx, context, error.events, { order });
    }
  };

/** The event, when its organiser or staff speak of it; nothing when nobody spoke to the assistant and they are neither (Q9). */
export async function ownEvent(
  tx: Database,
  context: MessageContext,
  { kind: action, slots: { event: named } }: Order,
): Promise<Event | undefined> {
  const event = await ownMeant(tx, context, named);
  const own = may(context.sender, 'event.manage', { organiser: event.organiser });
  if (!context.commanding && !(own && isSure(context, event, named))) return undefined;
  if (!own) throw new UserError('活动由发起的人和社区工作人员来改。', `${action} event:${event.number}`);
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action,
    target: `event:${event.number}`,
    allowed: true,
    at: context.now,
  });
  return event;
}

/** Where several may be meant, the sender's own are. */
async function ownMeant(tx: Database, context: MessageContext, named: number | string | undefined): Promise<Event> {
  try {
    return await eventMeant(tx, context, named, orderingHolds);
  } catch (error) {
    if (!(error instanceof SeveralEvents)) throw error;
    const own = error.events.filter(({ organiser }) => may(context.sender, 'event.manage', { organiser }));
    if (own.length > 1) throw new SeveralEvents(own);
    return (await lockEvent(tx, context.community.id, (own[0] ?? error.events[0]!).number))!;
  }
}

/** Without being spoken to, it has to be plain which event is meant: named, quoted or just talked about. */
const isSure = (context: MessageContext, event: Event, named: number | string | undefined): boolean =>
  named !== undefined ||
  (context.quoted !== undefined && context.quoted !== 'unknown') ||
  (context.focus?.type === 'event' && context.focus.id === String(event.number));
