import { defineConfig } from 'vitest/config';

const pure = ['test/{domain,language,community,architecture}/**/*.test.ts', 'test/*.test.ts'];
/** Tests that touch the database run on both: the embedded one and PostgreSQL. */
const database = ['test/{db,outbox,scheduler,pipeline,handlers,understanding}/**/*.test.ts'];
const processes = ['test/cli/**/*.test.ts'];
const adapters = ['test/adapters/**/*.test.ts'];
const browser = ['test/web/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: process.env.CI === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false, testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: database,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'test/support/embedded.setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: database,
          // Whole conversations, one after the other: what they ask of the database the rest asks of PostgreSQL too.
          exclude: ['test/handlers/scenarios.test.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'test/support/postgres.setup.ts',
        },
      },
      { extends: true, test: { name: 'commands', include: processes, testTimeout: 120_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'adapters', include: adapters, testTimeout: 120_000 } },
      { extends: true, test: { name: 'browser', include: browser, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
