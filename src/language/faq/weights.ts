import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.148,
  told: 0.233,
  wording: 0.159,
  covered: 0.227,
  pairs: -0.009,
  topics: 0.114,
  topicsTold: 0.084,
  aspect: 0.035,
};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -3.53,
  score: 0.4,
  lead: 1.396,
  question: 1.666,
  topical: 2.131,
  telling: -0.759,
  length: 1.231,
  asked: -0.113,
  told: 0.299,
  wording: 0.476,
  covered: 0.097,
  pairs: -0.415,
  topics: 1.689,
  topicsTold: 0.584,
  aspect: 0.118,
  elsewhere: -2.898,
  unknown: -1.396,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.8;
export const likelyFrom = 0.6;
