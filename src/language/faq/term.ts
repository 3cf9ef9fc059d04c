/**
 * What wordings are compared by, as a number: one letter by its code, two that stand together by both codes, a topic and
 * what is asked by codes of the private area, which no wording holds.
 */
export type Term = number;

export const oneLetter = (letter: number): Term => letter;
export const twoLetters = (first: number, second: number): Term => (first << 16) | second;
export function topicTerm(topic: number): Term {
  if (topic >= firstAspect - firstTopic)
    throw new RangeError(`topic ${topic}: no more than ${firstAspect - firstTopic} have a code`);
  return firstTopic + topic;
}
export const aspectTerm = (aspect: number): Term => firstAspect + aspect;

const firstTopic = 0xe000;
const firstAspect = 0xf000;
const endOfAspects = 0xf100;

export const kinds = { letter: 0, pair: 1, topic: 2, aspect: 3 } as const;

export function kindOf(term: Term): (typeof kinds)[keyof typeof kinds] {
  if (term < 0 || term > 0xffff) return kinds.pair;
  if (term < firstTopic || term >= endOfAspects) return kinds.letter;
  return term < firstAspect ? kinds.topic : kinds.aspect;
}
