import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.034,
  told: 0.086,
  wording: 0.075,
  covered: 0.119,
  pairs: 0.007,
  topics: 0.168,
  topicsTold: 0.071,
  aspectTold: 0.052,
  related: -0.003,
  meant: 0.12,
  sharp: 0.058,
  near: 0.064,
  contrast: 0.146,
  aspect: -0.047,
};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -5.049,
  score: 0.287,
  sole: 2.121,
  ahead: 0.907,
  lead: 0.482,
  question: 2.575,
  astray: -0.908,
  topical: 3.953,
  telling: -1.165,
  length: 3.057,
  asked: -1.814,
  told: -0.034,
  wording: 0.406,
  covered: 1.498,
  pairs: -0.791,
  topics: -0.595,
  topicsTold: 1.471,
  aspectTold: 0.451,
  related: -0.746,
  meant: 2.141,
  sharp: -0.372,
  near: 0.185,
  contrast: -1.083,
  aspect: -0.632,
  strange: -3.395,
  elsewhere: -2.367,
  unknown: -0.644,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.72;
export const likelyFrom = 0.52;
