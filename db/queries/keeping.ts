import { and, eq, getTableColumns, getTableName, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../client.ts';
import type { Declaration, Life } from '../schema/declared.ts';
import { declarations } from '../schema/index.ts';

export interface Retention {
  readonly text: Temporal.Duration;
  readonly tickets: Temporal.Duration;
}

/** Deletes what has outlived its declared life; returns rows by table, for the log. */
export async function retire(
  db: Database,
  community: string,
  retention: Retention,
  now: Temporal.Instant,
): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  for (const { table, life } of declarations) {
    const old = isOld(table, life, retention, now);
    if (old === undefined) continue;
    const rows = await db
      .delete(table)
      .where(and(eq(column(table, 'community'), community), old))
      .returning();
    if (rows.length > 0) gone[getTableName(table)] = rows.length;
  }
  return gone;
}

function isOld(table: PgTable, life: Life, retention: Retention, now: Temporal.Instant): SQL | undefined {
  if (typeof life === 'string') return undefined;
  const keep =
    typeof life.keep === 'object' ? Temporal.Duration.from({ hours: 24 * life.keep.days }) : retention[life.keep];
  const old = lt(column(table, life.since), now.subtract(keep));
  return life.only === undefined ? old : and(old, inArray(column(table, life.only.column), [...life.only.values]));
}

/** Does to every table what it declares about forgetting a person; all accounts of the person at once. */
export async function forgetPerson(db: Database, community: string, contacts: readonly string[]): Promise<void> {
  for (const declaration of declarations) await forgetIn(db, declaration, community, contacts);
}

async function forgetIn(
  db: Database,
  { table, about, forgetting }: Declaration,
  community: string,
  contacts: readonly string[],
): Promise<void> {
  if (forgetting === 'keep') return;
  const here = eq(column(table, 'community'), community);
  for (const name of about) {
    const theirs = and(here, inArray(column(table, name), [...contacts]));
    if (forgetting === 'delete') await db.delete(table).where(theirs);
    else if (Object.keys(forgetting.set).length > 0) await db.update(table).set(forgetting.set).where(theirs);
  }
  if (forgetting === 'delete') return;
  for (const name of forgetting.takeFrom ?? []) {
    const list = column(table, name);
    for (const contact of contacts) {
      await db
        .update(table)
        .set({ [name]: sql`array_remove(${list}, ${contact})` })
        .where(and(here, sql`${contact} = any(${list})`));
    }
  }
}

const column = (table: PgTable, name: string): PgColumn => {
  const found = getTableColumns(table)[name];
  if (found === undefined) throw new Error(`${getTableName(table)} has no column ${name}`);
  return found;
};

/** Everything stored about a person, table by table, in the columns that are theirs to see. */
export async function storedAbout(
  db: Database,
  community: string,
  contacts: readonly string[],
): Promise<Record<string, Record<string, unknown>[]>> {
  const stored: Record<string, Record<string, unknown>[]> = {};
  for (const { table, about, exported } of declarations) {
    if (exported.length === 0) continue;
    const fields = Object.fromEntries(exported.map((name) => [name, column(table, name)]));
    for (const name of about) {
      const rows = await db
        .select(fields)
        .from(table)
        .where(and(eq(column(table, 'community'), community), inArray(column(table, name), [...contacts])));
      if (rows.length > 0) stored[getTableName(table)] = [...(stored[getTableName(table)] ?? []), ...rows];
    }
  }
  return stored;
}
