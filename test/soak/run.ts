import { command, readArguments, UsageError } from '#cli/arguments.ts';
import type { Proof } from './proof.ts';

/** Long proofs, each in its own file that exports `proof`: a new one is one line here. */
const proofs: Readonly<Record<string, () => Promise<{ readonly proof: Proof }>>> = {
  kill: () => import('./kill.ts'),
  read: () => import('./read.ts'),
  repairs: () => import('./repairs.ts'),
  signups: () => import('./signups.ts'),
  'long-chain': () => import('./long-chain.ts'),
  patterns: () => import('./patterns.ts'),
  postgres: () => import('./postgres.ts'),
};

/** Runs the proofs named, else all of them. Exit code 1 when one does not hold, 2 when it is called wrongly. */
const usage = `npm run soak -- [${Object.keys(proofs).join('|')} …] [--rounds N] [--seed N]`;

await command([], async () => {
  const { values, positionals } = readArguments(usage, { rounds: { type: 'string' }, seed: { type: 'string' } });
  const unknown = positionals.find((name) => proofs[name] === undefined);
  if (unknown !== undefined) throw new UsageError(`no proof is named ${unknown} — expected: ${usage}`);
  const rounds = values.rounds === undefined ? undefined : natural('rounds', values.rounds);
  const seed = values.seed === undefined ? 1 : natural('seed', values.seed);
  let failed = 0;
  for (const name of positionals.length > 0 ? positionals : Object.keys(proofs)) {
    const { proof } = await proofs[name]!();
    process.stdout.write(`${name}: ${proof.claims}\n`);
    const start = performance.now();
    const holds = await proof.run({ seed, ...(rounds !== undefined && { rounds }) });
    if (!holds) failed += 1;
    process.stdout.write(
      `  ${holds ? 'holds' : 'DOES NOT HOLD'}, ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
    );
  }
  process.exitCode = failed === 0 ? 0 : 1;
});

function natural(name: string, value: string): number {
  if (!/^[0-9]{1,12}$/.test(value)) throw new UsageError(`--${name} ${value}: a whole number — expected: ${usage}`);
  return Number(value);
}
