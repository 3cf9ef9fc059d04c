import { readFileSync } from 'node:fs';
import type { ChainEntry, Reading } from '#domain/reading.ts';
import { read } from '#language/read.ts';

/**
 * How exactly the pieces of meaning are read that somebody wrote down who had seen no code: test/fixtures/pieces.jsonl, pieces-more.jsonl and pieces-third.jsonl,
 * its failures on stderr, and `…-scored.jsonl`, only counted.
 */
interface Row {
  readonly id: string;
  readonly of: string;
  readonly text: string;
  readonly ref?: string;
  readonly alias?: string;
  readonly expect: {
    readonly intent?: string;
    readonly slots?: Readonly<Record<string, unknown>>;
    readonly times?: readonly object[];
    readonly numbers?: readonly object[];
    readonly phones?: readonly { readonly text: string }[];
    readonly addresses?: readonly object[];
  };
}

/** Written by three people, each after the reading that another had tried. */
export const pieceFiles = [
  'pieces',
  'pieces-scored',
  'pieces-more',
  'pieces-more-scored',
  'pieces-third',
  'pieces-third-scored',
] as const;

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(new URL(`../fixtures/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const readRow = ({ text, ref, alias }: Row): Reading =>
  read(text, {
    now: Temporal.PlainDateTime.from(ref ?? '2026-11-24T10:00:00'),
    ...(alias !== undefined && { alias }),
  });

/** What a label states; what it does not state does not count. */
const states = (want: object, have: object | undefined): boolean =>
  have !== undefined &&
  Object.entries(want).every(([key, value]) => JSON.stringify(have[key as never]) === JSON.stringify(value));

const sameAll = (want: readonly object[], have: readonly object[]): boolean =>
  want.length === have.length && want.every((one, i) => states(one, have[i]));

/** Where somebody lives, whatever of the road stands before it: the parts of every address that has any. */
const partsOf = (addresses: readonly object[]): readonly object[] =>
  addresses
    .map((address) => (['building', 'unit', 'floor', 'flat'] as const).map((part) => address[part as never] ?? ''))
    .filter((parts) => parts.some((part) => part !== ''));

const bare = (text: string): string => text.replace(/[\s\p{Extended_Pictographic}\ufe0f]/gu, '');

function sameEntries(want: readonly Partial<ChainEntry>[], have: readonly ChainEntry[]): boolean {
  return (
    want.length === have.length &&
    want.every(
      ({ name, note: _note, n: _n, ...rest }, i) => bare(have[i]!.name) === bare(name ?? '') && states(rest, have[i]),
    )
  );
}

function isRight(row: Row, reading: Reading): boolean {
  const { intent, slots = {}, times, numbers, phones, addresses } = row.expect;
  if (times !== undefined) return sameAll(times, reading.times);
  if (numbers !== undefined) return sameAll(numbers, reading.numbers);
  if (phones !== undefined) return sameAll(phones, reading.phones);
  if (addresses !== undefined) return JSON.stringify(partsOf(addresses)) === JSON.stringify(partsOf(reading.addresses));
  const [first] = reading.intents;
  if ((first?.kind ?? 'none') !== intent) return false;
  if (first?.kind === 'signup.chain') return sameEntries(slots.entries as ChainEntry[], first.slots.entries);
  return Object.entries(slots).every(([key, value]) => {
    const have = (first?.slots as Record<string, unknown> | undefined)?.[key];
    if (typeof value === 'string') return String(have ?? '').includes(value);
    return Array.isArray(value) ? value.every((one) => JSON.stringify(have ?? '').includes(one)) : have === value;
  });
}

/** Rows read exactly, by what they are of: `times-general: 70 of 75`. */
export function piecesRead(file: string, onWrong: (row: Row, reading: Reading) => void = () => undefined) {
  const counts = new Map<string, { right: number; of: number }>();
  for (const row of rowsOf(file)) {
    const count = counts.get(row.of) ?? { right: 0, of: 0 };
    const reading = readRow(row);
    const right = isRight(row, reading);
    counts.set(row.of, { right: count.right + Number(right), of: count.of + 1 });
    if (!right) onWrong(row, reading);
  }
  return counts;
}

if (process.argv[1] === import.meta.filename)
  for (const file of pieceFiles) {
    const shown = !file.endsWith('-scored');
    const counts = piecesRead(file, ({ id, text }) => shown && process.stderr.write(`${id} ${text}\n`));
    for (const [of, count] of counts)
      process.stdout.write(
        `${file.padEnd(18)} ${of.padEnd(16)} ${((100 * count.right) / count.of).toFixed(1)} % (${count.right}/${count.of})\n`,
      );
  }
