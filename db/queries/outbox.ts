import { and, asc, desc, eq, gte, inArray, isNotNull, lte, min, notExists, or, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/pg-core';
import { earlier } from '#domain/clock.ts';
import type { Database } from '../client.ts';
import { outbox, timers, traces } from '../schema/index.ts';

export type OutboxRow = typeof outbox.$inferSelect;

export async function insertOutbox(db: Database, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(outbox).values([...rows]);
}

/** Rows of a gather key that have not gone out yet, in order, held; and when the last of them went out. */
export async function gatheredUnder(
  db: Database,
  community: string,
  key: string,
): Promise<{ waiting: OutboxRow[]; lastSent: Temporal.Instant | undefined }> {
  const ofKey = and(eq(outbox.community, community), eq(outbox.gatherKey, key));
  const last = db
    .select({ number: outbox.number })
    .from(outbox)
    .where(and(ofKey, isNotNull(outbox.sentAt)))
    .orderBy(desc(outbox.sentAt))
    .limit(1);
  const rows = await db
    .select()
    .from(outbox)
    .where(and(ofKey, or(eq(outbox.state, 'waiting'), inArray(outbox.number, last))))
    .orderBy(asc(outbox.number))
    .for('update');
  return {
    waiting: rows.filter((row) => row.state === 'waiting'),
    lastSent: rows.find((row) => row.sentAt !== null)?.sentAt ?? undefined,
  };
}

export async function dropRow(db: Database, row: OutboxRow, why: string): Promise<void> {
  await db
    .update(outbox)
    .set({ state: 'dropped', error: why })
    .where(and(eq(outbox.community, row.community), eq(outbox.number, row.number)));
}

/** How many rows are looked at in one go. */
export const mostDue = 200;

/** Rows that are due, an emergency first, but for chats in which a send is under way: nothing may overtake it. */
export function dueRows(db: Database, community: string, now: Temporal.Instant): Promise<OutboxRow[]> {
  const sending = alias(outbox, 'sending');
  const underWay = db
    .select({ number: sending.number })
    .from(sending)
    .where(and(eq(sending.community, community), eq(sending.state, 'sending'), eq(sending.chat, outbox.chat)));
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.community, community), eq(outbox.state, 'waiting'), lte(outbox.due, now), notExists(underWay)))
    .orderBy(sql`case when ${outbox.standing} = 'emergency' then 0 else 1 end`, asc(outbox.number))
    .limit(mostDue);
}

/** Takes rows that still wait, as one message; returns the numbers of those that it got. */
export async function claimRows(db: Database, rows: readonly OutboxRow[]): Promise<Set<number>> {
  const numbers = rows.map((row) => row.number);
  const claimed = await db
    .update(outbox)
    .set({ state: 'sending', sentAs: numbers[0]! })
    .where(and(eq(outbox.community, rows[0]!.community), inArray(outbox.number, numbers), eq(outbox.state, 'waiting')))
    .returning({ number: outbox.number });
  return new Set(claimed.map((row) => row.number));
}

export async function setRows(
  db: Database,
  rows: readonly OutboxRow[],
  set: Partial<Pick<OutboxRow, 'state' | 'due' | 'tries' | 'error' | 'sentAt' | 'sentId' | 'sentAs'>>,
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .update(outbox)
    .set(set)
    .where(
      and(
        eq(outbox.community, rows[0]!.community),
        inArray(
          outbox.number,
          rows.map((row) => row.number),
        ),
      ),
    );
}

/** Marks rows as said, and their traces with the moment and the words that were really said. */
export async function settleSent(
  db: Database,
  rows: readonly OutboxRow[],
  sent: { at: Temporal.Instant; id: string; head: string },
): Promise<void> {
  const numbers = rows.map((row) => row.number);
  const { community } = rows[0]!;
  const settled = db.$with('settled').as(
    db
      .update(outbox)
      .set({ state: 'sent', sentAt: sent.at, sentId: sent.id, sentAs: numbers[0]!, error: null })
      .where(and(eq(outbox.community, community), inArray(outbox.number, numbers)))
      .returning({ number: outbox.number }),
  );
  await db
    .with(settled)
    .update(traces)
    .set({ at: sent.at, head: sent.head })
    .where(and(eq(traces.community, community), inArray(traces.outbox, numbers)));
}

/** Sends whose outcome a crash left open, oldest first. */
export function unknownRows(db: Database, community: string, chat?: string): Promise<OutboxRow[]> {
  return db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.community, community),
        eq(outbox.state, 'unknown'),
        ...(chat === undefined ? [] : [eq(outbox.chat, chat)]),
      ),
    )
    .orderBy(asc(outbox.number));
}

/** Whether a message of the platform is known already as one of ours that went out. */
export async function isSettledBy(db: Database, community: string, chat: string, sentId: string): Promise<boolean> {
  const [row] = await db
    .select({ number: outbox.number })
    .from(outbox)
    .where(and(eq(outbox.community, community), eq(outbox.chat, chat), eq(outbox.sentId, sentId)))
    .limit(1);
  return row !== undefined;
}

/** What was under way when a process died: nobody knows whether it went out. */
export async function doubtSending(db: Database, community: string): Promise<void> {
  await db
    .update(outbox)
    .set({ state: 'unknown' })
    .where(and(eq(outbox.community, community), eq(outbox.state, 'sending')));
}

/** When the next timer or outgoing row is due, in one look: it is asked after every commit. */
export async function nextStoredDue(db: Database, community: string): Promise<Temporal.Instant | undefined> {
  const rows = await unionAll(
    db
      .select({ due: min(outbox.due) })
      .from(outbox)
      .where(and(eq(outbox.community, community), eq(outbox.state, 'waiting'))),
    db
      .select({ due: min(timers.due) })
      .from(timers)
      .where(eq(timers.community, community)),
  );
  const dues = rows.map((row) => row.due).filter((due) => due !== null);
  return dues.length === 0 ? undefined : dues.reduce(earlier);
}

/** Messages sent since a moment, one row a message, for the send pace after a restart. */
export function sentSince(
  db: Database,
  community: string,
  since: Temporal.Instant,
): Promise<{ chat: string; at: Temporal.Instant | null }[]> {
  return db
    .select({ chat: outbox.chat, at: outbox.sentAt })
    .from(outbox)
    .where(and(eq(outbox.community, community), gte(outbox.sentAt, since), eq(outbox.sentAs, outbox.number)))
    .orderBy(asc(outbox.sentAt), asc(outbox.number));
}

/** How many answers nobody addressed a chat got since a moment (the talk budget, Q10). */
export async function unaskedSince(
  db: Database,
  community: string,
  chat: string,
  since: Temporal.Instant,
): Promise<number> {
  return db.$count(
    outbox,
    and(
      eq(outbox.community, community),
      eq(outbox.chat, chat),
      eq(outbox.standing, 'unasked'),
      inArray(outbox.state, ['waiting', 'sending', 'sent', 'unknown']),
      gte(outbox.madeAt, since),
    ),
  );
}

/** Messages that could not be delivered or of which nobody knows whether they were, for staff. */
export function undelivered(db: Database, community: string, since: Temporal.Instant): Promise<OutboxRow[]> {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.community, community), inArray(outbox.state, ['dead', 'unknown']), gte(outbox.madeAt, since)))
    .orderBy(asc(outbox.number));
}
