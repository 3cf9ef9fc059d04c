import type { Ingredients } from '../ingredients.ts';
import { besides, letterAt, marksOf, opening, windows } from './event-tagger.ts';
import type { WeightTable } from './weights.ts';

/** Weights of letters for the three labels, and of one label after another (a row for each that goes before). */
export interface EventWeights {
  /** What speaks for each label, three numbers a letter. */
  scores(ingredients: Ingredients, text: string): Int32Array;
  readonly after: ArrayLike<number>;
}

/** Reads a stored table; its first row is that of labels after one another, three by three in three rows. */
export function eventWeightsOf(table: WeightTable): EventWeights {
  const names = table.features.split('\n');
  const bytes = Uint8Array.fromBase64(table.weights);
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = rowsByLetters(names.length);
  const found = new Map<string, Int32Array>();
  const openings = new Int32Array(opening).fill(-1);
  const besideOf = new Map<string, number>(besides.map((step, place) => [`${step}`, place]));
  for (const [row, name] of names.entries()) {
    if (name.startsWith('m')) {
      const step = /^m(-?\d)/u.exec(name)![1]!;
      const mark = name.slice(1 + step.length);
      const places = found.get(mark) ?? new Int32Array(besides.length).fill(-1);
      places[besideOf.get(step)!] = row;
      found.set(mark, places);
    } else if (name.startsWith('s')) openings[Number(name.slice(1))] = row;
    else if (name !== '') {
      const kind = kindOf(name);
      written.set(kind, name.slice(windows[kind]![0].length), row);
    }
  }
  return {
    after: rows.subarray(0, 9),
    scores(ingredients, text) {
      const scores = new Int32Array(3 * text.length);
      const add = (row: number, i: number): void => {
        if (row < 0 || i < 0 || i >= text.length) return;
        for (let label = 0; label < 3; label += 1) scores[3 * i + label]! += rows[3 * row + label]!;
      };
      for (let i = 0; i < text.length; i += 1) {
        for (let kind = 0; kind < windows.length; kind += 1) add(written.at(kind, text, i), i);
        if (i < opening) add(openings[i]!, i);
      }
      for (const [i, marks] of marksOf(ingredients, text).entries())
        for (const mark of marks) {
          const places = found.get(mark);
          if (places === undefined) continue;
          for (let place = 0; place < besides.length; place += 1) add(places[place]!, i - besides[place]!);
        }
      return scores;
    },
  };
}

/** Which letters a feature is of: its name begins with that of its window, and -1 is not 1. */
function kindOf(name: string): number {
  return windows.findIndex(([begin, steps]) => name.startsWith(begin) && name.length === begin.length + steps.length);
}

/** Rows by a window and its one to three letters, in one array: two keys and the row side by side. */
function rowsByLetters(most: number) {
  const bits = 33 - Math.clz32(most);
  const slots = new Int32Array(3 << bits).fill(-1);
  const slotOf = (two: number, rest: number): number => {
    let slot = (Math.imul(two, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b)) >>> (32 - bits);
    for (;;) {
      const at = 3 * slot;
      if (slots[at + 2] === -1 || (slots[at] === two && slots[at + 1] === rest)) return at;
      slot = (slot + 1) & ((1 << bits) - 1);
    }
  };
  const slotAt = (kind: number, text: string, i: number, steps: readonly number[]): number => {
    const first = letterAt(text, i + steps[0]!);
    const second = steps.length > 1 ? letterAt(text, i + steps[1]!) : 0;
    const third = steps.length > 2 ? letterAt(text, i + steps[2]!) : 0;
    return slotOf((first << 16) | second, (kind << 16) | third);
  };
  return {
    set(kind: number, letters: string, row: number): void {
      const units = [0, 1, 2].map((at) => (at < letters.length ? letters.charCodeAt(at) : 0));
      const at = slotOf((units[0]! << 16) | units[1]!, (kind << 16) | units[2]!);
      slots[at] = (units[0]! << 16) | units[1]!;
      slots[at + 1] = (kind << 16) | units[2]!;
      slots[at + 2] = row;
    },
    at: (kind: number, text: string, i: number): number => slots[slotAt(kind, text, i, windows[kind]![1]) + 2]!,
  };
}
