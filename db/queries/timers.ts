import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { timers } from '../schema/index.ts';

export type Timer = typeof timers.$inferSelect;

export interface TimerSetting {
  readonly kind: string;
  readonly key: string;
  readonly due: Temporal.Instant;
  readonly payload?: unknown;
  /** Whom it is about, so that forgetting takes it along. */
  readonly contact?: string;
  readonly tries?: number;
}

/** Sets a timer; the same key again moves it, so it debounces. */
export async function setTimer(db: Database, community: string, timer: TimerSetting): Promise<void> {
  const set = {
    due: timer.due,
    payload: timer.payload ?? null,
    contact: timer.contact ?? null,
    tries: timer.tries ?? 0,
  };
  await db
    .insert(timers)
    .values({ community, kind: timer.kind, key: timer.key, ...set })
    .onConflictDoUpdate({ target: [timers.community, timers.kind, timers.key], set });
}

export async function cancelTimer(db: Database, community: string, kind: string, key: string): Promise<void> {
  await db.delete(timers).where(and(eq(timers.community, community), eq(timers.kind, kind), eq(timers.key, key)));
}

export async function findTimer(
  db: Database,
  community: string,
  kind: string,
  key: string,
): Promise<Timer | undefined> {
  const [row] = await db
    .select()
    .from(timers)
    .where(and(eq(timers.community, community), eq(timers.kind, kind), eq(timers.key, key)));
  return row;
}

/** Timers that are due, in the order in which they were. */
export function dueTimers(db: Database, community: string, now: Temporal.Instant): Promise<Timer[]> {
  return db
    .select()
    .from(timers)
    .where(and(eq(timers.community, community), lte(timers.due, now)))
    .orderBy(asc(timers.due), asc(timers.kind), asc(timers.key));
}

/** Takes a due timer for this transaction; false when another process has it or it was moved. */
export async function claimTimer(db: Database, timer: Timer): Promise<boolean> {
  const rows = await db
    .delete(timers)
    .where(
      and(
        eq(timers.community, timer.community),
        eq(timers.kind, timer.kind),
        eq(timers.key, timer.key),
        eq(timers.due, timer.due),
      ),
    )
    .returning({ key: timers.key });
  return rows.length > 0;
}
