import type { Chain, ChainEntry } from '#domain/reading.ts';
import { looksSigned } from './decide.ts';
import { readEntry } from './entry.ts';
import { type Line, linesOf } from './lines.ts';
import { readRoles, readUnnumbered } from './roles.ts';
import { runOf } from './run.ts';
import { titleOf } from './title.ts';
import { blankForm, example, heads, noHeads } from './words.ts';

/**
 * The sign-up list a message shows, from its original text; undefined when it is none. Numbered rules, agendas,
 * shopping lists and programmes are none unless they are headed as one. A quote block is not read.
 */
export function readChain(raw: string): Chain | undefined {
  if (!raw.includes('\n') && raw.length < 12) return undefined;
  const lines = linesOf(raw);
  const { first, members } = runOf(lines);
  const above = lines.slice(0, first).map((line) => line.text);
  const titles = above.filter((line) => line.trim() !== '' && !example.test(line));
  const head = titles.join('\n').slice(0, 2000);
  if (noHeads.test(head)) return undefined;
  const headed = heads.test(head);
  if (members.size === 0) return headed ? withoutNumbers(titles) : undefined;
  const entries = entriesOf(lines, first, members);
  if (entries.length === 0 || !looksSigned(entries, head, headed)) return undefined;
  return { title: titleOf(titles), entries };
}

/** Every number opens an entry; lines without one belong to the entry above until an empty line ends it. */
function entriesOf(lines: readonly Line[], first: number, members: ReadonlySet<Line>): ChainEntry[] {
  const entries: ChainEntry[] = [];
  let open: { n: number; words: string } | undefined;
  const close = () => {
    if (open) entries.push(...read(open.n, open.words));
    open = undefined;
  };
  for (const line of lines.slice(first)) {
    if (line.marker && members.has(line)) {
      close();
      open = { n: line.marker.n, words: line.text.slice(line.marker.end) };
    } else if (line.text.trim() === '') {
      if (open && open.words.trim() !== '') close();
    } else if (open) open = { n: open.n, words: `${open.words} ${line.text.trim()}` };
  }
  close();
  return entries;
}

function read(n: number, words: string): ChainEntry[] {
  if (n === 0 || example.test(words) || blankForm.test(words.trim())) return [];
  const roles = readRoles(n, words);
  if (roles) return roles;
  const entry = readEntry(n, words);
  return entry ? [entry] : [];
}

function withoutNumbers(titles: readonly string[]): Chain | undefined {
  const { title, entries } = readUnnumbered(titles);
  return entries.length >= 2 ? { title: titleOf(title), entries } : undefined;
}
