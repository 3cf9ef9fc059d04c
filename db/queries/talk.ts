import { and, arrayOverlaps, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { inbox, outbox, traces } from '../schema/index.ts';

/** Whether the assistant said something about one of these subjects in this chat since then (or is about to). */
export async function saidAbout(
  db: Database,
  community: string,
  chat: string,
  about: readonly string[],
  kind: typeof outbox.$inferSelect.kind,
  since: Temporal.Instant,
): Promise<boolean> {
  if (about.length === 0) return false;
  const rows = await db
    .select({ number: outbox.number })
    .from(outbox)
    .where(
      and(
        eq(outbox.community, community),
        eq(outbox.chat, chat),
        eq(outbox.kind, kind),
        inArray(outbox.state, ['waiting', 'sending', 'sent', 'unknown']),
        arrayOverlaps(outbox.about, [...about]),
        gt(outbox.madeAt, since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Whether anybody talked in a chat between two moments about something else: chat, or the assistant on other things. */
export async function otherTalkBetween(
  db: Database,
  community: string,
  chat: string,
  about: string,
  from: { readonly at: Temporal.Instant; readonly message: string | null },
  before: { readonly at: Temporal.Instant; readonly message: string },
): Promise<boolean> {
  const aboutIt = db
    .select({ message: traces.message })
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.chat, chat),
        isNotNull(traces.message),
        arrayOverlaps(traces.about, [about]),
      ),
    );
  const heard = await db
    .select({ id: inbox.id })
    .from(inbox)
    .where(
      and(
        eq(inbox.community, community),
        eq(inbox.chat, chat),
        eq(inbox.silent, false),
        // What the assistant said was said after the words it answers, though in the same second.
        from.message === null ? gt(inbox.at, from.at) : gte(inbox.at, from.at),
        lt(inbox.at, before.at),
        sql`${inbox.id} not in ${aboutIt}`,
        ...(from.message === null ? [] : [sql`${inbox.id} <> ${from.message}`]),
      ),
    )
    .limit(1);
  if (heard.length > 0) return true;
  const said = await db
    .select({ number: traces.number })
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.chat, chat),
        isNotNull(traces.outbox),
        gt(traces.at, from.at),
        lt(traces.at, before.at),
        sql`not (${arrayOverlaps(traces.about, [about])})`,
      ),
    )
    .limit(1);
  return said.length > 0;
}

/** Whether a leader or staff posted something long of their own in a chat since a moment (N5). */
export async function ownPostSince(
  db: Database,
  community: string,
  chat: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const rows = await db
    .select({ number: traces.number })
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.chat, chat),
        eq(traces.did, 'own-post'),
        isNull(traces.undoneAt),
        gt(traces.at, since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
