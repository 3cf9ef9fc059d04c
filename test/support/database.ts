import { inject } from 'vitest';
import { type Opened, openFresh, openPostgres } from '#db/client.ts';

let opened: Promise<Opened> | undefined;

/** One database a worker: the embedded one, or PostgreSQL in the project that has it; every test takes a fresh community. */
export function testDatabase(): Promise<Opened> {
  const url = inject('databaseUrl');
  opened ??= url === '' ? openFresh() : openPostgres(url);
  return opened;
}

let communities = 0;
/** An id no other test of this worker has. */
export function freshId(): string {
  communities += 1;
  return `test-${process.pid}-${process.env.VITEST_POOL_ID ?? 0}-${communities}`;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty: the embedded database. */
    databaseUrl: string;
  }
}
