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
  bias: -7.357,
  score: 0.446,
  sole: 2.417,
  ahead: 0.756,
  lead: 0.437,
  question: 2.76,
  topical: 3.247,
  telling: -1.147,
  length: 2.802,
  asked: -1.62,
  told: 1.268,
  wording: 0.156,
  covered: 0.457,
  pairs: -1.227,
  topics: 0.319,
  topicsTold: 1.077,
  aspectTold: 0.521,
  related: -0.667,
  meant: 1.884,
  sharp: 0.644,
  near: 1.205,
  contrast: -0.535,
  aspect: -1.447,
  elsewhere: -2.692,
  unknown: -1.608,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.72;
export const likelyFrom = 0.56;
