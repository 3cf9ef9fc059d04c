import { isMark } from './marks.ts';
import meaningWeights from './meaning.weights.json' with { type: 'json' };
import { numbering } from './numbering.ts';
import { oneLetter, twoLetters } from './term.ts';

/** Numbers in one meaning. */
export const breadth = 64;
/** Letters of a wording that are looked at. */
export const mostLetters = 60;
/** What two letters that stand together tell beside one. */
const ofPair = 1.5;

/** Meanings of letters and pairs, a row each; near ones point the same way. */
const stored = new Int8Array(Uint8Array.fromBase64(meaningWeights.vectors).buffer);
const vectors = new Float32Array(stored.length);
// `Float32Array.from` with a function takes ten times as long.
for (let at = 0; at < stored.length; at += 1) vectors[at] = stored[at]! / 127;
const rows = numbering(
  meaningWeights.units
    .split(' ')
    .map((unit) =>
      unit.length === 1 ? oneLetter(unit.charCodeAt(0)) : twoLetters(unit.charCodeAt(0), unit.charCodeAt(1)),
    ),
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
    const pair = letters.length === 0 ? -1 : rows.of(twoLetters(last, letter));
    found.push(rows.of(oneLetter(letter)), pair);
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
  for (let k = 0; k < breadth; k += 4) {
    // Whole numbers of 32 bits, said so: places are worked out much faster.
    const i = (at + k) | 0;
    const n = (beside + k) | 0;
    first += one[i]! * other[n]!;
    second += one[i + 1]! * other[n + 1]!;
    third += one[i + 2]! * other[n + 2]!;
    fourth += one[i + 3]! * other[n + 3]!;
  }
  const sum = first + second + third + fourth;
  return Math.max(0, sum);
}

function add(row: number, weight: number, into: Float32Array, at: number): void {
  if (row < 0) return;
  const from = row * breadth;
  for (let i = 0; i < breadth; i += 1) into[(at + i) | 0]! += weight * vectors[(from + i) | 0]!;
}

function direct(into: Float32Array, at: number): void {
  let sum = 0;
  for (let i = 0; i < breadth; i += 1) sum += into[at + i]! * into[at + i]!;
  if (sum === 0) return;
  const length = Math.sqrt(sum);
  for (let i = 0; i < breadth; i += 1) into[at + i]! /= length;
}
