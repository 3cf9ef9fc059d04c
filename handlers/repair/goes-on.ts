import type { Database } from '#db/client.ts';
import { type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { sameKind } from '#domain/fault.ts';
import { shows } from '#domain/hints.ts';
import type { Category, RepairSlots } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { isLive } from './life.ts';
import { standingTicket } from './standing.ts';

/** What one sender says in pieces within this time is read together (Q4). */
const piecesWithin = Temporal.Duration.from({ minutes: 2 });
/** 摸着温吞吞 tells more of what was told for as long as that is on everybody's mind. */
const moreWithin = Temporal.Duration.from({ minutes: 10 });
/** 现在哗哗的了 is more of a leak that was told before that. */
const leaksWithin = Temporal.Duration.from({ hours: 2 });

/**
 * 厕所堵了, then 水漫出来了: what the sender's fault at home does, said without a place of its own, is a part of that report,
 * alone with the assistant as in a room (Q4). Property reads the words of both.
 */
export async function goesOnFrom(
  tx: Database,
  context: MessageContext,
  slots: RepairSlots,
): Promise<Ticket | undefined> {
  const { community, sender, message, now, quoted, reading } = context;
  const { danger, proxyFor, place, home } = slots;
  if (danger !== undefined || proxyFor !== undefined || quoted !== undefined || reading.addresses.length > 0)
    return undefined;
  const more = shows(reading, 'tells-more');
  const worse = reading.cues.includes('leaks-worse');
  // 往楼下流 is of the own leak.
  const ofOther = (home !== true && place.spot !== undefined) || (shows(reading, 'of-others') && !worse);
  if (!more && ofOther) return undefined;
  const since = now.subtract(worse ? leaksWithin : more ? moreWithin : piecesWithin);
  const last = await lastDoneBy(tx, community.id, sender.contact, ['reported'], message.chat, since);
  const ticket = last && (await standingTicket(tx, community.id, Number(subjectOf(last.about[0]!).id)));
  if (ticket === undefined || !isLive(ticket)) return undefined;
  // What is said after an alarm may be of the danger: it stands for itself.
  if (more ? ticket.danger !== null : !ticket.home || !isSameMatter(ticket, slots, reading)) return undefined;
  return toldMore(tx, context, ticket);
}

/** Property reads what was said later besides what was said first. */
export async function toldMore(tx: Database, { words, message }: MessageContext, ticket: Ticket): Promise<Ticket> {
  if (words.name(ticket.description, message.said)) return ticket;
  const between = ticket.description === '' ? '' : '；';
  return updateTicket(tx, ticket, { description: `${ticket.description}${between}${message.said}` });
}

/** The same thing, or the water that comes of it; no supply that stays away. */
const isSameMatter = ({ category, fault }: Ticket, said: RepairSlots, reading: Reading): boolean =>
  category === said.category
    ? sameKind(fault, said.fault ?? 'other')
    : wet.has(category) && said.fault !== 'supply' && wet.has(said.category) && shows(reading, 'flows');

const wet: ReadonlySet<Category> = new Set<Category>(['water', 'drain']);
