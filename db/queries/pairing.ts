import { createHash, randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { codeLife, lockedFor, mostWrongTries, newCode } from '#domain/pairing-code.ts';
import type { Database } from '../client.ts';
import { bindings, codes, codeTries } from '../schema/index.ts';

const hashOf = (community: string, code: string): string =>
  createHash('sha256').update(`${community}\n${code}`).digest('hex');

/** Makes a one-time code for a person of the file; only its hash is kept, and earlier codes of that person end. */
export async function issueCode(
  db: Database,
  community: string,
  person: string,
  now: Temporal.Instant,
): Promise<string> {
  const code = newCode(randomInt);
  await db.transaction(async (tx) => {
    await tx.delete(codes).where(and(eq(codes.community, community), eq(codes.person, person), isNull(codes.usedBy)));
    await tx.insert(codes).values({
      community,
      hash: hashOf(community, code),
      person,
      madeAt: now,
      expiresAt: now.add(codeLife),
      usedBy: null,
    });
  });
  return code;
}

/** What a code is to a contact. */
export type Verdict =
  | { readonly is: 'good'; readonly person: string }
  | { readonly is: 'used by you'; readonly person: string }
  | { readonly is: 'unknown' | 'used' | 'expired' };

/** Looks a code up and locks its row; it stays unused until `useCode`. */
export async function findCode(
  tx: Database,
  community: string,
  code: string,
  contact: string,
  now: Temporal.Instant,
): Promise<Verdict> {
  const [row] = await tx
    .select()
    .from(codes)
    .where(and(eq(codes.community, community), eq(codes.hash, hashOf(community, code))))
    .for('update');
  if (row === undefined) return { is: 'unknown' };
  if (row.usedBy !== null) return row.usedBy === contact ? { is: 'used by you', person: row.person } : { is: 'used' };
  return Temporal.Instant.compare(now, row.expiresAt) < 0 ? { is: 'good', person: row.person } : { is: 'expired' };
}

/** Binds a contact to the person of a code, once. */
export async function useCode(
  tx: Database,
  community: string,
  code: string,
  bound: { readonly contact: string; readonly person: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .update(codes)
    .set({ usedBy: bound.contact })
    .where(and(eq(codes.community, community), eq(codes.hash, hashOf(community, code))));
  await tx
    .insert(bindings)
    .values({ community, ...bound })
    .onConflictDoUpdate({
      target: [bindings.community, bindings.contact],
      set: { person: bound.person, at: bound.at },
    });
  await tx.delete(codeTries).where(triesOf(community, bound.contact));
}

/** Until when a contact that guessed is not listened to; undefined when it may try. */
export async function lockedUntil(
  tx: Database,
  community: string,
  contact: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const [row] = await tx.select().from(codeTries).where(triesOf(community, contact));
  const until = row?.lockedUntil ?? undefined;
  return until !== undefined && Temporal.Instant.compare(now, until) < 0 ? until : undefined;
}

/** Counts a wrong try; the tenth locks the contact out for an hour, and the count begins anew. */
export async function countWrongTry(
  tx: Database,
  community: string,
  contact: string,
  now: Temporal.Instant,
): Promise<void> {
  const [row] = await tx.select().from(codeTries).where(triesOf(community, contact)).for('update');
  const wrong = (row?.wrong ?? 0) + 1;
  const tries = wrong >= mostWrongTries ? { wrong: 0, lockedUntil: now.add(lockedFor) } : { wrong, lockedUntil: null };
  await tx
    .insert(codeTries)
    .values({ community, contact, ...tries })
    .onConflictDoUpdate({ target: [codeTries.community, codeTries.contact], set: tries });
}

const triesOf = (community: string, contact: string) =>
  and(eq(codeTries.community, community), eq(codeTries.contact, contact));
