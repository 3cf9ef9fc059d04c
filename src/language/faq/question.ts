import type { Postings } from './postings.ts';
import { kindOf, type Term } from './term.ts';
import type { Terms } from './terms.ts';

/** A question ready for comparing: its terms by number (-1 where no entry has it), what each weighs, its kind. */
export interface Question {
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  /** What each weighs by its kind alone. */
  readonly bases: readonly number[];
  readonly sorts: readonly number[];
  readonly whole: number;
  /** The share of its letters with a meaning that stand in words of topics. */
  readonly known: number;
  /** The topics each known word may stand for, as places among the terms, and what the word weighs. */
  readonly words: readonly { readonly places: readonly number[]; readonly weight: number }[];
  /** Numbers of topics beside its topics, with their shares. */
  readonly related: ReadonlyMap<number, number>;
}

export function questionOf(
  { weights: asked, topicWords, content }: Terms,
  related: ReadonlyMap<Term, number>,
  postings: Postings,
): Question {
  const numbers: number[] = [];
  const weights: number[] = [];
  const bases: number[] = [];
  const sorts: number[] = [];
  const places = new Map<Term, number>();
  let whole = 0;
  for (const [term, base] of asked) {
    const number = postings.numbers.get(term) ?? -1;
    places.set(term, numbers.length);
    const weight = base * postings.rarity(number);
    numbers.push(number);
    weights.push(weight);
    bases.push(base);
    sorts.push(kindOf(term));
    whole += weight;
  }
  const beside = new Map<number, number>();
  for (const [term, share] of related) beside.set(postings.numbers.get(term) ?? -1, share);
  const covered = content.filter(({ topics }) => topics !== undefined).length;
  const known = content.length === 0 ? 0 : covered / content.length;
  const words = topicWords.map(({ terms }) => {
    const of = terms.map((term) => places.get(term)!);
    return { places: of, weight: of.reduce((sum, place) => sum + weights[place]!, 0) / of.length };
  });
  return { numbers, weights, bases, sorts, whole, known, words, related: beside };
}
