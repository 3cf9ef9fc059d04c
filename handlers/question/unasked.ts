import type { Database } from '#db/client.ts';
import { unaskedSince } from '#db/queries/outbox.ts';
import { saidAbout } from '#db/queries/talk.ts';
import { type Subject, subjectKey } from '#domain/outgoing.ts';
import { dateAt, quietUntil } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';

/** The same answer nobody addressed is not said twice in a room within this time (Q3). */
const repeatAfter = Temporal.Duration.from({ minutes: 10 });

/** Unasked it speaks only where the community wants it, by day, within its budget, and not the same again (Q3, Q8, Q10). */
export async function maySpeakUnasked(tx: Database, context: MessageContext, about: Subject): Promise<boolean> {
  const { community, now, message } = context;
  if (community.answers !== 'sure' || quietUntil(now, community.quiet, community.timezone) !== undefined) return false;
  const key = [subjectKey(about)];
  if (await saidAbout(tx, community.id, message.chat, key, 'reply', now.subtract(repeatAfter))) return false;
  const midnight = dateAt(now, community.timezone).toZonedDateTime(community.timezone).toInstant();
  return (await unaskedSince(tx, community.id, message.chat, midnight)) < community.talkBudget;
}
