// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.005,
  told: 0.051,
  plain: 0.141,
  mass: 0.041,
  unknownPlain: 0.072,
  found: 0.059,
  wording: 0.044,
  covered: 0.119,
  pairs: -0.024,
  topics: 0.046,
  known: 0.134,
  topicsTold: 0.087,
  aspectTold: 0.034,
  related: 0.009,
  meant: 0.022,
  sharp: 0.015,
  near: 0.002,
  contrast: 0.098,
  aspect: 0.022,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.7;
export const likelyFrom = 0.46;
