// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.006,
  told: 0.048,
  plain: 0.126,
  unknownPlain: 0.092,
  found: 0.034,
  wording: 0.035,
  covered: 0.121,
  pairs: -0.084,
  topics: 0.01,
  known: 0.138,
  topicsTold: 0.086,
  aspectTold: 0.036,
  related: 0.026,
  meant: 0.037,
  sharp: 0.035,
  near: 0.036,
  contrast: 0.121,
  aspect: 0.016,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.7;
export const likelyFrom = 0.46;
