import { and, eq, lt, or } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { leases } from '../schema/index.ts';

/** Takes the lease of a community, or holds on to it; false while another living owner has it. */
export async function holdLease(
  db: Database,
  lease: { readonly community: string; readonly owner: string; readonly until: Temporal.Instant },
  now: Temporal.Instant,
): Promise<boolean> {
  const { owner, until } = lease;
  const taken = await db
    .insert(leases)
    .values(lease)
    .onConflictDoUpdate({
      target: leases.community,
      set: { owner, until },
      setWhere: or(eq(leases.owner, owner), lt(leases.until, now))!,
    })
    .returning({ owner: leases.owner });
  return taken.length > 0;
}

/** Lets go of a lease, so that another process need not wait for its end. */
export async function dropLease(db: Database, community: string, owner: string): Promise<void> {
  await db.delete(leases).where(and(eq(leases.community, community), eq(leases.owner, owner)));
}
