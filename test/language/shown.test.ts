import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forPart, type Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');
const asked = ['question', 'supplies', 'missing', 'hints', 'naming'] as const;

test('what is looked for when it is asked is the same each time, and stays with a part of the message', () => {
  const reading: Reading = read('怎么还没来水，3号楼停水到几点', { now });
  const seen = asked.map((name) => reading[name]);
  expect(seen.slice(0, 3)).toEqual([true, ['water'], 'water']);
  expect(asked.map((name) => reading[name])).toEqual(seen);
  const part = forPart(reading, ['of-all']);
  expect(part.hints).toEqual(['of-all']);
  expect([part.question, part.supplies, part.missing, part.naming]).toEqual([seen[0], seen[1], seen[2], seen[4]]);
});

test('no reading is spread where that would be lost', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'handlers'], { encoding: 'utf8' }).trim().split('\n');
  const spread = /\.\.\.(?:[\w.]+\.)?(?:reading|Reading)\b/u;
  const found = files.filter((file) => file.endsWith('.ts') && spread.test(readFileSync(file, 'utf8')));
  expect(found).toEqual(['src/domain/reading.ts']);
});
