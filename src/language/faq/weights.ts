// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.029,
  told: 0.022,
  plain: 0.107,
  unknownPlain: 0.11,
  found: 0.064,
  wording: 0.041,
  covered: 0.12,
  pairs: -0.058,
  topics: 0.009,
  known: 0.173,
  topicsTold: 0.045,
  aspectTold: 0.021,
  related: 0.018,
  meant: 0.02,
  sharp: 0.053,
  near: 0.038,
  contrast: 0.098,
  aspect: 0.034,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.72;
export const likelyFrom = 0.52;
