import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../fixtures/', import.meta.url);

/** Every text of the fixtures: messages, times, places, parties, lists, phones. */
export function fixtureTexts(): readonly string[] {
  const files = readdirSync(fixtures).sort();
  const rows = files
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, fixtures), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text?: string }).text)
    .filter((text) => text !== undefined);
  const phones = readFileSync(new URL('phones.txt', fixtures), 'utf8')
    .split('\n')
    .map((line) => line.replaceAll('|', ''));
  return [...new Set([...rows, ...phones])];
}
