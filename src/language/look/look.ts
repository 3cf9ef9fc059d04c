import type { Gram } from './needs.ts';

/**
 * The one cheap look at a message: a walk over its letters that settles for every gate at once whether what it guards can
 * stand there. Sound, never exact: an open gate promises nothing, a closed one is sure.
 */

/** A gate: open for a text only when one of its grams may stand in it. */
export interface Gate {
  readonly word: number;
  readonly bit: number;
}

const pairs = 0x20000;
const gates: (readonly Gram[])[] = [];

/** Rows, a row a gram: which gates it opens, word by word with their bits, from `starts` on. Row 0 opens none. */
let width = 0;
let rows = new Int32Array(0);
let starts = new Int32Array(0);
const rowOfLetter = new Uint16Array(0x10000);
const rowOfPair = new Uint16Array(pairs);

export function gateFor(grams: readonly Gram[]): Gate {
  const index = gates.push(grams) - 1;
  width = 0;
  return { word: index >> 5, bit: 1 << (index & 31) };
}

/** Before the first letter of a text and behind its last; no message holds them. */
const [start, end] = ['\u0002', '\u0003'];

/** Grams of which a text holds one only when its first letter, or its last, is one of these. */
export const borderGrams = (letters: readonly string[], at: 'start' | 'end'): readonly Gram[] =>
  letters.map((letter) => (at === 'start' ? start + letter[0]! : letter.at(-1)! + end));

/** So many things share a bank. */
export const mostInBank = 32;

/**
 * Gates of up to 32 things side by side, each with all that it needs: one look says which of them may stand in a text, a bit
 * each, the first in the lowest.
 */
export function bankFor(things: readonly (readonly (readonly Gram[])[])[]): (text: string) => number {
  if (things.length > mostInBank) throw new RangeError(`${things.length} things in a bank: at most ${mostInBank}`);
  const layers = Array.from({ length: Math.max(...things.map((needs) => needs.length)) }, (_, layer) => {
    while ((gates.length & 31) !== 0) gates.push([]);
    const word = gates.length >> 5;
    let free = 0;
    for (const [index, needs] of things.entries()) {
      if (needs[layer] === undefined) free |= 1 << index;
      gateFor(needs[layer] ?? []);
    }
    return { word, free };
  });
  const all = things.length === mostInBank ? -1 : (1 << things.length) - 1;
  return (text) => {
    const open = openFor(text);
    let bits = all;
    for (const { word, free } of layers) bits &= open[word]! | free;
    return bits;
  };
}

/** Two letters that share a slot open each other's gates, which costs a little time and never an answer. */
const slotOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) + second) & (pairs - 1);

function build(): void {
  width = (gates.length + 31) >> 5;
  rowOfLetter.fill(0);
  rowOfPair.fill(0);
  const bits: Map<number, number>[] = [new Map()];
  const rowIn = (table: Uint16Array, slot: number): Map<number, number> => {
    if (table[slot] === 0) table[slot] = bits.push(new Map()) - 1;
    return bits[table[slot]!]!;
  };
  for (const [index, grams] of gates.entries())
    for (const gram of grams) {
      const first = gram.charCodeAt(0);
      const row = gram.length === 1 ? rowIn(rowOfLetter, first) : rowIn(rowOfPair, slotOf(first, gram.charCodeAt(1)));
      row.set(index >> 5, (row.get(index >> 5) ?? 0) | (1 << (index & 31)));
    }
  starts = new Int32Array(bits.length + 1);
  for (const [at, row] of bits.entries()) starts[at + 1] = starts[at]! + 2 * row.size;
  rows = Int32Array.from(bits.flatMap((row) => [...row].flat()));
  for (const one of kept) one.text = undefined;
}

/** The texts looked at last: a message is asked about again and again, its clauses a few times. */
const kept: { text: string | undefined; open: Int32Array }[] = Array.from({ length: 4 }, () => ({
  text: undefined,
  open: new Int32Array(0),
}));
let next = 0;
/** The last of them: most questions are about one text, one after the other. */
let last = kept[0]!;

function openFor(text: string): Int32Array {
  if (width === 0) build();
  if (last.text === text) return last.open;
  for (const one of kept)
    if (one.text === text) {
      last = one;
      return one.open;
    }
  const one = kept[next]!;
  next = (next + 1) & 3;
  one.text = text;
  last = one;
  if (one.open.length === width) one.open.fill(0);
  else one.open = new Int32Array(width);
  const { open } = one;
  let before = startCode;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    add(open, rowOfLetter[letter]!);
    add(open, rowOfPair[slotOf(before, letter)]!);
    before = letter;
  }
  add(open, rowOfPair[slotOf(before, endCode)]!);
  return open;
}
const [startCode, endCode] = [start.charCodeAt(0), end.charCodeAt(0)];

function add(open: Int32Array, row: number): void {
  const next = starts[row + 1]!;
  for (let at = starts[row]!; at < next; at += 2) open[rows[at]!]! |= rows[at + 1]!;
}

/** Whether what all of some gates, four at most, guard may stand in a text; asked of thousands of times, with all that it needs at hand. */
export function openerFor(gates: readonly Gate[]): (text: string) => boolean {
  const [one, two, three] = gates;
  if (one === undefined) return () => true;
  const { word, bit } = one;
  if (two === undefined) return (text) => (openFor(text)[word]! & bit) !== 0;
  const { word: secondWord, bit: secondBit } = two;
  if (three === undefined)
    return (text) => {
      const open = openFor(text);
      return (open[word]! & bit) !== 0 && (open[secondWord]! & secondBit) !== 0;
    };
  const { word: thirdWord, bit: thirdBit } = three;
  const { word: lastWord, bit: lastBit } = gates[3] ?? three;
  return (text) => {
    const open = openFor(text);
    return (
      (open[word]! & bit) !== 0 &&
      (open[secondWord]! & secondBit) !== 0 &&
      (open[thirdWord]! & thirdBit) !== 0 &&
      (open[lastWord]! & lastBit) !== 0
    );
  };
}

/** Whether what a gate guards may stand in a text. */
export const isOpen = (gate: Gate, text: string): boolean => (openFor(text)[gate.word]! & gate.bit) !== 0;
