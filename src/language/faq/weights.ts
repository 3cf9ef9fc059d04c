// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';

/** The sum that orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.01,
  told: 0.022,
  plain: 0.096,
  unknownPlain: 0.109,
  found: 0.073,
  wording: 0.032,
  covered: 0.117,
  pairs: -0.088,
  topics: -0.004,
  known: 0.172,
  topicsTold: 0.095,
  aspectTold: 0.029,
  related: 0.012,
  meant: 0.033,
  sharp: 0.045,
  near: 0.039,
  contrast: 0.101,
  aspect: 0.014,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.72;
export const likelyFrom = 0.52;
