// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: -0.003,
  told: 0.062,
  plain: 0.125,
  unknownPlain: 0.085,
  found: 0.055,
  wording: 0.033,
  covered: 0.129,
  pairs: -0.08,
  topics: 0.023,
  known: 0.146,
  topicsTold: 0.091,
  aspectTold: 0.032,
  related: 0.017,
  meant: 0.035,
  sharp: -0.001,
  near: 0.018,
  contrast: 0.119,
  aspect: 0.029,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.7;
export const likelyFrom = 0.52;
