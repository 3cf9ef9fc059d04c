import { liveStatuses, type Ticket } from '#db/queries/tickets.ts';

/** Open, assigned or worked on. */
export const isLive = (ticket: Pick<Ticket, 'status'>): boolean =>
  liveStatuses.includes(ticket.status as (typeof liveStatuses)[number]);

/** Somebody harms themselves or is beaten at home: nothing of it is said where others read (E5). */
export const isDiscreet = (ticket: Pick<Ticket, 'danger'>): boolean =>
  ticket.danger === 'self-harm' || ticket.danger === 'violence';

/** What a report became: a ticket, a part of one, or one that was done. */
export type HowRecorded = 'opened' | 'joined' | 'reopened';
