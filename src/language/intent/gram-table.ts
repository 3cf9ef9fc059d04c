import { isFigure, isPause, pause, type WeightTable } from './weights.ts';

/** What one, two and three letters that stand together weigh, for a single sort: small enough to stay at hand. */
export interface GramTable {
  readonly bias: number;
  /** What the grams of a text weigh together, and how many of them are known; one that comes again counts again. */
  sumOf(text: string): { readonly sum: number; readonly known: number };
}

/** Reads a table as `weights.ts` does, with a weight for one sort, none of them 0. */
export function gramTable({ features, weights }: WeightTable): GramTable {
  const names = features.split('\n');
  const stored = new Int8Array(Uint8Array.fromBase64(weights).buffer);
  const singles = new Int8Array(0x10000);
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const flag = (pair: number, bit: number): number => pairs.set(pair, (pairs.get(pair) ?? 0) | bit) && pair;
  for (let index = 1; index < names.length; index += 1) {
    const name = names[index]!;
    const [first, second, third] = [name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)];
    const weight = stored[index]!;
    if (name.length === 1) singles[first] = weight;
    else if (name.length === 2) flag(pairOf(first, second), weight & weightBits);
    else {
      flag(pairOf(second, third), ends);
      triples.set(tripleOf(flag(pairOf(first, second), begins), third), weight & weightBits);
    }
  }
  const slotOfPair = slotsOf(pairs);
  const slotOfTriple = slotsOf(triples);
  return {
    bias: stored[0]!,
    sumOf(text) {
      const count = unitsIn(text);
      let sum = 0;
      let known = 0;
      let before = 0;
      let pair = 0;
      let slot = 0;
      for (let at = 0; at < count; at += 1) {
        const unit = units[at]!;
        const single = singles[unit]!;
        sum += single;
        known += single === 0 ? 0 : 1;
        if (at > 0) {
          const next = pairOf(before, unit);
          const found = slotOfPair(next);
          const two = weightIn(found);
          sum += two;
          known += two === 0 ? 0 : 1;
          // Three letters are only looked for where some begin and some end with their pairs.
          if ((slot & begins) !== 0 && (found & ends) !== 0) {
            const three = weightIn(slotOfTriple(tripleOf(pair, unit)));
            sum += three;
            known += three === 0 ? 0 : 1;
          }
          pair = next;
          slot = found;
        }
        before = unit;
      }
      return { sum, known };
    },
  };
}

/** What a slot holds: eight bits of a weight, two that say whether three letters begin or end with these two, and of its key the lower bits. */
const weightBits = 0xff;
const begins = 0x100;
const ends = 0x200;
const keyShift = 10;
const weightIn = (slot: number): number => (slot << 24) >> 24;

/**
 * What is held under a key, 0 for nothing: in the place that its upper bits tell, or in the next that was free. Few places are
 * free, so that the table takes little room.
 */
function slotsOf(held: ReadonlyMap<number, number>): (key: number) => number {
  const bits = Math.max(1, 32 - Math.clz32(held.size + (held.size >> 1)));
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(1 << bits);
  const slotOf = (key: number): number => {
    const told = key << keyShift;
    let at = key >>> (32 - bits);
    while (slots[at] !== 0 && (slots[at]! ^ told) >>> keyShift !== 0) at = (at + 1) & mask;
    return at;
  };
  for (const [key, holds] of held) slots[slotOf(key)] = (key << keyShift) | holds;
  return (key) => slots[slotOf(key)]!;
}

/** The grams of a text as they are written in a table. */
export function gramsOf(text: string): readonly string[] {
  const letters = Array.from(units.subarray(0, unitsIn(text)), (unit) => String.fromCharCode(unit));
  return letters.flatMap((letter, at) =>
    [letter, letters[at - 1] + letter, letters[at - 2]! + letters[at - 1] + letter].slice(0, at + 1),
  );
}

/** The UTF-16 units of the text that is looked at: its edges, figures all alike, and pauses between words, as in `featuresOf`. */
let units = new Uint16Array(1024);

/** Writes them; gives how many there are. */
function unitsIn(text: string): number {
  if (units.length < 2 * text.length + 2) units = new Uint16Array(4 * text.length);
  units[0] = edges.charCodeAt(0);
  let count = 1;
  let pauses = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isPause(text, at)) {
      pauses = count > 1;
      continue;
    }
    if (pauses) units[count++] = paused;
    pauses = false;
    if (isFigure(text, at)) {
      while (isFigure(text, at + 1)) at += 1;
      units[count++] = figure;
    } else units[count++] = text.charCodeAt(at);
  }
  units[count] = edges.charCodeAt(1);
  return count + 1;
}
const edges = '^$';
const figure = '0'.charCodeAt(0);
const paused = pause.charCodeAt(0);

/** Two letters have a key of their own; three share theirs with one in some ten thousand others. Every bit hangs on all of the units. */
const pairOf = (first: number, second: number): number => mixed((first << 16) | second);
const tripleOf = (pair: number, third: number): number => mixed(pair ^ Math.imul(third ^ 0x5bd1, 0x85ebca6b));

function mixed(key: number): number {
  let mixing = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  mixing = Math.imul(mixing ^ (mixing >>> 12), 0x297a2d39);
  return mixing ^ (mixing >>> 15);
}
