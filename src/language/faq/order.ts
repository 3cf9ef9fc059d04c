import type { Fit } from './compare.ts';
import { fitKeys, fitScore, rowOf } from './fit.ts';
import { orderTrees } from './order.trees.ts';
import { treesOf } from './trees.ts';

/** An entry found for a question, how it fits and one number to order entries by, 0 to 1. */
export interface Scored {
  readonly entry: number;
  readonly fit: Fit;
  /** The fit in numbers. */
  readonly row: readonly number[];
  readonly score: number;
}

/** Among how many of the best the trees choose, and how close they are: the right one is nearly always among them. */
const most = 6;
const near = 0.15;
const votes = treesOf(orderTrees);

/** Best first, by one sum over all fits. */
export const byScore = (found: readonly { readonly entry: number }[], fits: readonly Fit[]): readonly Scored[] =>
  found
    .map(({ entry }, n) => {
      const row = rowOf(fits[n]!);
      return { entry, fit: fits[n]!, row, score: fitScore(row) };
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);

/** Those at the top that the sum alone does not tell apart well. */
export const closeOf = (sums: readonly Scored[]): readonly Scored[] =>
  sums.slice(0, most).filter(({ score }) => score >= sums[0]!.score - near);

/** The closest few anew, by trees that also see how each stands beside the others. */
export function chosen(sums: readonly Scored[]): readonly Scored[] {
  const close = closeOf(sums);
  const rows = closeRows(close);
  return [
    ...rows
      .map((row, n) => ({ one: sums[n]!, vote: votes(row) }))
      .sort((a, b) => b.vote - a.vote || b.one.score - a.one.score || a.one.entry - b.one.entry)
      .map(({ one, vote }) => ({ ...one, score: 0.5 + 0.5 / (1 + Math.exp(-vote)) })),
    ...sums.slice(close.length).map((one) => ({ ...one, score: one.score / 2 })),
  ];
}

/** What the trees look at: each fit, how far it is behind the best of the close ones, and the same of the sum. */
export function closeRows(close: readonly Scored[]): readonly (readonly number[])[] {
  const most = fitKeys.map((_, i) => close.reduce((best, { row }) => Math.max(best, row[i]!), 0));
  return close.map(({ row, score }) => [
    ...row,
    ...row.map((value, i) => value - most[i]!),
    score,
    score - close[0]!.score,
  ]);
}
