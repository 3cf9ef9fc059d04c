import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Proof } from './proof.ts';

const top = join(import.meta.dirname, '../..');

export const proof: Proof = {
  claims: 'every conversation of the tests goes the same way on PostgreSQL as on the embedded database',
  async run() {
    const vitest = spawn(
      process.execPath,
      [join(top, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'postgres'],
      { cwd: top, stdio: 'inherit', env: { ...process.env, EVERYTHING_ON_POSTGRES: '1' } },
    );
    const [status] = await once(vitest, 'exit');
    return status === 0;
  },
};
