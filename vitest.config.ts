import { defineConfig } from 'vitest/config';

const pure = ['test/{domain,language,community,architecture}/**/*.test.ts', 'test/*.test.ts'];
const database = ['test/{db,outbox,scheduler,pipeline,handlers,understanding}/**/*.test.ts'];
/** Whole conversations, one after the other. */
const scenarios = 'test/handlers/scenarios.test.ts';
/**
 * What runs on PostgreSQL too: where processes compete, and conversations that together ask of the database all that a
 * handler may ask. `npm run soak -- postgres` runs every other conversation there as well.
 */
const postgres =
  process.env.EVERYTHING_ON_POSTGRES === undefined
    ? [
        'test/{db,outbox,scheduler,pipeline,understanding}/**/*.test.ts',
        'test/handlers/*.test.ts',
        'test/handlers/{repair,signup}/days.test.ts',
      ]
    : database;
const processes = ['test/cli/**/*.test.ts'];
const adapters = ['test/adapters/**/*.test.ts'];
const browser = ['test/web/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Node reads the sources as they stand, as it does in production: nothing is transformed for the tests.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ['--import', './src/imports.ts'],
    reporters: process.env.CI === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false, testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: database,
          // On PostgreSQL, which waits longer for each statement; here `npm run scenarios` plays them.
          exclude: [scenarios],
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
          include: postgres,
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
