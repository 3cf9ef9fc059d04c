import { createHash } from 'node:crypto';
import type { Database } from '../client.ts';
import { audit } from '../schema/index.ts';
import { nextNumber } from './counters.ts';

/** The name of a person in the audit log: the same for the same contact, and nothing that leads back without it. */
export const pseudonym = (community: string, contact: string): string =>
  createHash('sha256').update(`${community}\n${contact}`).digest('hex').slice(0, 12);

/** Writes a privileged act, or a refused one, into the insert-only log (U2). */
export async function writeAudit(
  db: Database,
  community: string,
  entry: { who: string; action: string; target: string; allowed: boolean; at: Temporal.Instant },
): Promise<void> {
  const number = await nextNumber(db, community, 'audit');
  await db.insert(audit).values({
    community,
    number,
    at: entry.at,
    who: pseudonym(community, entry.who),
    action: entry.action,
    target: entry.target,
    allowed: entry.allowed,
  });
}
