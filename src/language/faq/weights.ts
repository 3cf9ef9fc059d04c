// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: numbers made by training
import type { Fit } from './compare.ts';
import type { Evidence } from './decide.ts';

/** What orders entries, made by test/eval/train-faq.ts. */
export const fitWeights: Readonly<Record<keyof Fit, number>> = {
  asked: 0.029,
  told: 0.022,
  plain: 0.107,
  unknownPlain: 0.11,
  found: 0.064,
  wording: 0.041,
  covered: 0.12,
  pairs: -0.058,
  topics: 0.009,
  known: 0.173,
  topicsTold: 0.045,
  aspectTold: 0.021,
  related: 0.018,
  meant: 0.02,
  sharp: 0.053,
  near: 0.038,
  contrast: 0.098,
  aspect: 0.034,
};

/** What decides whether the best entry answers, made by test/eval/train-faq.ts. */
export const decisionWeights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -2.887,
  score: -0.245,
  sole: 2.855,
  ahead: 0.411,
  lead: 1.66,
  question: 2.081,
  astray: -0.56,
  topical: 1.073,
  telling: -0.953,
  length: 3.14,
  asked: -0.249,
  told: -0.041,
  plain: -0.137,
  unknownPlain: -0.234,
  found: -1.83,
  wording: 0.856,
  covered: 0.957,
  pairs: -0.792,
  topics: -0.017,
  known: -1.305,
  topicsTold: -0.295,
  aspectTold: 0.353,
  related: -0.413,
  meant: 0.996,
  sharp: -0.336,
  near: -0.187,
  contrast: -0.269,
  aspect: 0.271,
  missed: -2.278,
  gap: -0.604,
  asksThis: 0.643,
  strange: -1.317,
  elsewhere: -1.128,
  unknown: -1.774,
};

/** Chances from which an answer is sure and likely. */
export const sureFrom = 0.72;
export const likelyFrom = 0.52;
