import { and, eq, gt, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { inbox, outbox, photos, tickets, traces } from '../schema/index.ts';

/** A picture that no report has taken up by then is nobody's. */
const waits = Temporal.Duration.from({ minutes: 10 });

/** Names of the files that are still needed: of tickets that stand, of what waits to be sent, of messages not yet handled. */
export async function picturesInUse(db: Database, community: string, now: Temporal.Instant): Promise<Set<string>> {
  const ofTickets = await db
    .select({ file: photos.file })
    .from(photos)
    .innerJoin(tickets, and(eq(tickets.community, photos.community), eq(tickets.number, photos.ticket)))
    .where(and(eq(photos.community, community), isNotNull(photos.file)));
  const toSend = await db
    .select({ file: outbox.file })
    .from(outbox)
    .where(
      and(
        eq(outbox.community, community),
        isNotNull(outbox.file),
        inArray(outbox.state, ['waiting', 'sending', 'unknown']),
      ),
    );
  const waiting = await db
    .select({ payload: traces.payload })
    .from(traces)
    .where(
      and(
        eq(traces.community, community),
        eq(traces.did, 'pictured'),
        isNull(traces.undoneAt),
        gt(traces.at, now.subtract(waits)),
      ),
    );
  const unhandled = await db
    .select({ payload: inbox.payload })
    .from(inbox)
    .where(and(eq(inbox.community, community), ne(inbox.state, 'done')));
  const carried = [...waiting, ...unhandled].map(({ payload }) => payload as { readonly file?: string } | null);
  return new Set([...ofTickets, ...toSend, ...carried].flatMap((row) => row?.file ?? []));
}
