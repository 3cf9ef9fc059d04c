import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { play } from '#cli/replay/play.ts';
import { readTranscript } from '#cli/replay/transcript.ts';
import { readYaml } from '#community/document.ts';
import { communityFrom } from '#community/load.ts';
import { freshId, testDatabase } from '../support/database.ts';

const community = new URL('../scenarios/community.yaml', import.meta.url);
const chat = new URL('../fixtures/three-hundred-lines.jsonl', import.meta.url);

/** Plays a transcript as `npm run -s replay` does, here and on the database of the tests. */
async function replayed(transcript: readonly string[], until?: string) {
  const { db } = await testDatabase();
  const yaml = readYaml('community.yaml', await readFile(community, 'utf8'));
  (yaml.value as { id: string }).id = freshId();
  const errors: unknown[] = [];
  const out = await play({
    file: communityFrom(yaml),
    db,
    lines: readTranscript('chat.jsonl', transcript.join('\n')),
    ...(until === undefined ? {} : { until: Temporal.Instant.from(until) }),
    onError: (error) => errors.push(error),
  });
  expect(errors).toEqual([]);
  const of = (type: string) => out.filter((line) => line.type === type);
  return { sent: of('sent'), records: out.filter(({ type }) => type !== 'sent'), of };
}

describe('a transcript', () => {
  test('M1 cut by ten stops and starts at random lines gives the same records, and as many sent lines', async () => {
    const lines = (await readFile(chat, 'utf8')).trim().split('\n');
    const cuts = [17, 39, 41, 88, 127, 131, 176, 221, 240, 276];
    const cut = lines.flatMap((line, i) => {
      const { at } = JSON.parse(line) as { at: string };
      const stop = (control: string) => JSON.stringify({ at, control });
      return cuts.includes(i) ? [stop('down'), stop('up'), line] : [line];
    });
    const until = '2026-12-01T19:00:00+08:00';
    const [whole, again] = [await replayed(lines, until), await replayed(cut, until)];
    expect(whole.of('ticket')).toHaveLength(3);
    expect(again.records).toEqual(whole.records);
    expect(again.sent).toHaveLength(whole.sent.length);
  });

  test('may hold every kind of line; no other room is heard', async () => {
    const line = (minute: number, more: object) =>
      JSON.stringify({
        id: `k${minute}`,
        at: `2026-12-01T09:0${minute}:00+08:00`,
        room: '7号楼之家',
        from: 'c-dou',
        name: '豆豆妈',
        ...more,
      });
    const { sent, records, of } = await replayed([
      line(0, { kind: 'join' }),
      line(1, { kind: 'image', file: 'a.jpg' }),
      line(2, { id: 'v', kind: 'voice', text: '7号楼2单元电梯坏了' }),
      line(3, { text: '多久能修好', quote: 'bot:工单' }),
      line(4, { id: 'x', room: '别的群', text: '7号楼2单元电梯坏了' }),
      line(5, { id: 'o', kind: 'other', mention: true }),
      line(6, { kind: 'recall', of: 'v' }),
      JSON.stringify({ at: '2026-12-01T09:07:00+08:00', control: 'tick' }),
      line(8, { kind: 'leave' }),
    ]);
    expect(of('ticket')).toMatchObject([{ status: 'withdrawn', photos: 1, reporters: [] }]);
    expect(sent.map(({ because }) => (because as string[])[0])).toEqual(expect.arrayContaining(['v', 'o']));
    expect(JSON.stringify([sent, records])).not.toContain('"x"');
  });
});
