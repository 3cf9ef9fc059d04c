import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.133,
  told: 0.211,
  wording: 0.171,
  covered: 0.196,
  pairs: -0.005,
  topics: 0.084,
  topicsTold: 0.071,
  aspectTold: 0.037,
  related: 0.053,
  aspect: 0.044,
};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -7.373,
  score: 0.557,
  lead: 3.081,
  question: 3.357,
  topical: 3.202,
  telling: -0.894,
  length: 2.211,
  asked: -0.748,
  told: 1.596,
  wording: 0.733,
  covered: -0.229,
  pairs: -0.595,
  topics: 1.818,
  topicsTold: 0.934,
  aspectTold: 1.216,
  related: -0.512,
  aspect: -0.01,
  elsewhere: -3.403,
  unknown: -1.692,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.75;
export const likelyFrom = 0.6;
