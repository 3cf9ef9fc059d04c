import type { Hint, MessageHint, WordHint } from '#domain/hints.ts';
import { type Gated, gated } from '../look/gated.ts';
import { besideHour, burns, ofMessages, ofWords, ownFamily, worksAlready } from './hints.words.ts';

const table = <K extends string>(patterns: Readonly<Record<K, RegExp>>): readonly (readonly [K, Gated])[] =>
  (Object.keys(patterns) as K[]).map((hint) => [hint, gated(patterns[hint])]);
const messages = table(ofMessages);
const words = table(ofWords);
/** What takes a hint back: the pot burns already. */
const unless: Partial<Record<MessageHint, Gated>> = {
  'pot-on': gated(burns),
  'in-their-name': gated(ownFamily),
  coming: gated(worksAlready),
};

/** What the words of a message show besides what they mean. */
export const readHints = (text: string): readonly MessageHint[] =>
  messages.flatMap(([hint, pattern]) => (pattern.test(text) && unless[hint]?.test(text) !== true ? [hint] : []));

/** What words show that a handler keeps or works on: those of a draft, a title, a line of a list, a part of a message. */
export const hintsIn = (text: string): readonly Hint[] => [
  ...readHints(text),
  ...words.flatMap(([hint, pattern]): readonly WordHint[] => (pattern.test(text) ? [hint] : [])),
  ...(text.replace(besideHour, '') === '' ? (['hour-alone'] as const) : []),
];
