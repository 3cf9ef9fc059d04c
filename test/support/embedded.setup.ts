import type { TestProject } from 'vitest/node';

/** The embedded database: nothing to start. */
export default function setup(project: TestProject): void {
  project.provide('databaseUrl', '');
}
