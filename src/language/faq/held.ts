import type { Evidence } from './decide.ts';
import type { Packed } from './pack.ts';
import type { Postings } from './postings.ts';
import { kindOf, kinds, type Term, twoLetters } from './term.ts';
import type { Terms } from './terms.ts';

/** Where an entry holds a term. */
const nowhere = 0;
const inAnswer = 1;
const inWordings = 2;

/** What of a question one entry holds, and what not. */
export type Beside = Pick<Evidence, 'topical' | 'astray' | 'strange' | 'missed' | 'gap' | 'elsewhere' | 'unknown'>;

/** Lays questions beside entries; it keeps scratch space, so one at a time. */
export function layingBeside(
  postings: Postings,
  { starts, terms: own, where }: Packed,
): (terms: Terms, entry: number) => Beside {
  const marks = new Uint8Array(postings.numbers.size);
  const held = (term: Term): number => {
    const number = postings.numbers.of(term);
    return number < 0 ? nowhere : marks[number]!;
  };
  return (terms, entry) => {
    const [start, end] = [starts[entry]!, starts[entry + 1]!];
    for (let i = start; i < end; i += 1) marks[own[i]!] = where[i] === 0 ? inAnswer : inWordings;
    const beside = {
      ...topicShares(terms, held),
      ...missing(terms.content, held),
      elsewhere: elsewhereIn(terms.elsewhere, held),
      unknown: unknownShare(terms.weights, postings),
    };
    for (let i = start; i < end; i += 1) marks[own[i]!] = nowhere;
    return beside;
  };
}

type Held = (term: Term) => number;

/** Words of other matters that the entry does not name itself. */
function elsewhereIn(words: readonly string[], held: Held): number {
  const named = (word: string): boolean => held(twoLetters(word.charCodeAt(0), word.charCodeAt(1))) !== nowhere;
  return Math.min(1, words.filter((word) => !named(word)).length / 2);
}

/** Letters in words of the entry's topics, and of others, of all letters. */
function topicShares({ topicWords, letters }: Terms, held: Held): Pick<Beside, 'topical' | 'astray'> {
  let topical = 0;
  let astray = 0;
  for (const word of topicWords) {
    const most = word.terms.reduce((best, term) => Math.max(best, held(term)), nowhere);
    if (most === inWordings) topical += word.letters;
    else if (most === nowhere) astray += word.letters;
  }
  return { topical: Math.min(1, topical / Math.max(1, letters)), astray: Math.min(1, astray / Math.max(1, letters)) };
}

/** What the question says and the entry does not hold. */
function missing(content: Terms['content'], held: Held): Pick<Beside, 'strange' | 'missed' | 'gap'> {
  const has = (term: Term | undefined): boolean => term !== undefined && held(term) !== nowhere;
  let strange = 0;
  let missed = 0;
  let run = 0;
  let gap = 0;
  for (const [i, { letter, pair, topics }] of content.entries()) {
    const alone = has(letter);
    if (topics === undefined && !alone) strange += 1;
    const whole = has(pair) || has(content[i + 1]?.pair) || topics?.some(has) === true;
    missed += whole ? 0 : alone ? 0.5 : 1;
    run = whole || alone ? 0 : run + 1;
    gap = Math.max(gap, run);
  }
  return {
    strange: Math.min(1, strange / 4),
    missed: content.length === 0 ? 0 : missed / content.length,
    gap: Math.min(1, gap / 4),
  };
}

/** The share of its letters that no entry holds at all. */
function unknownShare(asked: ReadonlyMap<Term, number>, postings: Postings): number {
  let letters = 0;
  let unknown = 0;
  for (const term of asked.keys()) {
    if (kindOf(term) !== kinds.letter) continue;
    letters += 1;
    if (postings.numbers.of(term) < 0) unknown += 1;
  }
  return letters === 0 ? 0 : unknown / letters;
}
