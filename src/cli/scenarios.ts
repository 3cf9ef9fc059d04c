import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { command, readArguments } from './arguments.ts';
import { check } from './scenarios/check.ts';
import { readScenario, type Scenario, ScenarioFileError } from './scenarios/format.ts';
import { play, ReplayFailed } from './scenarios/play.ts';
import { holds, type Outcome, report, summary } from './scenarios/report.ts';

/**
 * Plays every scenario of a folder (those whose file name holds one of the words) and says what holds. Exit code 1 when
 * something does not, 2 when a file is wrong.
 */
const usage = 'npm run scenarios -- [DIR] [NAME…]';
const defaultFolder = 'test/scenarios';
/** Replays at a time: each has a process of its own. */
const atOnce = 2;

await command([ScenarioFileError], async () => {
  process.exitCode = await run(readArguments(usage, {}).positionals);
});

async function run(args: readonly string[]): Promise<0 | 1> {
  const [first] = args;
  const isFolder =
    first !== undefined &&
    (await stat(first).then(
      (it) => it.isDirectory(),
      () => false,
    ));
  const folder = isFolder ? first : defaultFolder;
  const entries = await scenariosOf(folder, isFolder ? args.slice(1) : args);
  const outcomes: Outcome[] = [];
  let begun = 0;
  let told = 0;
  const work = async (): Promise<void> => {
    while (begun < entries.length) {
      const at = begun++;
      const { file, scenario } = entries[at]!;
      outcomes[at] = await outcomeOf(folder, file, scenario);
      // In the order of the files, whichever ends first.
      for (; outcomes[told] !== undefined; told++) process.stdout.write(`${report(outcomes[told]!)}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  process.stdout.write(`${summary(outcomes)}\n`);
  return outcomes.every(holds) ? 0 : 1;
}

/** Every file is read before the first is played, so that a wrong one is told at once. */
async function scenariosOf(folder: string, names: readonly string[]): Promise<{ file: string; scenario: Scenario }[]> {
  const all = await readdir(folder).catch(() => {
    throw new ScenarioFileError(`${folder}: expected a folder of scenarios`);
  });
  const files = all.filter((it) => it.endsWith('.json')).sort();
  const chosen = files.filter((it) => names.length === 0 || names.some((name) => it.includes(basename(name))));
  if (chosen.length === 0)
    throw new ScenarioFileError(
      `${folder}: expected a scenario file${names.length > 0 ? ` named ${names.join(' or ')}` : ''}`,
    );
  return Promise.all(
    chosen.map(async (file) => ({ file, scenario: readScenario(file, await readFile(join(folder, file), 'utf8')) })),
  );
}

async function outcomeOf(folder: string, file: string, scenario: Scenario): Promise<Outcome> {
  try {
    const lines = await play(scenario, join(folder, scenario.community));
    return { file, scenario, lines, findings: scenario.expect.map((it) => check(it, lines)) };
  } catch (error) {
    if (!(error instanceof ReplayFailed)) throw error;
    return { file, scenario, lines: [], findings: [], broken: error.message };
  }
}
