// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: -0.001,
  told: 0.05,
  plain: 0.119,
  unknownPlain: 0.079,
  found: 0.052,
  wording: 0.038,
  covered: 0.134,
  pairs: -0.082,
  topics: 0.027,
  known: 0.131,
  topicsTold: 0.091,
  aspectTold: 0.036,
  related: 0.02,
  meant: 0.023,
  sharp: 0.028,
  near: 0.024,
  contrast: 0.129,
  aspect: 0.019,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.7;
export const likelyFrom = 0.5;
