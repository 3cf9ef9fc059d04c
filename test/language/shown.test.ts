import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Reading, readingWith } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const asked = ['question', 'supplies', 'missing', 'hints', 'naming'] as const;

test('what is looked for when it is asked is the same each time, and stays with a part of the message', () => {
  const reading: Reading = read('怎么还没来水，3号楼停水到几点', { now });
  const seen = asked.map((name) => reading[name]);
  expect(seen.slice(0, 3)).toEqual([true, ['water'], 'water']);
  expect(asked.map((name) => reading[name])).toEqual(seen);
  const part = readingWith(reading, { hints: ['of-all'] });
  expect(part.hints).toEqual(['of-all']);
  expect([part.question, part.supplies, part.missing, part.naming]).toEqual([seen[0], seen[1], seen[2], seen[4]]);
  const other = readingWith(reading, { intents: [] });
  expect(asked.map((name) => other[name])).toEqual(seen);
});

test('no reading is spread where that would be lost', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'handlers'], { encoding: 'utf8' }).trim().split('\n');
  /** Names that a file gives to readings. */
  const readings = (text: string): readonly string[] => [
    'reading',
    ...[...text.matchAll(/(\w+): Reading\b/gu)].map((found) => found[1]!),
    ...[...text.matchAll(/const (\w+) = (?:await )?(?:reread|read|readWhole)\([^()\n]*\);$/gmu)].map(
      (found) => found[1]!,
    ),
  ];
  const found = files.filter((file) => {
    if (!file.endsWith('.ts')) return false;
    const text = readFileSync(file, 'utf8');
    if (!text.includes('/reading.ts') && !/export interface Reading\b/u.test(text)) return false;
    return new RegExp(`\\.\\.\\.(?:[\\w.]+\\.)?(?:${readings(text).join('|')})\\b(?![.(\\[])`, 'u').test(text);
  });
  expect(found).toEqual(['src/domain/reading.ts']);
});
