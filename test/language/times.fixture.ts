import { readFileSync } from 'node:fs';
import type { TimeMention } from '#domain/reading.ts';
import { normalise } from '#language/normalise.ts';
import { readPhones } from '#language/phones.ts';
import { readAddresses } from '#language/places/read.ts';
import { readTimes } from '#language/times/read.ts';

export interface TimeRow {
  readonly text: string;
  readonly ref: string;
  readonly voice?: string;
  readonly expect: readonly Partial<TimeMention>[];
}

export const timeRows = (path: string | URL): TimeRow[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TimeRow);

/** The times of a text as a message of that moment would be read: addresses and phones go first. */
export function timesOf(text: string, ref: string): TimeMention[] {
  const normalised = normalise(text);
  const taken = [...readPhones(normalised).pieces, ...readAddresses(normalised).pieces];
  return readTimes(normalised, Temporal.PlainDateTime.from(ref), taken);
}

/** What was read, cut down to the fields a row states, so that unlabelled fields do not count. */
export function shownLike(expected: readonly Partial<TimeMention>[], got: readonly TimeMention[]): object[] {
  return got.map((mention, index) => {
    const wanted = expected[index];
    if (wanted === undefined) return { text: mention.text };
    const open = wanted.kind === 'range' && (wanted.from === undefined) !== (wanted.to === undefined);
    const keys = new Set([...Object.keys(wanted), ...(open || wanted.kind === 'point' ? ['from', 'to'] : [])]);
    return Object.fromEntries(Object.entries(mention).filter(([key]) => keys.has(key)));
  });
}
