/**
 * How many rows of labelled times are read exactly: `node test/eval/times.ts FILE…`. Of scored files only the total is
 * shown. Rows are
 * `{"text","ref","expect":[…]}` or messages with `at` and `expect.times`; fields a row does not state do not count.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { TimeMention } from '#domain/reading.ts';
import { shownLike, timesOf } from '../language/times.fixture.ts';

type Expected = readonly Partial<TimeMention>[];
interface Row {
  readonly text: string;
  readonly ref?: string;
  readonly at?: string;
  readonly expect: Expected | { readonly times?: Expected };
}

const files = process.argv.slice(2);
const paths = files.length > 0 ? files : ['test/fixtures/times.jsonl', 'test/fixtures/times.scored.jsonl'];
for (const path of paths) {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const wrong: string[] = [];
  let counted = 0;
  for (const { text, ref, at, expect } of rows) {
    const expected = 'times' in expect ? expect.times : Array.isArray(expect) ? (expect as Expected) : undefined;
    if (expected === undefined) continue;
    counted += 1;
    const got = timesOf(text, (ref ?? at ?? '').slice(0, 19));
    if (
      !isDeepStrictEqual(
        shownLike(expected, got),
        expected.map((one) => ({ ...one })),
      )
    )
      wrong.push(text);
  }
  process.stdout.write(`${path}: ${counted - wrong.length} of ${counted} exact\n`);
  if (!path.includes('scored')) for (const text of wrong) process.stderr.write(`  ${text}\n`);
}
