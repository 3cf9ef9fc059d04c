import type { EntryTerms, Postings } from './postings.ts';
import { kindOf, kinds, type Term } from './term.ts';

/** Wordings an entry is compared by one by one; further ones count as part of the last. */
export const mostWordings = 30;

/** All entries ready for comparing, one behind the other, so that what is read together stands together. */
export interface Packed {
  /** Where the terms of each entry begin, and where those of the last end. */
  readonly starts: Int32Array;
  /** Terms by number. */
  readonly terms: Int32Array;
  /** Where each of these terms stands: bit n in wording n, 0 only in the answer. */
  readonly where: Int32Array;
  /** Where the sizes of each entry's wordings begin, and where those of the last end. */
  readonly firsts: Int32Array;
  /** What each wording weighs. */
  readonly sizes: Float64Array;
  /** By entry the aspects its answer tells, one bit each, and the bits of terms by their number. */
  readonly tells: Int32Array;
  readonly aspects: Int32Array;
  /** By entry: 1 where its wordings ask something in particular. */
  readonly asks: Uint8Array;
}

/** Entries by the numbers of their terms; `told` are by entry the aspects its answer tells. */
export function pack(
  entries: readonly EntryTerms[],
  told: readonly ReadonlySet<Term>[],
  { numbers, rarity }: Postings,
): Packed {
  const aspects = new Int32Array(numbers.size);
  let known = 0;
  for (const [number, term] of numbers.terms.entries()) {
    if (kindOf(term) !== kinds.aspect) continue;
    aspects[number] = 1 << known;
    known += 1;
  }
  const starts = new Int32Array(entries.length + 1);
  const firsts = new Int32Array(entries.length + 1);
  const tells = new Int32Array(entries.length);
  const asks = new Uint8Array(entries.length);
  const terms: number[] = [];
  const where: number[] = [];
  const sizes: number[] = [];
  for (const [i, entry] of entries.entries()) {
    const bits = new Map<number, number>();
    for (let n = Math.min(mostWordings, entry.wordings.length); n > 0; n -= 1) sizes.push(0);
    for (const [n, wording] of entry.wordings.entries()) {
      const bit = Math.min(n, mostWordings - 1);
      for (const [term, base] of wording) {
        const number = numbers.of(term);
        const known = bits.get(number) ?? 0;
        if ((known & (1 << bit)) === 0) sizes[firsts[i]! + bit]! += base * rarity(number);
        bits.set(number, known | (1 << bit));
        if (kindOf(term) === kinds.aspect) asks[i] = 1;
      }
    }
    for (const term of entry.answer.keys()) {
      const number = numbers.of(term);
      if (!bits.has(number)) bits.set(number, 0);
    }
    for (const number of bits.keys()) terms.push(number);
    for (const places of bits.values()) where.push(places);
    for (const term of told[i]!) tells[i]! |= aspects[numbers.of(term)] ?? 0;
    starts[i + 1] = terms.length;
    firsts[i + 1] = sizes.length;
  }
  return {
    starts,
    terms: Int32Array.from(terms),
    where: Int32Array.from(where),
    firsts,
    sizes: Float64Array.from(sizes),
    tells,
    aspects,
    asks,
  };
}
