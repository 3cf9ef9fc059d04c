import { readFileSync } from 'node:fs';
import type { ChainEntry } from '#domain/reading.ts';
import { readChain } from '#language/chain/read.ts';

export interface ChainRow {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  /** `null`: the message shows no sign-up list. */
  readonly entries: readonly Partial<ChainEntry>[] | null;
}

const rowsOf = (file: string): readonly ChainRow[] =>
  readFileSync(new URL(`../fixtures/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export const chainRows = rowsOf('chains');
/** Only scored, never shown. */
export const scoredChainRows = rowsOf('chains-scored');

const bare = (text: string) => text.replace(/[\s\p{Extended_Pictographic}\ufe0f]/gu, '');

/** What is wrong with the reading of a list; undefined when it is exact: every entry, nothing more, and the title. */
export function chainFault(row: ChainRow): string | undefined {
  const read = readChain(row.text);
  if (row.entries === null) return read ? `no list, but read ${JSON.stringify(read)}` : undefined;
  if (!read) return 'no list read';
  if (row.title && !bare(read.title).includes(bare(row.title))) return `title ${read.title}`;
  if (read.entries.length !== row.entries.length)
    return `${read.entries.length} entries ${JSON.stringify(read.entries)}`;
  for (const want of row.entries) {
    const have =
      read.entries.find((entry) => entry.n === want.n && bare(entry.name) === bare(want.name!)) ??
      read.entries.find((entry) => bare(entry.name) === bare(want.name!)) ??
      read.entries.find((entry) => entry.n === want.n && alike(entry.name, want.name!));
    if (!have) return `nobody for ${JSON.stringify(want)} in ${JSON.stringify(read.entries)}`;
    const { name: _name, note, ...rest } = want;
    const off = Object.entries(rest).some(([field, value]) => have[field as keyof ChainEntry] !== value);
    if (off || (note && !have.note?.includes(note))) return `${JSON.stringify(have)} for ${JSON.stringify(want)}`;
  }
  return undefined;
}

function alike(one: string, other: string): boolean {
  return bare(one).includes(bare(other)) || bare(other).includes(bare(one));
}

if (process.argv[1] === import.meta.filename) {
  const faults = chainRows.map((row) => ({ row, fault: chainFault(row) })).filter(({ fault }) => fault !== undefined);
  for (const { row, fault } of faults) process.stderr.write(`${row.id} ${JSON.stringify(row.text)}\n  ${fault}\n`);
  process.stdout.write(`lists exact: ${chainRows.length - faults.length}/${chainRows.length}\n`);
  const exact = scoredChainRows.filter((row) => chainFault(row) === undefined).length;
  process.stdout.write(`further lists, only scored: ${exact}/${scoredChainRows.length}\n`);
}
