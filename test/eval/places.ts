import { readFileSync } from 'node:fs';
import type { Address, AddressMention, Lexicon } from '#domain/reading.ts';
import { normalise } from '#language/normalise.ts';
import { readAddresses } from '#language/places/read.ts';

export interface PlaceRow {
  readonly id: string;
  readonly text: string;
  /** Every address the text names, no more. */
  readonly addresses: readonly AddressMention[];
}

const rowsOf = (file: string) =>
  readFileSync(new URL(`../fixtures/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export const placeRows: readonly PlaceRow[] = rowsOf('places');
/** Only scored, never shown. */
export const scoredPlaceRows: readonly PlaceRow[] = rowsOf('places-scored');

interface PostalRow extends Address {
  readonly text: string;
}

const parts = ['building', 'unit', 'flat'] as const;

/** F1 in per cent of building, unit and flat in whole postal addresses; a part counts when it is exact. */
export function postalScore(): number {
  let right = 0;
  let said = 0;
  let named = 0;
  for (const row of rowsOf('places-postal-scored') as readonly PostalRow[]) {
    const { mentions } = readAddresses(normalise(row.text));
    for (const part of parts) {
      const have = mentions.find((mention) => mention[part] !== undefined)?.[part];
      named += Number(row[part] !== undefined);
      said += Number(have !== undefined);
      right += Number(have !== undefined && have === row[part]);
    }
  }
  return (200 * right) / (said + named);
}

export const estate: Lexicon = {
  assistantNames: [],
  buildings: [1, 2, 3, 5, 6, 8].map((number) => ({ number, units: [1, 2, 3, 4], floors: 18 })),
  entities: [],
  roomTopics: [],
  people: [],
};

/** What is wrong with the addresses read from a row; undefined when they are exactly those named. */
export function placeFault(row: PlaceRow): string | undefined {
  const read = readAddresses(normalise(row.text), estate).mentions;
  const key = (one: AddressMention) => [one.start, one.end, one.building, one.unit, one.floor, one.flat].join('|');
  return read.map(key).join() === row.addresses.map(key).join() ? undefined : JSON.stringify(read);
}

if (process.argv[1] === import.meta.filename) {
  const faults = placeRows.map((row) => ({ row, fault: placeFault(row) })).filter(({ fault }) => fault !== undefined);
  for (const { row, fault } of faults) process.stderr.write(`${row.id} ${row.text}\n  ${fault}\n`);
  process.stdout.write(`messages exact: ${placeRows.length - faults.length}/${placeRows.length}\n`);
  const exact = scoredPlaceRows.filter((row) => placeFault(row) === undefined).length;
  process.stdout.write(`further messages, only scored: ${exact}/${scoredPlaceRows.length}\n`);
  process.stdout.write(`postal addresses, F1 of building, unit and flat: ${postalScore().toFixed(1)} %\n`);
}
