import { pgTable, text } from 'drizzle-orm/pg-core';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

/** Which process serves a community's account, and until when that holds unless it is renewed. */
export const leases = pgTable('leases', {
  community: community().primaryKey(),
  /** A random name of the process. */
  owner: text().notNull(),
  until: instant().notNull(),
});

export const declarations: readonly Declaration[] = [
  { table: leases, about: [], life: { since: 'until', keep: { days: 1 } }, forgetting: 'keep', exported: [] },
];
