import type { Database } from '#db/client.ts';
import { findTicket, liveTickets, reportsOf, type Ticket } from '#db/queries/tickets.ts';
import { lastAbout } from '#db/queries/traces.ts';
import type { Category } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';
import { isDiscreet, isLive } from './life.ts';

/** How long a room's talk about a ticket is what 修好了 or 我家也是 is about. */
const talkHolds = Temporal.Duration.from({ hours: 6 });

/** The live ticket that words without a place mean: numbered, quoted, of the named kind near the sender, else the last talked about. */
export async function ticketTalkedOf(
  tx: Database,
  context: MessageContext,
  named: { readonly ticket?: number; readonly category?: Category },
): Promise<Ticket | undefined> {
  const { quoted, community } = context;
  const one = async (number: number): Promise<Ticket | undefined> => {
    const ticket = await findTicket(tx, community.id, number);
    return ticket !== undefined && !isDiscreet(ticket) ? ticket : undefined;
  };
  if (named.ticket !== undefined) return one(named.ticket);
  if (quoted !== undefined)
    return quoted !== 'unknown' && quoted.type === 'ticket' ? one(Number(quoted.id)) : undefined;
  const near = await nearby(tx, context);
  const fitting = named.category === undefined ? near : near.filter(({ category }) => category === named.category);
  const own: Ticket[] = [];
  for (const ticket of fitting) if (await isReporter(tx, context, ticket)) own.push(ticket);
  if (own.length > 0) return one(own.at(-1)!.number);
  if (named.category !== undefined) return fitting.length === 0 ? undefined : one(fitting.at(-1)!.number);
  const last = await lastTalk(tx, context);
  return last === undefined ? undefined : one(last);
}

export const isReporter = async (tx: Database, context: MessageContext, ticket: Ticket): Promise<boolean> =>
  (await reportsOf(tx, ticket)).some(({ contact }) => context.sender.contacts.includes(contact));

/** Live tickets of the sender's stairwell or building; in a direct message of everywhere the sender may mean. */
async function nearby(tx: Database, context: MessageContext): Promise<readonly Ticket[]> {
  const [building, unit] = context.sender.address?.split('-') ?? [context.room?.building, context.room?.unit];
  const fits = (a: unknown, b: string | null | undefined) =>
    a === undefined || b === undefined || b === null || String(a) === b;
  const live = (await liveTickets(tx, context.community.id)).filter((ticket) => isLive(ticket) && !isDiscreet(ticket));
  return live.filter(({ place }) => fits(place.building, building) && fits(place.unit, unit));
}

async function lastTalk(tx: Database, context: MessageContext): Promise<number | undefined> {
  const since = context.now.subtract(talkHolds);
  const last = await lastAbout(
    tx,
    context.community.id,
    context.message.chat,
    'ticket',
    ['reported', 'receipt', 'alert'],
    since,
  );
  const key = last?.about.find((about) => about.startsWith('ticket:'));
  return key === undefined ? undefined : Number(subjectOf(key).id);
}
