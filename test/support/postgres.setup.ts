import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

/** The database of the tests that run on PostgreSQL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('databaseUrl', server.url);
  return () => server.stop();
}
