/** Which first-aid lines an emergency needs; `discreet` ones (E5) are `self-harm` and `violence`. */
export const dangers = [
  'trapped',
  'stuck',
  'gas-leak',
  'gas-poisoning',
  'fire',
  'electric-shock',
  'burst-main',
  'falling-object',
  'collapsed',
  'missing',
  'self-harm',
  'violence',
  'swindle',
  'life-support',
  'no-answer',
  'other',
] as const;
export type Danger = (typeof dangers)[number];
