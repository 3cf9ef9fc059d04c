import type { Packed } from './compare.ts';
import type { EntryTerms, Postings } from './postings.ts';
import { kindOf, kinds, type Term } from './term.ts';

/** Wordings an entry is compared by one by one; further ones count as part of the last. */
export const mostWordings = 30;

/** An entry by the numbers of its terms. `tells` are the aspects its answer tells. */
export function pack(entry: EntryTerms, tells: ReadonlySet<Term>, postings: Postings): Packed {
  const where = new Map<number, number>();
  const sizes = new Float64Array(Math.min(mostWordings, entry.wordings.length));
  let asks = false;
  for (const [i, wording] of entry.wordings.entries()) {
    const bit = Math.min(i, mostWordings - 1);
    for (const [term, base] of wording) {
      const number = postings.numbers.get(term)!;
      const known = where.get(number) ?? 0;
      if ((known & (1 << bit)) === 0) sizes[bit]! += base * postings.rarity(number);
      where.set(number, known | (1 << bit));
      if (kindOf(term) === kinds.aspect) asks = true;
    }
  }
  for (const term of entry.answer.keys()) {
    const number = postings.numbers.get(term)!;
    if (!where.has(number)) where.set(number, 0);
  }
  const told = [...tells].map((term) => postings.numbers.get(term)).filter((number) => number !== undefined);
  return {
    terms: Int32Array.from([...where].flat()),
    sizes,
    tells: new Set(told),
    asks,
  };
}
