import { isMark } from './marks.ts';
import meaningWeights from './meaning.weights.json' with { type: 'json' };
import { oneLetter, type Term, twoLetters } from './term.ts';

/** Numbers in one meaning. */
export const breadth = 64;
/** Letters of a wording that are looked at. */
export const mostLetters = 60;
/** What two letters that stand together tell beside one. */
const ofPair = 1.5;

/** Meanings of letters and pairs, a row each; near ones point the same way. */
const vectors = Float32Array.from(
  new Int8Array(Uint8Array.fromBase64(meaningWeights.vectors).buffer),
  (value) => value / 127,
);
const rows = new Map<Term, number>(
  meaningWeights.units
    .split(' ')
    .map((unit, row) => [
      unit.length === 1 ? oneLetter(unit.charCodeAt(0)) : twoLetters(unit.charCodeAt(0), unit.charCodeAt(1)),
      row,
    ]),
);

/** A wording letter by letter, marks aside. */
export interface Spelt {
  readonly letters: readonly number[];
  /** By letter two rows: of the letter, and of the pair it makes with the one before; -1 where none is known. */
  readonly rows: readonly number[];
}

export function spelt(text: string): Spelt {
  const letters: number[] = [];
  const found: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length && letters.length < mostLetters; i += 1) {
    const letter = text.charCodeAt(i);
    if (isMark(letter)) continue;
    // The first letter makes no pair.
    const pair = letters.length === 0 ? -1 : (rows.get(twoLetters(last, letter)) ?? -1);
    found.push(rows.get(oneLetter(letter)) ?? -1, pair);
    letters.push(letter);
    last = letter;
  }
  return { letters, rows: found };
}

/** Writes what a whole wording means at a place of `into`, as a direction; what few entries hold counts more. */
export function meaningOf({ letters, rows }: Spelt, rarity: Float32Array, into: Float32Array, at: number): void {
  into.fill(0, at, at + breadth);
  for (let i = 0; i < letters.length; i += 1) {
    const weight = rarity[letters[i]!]!;
    add(rows[2 * i]!, weight, into, at);
    if (i > 0) add(rows[2 * i + 1]!, ofPair * (weight + rarity[letters[i - 1]!]!), into, at);
  }
  direct(into, at);
}

/** Writes what one letter means between its neighbours. */
export function meaningAmong({ letters, rows }: Spelt, i: number, into: Float32Array, at: number): void {
  into.fill(0, at, at + breadth);
  add(rows[2 * i]!, 1, into, at);
  add(rows[2 * i + 1]!, ofPair, into, at);
  if (i + 1 < letters.length) add(rows[2 * i + 3]!, ofPair, into, at);
  direct(into, at);
}

/** How much two directions are one: 1 the same, 0 nothing in common or against each other. */
export function nearness(one: Float32Array, at: number, other: Float32Array, beside: number): number {
  // Four sums, as each would wait for the one before it.
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = at, n = beside; i < at + breadth; i += 4, n += 4) {
    first += one[i]! * other[n]!;
    second += one[i + 1]! * other[n + 1]!;
    third += one[i + 2]! * other[n + 2]!;
    fourth += one[i + 3]! * other[n + 3]!;
  }
  return Math.max(0, first + second + third + fourth);
}

function add(row: number, weight: number, into: Float32Array, at: number): void {
  if (row < 0) return;
  const from = row * breadth;
  for (let i = 0; i < breadth; i += 1) into[at + i]! += weight * vectors[from + i]!;
}

function direct(into: Float32Array, at: number): void {
  let sum = 0;
  for (let i = 0; i < breadth; i += 1) sum += into[at + i]! * into[at + i]!;
  if (sum === 0) return;
  const length = Math.sqrt(sum);
  for (let i = 0; i < breadth; i += 1) into[at + i]! /= length;
}
