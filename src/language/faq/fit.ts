import type { Fit } from './compare.ts';
import { fitWeights } from './weights.ts';

/** One number to order entries by, 0 to 1. */
export function fitScore(fit: Fit): number {
  let sum = 0;
  for (const key of fitKeys) sum += fitWeights[key] * fit[key];
  return Math.max(0, Math.min(1, sum));
}

export const fitKeys = Object.keys(fitWeights) as (keyof Fit)[];
