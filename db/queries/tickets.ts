import { and, asc, desc, eq, gte, inArray, isNull, lt, max, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { reports, ticketHistory, tickets } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

export type Ticket = typeof tickets.$inferSelect;

export const liveStatuses = ['open', 'assigned', 'working'] as const;

/** Live tickets of a category, and those done since `doneSince`; locked, in order of number. */
export function ticketsLike(
  db: Database,
  community: string,
  category: Ticket['category'],
  doneSince: Temporal.Instant,
): Promise<Ticket[]> {
  return db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.community, community),
        eq(tickets.category, category),
        or(inArray(tickets.status, [...liveStatuses]), and(eq(tickets.status, 'done'), gte(tickets.doneAt, doneSince))),
      ),
    )
    .orderBy(asc(tickets.number))
    .for('update');
}

export type TicketOpening = Pick<
  Ticket,
  'category' | 'fault' | 'place' | 'urgency' | 'danger' | 'description' | 'home' | 'openedBy' | 'openedAt'
>;

export async function openTicket(db: Database, community: string, opening: TicketOpening): Promise<Ticket> {
  const number = await nextNumber(db, community, 'ticket');
  const [ticket] = await db
    .insert(tickets)
    .values({ community, number, status: 'open', ...opening })
    .returning();
  await writeHistory(db, ticket!, { at: opening.openedAt, status: 'open', by: opening.openedBy });
  return ticket!;
}

export async function findTicket(db: Database, community: string, number: number): Promise<Ticket | undefined> {
  const [row] = await db
    .select()
    .from(tickets)
    .where(and(eq(tickets.community, community), eq(tickets.number, number)))
    .for('update');
  return row;
}

export async function updateTicket(db: Database, ticket: Ticket, set: Partial<Ticket>): Promise<Ticket> {
  const [row] = await db
    .update(tickets)
    .set(set)
    .where(and(eq(tickets.community, ticket.community), eq(tickets.number, ticket.number)))
    .returning();
  return row!;
}

export async function writeHistory(
  db: Database,
  ticket: Ticket,
  step: { at: Temporal.Instant; status: string; by: string | null; note?: string },
): Promise<void> {
  const [last] = await db
    .select({ step: max(ticketHistory.step) })
    .from(ticketHistory)
    .where(and(eq(ticketHistory.community, ticket.community), eq(ticketHistory.ticket, ticket.number)));
  await db.insert(ticketHistory).values({
    community: ticket.community,
    ticket: ticket.number,
    step: (last?.step ?? 0) + 1,
    at: step.at,
    status: step.status,
    by: step.by,
    note: step.note ?? null,
  });
}

/** Moves a ticket and writes its history. */
export async function moveTicket(
  db: Database,
  ticket: Ticket,
  status: Ticket['status'],
  move: { at: Temporal.Instant; by: string | null; note?: string; set?: Partial<Ticket> },
): Promise<Ticket> {
  const moved = await updateTicket(db, ticket, {
    status,
    doneAt: status === 'done' ? move.at : null,
    ...move.set,
  });
  await writeHistory(db, moved, {
    at: move.at,
    status,
    by: move.by,
    ...(move.note === undefined ? {} : { note: move.note }),
  });
  return moved;
}

/** The live tickets somebody reported, newest first. */
export async function liveTicketsOf(db: Database, community: string, contact: string): Promise<Ticket[]> {
  const own = db
    .select({ ticket: reports.ticket })
    .from(reports)
    .where(and(eq(reports.community, community), eq(reports.contact, contact), eq(reports.state, 'live')));
  return db
    .select()
    .from(tickets)
    .where(
      and(eq(tickets.community, community), inArray(tickets.status, [...liveStatuses]), inArray(tickets.number, own)),
    )
    .orderBy(desc(tickets.number));
}

/** The tickets somebody reported that are done, not before a moment, the last first; a few of them. */
export function lastDoneOf(
  db: Database,
  community: string,
  contact: string,
  since: Temporal.Instant,
): Promise<readonly Ticket[]> {
  const own = db
    .select({ ticket: reports.ticket })
    .from(reports)
    .where(and(eq(reports.community, community), eq(reports.contact, contact), ne(reports.state, 'withdrawn')));
  return db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.community, community),
        eq(tickets.status, 'done'),
        gte(tickets.doneAt, since),
        inArray(tickets.number, own),
      ),
    )
    .orderBy(desc(tickets.doneAt), desc(tickets.number))
    .limit(mostDone);
}
const mostDone = 10;

/** All live tickets in order of number. */
export function liveTickets(db: Database, community: string): Promise<Ticket[]> {
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.community, community), inArray(tickets.status, [...liveStatuses])))
    .orderBy(asc(tickets.number));
}

/** Tickets that wait for the next hour at which property is told of them (R9). */
export function undispatchedTickets(db: Database, community: string): Promise<Ticket[]> {
  return db
    .select()
    .from(tickets)
    .where(
      and(eq(tickets.community, community), inArray(tickets.status, [...liveStatuses]), isNull(tickets.dispatchedAt)),
    )
    .orderBy(asc(tickets.number))
    .for('update');
}

/** Tickets opened, or moved, within a span of time, for the digest. */
export function ticketsTouched(
  db: Database,
  community: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Ticket[]> {
  const touched = db
    .select({ ticket: ticketHistory.ticket })
    .from(ticketHistory)
    .where(
      and(
        eq(ticketHistory.community, community),
        gte(ticketHistory.at, from),
        sql`${ticketHistory.at} < ${to.toString()}`,
      ),
    );
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.community, community), inArray(tickets.number, touched)))
    .orderBy(asc(tickets.number));
}

/** Tickets opened within a span of time, in order of number. */
export function ticketsOpenedIn(
  db: Database,
  community: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Ticket[]> {
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.community, community), gte(tickets.openedAt, from), lt(tickets.openedAt, to)))
    .orderBy(asc(tickets.number));
}
