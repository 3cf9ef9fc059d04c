import type { Database } from '#db/client.ts';
import { eventsIn, openEvents, signupsOf } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { calledEvents, namedEvents, spokenOf, titledEvent } from '#domain/event-names.ts';
import type { EachParty, EventTalk, RosterEdit } from '#domain/event-talk.ts';
import type { Intent } from '#domain/intent.ts';
import { chatOf } from '#domain/occurrence.ts';
import { isOf } from '#domain/people-in.ts';
import type { Reading } from '#domain/reading.ts';
import { readRosterEdit } from '#language/roster-edit.ts';
import { type AskedToo, askedToo } from './asked-too.ts';
import { moveAlone } from './move-alone.ts';
import { type Exchange, exchanges, type Resumed, resumes } from './resumes.ts';
import { lastAsked, type RollSaid, rollSaid } from './roll-situation.ts';
import { rosterLines } from './roster-lines.ts';
import type { Said } from './said.ts';
import { type WaitlistSituation, waitlistSituation } from './waitlist-situation.ts';

/** What the conversation adds to words about events. */
export interface EventSituation extends WaitlistSituation {
  /** The sender stands on the list of an event of this chat and spoke of it a moment ago, or the talk is about it. */
  readonly signedHere: boolean;
  /** The sender was taken off the list of an event that is still open. */
  readonly leftHere: boolean;
  /** Who is said to stay away is on a list that the sender keeps. */
  readonly keptAway: boolean;
  /** So many open events the sender organises, when the words may be of one of them that they do not name. */
  readonly organises: number;
  /** The words name an open event by its whole title: its title. */
  readonly titled?: string;
  /** The open event of this chat that a sign-up is to go to: its title. */
  readonly movesTo?: string;
  /** The words name several open events, each with who comes to it: their titles. */
  readonly each?: readonly EachParty[];
  /** The event that was called off and takes place after all, or that takes people again. */
  readonly resumes?: Resumed;
  /** Two open events that change their times with one another. */
  readonly exchanges?: Exchange;
  /** What each clause says of a household on a list that the sender keeps. */
  readonly lines?: readonly Intent[];
  /** The event of which the same is asked as just before of another one. */
  readonly askedToo?: AskedToo;
  /** Who came to an event that the sender keeps the list of (S8). */
  readonly roll?: RollSaid;
  /** A list was given in this chat to be corrected, and this corrects it (C7). */
  readonly edit?: { readonly edit: RosterEdit; readonly event: number };
}

/** Words about the own party are heard this long after the sign-up, with other talk between. */
const partyFresh = Temporal.Duration.from({ minutes: 30 });
/** 取消哈, 有饺子吃那个 are of what was done just now: a sign-up, when nothing else was. */
const atOnce = Temporal.Duration.from({ minutes: 5 });
const doneAtOnce = ['signed', 'signed-off', 'carded', 'chained', 'reported'];
/** Who withdrew may come back by 又能去了 for so long. */
const leftFresh = Temporal.Duration.from({ hours: 7 * 24 });

/** Looks up only what the words of this message make possible; `near`: the talk is with the assistant or about an event. */
export async function eventSituation(
  tx: Database,
  said: Said,
  reading: Reading,
  near: boolean,
): Promise<EventSituation> {
  const lines = await rosterLines(tx, said, reading);
  const roll = await rollSaid(tx, said, reading);
  const resumed = await resumes(tx, said, reading);
  const exchanged = await exchanges(tx, said, reading);
  return {
    ...(lines === undefined ? {} : { lines }),
    ...(await signupsHere(tx, said, reading, near)),
    keptAway: await isKept(tx, said, reading),
    organises: await organised(tx, said, reading),
    ...(await titleSaid(tx, said, reading)),
    ...(await moveTo(tx, said, reading)),
    ...(await eachNamed(tx, said, reading)),
    ...(await waitlistSituation(tx, said, reading, near)),
    ...(await askedToo(tx, said, reading)),
    ...(roll === undefined ? {} : { roll }),
    ...(resumed === undefined ? {} : { resumes: resumed }),
    ...(exchanged === undefined ? {} : { exchanges: exchanged }),
    ...(await listGiven(tx, said, reading)),
  };
}

async function signupsHere(
  tx: Database,
  said: Said,
  reading: Reading,
  near: boolean,
): Promise<Pick<EventSituation, 'signedHere' | 'leftHere'>> {
  const nothing = { signedHere: false, leftHere: false };
  const { eventTalk } = reading;
  if (eventTalk === undefined || ofTitle.has(eventTalk.is)) return nothing;
  const asksOwn = eventTalk.is === 'asks' && eventTalk.aspect === 'mine';
  if (eventTalk.is === 'asks' && !asksOwn) return nothing;
  const { community, contact, chat, at } = said;
  const own = said.direct ? undefined : chat;
  if (eventTalk.is === 'again') {
    const left = await lastDoneBy(tx, community, contact, ['signed-off'], own, at.subtract(leftFresh));
    if (left !== undefined || (eventTalk.party ?? reading.party) === undefined)
      return { ...nothing, leftHere: left !== undefined };
  }
  // Who names the event they come to has it in mind, however long ago that was.
  const names = eventTalk.is === 'everywhere' || (eventTalk.is === 'moves' && eventTalk.from !== undefined);
  // 我去不了 让我女儿去 would take the household off, whenever it had signed up: then it hands over.
  const handsOver = eventTalk.is === 'own' && reading.intents[0]?.kind === 'signup.withdraw';
  if (eventTalk.is === 'calls-off' || (eventTalk.is === 'moves' && eventTalk.pointed === true)) {
    const last = await lastDoneBy(tx, community, contact, doneAtOnce, own, at.subtract(atOnce));
    return { ...nothing, signedHere: last?.did === 'signed' };
  }
  const since = near || asksOwn || names || handsOver ? leftFresh : partyFresh;
  const signed = await lastDoneBy(
    tx,
    community,
    contact,
    // 报上了吗, said of nothing in particular, is of a report that was made since.
    ['signed', 'carded', 'chained', 'signed-off', ...(asksOwn && eventTalk.brief === true ? ['reported'] : [])],
    handsOver ? undefined : own,
    at.subtract(since),
  );
  const stands = signed !== undefined && signed.did !== 'reported' && (asksOwn || signed.did !== 'signed-off');
  return { ...nothing, signedHere: stands };
}

/** 颜宁不来了, by staff or by who organises what she signed up for. */
async function isKept(tx: Database, said: Said, { eventTalk: talk }: Reading): Promise<boolean> {
  if (talk?.is !== 'away' || !(said.office || said.mentioned)) return false;
  const open = (await openEvents(tx, said.community, said.at)).filter(
    ({ organiser }) => said.teaches || organiser === said.contact,
  );
  const events = talk.event === undefined ? open : namedEvents(talk.event, open);
  for (const { number } of events) {
    const list = await signupsOf(tx, said.community, number);
    if (list.some((one) => one.status !== 'withdrawn' && isOf(one, talk.other))) return true;
  }
  return false;
}

/** 名单, 改到下午3点, where those who run the community speak. */
async function organised(tx: Database, said: Said, reading: Reading): Promise<number> {
  const { eventTalk: talk } = reading;
  const counts = said.office && talk?.is === 'asks' && ['count', 'came'].includes(talk.aspect);
  const asks = talk?.is === 'roster' || counts;
  const own = ({ organiser }: { readonly organiser: string | null }): boolean => organiser === said.contact;
  if (asks && talk.event === undefined) {
    const all = await eventsIn(tx, said.community, listed, said.at.subtract(overFresh));
    return (said.office ? all : inChat(said, all)).filter(own).length;
  }
  if (!said.office) return 0;
  return moveAlone(reading) === undefined ? 0 : (await openEvents(tx, said.community, said.at)).filter(own).length;
}
/** Whose lists are still asked for: what is closed or called off too, and what is over for a day. */
const listed = ['open', 'closed', 'cancelled', 'past'] as const;
const overFresh = Temporal.Duration.from({ hours: 24 });

/** These know their event by what it is called, or by the waitlist the sender is on. */
const ofTitle: ReadonlySet<EventTalk['is']> = new Set<EventTalk['is']>([
  'roster',
  'titled',
  'both',
  'each',
  'too',
  'queues',
  'forgoes',
]);

/** In a room its own events; staff, and who speaks to the assistant, may name any. */
async function titleSaid(
  tx: Database,
  said: Said,
  { eventTalk: talk, intents }: Reading,
): Promise<Pick<EventSituation, 'titled'>> {
  // 捡垃圾那个啥时候来着 is asked of a fault too.
  if (talk?.is === 'asks' && talk.event !== undefined && intents[0]?.kind === 'repair.progress') {
    const [named, another] = namedEvents(talk.event, inChat(said, await openEvents(tx, said.community, said.at)));
    return named === undefined || another !== undefined ? {} : { titled: named.title };
  }
  if ((talk?.is !== 'titled' && talk?.is !== 'roster') || talk.event === undefined) return {};
  const open = await openEvents(tx, said.community, said.at);
  const here = inChat(said, open);
  const anywhere = said.teaches || said.mentioned ? open : [];
  const title = (titledEvent(talk.event, here) ?? titledEvent(talk.event, anywhere))?.title;
  return title === undefined ? {} : { titled: title };
}

/** In a room its own events, in a direct message any. */
function inChat<E extends { readonly rooms: readonly string[] }>(said: Said, open: readonly E[]): readonly E[] {
  const chat = chatOf(said.chat);
  return 'room' in chat ? open.filter(({ rooms }) => rooms.includes(chat.room)) : open;
}

/** 走路我不去了，换包饺子吧: the event of that name; 有饺子吃那个 may say more than its name. */
async function moveTo(
  tx: Database,
  said: Said,
  { eventTalk: talk }: Reading,
): Promise<Pick<EventSituation, 'movesTo'>> {
  if (talk?.is !== 'moves') return {};
  const here = inChat(said, await openEvents(tx, said.community, said.at));
  const [to, another] = talk.pointed === true ? spokenOf(talk.event, here) : calledEvents(talk.event, here);
  return to === undefined || another !== undefined ? {} : { movesTo: to.title };
}

/** Every name has to be that of one open event, and no two of the same. */
async function eachNamed(
  tx: Database,
  said: Said,
  { eventTalk: talk }: Reading,
): Promise<Pick<EventSituation, 'each'>> {
  if (talk?.is !== 'each') return {};
  const here = inChat(said, await openEvents(tx, said.community, said.at));
  const each: EachParty[] = [];
  for (const { event, party } of talk.of) {
    const [named, another] = namedEvents(event, here);
    if (named === undefined || another !== undefined) return {};
    each.push({ event: named.title, party });
  }
  return new Set(each.map(({ event }) => event)).size === each.length ? { each } : {};
}

async function listGiven(tx: Database, said: Said, reading: Reading): Promise<Pick<EventSituation, 'edit'>> {
  const edit = said.direct ? readRosterEdit(reading.said) : undefined;
  if (edit === undefined) return {};
  const event = await lastAsked(tx, said, 'list');
  return event === undefined ? {} : { edit: { edit, event } };
}
