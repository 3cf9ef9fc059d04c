import { readFileSync } from 'node:fs';

export interface PhoneRow {
  readonly text: string;
  readonly phones: readonly string[];
}

/** The rows of test/fixtures/phones.txt: brackets marked `[ ]` stand around the numbers, `|` stands for nothing. */
export const phoneRows: readonly PhoneRow[] = readFileSync(new URL('../fixtures/phones.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const row = line.replaceAll('|', '');
    return { text: row.replace(/[[\]]/g, ''), phones: [...row.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!) };
  });
