import { readFileSync } from 'node:fs';
import { normalise } from '#language/normalise.ts';
import { readParty } from '#language/party/read.ts';

export interface PartyRow {
  readonly id: string;
  readonly text: string;
  /** `null`: nobody is counted. */
  readonly party: number | null;
  readonly adults?: number;
  readonly children?: number;
  readonly proxyFor?: string;
}

export const partyRows = (file: string): readonly PartyRow[] =>
  readFileSync(new URL(`../fixtures/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Whether exactly the people are counted that a row names; what it does not state does not count. */
export function partyHolds(row: PartyRow): boolean {
  const read = readParty(normalise(row.text));
  if (row.party === null) return read === undefined;
  const split = (row.adults ?? read?.adults) === read?.adults && (row.children ?? read?.children) === read?.children;
  return read?.party === row.party && split && (read?.proxyFor ?? '').includes(row.proxyFor ?? '');
}

if (process.argv[1] === import.meta.filename)
  for (const file of ['parties', 'parties-scored']) {
    const rows = partyRows(file);
    const wrong = rows.filter((row) => !partyHolds(row));
    if (!file.endsWith('-scored')) for (const { id, text } of wrong) process.stderr.write(`${id} ${text}\n`);
    process.stdout.write(`${file}: ${rows.length - wrong.length}/${rows.length}\n`);
  }
