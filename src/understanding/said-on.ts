import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { otherTalkBetween } from '#db/queries/talk.ts';
import { findTicket, liveStatuses, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { lastAbout, lastDoneBy, type Trace } from '#db/queries/traces.ts';
import { shows } from '#domain/hints.ts';
import type { Intent, RepairSlots } from '#domain/intent.ts';
import { type Reading, readingWith } from '#domain/reading.ts';
import type { Said } from './said.ts';

/** A live ticket, and the words in which it was told here. */
interface Reported {
  readonly ticket: Ticket;
  readonly words: string;
}

/** What was just reported is on everybody's mind for this long. */
const onMind = Temporal.Duration.from({ minutes: 10 });
/** A leak that was told grows for this long. */
const leaksFor = Temporal.Duration.from({ hours: 2 });

/**
 * What goes on with a report of a moment ago, read together with it (Q4): 电梯停了, then 我在里头呢 is somebody shut in, whoever
 * of the chat says it next; 马桶堵了, then 水往外冒 is the same drain. Undefined when the words stand for themselves.
 */
export async function saidOn(
  tx: Database,
  said: Said,
  alone: Reading,
  reread: (text: string) => Reading,
): Promise<Reading | undefined> {
  const { intents, cues, quote, addresses, said: words } = alone;
  const [first, ...others] = intents;
  const onlyReport = first?.kind === 'repair.report' && others.length === 0;
  const mayBeSighting = first === undefined || (onlyReport && mayBeSighted.has(first.slots.danger));
  if (quote === undefined && cues.includes('sighted') && mayBeSighting) {
    const search = await isSearched(tx, said, alone, reread);
    if (search !== undefined) return search;
  }
  if (quote !== undefined || addresses.length > 0) return undefined;
  if (cues.includes('inside') && others.length === 0 && (first === undefined || mayBeOfLift.has(first.kind)))
    return isInside(tx, said, alone, reread);
  if (cues.includes('leaks-worse') && (first === undefined || onlyReport)) return leaksWorse(tx, said, alone, reread);
  if (cues.includes('worse-still') && first === undefined) return isWorse(tx, said, alone, reread);
  if (!onlyReport || !isOfDrain(first.slots) || !shows(alone, 'flows')) return undefined;
  if (shows(alone, 'of-others') || ofAnother.test(words)) return undefined;
  const before = await reportBefore(tx, said, await ownLast(tx, said));
  if (before?.ticket.category !== 'drain' || before.ticket.urgency === 'emergency') return undefined;
  const together = reread(`${before.words}，${words}`);
  const [report] = together.intents;
  const same = report?.kind === 'repair.report' && report.slots.category === 'drain' && !isEmergency(together);
  return same ? readingWith(alone, { intents: together.intents }) : undefined;
}

/** 电梯停了, then 都出不去了: somebody is shut in. Who is in there is a detail of the alarm; by itself it reads as another. */
async function isInside(
  tx: Database,
  said: Said,
  alone: Reading,
  reread: (text: string) => Reading,
): Promise<Reading | undefined> {
  const own = await reportBefore(tx, said, await ownLast(tx, said));
  const before = isLift(own) ? own : await reportBefore(tx, said, await lastTalk(tx, said));
  if (!isLift(before)) return undefined;
  const together = reread(`${before.words}，${alone.said}`);
  const trapped = isEmergency(together) ? together : reread(`${before.words}，人困在里面，${alone.said}`);
  if (!isEmergency(trapped)) return undefined;
  if (before.ticket.urgency !== 'emergency') return readingWith(together, { intents: trapped.intents });
  return alone.intents[0]?.kind === 'repair.report' ? readingWith(alone, { intents: trapped.intents }) : undefined;
}

/** 顶上渗水, then 现在哗哗的了: more of the same leak, and urgent; 流到我家来了 is a neighbour's of who told of it. */
async function leaksWorse(
  tx: Database,
  said: Said,
  alone: Reading,
  reread: (text: string) => Reading,
): Promise<Reading | undefined> {
  const own = await reportBefore(tx, said, await ownLast(tx, said, leaksFor));
  const report =
    intoHome.test(alone.said) && own?.ticket.fault !== 'leak'
      ? await leaksIn(tx, said, alone, reread)
      : leaksOn(own, reread);
  return (
    report && readingWith(alone, { intents: [{ kind: 'repair.report', slots: { ...report, urgency: 'urgent' } }] })
  );
}

/** The leak that its reporter told of, as it was told. */
function leaksOn(before: Reported | undefined, reread: (text: string) => Reading): RepairSlots | undefined {
  if (before?.ticket.fault !== 'leak' || before.ticket.urgency === 'emergency') return undefined;
  const [report] = reread(before.ticket.description).intents;
  return report?.kind === 'repair.report' && report.slots.fault === 'leak' ? report.slots : undefined;
}

/** The home that the water of another's leak has reached. */
async function leaksIn(
  tx: Database,
  said: Said,
  alone: Reading,
  reread: (text: string) => Reading,
): Promise<RepairSlots | undefined> {
  const { community, chat, at } = said;
  const talk = await lastAbout(tx, community, chat, 'ticket', ['reported'], at.subtract(leaksFor));
  const theirs = await reportBefore(tx, said, talk);
  if (theirs?.ticket.fault !== 'leak') return undefined;
  const [report] = reread(`我家漏水了，${alone.said}`).intents;
  const isFault = report?.kind === 'repair.report' && report.slots.danger === undefined;
  return isFault ? { ...report.slots, summary: alone.said } : undefined;
}
const intoHome = /(?:流|淌|灌|漫)(?:到|进)?了?(?:我|俺|咱)们?家/u;

/** 手抬不起来, by who has just told of somebody ill, is another sign of it. */
async function isWorse(
  tx: Database,
  said: Said,
  alone: Reading,
  reread: (text: string) => Reading,
): Promise<Reading | undefined> {
  const before = await reportBefore(tx, said, await ownLast(tx, said));
  if (before?.ticket.danger !== 'collapsed' || before.ticket.urgency !== 'emergency') return undefined;
  const together = reread(before.ticket.description);
  return isEmergency(together) ? readingWith(alone, { intents: together.intents }) : undefined;
}

/** 我刚在南门看见一个小孩, while this chat searches for one: of that search, and no danger of its own (E2). */
async function isSearched(
  tx: Database,
  { community, chat, at }: Said,
  alone: Reading,
  reread: (text: string) => Reading,
): Promise<Reading | undefined> {
  for (const { number, danger, urgency, openedAt } of (await liveTickets(tx, community)).toReversed()) {
    if (danger !== 'missing' || urgency !== 'emergency') continue;
    if (Temporal.Instant.compare(openedAt, at.subtract(searchedFor)) < 0) continue;
    const ticket = await findTicket(tx, community, number);
    const told = ticket && (await reportsOf(tx, ticket)).find((report) => report.chat === chat);
    const together = told && reread(told.words);
    if (together !== undefined && isEmergency(together)) return readingWith(alone, { intents: together.intents });
  }
  return undefined;
}
/** So long somebody who is seen is taken for the one who is missing. */
const searchedFor = Temporal.Duration.from({ hours: 6 });

/** 看见一个蓝衣服小孩 by itself may read as a child of their own, or one that is harmed, of which it holds no word; any other danger is its own alarm (E2). */
const mayBeSighted: ReadonlySet<RepairSlots['danger']> = new Set<RepairSlots['danger']>([
  'missing',
  'violence',
  'collapsed',
]);

/** 都出不去了 by itself is of a list. */
const mayBeOfLift: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(['repair.report', 'signup.withdraw']);

/** 水往外冒, 水漫出来了: what a drain may do, said without a place. */
const isOfDrain = ({ category, danger, place, home }: RepairSlots): boolean =>
  (category === 'drain' || category === 'water') &&
  (danger === undefined || danger === 'burst-main') &&
  home !== true &&
  place.spot === undefined;

/** 水管爆了, 暖气喷水了: another thing than the drain. */
const ofAnother = /管|爆|喷|裂|阀|龙头|暖气|热水|软管|电|楼[上下]|隔壁|邻居/u;

const isEmergency = ({ intents }: Reading): boolean =>
  intents.some((intent) => intent.kind === 'repair.report' && intent.slots.urgency === 'emergency');

const isLift = (before: Reported | undefined): before is Reported => before?.ticket.category === 'elevator';

const ownLast = (
  tx: Database,
  { community, contact, chat, at }: Said,
  holds: Temporal.Duration = onMind,
): Promise<Trace | undefined> => lastDoneBy(tx, community, contact, ['reported'], chat, at.subtract(holds));

/** The report that the chat talked of last, when nothing else was said since. */
async function lastTalk(tx: Database, { community, chat, direct, at, id }: Said): Promise<Trace | undefined> {
  if (direct) return undefined;
  const last = await lastAbout(tx, community, chat, 'ticket', ['reported', 'receipt'], at.subtract(onMind));
  const about = last?.about.find((key) => key.startsWith('ticket:'));
  if (last === undefined || about === undefined) return undefined;
  return (await otherTalkBetween(tx, community, chat, about, last, { at, message: id })) ? undefined : last;
}

/** The live ticket of a report, and the words it was last told in. */
async function reportBefore(
  tx: Database,
  { community, chat }: Said,
  trace: Trace | undefined,
): Promise<Reported | undefined> {
  const about = trace?.about.find((key) => key.startsWith('ticket:'));
  const ticket =
    about === undefined ? undefined : await findTicket(tx, community, Number(about.slice('ticket:'.length)));
  if (ticket === undefined || !liveStatuses.some((status) => status === ticket.status)) return undefined;
  const words = (await reportsOf(tx, ticket)).findLast((report) => report.chat === chat)?.words;
  return words === undefined ? undefined : { ticket, words };
}
