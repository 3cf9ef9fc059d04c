import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTranscript, TranscriptError } from '#cli/replay/transcript.ts';
import { asScripts } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const community = 'test/scenarios/community.yaml';
const chat = join(root, 'test/fixtures/three-hundred-lines.jsonl');
const until = ['--until', '2026-12-01T19:00:00+08:00'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as a user does; gives its output or, with `fails`, its complaint and exit code. */
async function replay(transcript: string, ...more: string[]): Promise<string> {
  const args = [...asScripts, 'src/cli/replay.ts', '--community', community, transcript, ...more];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(Object.assign(error, { stderr })),
    );
  });
}
async function complaint(content: string, ...more: string[]): Promise<{ code: number; said: string }> {
  const path = join(folder, 'wrong.jsonl');
  await writeFile(path, content);
  const failed = (await replay(path, ...more).then(
    () => ({ code: 0, stderr: '' }),
    (error: unknown) => error,
  )) as { code: number; stderr: string };
  return { code: failed.code, said: failed.stderr.replace(path, 'wrong.jsonl').trim() };
}

interface Line extends Record<string, unknown> {
  readonly type: string;
}
const linesOf = (out: string): Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const records = (out: string, type: string) => linesOf(out).filter((line) => line.type === type);

describe('three hundred lines of a group', () => {
  let out: string;
  beforeAll(async () => {
    out = await replay(chat, ...until);
  });

  test('become the right records', () => {
    expect(records(out, 'ticket')).toMatchObject([
      { category: 'lighting', place: { building: 7, unit: 1, floor: 4 }, status: 'done', reporters: ['c-yan', 'c-xi'] },
      { category: 'door', place: { building: 7, unit: 2 }, status: 'open', reporters: ['c-su'] },
      { category: 'drain', place: { building: 7, unit: 1, flat: 301 }, status: 'open', reporters: ['c-ke'] },
    ]);
    expect(records(out, 'event')).toMatchObject([{ capacity: 8, startsAt: '2026-12-05T14:00:00+08:00' }]);
    expect(records(out, 'signup').map(({ contact, party, status }) => `${contact} ${party} ${status}`)).toEqual([
      'c-hao 1 withdrawn',
      'c-dou 2 confirmed',
      'c-mo 3 confirmed',
      'c-su 2 confirmed',
      'c-xi 1 confirmed',
    ]);
    expect(records(out, 'notice')).toMatchObject([{ status: 'sent', acknowledged: ['c-lu', 'c-mo'] }]);
    expect(records(out, 'question').map(({ status, contact }) => `${contact} ${status}`)).toEqual([
      'c-lu answered',
      'c-ke unanswered',
    ]);
  });

  test('and chat brings about nothing: every sent line is due to one of the messages that asked for it', async () => {
    const asking = (await readFile(chat, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .filter(({ text }) => /包粽子|楼道灯|门禁|健康角几点|#1|打印照片|发通知|确认|收到|下水/u.test(text))
      .map(({ id }) => id);
    const because = records(out, 'sent').flatMap((line) => line.because as string[]);
    expect(because.filter((id) => !asking.includes(id))).toEqual([]);
  });

  test('twice the same, byte for byte', async () => {
    expect(await replay(chat, ...until)).toBe(out);
  });
});

describe('replay', () => {
  const line = (more: object) =>
    `${JSON.stringify({ id: 'a', at: '2026-12-01T09:00:00+08:00', room: '7号楼之家', from: 'c-dou', name: '豆豆妈', text: '在吗', ...more })}\n`;

  const said = (text: string): string => {
    try {
      readTranscript('wrong.jsonl', text);
      return '';
    } catch (error) {
      if (error instanceof TranscriptError) return error.message;
      throw error;
    }
  };

  test('names the line and the field of a transcript that is wrong', () => {
    expect(said(line({}))).toBe('');
    expect(said(line({ at: '2026-02-30T09:00:00+08:00' }))).toBe(
      'wrong.jsonl:1: at: expected an ISO time with offset such as 2026-11-24T09:00:00+08:00',
    );
    expect(said(`${line({})}${line({ at: '2026-12-01T08:59:00+08:00' })}`)).toBe(
      'wrong.jsonl:2: at: expected a time not before the line above',
    );
    expect(said(line({ kind: 'video' }))).toBe(
      'wrong.jsonl:1: kind: expected text, chain, image, voice, recall, join, leave or other',
    );
  });

  test('ends with code 2 when a line or an option is wrong', async () => {
    expect(await complaint(`${line({})}{"id"\n`)).toEqual({ code: 2, said: 'wrong.jsonl:2: expected a JSON object' });
    expect((await complaint(line({}), '--until', 'morgen')).code).toBe(2);
  });
});
