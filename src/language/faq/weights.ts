import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.05,
  told: 0.11,
  wording: 0.097,
  covered: 0.14,
  pairs: 0,
  topics: 0.123,
  topicsTold: 0.073,
  aspectTold: 0.054,
  related: -0.001,
  meant: 0.065,
  sharp: 0.044,
  near: 0.08,
  contrast: 0.165,
  aspect: -0.002,
};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -6.023,
  score: 0.432,
  sole: 2.416,
  ahead: 0.794,
  lead: 0.597,
  question: 2.442,
  topical: 1.816,
  telling: -0.989,
  length: 3.357,
  asked: -1.737,
  told: 0.528,
  wording: 0.316,
  covered: 0.725,
  pairs: -0.788,
  topics: 0.884,
  topicsTold: 1.501,
  aspectTold: 0.469,
  related: -0.757,
  meant: 2.141,
  sharp: -0.003,
  near: 0.952,
  contrast: -0.808,
  aspect: -1.21,
  strange: -3.198,
  elsewhere: -2.15,
  unknown: -0.429,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.75;
export const likelyFrom = 0.52;
