import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { play } from '#cli/replay/play.ts';
import { readTranscript } from '#cli/replay/transcript.ts';
import { check } from '#cli/scenarios/check.ts';
import { readScenario } from '#cli/scenarios/format.ts';
import { holds, type Outcome, report } from '#cli/scenarios/report.ts';
import { loadCommunity } from '#community/load.ts';
import { freshId, testDatabase } from '../support/database.ts';

/** Whole chats, played through the whole assistant: each in a community of its own in the worker's database. */
const folder = fileURLToPath(new URL('../scenarios', import.meta.url));
const files = readdirSync(folder).filter((it) => it.endsWith('.json'));
const scenarios = files.map((file) => ({
  file,
  scenario: readScenario(file, readFileSync(join(folder, file), 'utf8')),
}));

test.each(scenarios)('$scenario.title ($file)', async ({ file, scenario }) => {
  const { db } = await testDatabase();
  const loaded = await loadCommunity(join(folder, scenario.community));
  const lines = await play({
    file: { ...loaded, community: { ...loaded.community, id: freshId() } },
    db,
    lines: readTranscript(file, scenario.transcript.map((it) => JSON.stringify(it)).join('\n')),
    until: Temporal.Instant.from(scenario.until),
    onError: (error) => {
      throw error;
    },
  });
  const outcome: Outcome = { file, scenario, lines, findings: scenario.expect.map((it) => check(it, lines)) };
  expect(holds(outcome), report(outcome)).toBe(true);
});
