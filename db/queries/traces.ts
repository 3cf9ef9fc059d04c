import { and, arrayOverlaps, asc, desc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { traces } from '../schema/index.ts';

export type Trace = typeof traces.$inferSelect;

export interface TraceWriting {
  readonly chat: string;
  readonly contact?: string;
  readonly message?: string;
  readonly outbox?: number;
  /** The verb: `reported`, `joined`, `signed`, `posted`, `asked`, `answered` … */
  readonly did: string;
  readonly about: readonly string[];
  readonly head: string;
  readonly at: Temporal.Instant;
  readonly payload?: unknown;
}

/** Notes what was done; the numbers from `first` on are taken before. */
export async function insertTraces(
  db: Database,
  community: string,
  written: readonly TraceWriting[],
  first: number,
): Promise<void> {
  if (written.length === 0) return;
  await db.insert(traces).values(
    written.map((trace, i) => ({
      community,
      number: first + i,
      chat: trace.chat,
      contact: trace.contact ?? null,
      message: trace.message ?? null,
      outbox: trace.outbox ?? null,
      did: trace.did,
      about: [...trace.about],
      head: trace.head,
      at: trace.at,
      payload: trace.payload ?? null,
    })),
  );
}

/** What somebody's message did, newest first; undone things are left out. */
export function tracesOfMessage(db: Database, community: string, chat: string, message: string): Promise<Trace[]> {
  return db
    .select()
    .from(traces)
    .where(
      and(eq(traces.community, community), eq(traces.chat, chat), eq(traces.message, message), isNull(traces.undoneAt)),
    )
    .orderBy(desc(traces.number));
}

/** The newest thing a contact did that can be taken back: in a room what was done there, in a direct message anywhere. */
export async function lastDoneBy(
  db: Database,
  community: string,
  contact: string,
  did: readonly string[],
  chat: string | undefined,
  since: Temporal.Instant,
): Promise<Trace | undefined> {
  const [row] = await db
    .select()
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.contact, contact),
        inArray(traces.did, [...did]),
        isNull(traces.undoneAt),
        isNotNull(traces.message),
        gte(traces.at, since),
        ...(chat === undefined ? [] : [eq(traces.chat, chat)]),
      ),
    )
    .orderBy(desc(traces.number))
    .limit(1);
  return row;
}

export async function undoTrace(db: Database, trace: Trace, at: Temporal.Instant): Promise<void> {
  await db
    .update(traces)
    .set({ undoneAt: at })
    .where(and(eq(traces.community, trace.community), eq(traces.number, trace.number)));
}

/** The trace whose words a quote shows: WeChat's quote keeps only the head of the text, and no id. */
export async function traceQuoted(
  db: Database,
  community: string,
  chat: string,
  head: string,
): Promise<Trace | undefined> {
  if (head === '') return undefined;
  const [row] = await db
    .select()
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.chat, chat),
        sql`${traces.head} <> ''`,
        sql`(starts_with(${traces.head}, ${head}) or starts_with(${head}, ${traces.head}))`,
      ),
    )
    .orderBy(desc(traces.at), desc(traces.number))
    .limit(1);
  return row;
}

/** The newest trace of a chat about any of these kinds of subjects (`event`, `notice` …). */
export async function lastAbout(
  db: Database,
  community: string,
  chat: string,
  type: string,
  did: readonly string[],
  since: Temporal.Instant,
): Promise<Trace | undefined> {
  const [row] = await db
    .select()
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.chat, chat),
        inArray(traces.did, [...did]),
        isNull(traces.undoneAt),
        gte(traces.at, since),
        sql`exists (select 1 from unnest(${traces.about}) a where starts_with(a, ${`${type}:`}))`,
      ),
    )
    .orderBy(desc(traces.at), desc(traces.number))
    .limit(1);
  return row;
}

/** The alarms sent to any of these chats since a moment, newest first. */
export function alarmsTo(
  db: Database,
  community: string,
  chats: readonly string[],
  since: Temporal.Instant,
): Promise<Trace[]> {
  return db
    .select()
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        inArray(traces.chat, [...chats]),
        eq(traces.did, 'alert'),
        isNull(traces.undoneAt),
        gte(traces.at, since),
        sql`exists (select 1 from unnest(${traces.about}) a where starts_with(a, 'ticket:'))`,
      ),
    )
    .orderBy(desc(traces.at), desc(traces.number));
}

/** Ids of the messages that did something to a subject, in order. */
export async function messagesAbout(db: Database, community: string, about: string): Promise<Trace[]> {
  return db
    .select()
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        isNotNull(traces.message),
        isNull(traces.undoneAt),
        arrayOverlaps(traces.about, [about]),
      ),
    )
    .orderBy(asc(traces.number));
}

/** Pictures somebody posted in a chat since a moment that belong to nothing yet, oldest first (R5). */
export function picturesOf(
  db: Database,
  community: string,
  chat: string,
  contact: string,
  since: Temporal.Instant,
): Promise<Trace[]> {
  return db
    .select()
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.chat, chat),
        eq(traces.contact, contact),
        eq(traces.did, 'pictured'),
        isNull(traces.undoneAt),
        gte(traces.at, since),
      ),
    )
    .orderBy(asc(traces.number));
}
