import { defineConfig } from 'vitest/config';

const pure = ['test/domain/**/*.test.ts', 'test/language/**/*.test.ts', 'test/community/**/*.test.ts'];
const browser = ['test/web/**/*.browser.test.ts'];
const house = ['test/**/*.test.ts'];

/**
 * Pure tests share one context a worker; those that touch the database run twice, on the embedded database and on
 * PostgreSQL.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: pure, isolate: false } },
      { test: { name: 'house', include: house, exclude: [...pure, ...browser], isolate: false } },
    ],
  },
});
