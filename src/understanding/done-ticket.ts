import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, lastDoneOf, liveTickets } from '#db/queries/tickets.ts';
import { lastAbout, lastDoneBy } from '#db/queries/traces.ts';
import type { Category } from '#domain/category.ts';
import { type Subject, subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import { categoryIn } from '#language/repair/things.ts';
import { talkHolds } from './just-said.ts';
import type { Said } from './said.ts';
import { mayBeBack } from './same-sign.ts';

/** A repeat reopens within a day of done, with 又 within a week (R1). */
const reopensWithin = {
  plain: Temporal.Duration.from({ hours: 24 }),
  again: Temporal.Duration.from({ hours: 24 * 7 }),
} as const;

/** The ticket that was done and that 又坏了, 没修好 open again: the quoted one, what the sender closed or reported, the one just talked about. */
export async function ticketDone(
  tx: Database,
  said: Said,
  reading: Reading,
  quoted: Subject | 'unknown' | undefined,
): Promise<number | undefined> {
  const { community, chat, contact, at } = said;
  if (quoted !== undefined) return quoted !== 'unknown' && quoted.type === 'ticket' ? Number(quoted.id) : undefined;
  const since = at.subtract(/又/u.test(reading.said) ? reopensWithin.again : reopensWithin.plain);
  const closed = said.office ? await ownClosed(tx, said, reading, since) : undefined;
  if (closed !== undefined) return closed;
  const done = await lastDoneOf(tx, community, contact, since);
  if (done.length > 0) return done.find(({ category }) => mayBeBack(reading.said, category))?.number;
  // 没来人啊, by anybody else, may be said of whom they wait for.
  if (/没(?:人来|来人)/u.test(reading.said)) return undefined;
  // Asked 您看好了吗, somebody says 没好呢: that ticket was never done.
  const talk = await lastAbout(tx, community, chat, 'ticket', ['receipt', 'prompt'], at.subtract(talkHolds));
  const key = talk?.about.find((about) => about.startsWith('ticket:'));
  const ticket = key === undefined ? undefined : await findTicket(tx, community, Number(subjectOf(key).id));
  return ticket?.status === 'done' && mayBeBack(reading.said, ticket.category) ? ticket.number : undefined;
}

/** 门禁没修好，老葛再看看, by who said that it was: of the thing that is named. */
async function ownClosed(
  tx: Database,
  { community, contact }: Said,
  { said }: Reading,
  since: Temporal.Instant,
): Promise<number | undefined> {
  const category = categoryIn(said);
  const trace = category && (await lastDoneBy(tx, community, contact, ['ticket.done'], undefined, since));
  if (trace?.about[0] === undefined) return undefined;
  const ticket = await findTicket(tx, community, Number(subjectOf(trace.about[0]).id));
  return ticket?.status === 'done' && ticket.category === category ? ticket.number : undefined;
}

const stillFresh = { hours: 2 };
const supplies: ReadonlySet<Category> = new Set<Category>(['water', 'power', 'heating', 'gas', 'network']);

/**
 * 我家咋还没有, after 修好了: the supply that the sender reported and that was just said to be back (hours later 还没有 may be of anything); while another
 * report of theirs lives the words ask for that.
 */
export async function stillOut(
  tx: Database,
  { community, contact, at }: Said,
  { quote }: Reading,
): Promise<number | undefined> {
  if (quote !== undefined) return undefined;
  const [done] = await lastDoneOf(tx, community, contact, at.subtract(stillFresh));
  if (done === undefined || !supplies.has(done.category)) return undefined;
  for (const ticket of await liveTickets(tx, community))
    if ((await reportsOf(tx, ticket)).some((report) => report.contact === contact)) return undefined;
  return done.number;
}
