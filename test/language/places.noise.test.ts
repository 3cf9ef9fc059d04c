import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { readParty } from '#language/party/read.ts';
import { readPhones } from '#language/phones.ts';
import { displayName, readAlias } from '#language/places/alias.ts';
import { readAddresses } from '#language/places/read.ts';
import { estate, placeRows } from '../eval/places.ts';
import { noises } from './noise.ts';
import { phoneRows } from './phones.fixture.ts';

const kinds = Object.keys(noises);
const parties: readonly { readonly text: string }[] = readFileSync(
  new URL('../fixtures/parties.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const aliases = ['窦姐6-1-1204', '🌸6—1—1204🌸', '6号楼1门1204租户小尹', 'Amy5-1-1004', '老郝', '32501小尹'];

const addresses = (text: string) =>
  readAddresses(normalise(text), estate).mentions.map(({ building, unit, floor, flat }) => ({
    building,
    unit,
    floor,
    flat,
  }));
const party = (text: string) => ({ ...readParty(normalise(text)), pieces: undefined });
const phones = (text: string) => readPhones(normalise(text)).mentions.map((phone) => normalise(phone.text).text);

describe.each(kinds)('in %s', (kind) => {
  const noise = noises[kind]!;

  test('an address is the same, and its offsets cut its text', () => {
    for (const { text } of placeRows) {
      const raw = noise(text);
      expect(addresses(raw), text).toEqual(addresses(text));
      for (const { start, end, text: cut } of readAddresses(normalise(raw), estate).mentions)
        expect(raw.slice(start, end)).toBe(cut);
    }
  });

  test('a party is the same', () => {
    for (const { text } of parties) expect(party(noise(text)), text).toEqual(party(text));
  });

  test('a telephone number is the same', () => {
    for (const { text } of phoneRows) expect(phones(noise(text)), text).toEqual(phones(text));
  });

  test('an alias carries the same flat and name', () => {
    for (const alias of aliases) {
      expect(readAlias(noise(alias), estate)).toEqual(readAlias(alias, estate));
      expect(normalise(displayName(noise(alias))).text).toBe(displayName(alias));
    }
  });
});
