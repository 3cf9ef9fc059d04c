import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command called in a way it does not know: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments of a command; throws a UsageError that says how it is called. */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: O) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} — expected: ${usage}`);
  }
}

/** Runs a command: errors that a user can mend are one line and exit code 2. */
export async function command(
  mendable: readonly (abstract new (...args: never[]) => Error)[],
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    const plain = [UsageError, ...mendable].some((kind) => error instanceof kind);
    if (!plain) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  }
}
