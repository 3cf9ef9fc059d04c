import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame, Reading, Span } from '#domain/reading.ts';
import { normalise } from '#language/normalise.ts';
import { read } from '#language/read.ts';
import { type MessageRow, messageRows, readRow } from '../eval/messages.ts';
import { type Choice, type Noised, noiseKinds } from './noise.ts';
import { timeRows } from './times.fixture.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const rows: readonly MessageRow[] = readdirSync(fixtures)
  .filter((name) => /^messages.*\.jsonl$/u.test(name) && !name.includes('-scored'))
  .flatMap(messageRows)
  // A quote block is written by WeChat, never by a hand.
  .filter(({ text }) => !text.includes('- - - -'));
const times = timeRows(new URL('times.jsonl', fixtures));

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const frames: readonly Frame[] = [
  { now, room: { kind: 'community' } },
  { now, mentioned: true },
];

/** The same messages in every run: what is found here is mended before it lands. */
const seed = 20_261_124;

/** Letters of a meaning, whatever they were written in. */
const bare = (value: unknown): unknown => {
  if (typeof value === 'string') return normalise(value).text.replace(/\s/gu, '');
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)]));
};
const meaning = ({ intents, cues, question, eventTalk, party, chain, piece }: Reading) =>
  bare({ intents, cues, question, eventTalk, party, chain, piece });

const fields = ['times', 'addresses', 'phones', 'numbers'] as const;
/** The values of what was found, and where; a sign nobody sees may or may not end a piece. */
const found = (reading: Reading, start = (at: number) => at) =>
  fields.map((field) =>
    reading[field].map((mention) => ({ ...mention, start: start(mention.start), end: undefined, text: undefined })),
  );

function sameIn(noised: Noised, reading: (text: string) => Reading, text: string): void {
  const [plain, noisy] = [reading(text), reading(noised.text)];
  expect(found(noisy), noised.text).toEqual(found(plain, noised.start));
  expect(meaning(noisy), noised.text).toEqual(meaning(plain));
  expect(ends(noisy, noised.text)).toEqual(ends(plain, text));
  cuts(noisy, noised.text);
}

const ends = (reading: Reading, raw: string) =>
  fields.map((field) => reading[field].map(({ start, end }) => normalise(raw.slice(start, end)).text));

function cuts(reading: Reading, raw: string): void {
  for (const field of fields)
    for (const { start, end, ...mention } of reading[field]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(raw.length);
      if ('text' in mention) expect(raw.slice(start, end)).toBe((mention as Span).text);
    }
}

describe.each(Object.keys(noiseKinds))('in %s', (kind) => {
  const noise = noiseKinds[kind]!;
  const kinds = Object.keys(noiseKinds);

  // Every sixth message is read in one kind of noise: all of them in each would take two minutes.
  test('messages of the fixtures say the same', () => {
    for (const row of rows.filter((_, i) => i % (6 * kinds.length) === kinds.indexOf(kind))) {
      const noised = noise(row.text, (letter, choices) => letter % choices);
      sameIn(noised, (text) => readRow({ ...row, text }), row.text);
    }
  });

  test('so do messages that are put together, wherever the noise stands', () => {
    const pieces = fc.oneof(fc.constantFrom(...rows), fc.constantFrom(...times)).map(({ text }) => text);
    const joints = fc.constantFrom('', '，', '\n', ' ', '。', '、', '到', '和', '1', '3-2-501', '1️⃣');
    const texts = fc.array(fc.tuple(pieces, joints), { minLength: 1, maxLength: 3 }).map((all) => all.flat().join(''));
    const chances = fc.infiniteStream(fc.nat(2 ** 16));
    fc.assert(
      fc.property(texts, chances, fc.constantFrom(...frames), (text, stream, frame) => {
        const choice: Choice = (_letter, choices) => stream.next().value! % choices;
        sameIn(noise(text, choice), (one) => read(one, frame), text);
      }),
      { numRuns: 300, seed },
    );
  });
});

test('offsets cut the text they name, whatever is said', () => {
  const pieces = fc.constantFrom(
    ...'1 23 ① 1️⃣ 🔟 ２ 二十 半 点 明天 下午 周三 3-2-501 号楼 单元 138 0000 010- — ： @小助手 \u2005 「 」 电话 接龙 \n 人 ﷺ 👨‍👩‍👧 \ud83d \u200b \u202e'.split(
      ' ',
    ),
    ' ',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.tuple(fc.constantFrom(...rows), fc.string({ unit: 'binary' }), fc.nat(80)).map(([{ text }, put, at]) => {
      return text.slice(0, at) + put + text.slice(at);
    }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...frames), (text, frame) => cuts(read(text, frame), text)),
    { numRuns: 1000, seed },
  );
});
