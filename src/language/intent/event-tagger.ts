import type { Ingredients } from '../ingredients.ts';
import { type Piece, pieceIn } from '../normalised.ts';
import { sensesAt } from '../senses/senses.ts';
import { eventIn } from './event-words.ts';

/** What a letter of a message is: of no event's name, the first of one, or within one. */
export const labels = ['outside', 'first', 'within'] as const;
const [outside, first, within] = [0, 1, 2];

/** Letters around a letter that are looked at together, by their distance from it; the name of a feature begins with theirs. */
export const windows: readonly (readonly [name: string, steps: readonly number[]])[] = [
  ...[-3, -2, -1, 0, 1, 2, 3].map((step) => [`${step}`, [step]] as const),
  ['a', [-2, -1]],
  ['b', [-1, 0]],
  ['c', [0, 1]],
  ['d', [1, 2]],
  ['e', [-1, 0, 1]],
  ['f', [-3, -2, -1]],
  ['g', [1, 2, 3]],
];
/** What was found at a letter counts for its neighbours too. */
export const besides = [-1, 0, 1] as const;
/** So many letters at the beginning know that they stand there. */
export const opening = 2;

/**
 * What tells of each letter whether it belongs to the name of an event: the letters around it, what was found there (a
 * time, a flat, a known name), what the words are about. Named for training; `event-weights.ts` finds the same in numbers.
 */
export function lettersOf(ingredients: Ingredients, text: string): readonly (readonly string[])[] {
  const marks = marksOf(ingredients, text);
  const at = (i: number): string => String.fromCharCode(letterAt(text, i));
  return Array.from({ length: text.length }, (_, i) => [
    ...windows.map(([name, steps]) => `${name}${steps.map((step) => at(i + step)).join('')}`),
    ...besides.flatMap((step) => (marks[i + step] ?? []).map((mark) => `m${step}${mark}`)),
    ...(i < opening ? [`s${i}`] : []),
  ]);
}

/** A letter of a text as its code unit: figures are all alike, what stands before and behind it is ^ and $. */
export function letterAt(text: string, i: number): number {
  if (i < 0) return 94;
  if (i >= text.length) return 36;
  const unit = text.charCodeAt(i);
  return unit >= 48 && unit <= 57 ? 48 : unit;
}

/** By letter what was found there; where it begins with a + before it. */
export function marksOf(ingredients: Ingredients, text: string): readonly (readonly string[])[] {
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

/** The likeliest labels of letters (Viterbi), from what speaks for each label, three numbers a letter, and for one after another, three by three; nothing is within a name that has not begun. */
export function labelled(scores: ArrayLike<number>, after: ArrayLike<number>): readonly number[] {
  const back: (readonly number[])[] = [];
  let best = [0, 0, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < scores.length; i += 3) {
    const from = [0, 0, 0];
    const next = [0, 0, 0];
    for (let label = 0; label < 3; label += 1) {
      let most = i === 0 ? best[label]! : Number.NEGATIVE_INFINITY;
      for (let before = 0; i > 0 && before < 3; before += 1) {
        if (label === within && before === outside) continue;
        const sum = best[before]! + after[before * 3 + label]!;
        if (sum <= most) continue;
        most = sum;
        from[label] = before;
      }
      next[label] = scores[i + label]! + most;
    }
    back.push(from);
    best = next;
  }
  const found: number[] = [];
  let label = best.indexOf(Math.max(...best));
  for (let i = back.length - 1; i >= 0; i -= 1) {
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
