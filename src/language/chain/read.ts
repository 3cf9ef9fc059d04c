import type { Chain, ChainEntry } from '#domain/reading.ts';
import { isPerson } from '../party/people.ts';
import { looksSigned } from './decide.ts';
import { readEntry } from './entry.ts';
import { isOneLine, type Line, linesOf } from './lines.ts';
import { mayNumber } from './marker.ts';
import { plainList } from './plain.ts';
import { readNames, readRoles, readUnnumbered } from './roles.ts';
import { type Run, runsOf } from './run.ts';
import { titleOf } from './title.ts';
import { blankForm, example, heads, noHeads, otherLists, weakHeads } from './words.ts';

/**
 * The sign-up list a message shows, from its original text; undefined when it is none. Numbered rules, agendas,
 * shopping lists and programmes are none unless they are headed as one. A quote block is not read.
 */
export function readChain(raw: string): Chain | undefined {
  if (isOneLine(raw) && (raw.length < 12 || !mayNumber(raw))) return undefined;
  const plain = plainList(raw);
  // #1 is a ticket, but not in a list of people.
  const lines = linesOf(heads.test(plain) ? plain.replace(/^[#＃](?=\d{1,3}\s)/gmu, '') : plain);
  const runs = runsOf(lines);
  const groups = runs ? [...runs.above.filter(namesPeople), runs.list] : [];
  const first = groups[0]?.first ?? lines.length;
  const above = lines.slice(0, first).map((line) => line.text);
  const titles = above.filter((line) => line.trim() !== '' && !example.test(line));
  // （接龙：参观博物馆） may stand below the names as well.
  const below = titles.length === 0 ? lines.at(-1) : undefined;
  if (below !== undefined && below.marker === undefined && heads.test(below.text)) {
    titles.push(below.text.replace(inBrackets, '$1'));
    lines.pop();
  }
  const head = titles.join('\n').slice(0, 2000);
  if (noHeads.test(head)) return undefined;
  const headed = heads.test(head);
  if (!headed && otherLists.test(head)) return undefined;
  if (groups.length === 0)
    return headed || weakHeads.test(titles[0] ?? '') ? withoutNumbers(titles, headed) : namesOnly(titles);
  const entries = entriesOf(lines, first, new Set(groups.flatMap((group) => group.members)));
  if (entries.length === 0 || !looksSigned(entries, head, headed)) return undefined;
  return { title: titleOf(titles), entries };
}

const inBrackets = /^\s*[（(【[](.*)[)）】\]]\s*$/u;

/** A card of which only the title can be seen (C7). */
export function readCard(raw: string): Chain | undefined {
  const title = titleOf(
    linesOf(raw)
      .map((line) => line.text)
      .filter((line) => line.trim() !== ''),
  );
  return title === '' ? undefined : { title, entries: [] };
}

/** A run above the list is another group of it when it names people, and rules when it does not. */
function namesPeople(run: Run): boolean {
  const people = run.members.filter((line) => {
    const entry = readEntry(1, line.text.slice(line.marker?.end ?? 0));
    return entry !== undefined && (isPerson(entry.name) || entry.address !== undefined);
  });
  return people.length > run.members.length * 0.6;
}

/** Every number opens an entry; lines without one belong to the entry above until an empty line ends it. */
function entriesOf(lines: readonly Line[], first: number, members: ReadonlySet<Line>): ChainEntry[] {
  const entries: ChainEntry[] = [];
  let open: { n: number; words: string } | undefined;
  const close = () => {
    if (open) entries.push(...read(open.n, open.words));
    open = undefined;
  };
  const below = lines.slice(first);
  for (const [at, line] of below.entries()) {
    const next = below[at + 1];
    if (line.marker && members.has(line)) {
      close();
      const words = line.text.slice(line.marker.end);
      // ❌1. 孟祥: the mark stands before the number.
      open = { n: line.marker.n, words: crossedFirst.test(line.text) ? `${words} ❌` : words };
    } else if (line.text.trim() === '') {
      if (open && open.words.trim() !== '') close();
    } else if (next?.marker?.n === 1 && members.has(next)) {
      // B组 above a new 1. heads a group.
      close();
    } else if (open) open = { n: open.n, words: `${open.words} ${line.text.trim()}` };
  }
  close();
  return entries;
}

const crossedFirst = /^\s*(?:❌|✖|🚫)/u;

function read(n: number, words: string): ChainEntry[] {
  if (n === 0 || example.test(words) || blankForm.test(words.trim())) return [];
  const roles = readRoles(n, words);
  if (roles) return roles;
  const entry = readEntry(n, words);
  return entry ? [entry] : [];
}

/** Names one below the other, with no head that says what for. */
function namesOnly(lines: readonly string[]): Chain | undefined {
  const found = lines.length > mostNames ? undefined : readNames(lines);
  return found && { title: titleOf(found.title), entries: found.entries };
}
const mostNames = 200;

/** Under 接龙 two names make a list; under 报名 every line below must be one. */
function withoutNumbers(titles: readonly string[], headed: boolean): Chain | undefined {
  const { title, entries } = readUnnumbered(titles);
  const all = headed || (title.length === 1 && entries.length >= titles.length - 1);
  return entries.length >= 2 && all ? { title: titleOf(title), entries } : undefined;
}
