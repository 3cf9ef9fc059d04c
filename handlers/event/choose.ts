import type { Database } from '#db/client.ts';
import { updateDraft } from '#db/queries/drafts.ts';
import { type Event, findEvent, lockEvent, openEvents } from '#db/queries/events.ts';
import { meansEvery, namedEvents, namedTogether } from '#domain/event-names.ts';
import type { IntentSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { Handler, Handlers, MessageContext } from '../handler.ts';
import { because } from '../saying.ts';
import type { OrderKind, WhichAsked } from '../signup/ask-which.ts';
import { enrol, enrolAll } from '../signup/enrol.ts';
import { meansAll } from '../signup/which-event.ts';
import { change } from './change.ts';
import { cancel, close } from './manage.ts';
import { roster } from './tell-roster.ts';

/** The answer to "which event": a title, its number, its place in the question, or a quote of it. */
export async function chooseEvent(tx: Database, context: MessageContext, text: string): Promise<readonly Outgoing[]> {
  const asked = context.draft!.content as WhichAsked;
  return 'order' in asked ? chooseOrdered(tx, context, text, asked) : chooseJoined(tx, context, text, asked);
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
  text: string,
  { order, events: numbers }: Ordered,
): Promise<readonly Outgoing[]> {
  const { draft, ...rest } = context;
  const found = await Promise.all(numbers.map((number) => findEvent(tx, context.community.id, number)));
  const events = found.filter((event) => event !== undefined);
  const chosen = numbered(context, text, events, 'number') ?? titled(text, events) ?? pointed(context, text, events);
  const meant = meansEvery(text, events.length) ? events : chosen === undefined ? [] : [chosen];
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
  text: string,
  { joining: before, events: numbers }: Joined,
): Promise<readonly Outgoing[]> {
  const draft = context.draft!;
  const open = (await openEvents(tx, context.community.id, context.now)).filter((event) =>
    numbers.includes(event.number),
  );
  // 老孙读报不去 names an event, and says who does not come.
  if (staysAway.test(text)) return [];
  const every = meansAll(text, open.length);
  const all = every ? open : namedTogether(text, open);
  if (all.length > 1) {
    await updateDraft(tx, draft, { state: 'committed', record: `event:${all[0]!.number}` });
    // 包饺子和健步走 两个人 says how many come; 两个都报 counts the events.
    const counted = every || countsEvents.test(text) ? undefined : context.reading.party;
    const joining = counted === undefined ? before : { ...before, party: counted.party };
    return enrolAll(tx, context, all, joining, [...draft.messages, ...because(context)]);
  }
  const [named, another] = namedEvents(text, open);
  const listed = numbers.flatMap((number) => open.find((event) => event.number === number) ?? []);
  const meant =
    another === undefined
      ? (named ?? numbered(context, text, listed, 'place') ?? pointed(context, text, listed))
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

const countsEvents = /(?:两|俩|2|三|3)个?(?:活动|场)?(?:我们?|咱们?)?(?:都|全)/u;
const staysAway = /不去|不来|去不|来不|不参加|参加不|不报|取消/u;

const byNumber = /^(?:那个|就|是|活动|[，,\s]){0,3}[#＃]\s?(\d{1,6})/u;
const byPlace = /^(?:那个|就|是|要|[，,\s]){0,3}第.{1,3}(?:个|场|条|项)?(?:活动|那个|吧|的|[。.!！\s]){0,3}$/u;

/** #2, 第二个, 2: what was asked last shows its numbers, or only titles, so that a bare figure is a number or a place. */
function numbered(
  { reading }: MessageContext,
  text: string,
  events: readonly Event[],
  bare: 'number' | 'place',
): Event | undefined {
  const ofNumber = (value: number) => events.find(({ number }) => number === value);
  const number = byNumber.exec(text)?.[1];
  if (number !== undefined) return ofNumber(Number(number));
  const value = reading.numbers[0]?.value;
  if (value === undefined) return undefined;
  if (byPlace.test(text)) return events[value - 1];
  if (!reading.cues.includes('number-only')) return undefined;
  return bare === 'number' ? (ofNumber(value) ?? events[value - 1]) : events[value - 1];
}

/** 健步走, 是健步走那个: the title and hardly anything beside it; 健步走的鞋买好了没有 is talk. */
function titled(text: string, events: readonly Event[]): Event | undefined {
  const [named, another] = namedEvents(text, events);
  if (named === undefined || another !== undefined || /[?？吗]|不/u.test(text)) return undefined;
  return [...text].length <= [...named.title].length + mostBeside ? named : undefined;
}
const mostBeside = 6;

const points =
  /^(?:就|是|说的|我说的|[，,\s]){0,3}(?:[这那它]|上面)(?:一)?(?:个|场|条|项)?(?:活动)?[吧的啊呀。.!！\s]{0,3}$/u;

/** 这个, with a quote of what was posted of it. */
function pointed({ quoted, reading }: MessageContext, text: string, events: readonly Event[]): Event | undefined {
  if (quoted === undefined || quoted === 'unknown' || quoted.type !== 'event' || !points.test(text)) return undefined;
  // The question itself speaks of all of them.
  const several = events.filter(({ title }) => reading.quote?.text.includes(title)).length > 1;
  return several ? undefined : events.find(({ number }) => String(number) === quoted.id);
}
