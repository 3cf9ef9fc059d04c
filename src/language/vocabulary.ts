import { type Gate, gateFor, isOpen } from './look/look.ts';

/** A word of a table, found in a text: offsets into the text it was looked for in, `end` exclusive. */
export interface Found<T extends string> {
  readonly start: number;
  readonly end: number;
  readonly tag: T;
  readonly word: string;
}

/** Finds the words of a table, leftmost and longest first, never overlapping. */
export interface Vocabulary<T extends string> {
  find(text: string): readonly Found<T>[];
  /** The tags of all words that stand anywhere, also inside each other. */
  tags(text: string): ReadonlySet<T>;
}

/** Words without tags: whether and where the first of them stands. */
export interface WordList {
  in(text: string): boolean;
  first(text: string): { readonly start: number; readonly end: number } | undefined;
  /** How long the longest of the words is that stands at an offset; 0 for none. */
  at(text: string, start: number): number;
}

/** A vocabulary from a table whose values are words separated by white space. */
export function vocabulary<T extends string>(table: Readonly<Record<T, string>>): Vocabulary<T> {
  const entries = (Object.keys(table) as T[]).flatMap((tag) => split(table[tag]).map((word) => ({ word, tag })));
  const at = index(entries);
  const gate = gateOf(entries);
  return {
    find(text) {
      if (!isOpen(gate, text)) return [];
      const found: Found<T>[] = [];
      for (let start = 0; start < text.length; ) {
        const hit = at(text, start);
        if (hit === undefined) {
          start += 1;
          continue;
        }
        const end = start + hit.word.length;
        found.push({ start, end, tag: hit.tag, word: hit.word });
        start = end;
      }
      return found;
    },
    tags(text) {
      if (!isOpen(gate, text)) return none;
      let tags: Set<T> | undefined;
      for (let start = 0; start < text.length; start += 1) {
        at.each(text, start, ({ tag }) => {
          tags ??= new Set();
          tags.add(tag);
        });
      }
      return tags ?? none;
    },
  };
}

/** A list of words separated by white space; much faster than an alternation in a regular expression. */
export function wordList(words: string): WordList {
  const entries = split(words).map((word) => ({ word }));
  const at = index(entries);
  const gate = gateOf(entries);
  const first: WordList['first'] = (text) => {
    if (!isOpen(gate, text)) return undefined;
    for (let start = 0; start < text.length; start += 1) {
      const hit = at(text, start);
      if (hit !== undefined) return { start, end: start + hit.word.length };
    }
    return undefined;
  };
  return {
    first,
    in: (text) => first(text) !== undefined,
    at: (text, start) => at(text, start)?.word.length ?? 0,
  };
}

const none: ReadonlySet<never> = new Set();

const gateOf = (entries: readonly { readonly word: string }[]): Gate =>
  gateFor(entries.map(({ word }) => word.slice(0, 2)));

/** The entries that begin with the same two letters, longest first, and the third letter of each (0 where it has none). */
interface Same<E> {
  readonly entries: readonly E[];
  readonly thirds: Uint16Array;
}

interface Index<E> {
  /** The longest entry that stands at an offset. */
  (text: string, at: number): E | undefined;
  /** Every entry that stands at an offset. */
  each(text: string, at: number, found: (entry: E) => void): void;
}

/** Entries by their first two letters; tables of first letters and of pairs spare most look-ups. */
function index<E extends { readonly word: string }>(entries: readonly E[]): Index<E> {
  const begins = new Uint8Array(0x10000);
  const mayBegin = pairFilter(entries.length);
  const single = new Map<number, E[]>();
  const pairs = new Map<number, E[]>();
  for (const entry of entries) {
    const first = entry.word.charCodeAt(0);
    const isSingle = entry.word.length === 1;
    begins[first]! |= isSingle ? alone : withNext;
    if (!isSingle) mayBegin.add(pairAt(entry.word, 0));
    const [lists, key] = isSingle ? [single, first] : [pairs, pairAt(entry.word, 0)];
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  const byPair = new Map<number, Same<E>>();
  for (const [pair, list] of pairs) {
    list.sort((a, b) => b.word.length - a.word.length);
    byPair.set(pair, { entries: list, thirds: Uint16Array.from(list, ({ word }) => word.charCodeAt(2) || 0) });
  }
  const pairsAt = (text: string, at: number): Same<E> | undefined => {
    const pair = pairAt(text, at);
    return mayBegin.has(pair) ? byPair.get(pair) : undefined;
  };
  const longest = (text: string, at: number): E | undefined => {
    const first = text.charCodeAt(at);
    const how = begins[first]!;
    if (how === 0) return undefined;
    if ((how & withNext) !== 0) {
      const same = pairsAt(text, at);
      if (same !== undefined) {
        const third = text.charCodeAt(at + 2);
        for (let n = 0; n < same.thirds.length; n += 1) if (stands(same, n, third, text, at)) return same.entries[n];
      }
    }
    return (how & alone) === 0 ? undefined : single.get(first)![0];
  };
  const each = (text: string, at: number, found: (entry: E) => void): void => {
    const first = text.charCodeAt(at);
    const how = begins[first]!;
    if (how === 0) return;
    if ((how & withNext) !== 0) {
      const same = pairsAt(text, at);
      if (same !== undefined) {
        const third = text.charCodeAt(at + 2);
        for (let n = 0; n < same.thirds.length; n += 1) if (stands(same, n, third, text, at)) found(same.entries[n]!);
      }
    }
    if ((how & alone) !== 0) for (const entry of single.get(first)!) found(entry);
  };
  return Object.assign(longest, { each });
}

/** Whether the nth of them stands where their first two letters do; the third letter tells most others apart. */
const stands = <E extends { readonly word: string }>(
  { thirds, entries }: Same<E>,
  n: number,
  third: number,
  text: string,
  at: number,
): boolean => thirds[n] === 0 || (thirds[n] === third && text.startsWith(entries[n]!.word, at));

/** What a letter begins: a word of its own, longer words. */
const alone = 1;
const withNext = 2;

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Which pairs may be known, of so many at most: a few in a hundred of the others pass as well. */
function pairFilter(most: number) {
  const bits = 32 - Math.clz32(most) + 4;
  const marks = new Int32Array(((1 << bits) >> 5) + 1);
  const slot = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
  return {
    add(pair: number): void {
      marks[slot(pair) >> 5]! |= 1 << (slot(pair) & 31);
    },
    has(pair: number): boolean {
      const at = slot(pair);
      return (marks[at >> 5]! & (1 << (at & 31))) !== 0;
    },
  };
}

const split = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

/** One regular expression that matches any of the words, longest first; words are literal text separated by white space. */
export function anyOf(words: string): string {
  const list = [...split(words)].sort((a, b) => b.length - a.length);
  return `(?:${list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})`;
}
