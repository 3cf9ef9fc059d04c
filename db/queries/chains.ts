import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { chainCopies } from '../schema/index.ts';

export interface CopyLine {
  readonly name: string;
  readonly address?: string | undefined;
  readonly party: number;
}

export interface ChainCopy {
  readonly community: string;
  readonly event: number;
  readonly message: string;
  readonly author: string;
  readonly lines: readonly CopyLine[];
  /** Numbers of the sign-ups it added and took away. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly at: Temporal.Instant;
}

export async function addCopy(db: Database, copy: ChainCopy): Promise<void> {
  await db
    .insert(chainCopies)
    .values({ ...copy, told: false })
    .onConflictDoNothing();
}

/** Every copy of an event's chain, oldest first; `told`: a merged list was given after it. */
export async function copiesOf(
  db: Database,
  community: string,
  event: number,
): Promise<(ChainCopy & { told: boolean })[]> {
  const rows = await db
    .select()
    .from(chainCopies)
    .where(and(eq(chainCopies.community, community), eq(chainCopies.event, event)))
    .orderBy(asc(chainCopies.at), asc(chainCopies.message));
  return rows as unknown as (ChainCopy & { told: boolean })[];
}

/** A merged list was given: what went apart before is settled. */
export async function tellCopies(db: Database, community: string, event: number): Promise<void> {
  await db
    .update(chainCopies)
    .set({ told: true })
    .where(and(eq(chainCopies.community, community), eq(chainCopies.event, event)));
}
