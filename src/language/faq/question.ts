import { companionsOf } from './companions.ts';
import type { EntryTerms, Postings } from './postings.ts';
import { kindOf, kinds, type Term } from './term.ts';
import type { Terms } from './terms.ts';

/** A question ready for comparing: its terms by number (-1 where no entry has it), what each weighs, its kind. */
export interface Question {
  /** So many terms it has; what stands behind them in the arrays is of other questions. */
  readonly size: number;
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
  /** What each weighs by its kind alone. */
  readonly bases: Float64Array;
  readonly sorts: Uint8Array;
  readonly whole: number;
  /** The share of its letters with a meaning that stand in words of topics. */
  readonly known: number;
  /** The topics each known word may stand for, as places among the terms, and what the word weighs. */
  readonly words: readonly { readonly places: readonly number[]; readonly weight: number }[];
  /** Numbers of topics beside its topics, with their shares. */
  readonly related: ReadonlyMap<number, number>;
}

/** Makes questions ready; it writes them in place, so each holds until the next. */
export function questionsTo(
  entries: readonly EntryTerms[],
  { numbers: known, rarity }: Postings,
): (terms: Terms) => Question {
  const companions = companionsOf(entries);
  let numbers = new Int32Array(0);
  let weights = new Float64Array(0);
  let bases = new Float64Array(0);
  let sorts = new Uint8Array(0);
  const makeRoom = (room: number): void => {
    numbers = new Int32Array(room);
    weights = new Float64Array(room);
    bases = new Float64Array(room);
    sorts = new Uint8Array(room);
  };
  return ({ weights: asked, topicWords, content }) => {
    if (numbers.length < asked.size) makeRoom(2 * asked.size);
    const places = new Map<Term, number>();
    let size = 0;
    let whole = 0;
    for (const [term, base] of asked) {
      const number = known.of(term);
      const weight = base * rarity(number);
      numbers[size] = number;
      weights[size] = weight;
      bases[size] = base;
      sorts[size] = kindOf(term);
      if (kindOf(term) === kinds.topic) places.set(term, size);
      whole += weight;
      size += 1;
    }
    const related = new Map<number, number>();
    for (const [term, share] of companions(asked)) related.set(known.of(term), share);
    const covered = content.filter(({ topics }) => topics !== undefined).length;
    const words = topicWords.map(({ terms }) => {
      const of = terms.map((term) => places.get(term)!);
      return { places: of, weight: of.reduce((sum, place) => sum + weights[place]!, 0) / of.length };
    });
    return {
      size,
      numbers,
      weights,
      bases,
      sorts,
      whole,
      known: content.length === 0 ? 0 : covered / content.length,
      words,
      related,
    };
  };
}
