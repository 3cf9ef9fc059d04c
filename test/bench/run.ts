import { command, readArguments, UsageError } from '#cli/arguments.ts';
import type { Bench } from './bench.ts';

/** Benchmarks, each in its own file that exports `bench`: a new one is one line here. */
const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  gateway: () => import('./gateway.ts'),
  read: () => import('./read.ts'),
  faq: () => import('./faq.ts'),
};

/** Runs the benchmarks named, else all of them. Exit code 2 when it is called wrongly. */
const usage = `npm run bench -- [${Object.keys(benches).join('|')} …]`;

await command([], async () => {
  const { positionals } = readArguments(usage, {});
  const unknown = positionals.find((name) => benches[name] === undefined);
  if (unknown !== undefined) throw new UsageError(`no benchmark is named ${unknown} — expected: ${usage}`);
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const { bench } = await benches[name]!();
    process.stdout.write(`${name}: ${bench.about}\n`);
    await bench.run();
  }
});
