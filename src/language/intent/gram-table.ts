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
  const bits = 33 - Math.clz32(names.length);
  const mask = (1 << bits) - 1;
  /** Of each gram 24 bits that tell it and 8 of its weight, in the next free place where its own is taken; 0 is free. */
  const slots = new Int32Array(1 << bits);
  const weightOf = (gram: number): number => {
    for (let at = gram & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return 0;
      if ((slot ^ gram) >>> 8 === 0) return (slot << 24) >> 24;
    }
  };
  for (let index = 1; index < names.length; index += 1) {
    const gram = gramOf(...spelled(names[index]!));
    let at = gram & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = (gram & ~0xff) | (stored[index]! & 0xff);
  }
  return {
    bias: stored[0]!,
    sumOf(text) {
      const count = unitsIn(text);
      let sum = 0;
      let known = 0;
      const add = (weight: number): void => {
        if (weight === 0) return;
        sum += weight;
        known += 1;
      };
      for (let at = 0; at < count; at += 1) {
        const unit = units[at]!;
        add(weightOf(gramOf(0, 0, unit)));
        if (at > 0) add(weightOf(gramOf(0, units[at - 1]!, unit)));
        if (at > 1) add(weightOf(gramOf(units[at - 2]!, units[at - 1]!, unit)));
      }
      return { sum, known };
    },
  };
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

const spelled = (gram: string): [number, number, number] => [
  gram.length > 2 ? gram.charCodeAt(gram.length - 3) : 0,
  gram.length > 1 ? gram.charCodeAt(gram.length - 2) : 0,
  gram.charCodeAt(gram.length - 1),
];

/** 32 bits of which every one hangs on all of the units. */
function gramOf(first: number, second: number, third: number): number {
  let mixed =
    Math.imul(first ^ 0x5bd1, 0x85ebca6b) ^ Math.imul(second ^ 0x1b87, 0xc2b2ae35) ^ Math.imul(third, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
