import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { normalise } from '#language/normalise.ts';
import { readNumbers } from '#language/numbers.ts';

export interface NumeralRow {
  readonly text: string;
  readonly numbers: readonly number[];
}

export const numeralRows: readonly NumeralRow[] = readFileSync(
  new URL('../fixtures/numerals.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

export const numbersIn = (text: string): readonly number[] => readNumbers(normalise(text)).map(({ value }) => value);

if (process.argv[1] === import.meta.filename) {
  const wrong = numeralRows.filter(({ text, numbers }) => !isDeepStrictEqual(numbersIn(text), numbers));
  for (const { text, numbers } of wrong)
    process.stderr.write(`${text}\n    ${numbers.join(' ')} ≠ ${numbersIn(text).join(' ')}\n`);
  process.stdout.write(`messages exact: ${numeralRows.length - wrong.length}/${numeralRows.length}\n`);
}
