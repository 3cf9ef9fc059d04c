import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFresh } from '#db/client.ts';
import { takeLock } from '../../src/lock.ts';
import { asScripts } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pair-'));
  await (await openFresh(join(folder, 'database'))).close();
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as a user does. */
const pair = (...names: string[]): Promise<{ code: number; out: string; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: folder, COMMUNITIES: 'test/scenarios/community.yaml' };
    execFile(process.execPath, [...asScripts, 'src/cli/pair.ts', ...names], { cwd: root, env }, (error, out, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, said }),
    );
  });

describe('npm run -s pair', () => {
  test('U3 prints a one-time code for a person of the file, and nothing else', async () => {
    const { code, out, said } = await pair('方晴');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}\n$/);
  });

  test('asks the running assistant through its lock', async () => {
    const lock = await takeLock(folder, async ({ do: what, name, community }) => `${what} ${name} ${community}`);
    try {
      expect(await pair('姜秀云')).toMatchObject({ code: 0, out: 'pair 姜秀云 liuan-li\n' });
    } finally {
      await lock.release();
    }
  });

  test('says in one line who is in the file, and how it is called', async () => {
    const unknown = await pair('张三');
    expect(unknown.code).toBe(2);
    expect(unknown.said).toMatch(/^NAME: expected a person of the community file \(方晴、.*\), found "张三"\n$/);
    expect(await pair()).toMatchObject({ code: 2, said: 'expected: npm run -s pair -- NAME\n' });
  });
});
