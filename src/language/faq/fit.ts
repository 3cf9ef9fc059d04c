import type { Fit } from './compare.ts';
import { fitWeights } from './weights.ts';

/** What is looked at of a fit, in the order of its row. */
export const fitKeys = Object.keys(fitWeights) as (keyof Fit)[];
const weights = fitKeys.map((key) => fitWeights[key]);

/** Where a fit's row holds it. */
export const placeOf = (key: keyof Fit): number => fitKeys.indexOf(key);

/** A fit as a row of numbers, in the order of `fitKeys`; written out, as a name that is looked up costs as much as the rest. */
export const rowOf = (fit: Fit): number[] => [
  fit.asked,
  fit.told,
  fit.plain,
  fit.mass,
  fit.unknownPlain,
  fit.found,
  fit.wording,
  fit.covered,
  fit.pairs,
  fit.topics,
  fit.known,
  fit.topicsTold,
  fit.aspectTold,
  fit.related,
  fit.meant,
  fit.sharp,
  fit.near,
  fit.contrast,
  fit.aspect,
  fit.meaning,
];

/** One number to order entries by, 0 to 1. */
export function fitScore(row: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]! * row[i]!;
  return Math.max(0, Math.min(1, sum));
}
