import { type Found, vocabulary } from '../vocabulary.ts';
import { askingSenses } from './asking.words.ts';
import { faultSenses } from './faults.words.ts';
import { harmSenses } from './harm.words.ts';
import { peopleSenses } from './people.words.ts';

const words: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...peopleSenses, ...faultSenses, ...harmSenses, ...askingSenses }).map(([sense, list]) => [
    `=~${sense}`,
    list,
  ]),
);
const senses = vocabulary(words);

/**
 * What the words of a text are about, as tags: 退了, 鸽了 and 抹了我 are alike, 狗证 and 长护险. A word may be of several
 * senses; a sense alone means nothing, it is weighed with everything else.
 */
export const sensesOf = (text: string): ReadonlySet<string> => senses.tags(text);

/** Where such words stand, leftmost and longest first; a word of several senses stands with one of them. */
export const sensesAt = (text: string): readonly Found<string>[] => senses.find(text);
