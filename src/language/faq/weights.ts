// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: -0.001,
  told: 0.062,
  plain: 0.119,
  unknownPlain: 0.083,
  found: 0.061,
  wording: 0.04,
  covered: 0.142,
  pairs: -0.073,
  topics: 0.031,
  known: 0.154,
  topicsTold: 0.091,
  aspectTold: 0.032,
  related: -0.004,
  meant: 0.037,
  sharp: -0.009,
  near: 0.009,
  contrast: 0.112,
  aspect: 0.028,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.7;
export const likelyFrom = 0.52;
