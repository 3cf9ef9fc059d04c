import { and, arrayContains, asc, desc, eq, gte, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { acknowledgements, closures, notices, questions } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

export type Notice = typeof notices.$inferSelect;
export type Question = typeof questions.$inferSelect;
export type Closure = typeof closures.$inferSelect;

export async function makeNotice(
  db: Database,
  community: string,
  making: Omit<Notice, 'community' | 'number'>,
): Promise<Notice> {
  const number = await nextNumber(db, community, 'notice');
  const [row] = await db
    .insert(notices)
    .values({ community, number, ...making })
    .returning();
  return row!;
}

export async function lockNotice(db: Database, community: string, number: number): Promise<Notice | undefined> {
  const [row] = await db
    .select()
    .from(notices)
    .where(and(eq(notices.community, community), eq(notices.number, number)))
    .for('update');
  return row;
}

/** A notice that is only looked at: nobody waits for whoever does. */
export async function findNotice(db: Database, community: string, number: number): Promise<Notice | undefined> {
  const [row] = await db
    .select()
    .from(notices)
    .where(and(eq(notices.community, community), eq(notices.number, number)));
  return row;
}

export async function updateNotice(db: Database, notice: Notice, set: Partial<Notice>): Promise<Notice> {
  const [row] = await db
    .update(notices)
    .set(set)
    .where(and(eq(notices.community, notice.community), eq(notices.number, notice.number)))
    .returning();
  return row!;
}

/** The newest notice of a room since a moment, for 收到 (N5). */
export async function latestNotice(
  db: Database,
  community: string,
  room: string,
  since: Temporal.Instant,
): Promise<Notice | undefined> {
  const [row] = await db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.community, community),
        eq(notices.status, 'sent'),
        arrayContains(notices.rooms, [room]),
        gte(notices.sentAt, since),
      ),
    )
    .orderBy(desc(notices.sentAt), desc(notices.number))
    .limit(1);
  return row;
}

/** Notices in force: sent, not taken the place of, not ended. */
export function noticesInForce(db: Database, community: string, since: Temporal.Instant): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.community, community),
        eq(notices.status, 'sent'),
        isNull(notices.supersededBy),
        isNull(notices.endedAt),
        isNotNull(notices.sentAt),
        gte(notices.sentAt, since),
      ),
    )
    .orderBy(desc(notices.sentAt), desc(notices.number));
}

/** Notices that nothing supersedes and that were ended since then, the latest first. */
export function noticesEnded(db: Database, community: string, since: Temporal.Instant): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.community, community),
        eq(notices.status, 'sent'),
        isNull(notices.supersededBy),
        gte(notices.endedAt, since),
      ),
    )
    .orderBy(desc(notices.endedAt), desc(notices.number));
}

/** A notice with all it corrects and all that corrects it: their numbers in order. */
export async function noticeChain(db: Database, community: string, number: number): Promise<readonly number[]> {
  const corrections = await db
    .select({ number: notices.number, corrects: notices.corrects })
    .from(notices)
    .where(and(eq(notices.community, community), isNotNull(notices.corrects), ne(notices.status, 'discarded')))
    .orderBy(asc(notices.number));
  const chain = new Set([number]);
  for (let size = 0; size < chain.size; ) {
    size = chain.size;
    for (const { number: one, corrects } of corrections)
      if (chain.has(one) || chain.has(corrects!)) chain.add(one).add(corrects!);
  }
  return [...chain].sort((a, b) => a - b);
}

/** Counts a 收到 once a person; false when it was counted before. */
export async function addAcknowledgement(db: Database, row: typeof acknowledgements.$inferSelect): Promise<boolean> {
  const added = await db.insert(acknowledgements).values(row).onConflictDoNothing().returning();
  return added.length > 0;
}

export async function removeAcknowledgement(db: Database, community: string, message: string): Promise<void> {
  await db
    .delete(acknowledgements)
    .where(and(eq(acknowledgements.community, community), eq(acknowledgements.message, message)));
}

export function acknowledgementsOf(
  db: Database,
  community: string,
  notice: number,
): Promise<(typeof acknowledgements.$inferSelect)[]> {
  return db
    .select()
    .from(acknowledgements)
    .where(and(eq(acknowledgements.community, community), eq(acknowledgements.notice, notice)))
    .orderBy(asc(acknowledgements.at), asc(acknowledgements.message));
}

export async function recordQuestion(
  db: Database,
  community: string,
  making: Omit<Question, 'community' | 'number'>,
): Promise<Question> {
  const number = await nextNumber(db, community, 'question');
  const [row] = await db
    .insert(questions)
    .values({ community, number, ...making })
    .returning();
  return row!;
}

export async function findQuestion(db: Database, community: string, number: number): Promise<Question | undefined> {
  const [row] = await db
    .select()
    .from(questions)
    .where(and(eq(questions.community, community), eq(questions.number, number)))
    .for('update');
  return row;
}

export async function updateQuestion(db: Database, question: Question, set: Partial<Question>): Promise<void> {
  await db
    .update(questions)
    .set(set)
    .where(and(eq(questions.community, question.community), eq(questions.number, question.number)));
}

/** Questions nobody has answered yet, oldest first. */
export function unansweredQuestions(db: Database, community: string): Promise<Question[]> {
  return db
    .select()
    .from(questions)
    .where(and(eq(questions.community, community), eq(questions.status, 'unanswered')))
    .orderBy(asc(questions.number));
}

export function closuresFrom(db: Database, community: string, date: string): Promise<Closure[]> {
  return db
    .select()
    .from(closures)
    .where(and(eq(closures.community, community), gte(closures.date, date)))
    .orderBy(asc(closures.date), asc(closures.service));
}

export async function closeService(db: Database, closure: Closure): Promise<void> {
  await db
    .insert(closures)
    .values(closure)
    .onConflictDoUpdate({
      target: [closures.community, closures.service, closures.date],
      set: { reason: closure.reason },
    });
}

/** The service opens on these dates after all; gives those it was closed on. */
export async function openService(
  db: Database,
  community: string,
  service: string,
  dates: readonly string[],
): Promise<readonly string[]> {
  if (dates.length === 0) return [];
  const gone = await db
    .delete(closures)
    .where(and(eq(closures.community, community), eq(closures.service, service), inArray(closures.date, [...dates])))
    .returning({ date: closures.date });
  return gone.map(({ date }) => date).sort();
}

/** Notices sent, or scheduled, since a moment, for the digest. */
export function noticesSince(db: Database, community: string, since: Temporal.Instant): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(
      and(eq(notices.community, community), inArray(notices.status, ['sent', 'scheduled']), gte(notices.madeAt, since)),
    )
    .orderBy(asc(notices.number));
}

/** Notices an author sent, newest first. */
export function noticesBy(db: Database, community: string, author: string): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(and(eq(notices.community, community), eq(notices.author, author), eq(notices.status, 'sent')))
    .orderBy(desc(notices.sentAt), desc(notices.number))
    .limit(20);
}
