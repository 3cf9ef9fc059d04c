import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { photos, reports } from '../schema/index.ts';
import { liveTicketsOf, type Ticket } from './tickets.ts';

export type Report = typeof reports.$inferSelect;

export async function addReport(
  db: Database,
  report: Omit<Report, 'state' | 'line'> & { readonly line?: number },
): Promise<void> {
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
    .orderBy(asc(reports.at), asc(reports.message), asc(reports.line));
}

/** Takes back what one message reported; returns the reports that are left. */
/** The live ticket somebody reported last in a chat whose flat, or floor, nobody knows yet; of a flat only a home's. */
export async function unplacedOf(
  db: Database,
  { community, contact, chat }: { readonly community: string; readonly contact: string; readonly chat: string },
  missing: 'flat' | 'floor',
): Promise<Ticket | undefined> {
  for (const ticket of await liveTicketsOf(db, community, contact)) {
    const lacks =
      ticket.place.flat === undefined && (missing === 'flat' ? ticket.home : ticket.place.floor === undefined);
    if (!lacks) continue;
    const own = (await reportsOf(db, ticket)).some((report) => report.contact === contact && report.chat === chat);
    if (own) return ticket;
  }
  return undefined;
}

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

/** Adds a picture to a ticket once. */
export async function addPhoto(db: Database, photo: typeof photos.$inferSelect): Promise<void> {
  await db.insert(photos).values(photo).onConflictDoNothing();
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

/** One message's report goes to another ticket. */
export async function moveReport(db: Database, from: Ticket, message: string, to: number): Promise<void> {
  await db
    .update(reports)
    .set({ ticket: to })
    .where(and(eq(reports.community, from.community), eq(reports.ticket, from.number), eq(reports.message, message)));
}

/** The tickets on which a message of somebody stands as a report. */
export async function ticketsOfMessage(
  db: Database,
  community: string,
  message: string,
  contact: string,
): Promise<readonly number[]> {
  const rows = await db
    .select({ ticket: reports.ticket })
    .from(reports)
    .where(
      and(
        eq(reports.community, community),
        eq(reports.message, message),
        eq(reports.contact, contact),
        ne(reports.state, 'withdrawn'),
      ),
    )
    .orderBy(asc(reports.ticket));
  return rows.map(({ ticket }) => ticket);
}
