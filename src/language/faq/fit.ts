import type { Fit } from './measures.ts';
import { fitWeights } from './weights.ts';

/** What is looked at of a fit, in the order of its row. */
export const fitKeys = Object.keys(fitWeights) as (keyof Fit)[];
const weights = fitKeys.map((key) => fitWeights[key]);

/** Where the row of a fit holds each. */
export const placesOfFit = Object.fromEntries(fitKeys.map((key, place) => [key, place])) as Readonly<
  Record<keyof Fit, number>
>;

/** One number to order entries by, 0 to 1. */
export function fitScore(row: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]! * row[i]!;
  return Math.max(0, Math.min(1, sum));
}
