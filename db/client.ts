import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { EmbeddedClient } from './embedded.ts';
import * as schema from './schema/index.ts';

/** One typed code base for the embedded database and for PostgreSQL. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Opened {
  readonly db: Database;
  readonly kind: 'embedded' | 'postgres';
  close(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any constant does; it only has to be the same in every process. */
const migrationLock = 7_215_001;

function overEmbedded(pglite: PGlite): Opened {
  const client = new EmbeddedClient(pglite);
  return {
    db: drizzleEmbedded(client as unknown as PGlite, { schema, casing: 'snake_case' }) as unknown as Database,
    kind: 'embedded',
    close: () => client.close(),
  };
}

/** Opens (and migrates) the embedded database of a directory. The caller holds the lock on it. */
export async function openEmbedded(directory: string): Promise<Opened> {
  await mkdir(directory, { recursive: true });
  const client = await PGlite.create({ dataDir: directory });
  await migrateEmbedded(drizzleEmbedded(client, { casing: 'snake_case' }), { migrationsFolder });
  return overEmbedded(client);
}

/**
 * A fresh database in memory, or in an empty directory, laid from a migrated snapshot that is cached by the hash of the
 * migrations.
 */
export async function openFresh(directory?: string): Promise<Opened> {
  const loadDataDir = new Blob([await migratedSnapshot()]);
  return overEmbedded(
    await PGlite.create(directory === undefined ? { loadDataDir } : { dataDir: directory, loadDataDir }),
  );
}

async function migratedSnapshot(): Promise<Buffer<ArrayBuffer>> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort()) {
    hash.update(await readFile(join(migrationsFolder, file)));
  }
  const folder = fileURLToPath(new URL('../node_modules/.cache/ziyue', import.meta.url));
  const path = join(folder, `lean-${hash.digest('hex').slice(0, 16)}.tar`);
  if (existsSync(path)) return readFile(path);
  const client = await PGlite.create();
  await migrateEmbedded(drizzleEmbedded(client, { casing: 'snake_case' }), { migrationsFolder });
  // Two more databases, to make others from, would be copied with it at every opening; it stays the only one.
  await client.exec("update pg_database set datistemplate = false where datname like 'template_'");
  await client.exec('drop database template0');
  await client.exec('drop database template1');
  // What is written to its files already need not be made up for at every opening.
  await client.exec('checkpoint');
  const dump = Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer());
  await client.close();
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: two first runs at once must not read half a file.
  await writeFile(`${path}.${process.pid}`, dump);
  await rename(`${path}.${process.pid}`, path);
  return dump;
}

/** Opens (and migrates, one process at a time) a PostgreSQL database. */
export async function openPostgres(url: string): Promise<Opened> {
  const migrator = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await migrator`select pg_advisory_lock(${migrationLock})`;
    await migratePostgres(drizzlePostgres(migrator, { casing: 'snake_case' }), { migrationsFolder });
  } finally {
    await migrator.end();
  }
  const client = keepingPlans(postgres(url, { onnotice: () => undefined }));
  return {
    db: drizzlePostgres(client, { schema, casing: 'snake_case' }) as unknown as Database,
    kind: 'postgres',
    close: () => client.end(),
  };
}

/** drizzle asks postgres.js to plan every statement anew; here plans are kept, also within transactions. */
function keepingPlans<S extends object>(sql: S): S {
  return new Proxy(sql, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== 'function') return own;
      if (name === 'unsafe')
        return (text: string, params: readonly unknown[], options: object) =>
          own(text, params, { ...options, prepare: true });
      if (name === 'begin' || name === 'savepoint')
        return (work: (tx: object) => unknown) => own((tx: object) => work(keepingPlans(tx)));
      return own;
    },
  });
}
