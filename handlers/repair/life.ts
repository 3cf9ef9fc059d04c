import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { liveStatuses, type Ticket } from '#db/queries/tickets.ts';
import type { MessageContext } from '../handler.ts';
import { withoutFault } from './first-aid.ts';

/** Open, assigned or worked on. */
export const isLive = (ticket: Pick<Ticket, 'status'>): boolean =>
  liveStatuses.includes(ticket.status as (typeof liveStatuses)[number]);

/** Somebody harms themselves or is beaten at home: nothing of it is said where others read (E5). */
export const isDiscreet = (ticket: Pick<Ticket, 'danger'>): boolean =>
  ticket.danger === 'self-harm' || ticket.danger === 'violence';

/** The child was found, the neighbour answered: nothing is broken, nobody has to come (E4). */
export const isSettled = ({ danger, urgency }: Pick<Ticket, 'danger' | 'urgency'>): boolean =>
  danger !== null && urgency !== 'emergency' && withoutFault.has(danger);

/** What a report became: a ticket, a part of one, more words of what its sender had told, or one that was done. */
export type HowRecorded = 'opened' | 'joined' | 'added' | 'reopened';

const residents: ReadonlySet<string> = new Set(['building', 'community', 'volunteer']);

/** Where residents read along. */
export const isAmongResidents = ({ room }: Pick<MessageContext, 'room'>): boolean =>
  room !== undefined && residents.has(room.kind);

/** It was reported alone to the assistant only: it never sounds in a residents' room (E6). */
export async function isPrivate(tx: Database, ticket: Ticket): Promise<boolean> {
  const reports = await reportsOf(tx, ticket);
  return reports.length > 0 && reports.every(({ chat }) => !chat.startsWith('room:'));
}
