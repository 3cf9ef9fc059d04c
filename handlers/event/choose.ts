import type { Database } from '#db/client.ts';
import { updateDraft } from '#db/queries/drafts.ts';
import { type Event, findEvent, lockEvent, openEvents } from '#db/queries/events.ts';
import { namedEvents, namedTogether } from '#domain/event-names.ts';
import { areAll, type EventPick } from '#domain/hints.ts';
import type { IntentSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { Handler, Handlers, MessageContext } from '../handler.ts';
import { because } from '../saying.ts';
import type { OrderKind, WhichAsked } from '../signup/ask-which.ts';
import { enrol, enrolAll } from '../signup/enrol.ts';
import { change } from './change.ts';
import { cancel, close } from './manage.ts';
import { roster } from './tell-roster.ts';

/** The answer to "which event": a title, its number, its place in the question, or a quote of it. */
export async function chooseEvent(
  tx: Database,
  context: MessageContext,
  { text, pick = {} }: IntentSlots['choose'],
): Promise<readonly Outgoing[]> {
  const asked = context.draft!.content as WhichAsked;
  const chosen: Chosen = { text, pick };
  return 'order' in asked ? chooseOrdered(tx, context, chosen, asked) : chooseJoined(tx, context, chosen, asked);
}

/** The words of the answer, and how they pick besides by a title. */
interface Chosen {
  readonly text: string;
  readonly pick: EventPick;
}

type Ordered = Extract<WhichAsked, { readonly order: unknown }>;
type Joined = Extract<WhichAsked, { readonly joining: unknown }>;

const orders: Pick<Handlers, OrderKind> = {
  'event.change': change,
  'event.close': close,
  'event.cancel': cancel,
  'event.roster': roster,
};

/** What was ordered is done with the event that is chosen, as if it had been said of it. */
async function chooseOrdered(
  tx: Database,
  context: MessageContext,
  { text, pick }: Chosen,
  { order, events: numbers }: Ordered,
): Promise<readonly Outgoing[]> {
  const { draft, ...rest } = context;
  const found = await Promise.all(numbers.map((number) => findEvent(tx, context.community.id, number)));
  const events = found.filter((event) => event !== undefined);
  const chosen =
    numbered(context, pick, events, 'number') ?? titled({ text, pick }, events) ?? pointed(context, pick, events);
  const meant = areAll(pick.orders, events.length) ? events : chosen === undefined ? [] : [chosen];
  // Something else was said: the question stays open, nobody is bothered with it again.
  if (meant.length === 0) return [];
  await updateDraft(tx, draft!, { state: 'committed', record: `event:${meant[0]!.number}` });
  const message = { ...context.message, with: [...draft!.messages, ...context.message.with] };
  const act = orders[order.kind] as Handler<OrderKind>;
  const said: Outgoing[] = [];
  for (const { number } of meant) {
    const of = { ...order, slots: { ...order.slots, event: number } } as typeof order;
    said.push(...(await act(of, { ...rest, message }, tx)));
  }
  return said;
}

async function chooseJoined(
  tx: Database,
  context: MessageContext,
  { text, pick }: Chosen,
  { joining: before, events: numbers }: Joined,
): Promise<readonly Outgoing[]> {
  const draft = context.draft!;
  const open = (await openEvents(tx, context.community.id, context.now)).filter((event) =>
    numbers.includes(event.number),
  );
  // 老孙读报不去 names an event, and says who does not come.
  if (pick.away === true) return [];
  const every = areAll(pick.joins, open.length);
  const all = every ? open : namedTogether(pick.together ?? [], open);
  if (all.length > 1) {
    await updateDraft(tx, draft, { state: 'committed', record: `event:${all[0]!.number}` });
    // 包饺子和健步走 两个人 says how many come; 两个都报 counts the events.
    const counted = every || pick.counts === true ? undefined : context.reading.party;
    const joining = counted === undefined ? before : { ...before, party: counted.party };
    return enrolAll(tx, context, all, joining, [...draft.messages, ...because(context)]);
  }
  const [named, another] = namedEvents(text, open);
  const listed = numbers.flatMap((number) => open.find((event) => event.number === number) ?? []);
  const meant =
    another === undefined
      ? (named ?? numbered(context, pick, listed, 'place') ?? pointed(context, pick, listed))
      : undefined;
  const event = meant && (await lockEvent(tx, context.community.id, meant.number));
  if (event === undefined) return [];
  await updateDraft(tx, draft, { state: 'committed', record: `event:${event.number}` });
  const again = context.reading.intents.find((intent) => intent.kind === 'signup.join');
  const party = context.reading.party?.party ?? before.party;
  const joining: IntentSlots['signup.join'] =
    again?.kind === 'signup.join' && context.reading.party ? again.slots : { ...before, party };
  return enrol(tx, context, event, joining, [...draft.messages, ...because(context)]);
}

/** #2, 第二个, 2: what was asked last shows its numbers, or only titles, so that a bare figure is a number or a place. */
function numbered(
  { reading }: MessageContext,
  pick: EventPick,
  events: readonly Event[],
  bare: 'number' | 'place',
): Event | undefined {
  const ofNumber = (value: number) => events.find(({ number }) => number === value);
  if (pick.number !== undefined) return ofNumber(pick.number);
  const value = reading.numbers[0]?.value;
  if (value === undefined) return undefined;
  if (pick.nth === true) return events[value - 1];
  if (!reading.cues.includes('number-only')) return undefined;
  return bare === 'number' ? (ofNumber(value) ?? events[value - 1]) : events[value - 1];
}

/** 健步走, 是健步走那个: the title and hardly anything beside it; 健步走的鞋买好了没有 is talk. */
function titled({ text, pick }: Chosen, events: readonly Event[]): Event | undefined {
  const [named, another] = namedEvents(text, events);
  if (named === undefined || another !== undefined || pick.doubts === true) return undefined;
  return [...text].length <= [...named.title].length + mostBeside ? named : undefined;
}
const mostBeside = 6;

/** 这个, with a quote of what was posted of it. */
function pointed(
  { quoted, reading, words }: MessageContext,
  pick: EventPick,
  events: readonly Event[],
): Event | undefined {
  if (quoted === undefined || quoted === 'unknown' || quoted.type !== 'event' || pick.points !== true) return undefined;
  // The question itself speaks of all of them.
  const several = events.filter(({ title }) => words.name(reading.quote?.text ?? '', title)).length > 1;
  return several ? undefined : events.find(({ number }) => String(number) === quoted.id);
}
