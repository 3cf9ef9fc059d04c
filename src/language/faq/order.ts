import { type Alignment, alignmentKeys } from './align.ts';
import { fitKeys, fitScore } from './fit.ts';
import { orderTrees } from './order.trees.ts';
import { treesOf } from './trees.ts';

/** An entry found for a question, how it fits and one number to order entries by, 0 to 1. */
export interface Scored {
  readonly entry: number;
  /** The fit in numbers, in the order of `fitKeys`, until another question is compared. */
  readonly row: ArrayLike<number>;
  readonly score: number;
}

/** Among how many of the best the trees choose, and how close they are: the right one is nearly always among them. */
const most = 6;
const near = 0.15;
const votes = treesOf(orderTrees);

/** Best first, by one sum over all fits. */
export const byScore = (entries: ArrayLike<number>, fits: readonly ArrayLike<number>[]): readonly Scored[] =>
  fits
    .map((row, n) => ({ entry: entries[n]!, row, score: fitScore(row) }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);

/** Those at the top that the sum alone does not tell apart well. */
export const closeOf = (sums: readonly Scored[]): readonly Scored[] =>
  sums.slice(0, most).filter(({ score }) => score >= sums[0]!.score - near);

/** The closest few anew, by trees that also see how each stands beside the others. */
export function chosen(sums: readonly Scored[], alignment: (entry: number) => Alignment): readonly Scored[] {
  const close = closeOf(sums);
  const rows = closeRows(close, alignment);
  return [
    ...rows
      .map((row, n) => ({ one: sums[n]!, vote: votes(row) }))
      .sort((a, b) => b.vote - a.vote || b.one.score - a.one.score || a.one.entry - b.one.entry)
      .map(({ one, vote }) => scoredAnew(one, 0.5 + 0.5 / (1 + Math.exp(-vote)))),
    ...sums.slice(close.length).map((one) => scoredAnew(one, one.score / 2)),
  ];
}

const scoredAnew = ({ entry, row }: Scored, score: number): Scored => ({ entry, row, score });

/** What the trees look at, until they are asked for again: each fit and alignment, how far it is behind the best of the close ones, and the same of the sum. */
export function closeRows(close: readonly Scored[], alignment: (entry: number) => Alignment): readonly Float64Array[] {
  highest.fill(0);
  for (const [n, { entry, row, score }] of close.entries()) {
    const values = scratch[n]!;
    const { ordered, said, held, oddest } = alignment(entry);
    for (let i = 0; i < fits; i += 1) values[i] = row[i]!;
    values[fits] = ordered;
    values[fits + 1] = said;
    values[fits + 2] = held;
    values[fits + 3] = oddest;
    for (let i = 0; i < width; i += 1) highest[i] = Math.max(highest[i]!, values[i]!);
    values[2 * width] = score;
    values[2 * width + 1] = score - close[0]!.score;
  }
  const rows = scratch.slice(0, close.length);
  for (const values of rows) for (let i = 0; i < width; i += 1) values[width + i] = values[i]! - highest[i]!;
  return rows;
}

/** Written in place, as these numbers are most of what is moved about for a question. */
const fits = fitKeys.length;
const width = fits + alignmentKeys.length;
const highest = new Float64Array(width);
const scratch = Array.from({ length: most }, () => new Float64Array(2 * width + 2));
