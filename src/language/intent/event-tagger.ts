import type { Ingredients } from '../ingredients.ts';
import { type Piece, pieceIn } from '../normalised.ts';
import { sensesAt } from '../senses/senses.ts';
import { eventIn } from './event-words.ts';
import type { WeightTable } from './weights.ts';

/** What a letter of a message is: of no event's name, the first of one, or within one. */
export const labels = ['outside', 'first', 'within'] as const;
const [outside, first, within] = [0, 1, 2];

/**
 * What tells of each letter whether it belongs to the name of an event: the letters around it, what was found there (a
 * time, a flat, a known name), what the words are about.
 */
export function lettersOf(ingredients: Ingredients, text: string): readonly (readonly string[])[] {
  const marks = marksOf(ingredients, text);
  const at = (i: number): string => (i < 0 ? '^' : i >= text.length ? '$' : /\d/u.test(text[i]!) ? '0' : text[i]!);
  return Array.from({ length: text.length }, (_, i) => [
    ...[-3, -2, -1, 0, 1, 2, 3].map((step) => `${step}${at(i + step)}`),
    `a${at(i - 2)}${at(i - 1)}`,
    `b${at(i - 1)}${at(i)}`,
    `c${at(i)}${at(i + 1)}`,
    `d${at(i + 1)}${at(i + 2)}`,
    `e${at(i - 1)}${at(i)}${at(i + 1)}`,
    `f${at(i - 3)}${at(i - 2)}${at(i - 1)}`,
    `g${at(i + 1)}${at(i + 2)}${at(i + 3)}`,
    ...[-1, 0, 1].flatMap((step) => (marks[i + step] ?? []).map((mark) => `m${step}${mark}`)),
    ...(i < 2 ? [`s${i}`] : []),
  ]);
}

function marksOf(ingredients: Ingredients, text: string): readonly (readonly string[])[] {
  const marks: string[][] = Array.from({ length: text.length }, () => []);
  const mark = (start: number, end: number, as: string): void => {
    for (let i = start; i < Math.min(end, text.length); i += 1) marks[i]!.push(i === start ? `+${as}` : as);
  };
  for (const [as, mentions] of [
    ['time', ingredients.times],
    ['home', ingredients.addresses],
  ] as const)
    for (const mention of mentions) {
      const piece = pieceIn(ingredients.text, mention);
      if (piece !== undefined) mark(piece.start, piece.end, as);
    }
  const known = eventIn(text);
  if (known !== undefined) mark(text.indexOf(known), text.indexOf(known) + known.length, 'known');
  for (const { start, end, tag } of sensesAt(text)) mark(start, end, tag);
  return marks;
}

/** Weights of features for the three labels, and of one label after another (a row for each that goes before). */
export interface Tagger {
  readonly of: (feature: string) => ArrayLike<number> | undefined;
  readonly after: ArrayLike<number>;
}

/** The likeliest labels of a row of letters (Viterbi); nothing is within a name that has not begun. */
export function labelled({ of, after }: Tagger, letters: readonly (readonly string[])[]): readonly number[] {
  const back: number[][] = [];
  let best: number[] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const [i, features] of letters.entries()) {
    const score = [0, 0, 0];
    for (const feature of features) {
      const row = of(feature);
      if (row !== undefined) for (let k = 0; k < 3; k += 1) score[k]! += row[k]!;
    }
    const from = [0, 0, 0];
    const next = score.map((own, k) => {
      if (i === 0) return own + best[k]!;
      let most = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < 3; before += 1) {
        if (k === within && before === outside) continue;
        const sum = best[before]! + after[before * 3 + k]!;
        if (sum > most) [most, from[k]] = [sum, before];
      }
      return own + most;
    });
    back.push(from);
    best = next;
  }
  const found: number[] = [];
  let label = best.indexOf(Math.max(...best));
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    found[i] = label;
    label = back[i]![label]!;
  }
  return found;
}

/** The first name among labels. */
export function nameIn(found: readonly number[]): Piece | undefined {
  const start = found.indexOf(first);
  if (start === -1) return undefined;
  let end = start + 1;
  while (found[end] === within) end += 1;
  return { start, end };
}

/** A tagger from its stored weights; the first row is that of labels after one another, three by three in three rows. */
export function taggerOf(table: WeightTable): Tagger {
  const names = table.features.split('\n');
  const bytes = Uint8Array.fromBase64(table.weights);
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = new Map(names.map((name, index) => [name, rows.subarray(index * 3, index * 3 + 3)]));
  return { of: (feature) => at.get(feature), after: rows.subarray(0, 9) };
}
