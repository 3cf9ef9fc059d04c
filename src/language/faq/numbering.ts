import type { Term } from './term.ts';

/** Terms that are known, each with a number. */
export interface Numbering {
  readonly size: number;
  /** By number. */
  readonly terms: Int32Array;
  /** The number of a term; -1 when it is not known. */
  of(term: Term): number;
}

/**
 * Numbers terms in their order. In one array a term stands beside its number, so that memory is read once: a map reads it
 * three times, and a question asks for a hundred terms.
 */
export function numbering(all: Iterable<Term>): Numbering {
  const terms = Int32Array.from(all);
  // At most half full: a term stands where it is looked for first, or nearly.
  const bits = 33 - Math.clz32(terms.length);
  const mask = (1 << bits) - 1;
  /** A term and its number from 1; 0 where none stands. */
  const slots = new Int32Array(2 << bits);
  const slotOf = (term: Term): number => {
    let slot = Math.imul(term, 0x9e3779b1) >>> (32 - bits);
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== term) slot = (slot + 1) & mask;
    return slot;
  };
  for (let number = 0; number < terms.length; number += 1) {
    const slot = slotOf(terms[number]!);
    slots[2 * slot] = terms[number]!;
    slots[2 * slot + 1] = number + 1;
  }
  return { size: terms.length, terms, of: (term) => slots[2 * slotOf(term) + 1]! - 1 };
}
