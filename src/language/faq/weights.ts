import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.136,
  told: 0.226,
  wording: 0.144,
  covered: 0.204,
  pairs: -0.012,
  topics: 0.093,
  topicsTold: 0.077,
  aspectTold: 0.031,
  related: 0.055,
  aspect: 0.034,
};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -7.177,
  score: 0.67,
  lead: 2.608,
  question: 3.373,
  topical: 3.46,
  telling: -0.766,
  length: 2.026,
  asked: -0.326,
  told: 1.325,
  wording: 0.804,
  covered: 0.174,
  pairs: -1.521,
  topics: 1.838,
  topicsTold: 1.001,
  aspectTold: 0.988,
  related: -0.613,
  aspect: 0.008,
  elsewhere: -3.341,
  unknown: -1.865,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.75;
export const likelyFrom = 0.6;
