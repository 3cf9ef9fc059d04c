import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '../client.ts';
import { drafts, inbox, jobRuns, timers } from '../schema/index.ts';

export type InboxRow = typeof inbox.$inferSelect;
export type Heard = Pick<InboxRow, 'community' | 'chat' | 'id' | 'contact' | 'at' | 'state' | 'silent' | 'payload'>;

/** Stores the keys of messages in one statement, the same for any number of them; returns the keys (`chat\nid`) that were new. */
export async function hear(db: Database, rows: readonly Heard[]): Promise<Set<string>> {
  const heard = sql`select community, chat, id, contact, at, state, silent, payload, 0, null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as heard(community text, chat text, id text, contact text, at timestamptz, state text, silent boolean, payload jsonb)`;
  const added = await db
    .insert(inbox)
    .select(heard)
    .onConflictDoNothing()
    .returning({ chat: inbox.chat, id: inbox.id });
  return new Set(added.map((row) => `${row.chat}\n${row.id}`));
}

/**
 * With whom a question back, a preview or a piece of a report is open (`chat\ncontact`), and the moment it was shown at or
 * the piece runs out at.
 */
export async function openWith(
  db: Database,
  community: string,
): Promise<{ key: string; kind: 'asked' | 'piece'; at: Temporal.Instant }[]> {
  const asked = db
    .select({
      key: sql<string>`${drafts.chat} || chr(10) || ${drafts.contact}`,
      kind: sql<'asked'>`'asked'`,
      // Whether it is fixed is answered when somebody has looked: for nearly a day more than other questions.
      at: sql<Temporal.Instant>`${drafts.shownAt} + case when ${drafts.kind} = 'fixed' then interval '1435 minutes' else interval '0' end`.mapWith(
        drafts.shownAt,
      ),
    })
    .from(drafts)
    .where(and(eq(drafts.community, community), inArray(drafts.state, ['asking', 'previewed'])));
  const pieces = db
    .select({ key: sql<string>`${timers.key}`, kind: sql<'piece'>`'piece'`, at: timers.due })
    .from(timers)
    .where(and(eq(timers.community, community), eq(timers.kind, 'piece')));
  return unionAll(asked, pieces as never);
}

/**
 * Takes a pending message as handled by this transaction, its stored words with it, and its chat too: one room, one
 * message at a time, also between processes, until the transaction ends. Undefined when it is handled already.
 */
export async function takePending(
  db: Database,
  community: string,
  chat: string,
  id: string,
): Promise<Pick<InboxRow, 'payload'> | undefined> {
  const ofMessage = and(eq(inbox.community, community), eq(inbox.chat, chat), eq(inbox.id, id));
  const taken = db.$with('taken').as(
    db
      .select({ payload: inbox.payload })
      .from(inbox)
      .where(and(ofMessage, eq(inbox.state, 'pending')))
      .for('update'),
  );
  const done = db.$with('done').as(
    db
      .update(inbox)
      .set({ state: 'done', payload: null, error: null })
      .where(and(ofMessage, exists(db.select({ one: sql`1` }).from(taken))))
      .returning({ id: inbox.id }),
  );
  const [row] = await db
    .with(taken, done)
    .select({
      payload: taken.payload,
      held: sql`pg_advisory_xact_lock(hashtextextended(${`${community}\n${chat}`}, 0))`,
    })
    .from(taken);
  return row;
}

/** Counts a failed try; returns how many there were. */
export async function countFailure(
  db: Database,
  key: { community: string; chat: string; id: string },
  error: string,
  most: number,
): Promise<number> {
  const [row] = await db
    .update(inbox)
    .set({
      tries: sql`${inbox.tries} + 1`,
      error,
      state: sql`case when ${inbox.tries} + 1 >= ${most} then 'kept' else 'pending' end`,
    })
    .where(and(eq(inbox.community, key.community), eq(inbox.chat, key.chat), eq(inbox.id, key.id)))
    .returning({ tries: inbox.tries });
  return row?.tries ?? most;
}

/** What was acknowledged and not handled, oldest first. */
export function pendingMessages(db: Database, community: string): Promise<InboxRow[]> {
  return db
    .select()
    .from(inbox)
    .where(and(eq(inbox.community, community), eq(inbox.state, 'pending')))
    .orderBy(asc(inbox.at), asc(inbox.chat), asc(inbox.id));
}

/** Messages that failed three times and wait for staff. */
export function keptMessages(db: Database, community: string): Promise<InboxRow[]> {
  return db
    .select()
    .from(inbox)
    .where(and(eq(inbox.community, community), eq(inbox.state, 'kept')))
    .orderBy(asc(inbox.at), asc(inbox.chat), asc(inbox.id));
}

/** Claims a slot of a job for this transaction; false when another process did it, or it was done before. */
export async function claimSlot(
  db: Database,
  community: string,
  job: string,
  slot: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await db
    .insert(jobRuns)
    .values({ community, job, slot, at })
    .onConflictDoNothing()
    .returning({ slot: jobRuns.slot });
  return rows.length > 0;
}
