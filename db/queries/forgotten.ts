import { and, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { inbox, outbox, timers } from '../schema/index.ts';
import { forgetPerson } from './keeping.ts';

/**
 * Forgets a person: what every table declares, and what was said to them or because of them. A ticket others need
 * stays, without the person and their words.
 */
export async function forget(db: Database, community: string, contacts: readonly string[]): Promise<void> {
  const theirMessages = await messagesOf(db, community, contacts);
  await forgetPerson(db, community, contacts);
  const direct = contacts.map((contact) => `dm:${contact}`);
  await db
    .delete(outbox)
    .where(and(eq(outbox.community, community), inArray(outbox.chat, direct), sql`${outbox.state} <> 'waiting'`));
  if (theirMessages.length > 0) {
    await db
      .update(outbox)
      .set({ text: '', gatherLine: null })
      .where(
        and(
          eq(outbox.community, community),
          sql`${outbox.state} <> 'waiting'`,
          sql`${outbox.because} && ${sql.param([...theirMessages], outbox.because)}`,
        ),
      );
  }
  for (const contact of contacts) {
    await db
      .delete(timers)
      .where(and(eq(timers.community, community), or(eq(timers.contact, contact), like(timers.key, `%\n${contact}`))));
  }
}

async function messagesOf(db: Database, community: string, contacts: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(eq(inbox.community, community), inArray(inbox.contact, [...contacts])));
  return rows.map((row) => row.id);
}
