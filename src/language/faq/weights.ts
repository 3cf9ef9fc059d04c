// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.015,
  told: 0.066,
  plain: 0.126,
  mass: 0.04,
  unknownPlain: 0.076,
  found: 0.015,
  wording: 0.055,
  covered: 0.124,
  pairs: -0.039,
  topics: 0.042,
  known: 0.159,
  topicsTold: 0.085,
  aspectTold: 0.031,
  related: 0.009,
  meant: 0.004,
  sharp: 0.023,
  near: -0.002,
  contrast: 0.105,
  aspect: 0.026,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.66;
export const likelyFrom = 0.46;
