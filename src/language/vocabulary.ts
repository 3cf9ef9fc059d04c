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
  const words = index(entries);
  const gate = gateOf(entries);
  return {
    find(text) {
      if (!isOpen(gate, text)) return [];
      const found: Found<T>[] = [];
      for (let start = 0; start < text.length; ) {
        const hit = words.longest(text, start);
        if (hit < 0) {
          start += 1;
          continue;
        }
        const end = start + words.lengths[hit]!;
        const { tag, word } = words.entries[hit]!;
        found.push({ start, end, tag, word });
        start = end;
      }
      return found;
    },
    tags(text) {
      if (!isOpen(gate, text)) return none;
      let tags: Set<T> | undefined;
      for (let start = 0; start < text.length; start += 1) {
        words.each(text, start, ({ tag }) => {
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
  const { longest, lengths } = index(entries);
  const gate = gateOf(entries);
  const first: WordList['first'] = (text) => {
    if (!isOpen(gate, text)) return undefined;
    for (let start = 0; start < text.length; start += 1) {
      const hit = longest(text, start);
      if (hit >= 0) return { start, end: start + lengths[hit]! };
    }
    return undefined;
  };
  return {
    first,
    in: (text) => first(text) !== undefined,
    at(text, start) {
      const hit = longest(text, start);
      return hit < 0 ? 0 : lengths[hit]!;
    },
  };
}

const none: ReadonlySet<never> = new Set();

const gateOf = (entries: readonly { readonly word: string }[]): Gate =>
  gateFor(entries.map(({ word }) => word.slice(0, 2)));

/** Words that are looked for, by their place among `entries`. */
interface Index<E> {
  readonly entries: readonly E[];
  readonly lengths: Uint16Array;
  /** The place of the longest entry that stands at an offset; -1 for none. */
  longest(text: string, at: number): number;
  /** Every entry that stands at an offset. */
  each(text: string, at: number, found: (entry: E) => void): void;
}

/**
 * Entries by their first two letters. What is compared with a text stands in a few plain tables, side by side what belongs
 * together, and the words themselves are only looked at when nearly all is settled: a text is looked through for a dozen
 * vocabularies, and most of that time is spent waiting for memory.
 */
function index<E extends { readonly word: string }>(all: readonly E[]): Index<E> {
  const begins = new Uint8Array(0x10000);
  const groups = new Map<number, E[]>();
  const single = new Map<number, E[]>();
  for (const entry of all) {
    const first = entry.word.charCodeAt(0);
    const isSingle = entry.word.length === 1;
    begins[first]! |= isSingle ? alone : withNext;
    const [lists, key] = isSingle ? [single, first] : [groups, pairAt(entry.word, 0)];
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  for (const list of groups.values()) list.sort((a, b) => b.word.length - a.word.length);
  const entries = [...groups.values(), ...single.values()].flat();
  const lengths = Uint16Array.from(entries, ({ word }) => word.length);
  /** The third letter of each; 0 where it has none. */
  const thirds = Uint16Array.from(entries, ({ word }) => word.charCodeAt(2) || 0);
  const pairs = runsOf(groups);
  const mayBegin = pairFilter(all.length);
  for (const pair of groups.keys()) mayBegin.add(pair);
  const placeOf = new Map(entries.map((entry, place) => [entry, place]));
  /** The run of the entries that begin with the two letters here; -1 for none. */
  const runAt = (text: string, at: number): number => {
    if (at + 1 >= text.length) return -1;
    const pair = pairAt(text, at);
    return mayBegin.has(pair) ? pairs.of(pair) : -1;
  };
  const thirdAt = (text: string, at: number): number => (at + 2 < text.length ? text.charCodeAt(at + 2) : -1);
  /** Whether an entry stands where its first two letters do; the third letter tells most others apart. */
  const stands = (n: number, third: number, text: string, at: number): boolean =>
    thirds[n] === 0 || (thirds[n] === third && (lengths[n] === 3 || text.startsWith(entries[n]!.word, at)));
  return {
    entries,
    lengths,
    longest(text, at) {
      const first = text.charCodeAt(at);
      const how = begins[first]!;
      if (how === 0) return -1;
      const run = (how & withNext) === 0 ? -1 : runAt(text, at);
      if (run >= 0) {
        const third = thirdAt(text, at);
        const end = pairs.end(run);
        for (let n = pairs.start(run); n < end; n += 1) if (stands(n, third, text, at)) return n;
      }
      return (how & alone) === 0 ? -1 : placeOf.get(single.get(first)![0]!)!;
    },
    each(text, at, found) {
      const first = text.charCodeAt(at);
      const how = begins[first]!;
      if (how === 0) return;
      const run = (how & withNext) === 0 ? -1 : runAt(text, at);
      if (run >= 0) {
        const third = thirdAt(text, at);
        const end = pairs.end(run);
        for (let n = pairs.start(run); n < end; n += 1) if (stands(n, third, text, at)) found(entries[n]!);
      }
      if ((how & alone) !== 0) for (const entry of single.get(first)!) found(entry);
    },
  };
}

/** Where the entries of each pair of letters stand among all, a run of them one behind the other; a pair beside its run. */
function runsOf(groups: ReadonlyMap<number, { readonly length: number }>) {
  // At most half full: a pair stands where it is looked for first, or nearly.
  const bits = 33 - Math.clz32(groups.size);
  const mask = (1 << bits) - 1;
  /** A pair, where its run begins and where it ends; nothing ends at 0. Four wide, so that memory is read once. */
  const slots = new Int32Array(4 << bits);
  const slotOf = (pair: number): number => {
    let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
    while (slots[4 * slot + 2] !== 0 && slots[4 * slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  };
  let start = 0;
  for (const [pair, { length }] of groups) {
    const slot = slotOf(pair);
    slots[4 * slot] = pair;
    slots[4 * slot + 1] = start;
    start += length;
    slots[4 * slot + 2] = start;
  }
  return {
    /** The slot of a pair; -1 when no entry begins with it. */
    of(pair: number): number {
      const slot = slotOf(pair);
      return slots[4 * slot + 2] === 0 ? -1 : slot;
    },
    start: (slot: number): number => slots[4 * slot + 1]!,
    end: (slot: number): number => slots[4 * slot + 2]!,
  };
}

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
