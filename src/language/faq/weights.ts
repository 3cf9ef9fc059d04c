// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './measures.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: -0.004,
  told: 0.064,
  plain: 0.106,
  mass: 0.028,
  unknownPlain: 0.034,
  found: 0.027,
  wording: 0.027,
  covered: 0.085,
  pairs: -0.019,
  topics: 0.035,
  known: 0.1,
  topicsTold: 0.069,
  aspectTold: 0.032,
  related: 0.008,
  meant: 0.016,
  sharp: 0.019,
  near: 0.007,
  contrast: 0.085,
  aspect: 0.022,
  meaning: 0.236,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.7;
export const likelyFrom = 0.48;
