import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askRunning, type Lock, LockedError, takeLock } from '../src/lock.ts';

let folder: string;
let locks: Lock[];
const take = async () => {
  const lock = await takeLock(folder, async ({ contact }) => `forgot ${contact}`);
  locks.push(lock);
  return lock;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  locks = [];
});
afterEach(async () => {
  for (const lock of locks) await lock.release();
  await rm(folder, { recursive: true });
});

describe('the lock on the data directory', () => {
  test('refuses a second start in one clear line', async () => {
    await take();
    const error = await take().catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(LockedError);
    expect((error as Error).message).toMatch(
      new RegExp(`is in use by process ${process.pid}; stop it, or set DATA_DIR`),
    );
    expect((error as Error).message).not.toContain('\n');
  });

  test('is free again after a release', async () => {
    const lock = await take();
    await lock.release();
    locks = [];
    await expect(take()).resolves.toBeDefined();
  });

  test('frees itself when its process is killed', async () => {
    const source = fileURLToPath(new URL('../src/lock.ts', import.meta.url));
    const script = `import { takeLock } from ${JSON.stringify(source)}; await takeLock(${JSON.stringify(folder)}, async () => undefined); console.log('held');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(takeLock(folder, async () => undefined)).rejects.toBeInstanceOf(LockedError);
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
    await expect(take()).resolves.toBeDefined();
  });

  test('carries a command to the assistant that holds it', async () => {
    await take();
    expect(await askRunning(folder, { do: 'forget', contact: 'c-1' })).toEqual({
      ok: true,
      pid: process.pid,
      said: 'forgot c-1',
    });
  });

  test('nobody answers where nobody runs', async () => {
    expect(await askRunning(folder, { do: 'ping' })).toBeUndefined();
  });
});
