import { and, asc, desc, eq, gte, inArray, isNull, max, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { photos, reports, ticketHistory, tickets } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

export type Ticket = typeof tickets.$inferSelect;
export type Report = typeof reports.$inferSelect;

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

export async function addReport(db: Database, report: Omit<Report, 'state'>): Promise<void> {
  await db
    .insert(reports)
    .values({ ...report, state: 'live' })
    .onConflictDoNothing();
}

export function reportsOf(db: Database, ticket: Pick<Ticket, 'community' | 'number'>): Promise<Report[]> {
  return db
    .select()
    .from(reports)
    .where(
      and(eq(reports.community, ticket.community), eq(reports.ticket, ticket.number), ne(reports.state, 'withdrawn')),
    )
    .orderBy(asc(reports.at), asc(reports.message));
}

/** Takes back what one message reported; returns the reports that are left. */
export async function withdrawReport(
  db: Database,
  ticket: Ticket,
  which: { message: string } | { contact: string },
): Promise<Report[]> {
  await db
    .update(reports)
    .set({ state: 'withdrawn' })
    .where(
      and(
        eq(reports.community, ticket.community),
        eq(reports.ticket, ticket.number),
        'message' in which ? eq(reports.message, which.message) : eq(reports.contact, which.contact),
      ),
    );
  return reportsOf(db, ticket);
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

/** Adds a picture to a ticket once. */
export async function addPhoto(db: Database, photo: typeof photos.$inferSelect): Promise<void> {
  await db.insert(photos).values(photo).onConflictDoNothing();
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

export function photosOf(
  db: Database,
  ticket: Pick<Ticket, 'community' | 'number'>,
): Promise<(typeof photos.$inferSelect)[]> {
  return db
    .select()
    .from(photos)
    .where(and(eq(photos.community, ticket.community), eq(photos.ticket, ticket.number)))
    .orderBy(asc(photos.at), asc(photos.message));
}

/** A household says that it is well again: its reports are resolved, and stay on record. */
export async function resolveHousehold(
  db: Database,
  ticket: Ticket,
  contacts: readonly string[],
  address: string | undefined,
): Promise<void> {
  const theirs = inArray(reports.contact, [...contacts]);
  await db
    .update(reports)
    .set({ state: 'resolved' })
    .where(
      and(
        eq(reports.community, ticket.community),
        eq(reports.ticket, ticket.number),
        eq(reports.state, 'live'),
        address === undefined ? theirs : or(theirs, eq(reports.address, address)),
      ),
    );
}

/** The reports of a ticket go to another one that it became a part of. */
export async function moveReports(db: Database, from: Ticket, to: number): Promise<void> {
  await db
    .update(reports)
    .set({ ticket: to })
    .where(and(eq(reports.community, from.community), eq(reports.ticket, from.number)));
}
