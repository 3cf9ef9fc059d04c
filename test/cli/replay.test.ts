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

  test('cut by ten stops and starts at random lines give the same records', async () => {
    const lines = (await readFile(chat, 'utf8')).trim().split('\n');
    const cuts = [17, 39, 41, 88, 127, 131, 176, 221, 240, 276];
    const cut = lines.flatMap((line, i) => {
      const { at } = JSON.parse(line) as { at: string };
      const stop = (control: string) => JSON.stringify({ at, control });
      return cuts.includes(i) ? [stop('down'), stop('up'), line] : [line];
    });
    const path = join(folder, 'cut.jsonl');
    await writeFile(path, `${cut.join('\n')}\n`);
    const again = await replay(path, ...until);
    const withoutSent = (text: string) => linesOf(text).filter(({ type }) => type !== 'sent');
    expect(withoutSent(again)).toEqual(withoutSent(out));
    expect(records(again, 'sent').length).toBe(records(out, 'sent').length);
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

  test('knows every kind of line, and hears no other room', async () => {
    const path = join(folder, 'kinds.jsonl');
    const at = (minute: number) => ({ at: `2026-12-01T09:${String(minute).padStart(2, '0')}:00+08:00` });
    await writeFile(
      path,
      [
        line({ kind: 'join', text: undefined, ...at(0) }),
        line({ id: 'p', kind: 'image', text: undefined, file: 'a.jpg', ...at(1) }),
        line({ id: 'v', kind: 'voice', text: '7号楼2单元电梯坏了', ...at(2) }),
        line({ id: 'q', text: '多久能修好', quote: 'bot:工单', ...at(3) }),
        line({ id: 'x', room: '别的群', text: '7号楼2单元电梯坏了', ...at(4) }),
        line({ id: 'o', kind: 'other', text: undefined, mention: true, ...at(5) }),
        line({ id: 'r', kind: 'recall', text: undefined, of: 'v', ...at(6) }),
        `${JSON.stringify({ ...at(7), control: 'tick' })}\n`,
        line({ kind: 'leave', text: undefined, id: 'l', ...at(8) }),
      ].join(''),
    );
    const out = await replay(path);
    expect(records(out, 'ticket')).toMatchObject([{ status: 'withdrawn', photos: 1, reporters: [] }]);
    expect(records(out, 'sent').map(({ because }) => (because as string[])[0])).toEqual(
      expect.arrayContaining(['v', 'o']),
    );
    expect(JSON.stringify(linesOf(out))).not.toContain('"x"');
  });
});
