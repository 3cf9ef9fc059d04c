import type { Contexts } from './contexts.ts';
import { breadth, meaningAmong, mostLetters, nearness, type Spelt } from './meaning.ts';

/** How a question and a wording lie beside each other letter by letter, in shares from 0 to 1; rare letters count more. */
export interface Alignment {
  /** The share of both that stands in both in one order. */
  readonly ordered: number;
  /** The share of the question that the wording says, in the same letters or in letters that mean the like. */
  readonly said: number;
  /** The share of the wording that the question says. */
  readonly held: number;
  /** What the least said letter of the question tells. */
  readonly oddest: number;
}

export const alignmentKeys: readonly (keyof Alignment)[] = ['ordered', 'said', 'held', 'oddest'];
export const unaligned: Alignment = { ordered: 0, said: 0, held: 0, oddest: 1 };

/** Aligns a question with wordings, one question at a time. */
export interface Aligner {
  begin(question: Spelt): void;
  /** The wording of that number beside the question. */
  beside(wording: number): Alignment;
}

export function aligner(rarity: Float32Array, { book, starts, letters, places }: Contexts): Aligner {
  const meanings = new Float32Array(mostLetters * breadth);
  /** By letter of the question what it tells. */
  const weights = new Float64Array(mostLetters);
  const asked = new Float64Array(mostLetters);
  const told = new Float64Array(mostLetters);
  const longest = new Float64Array(mostLetters + 1);
  const known = new Float64Array(mostKnown);
  const knownOf = new Int32Array(mostKnown);
  /** Which letters of the question have their meaning written out: those that stand in every wording never need it. */
  const spoken = new Uint8Array(mostLetters);
  let whole: Spelt = { letters: [], rows: [] };
  let question: readonly number[] = [];
  return {
    begin(spelt) {
      knownOf.fill(0);
      spoken.fill(0);
      whole = spelt;
      question = spelt.letters;
      for (let i = 0; i < question.length; i += 1) weights[i] = rarity[question[i]!]!;
    },
    beside(wording) {
      const from = starts[wording]!;
      const length = starts[wording + 1]! - from;
      const inOrder = sameLetters(from, length);
      for (let i = 0; i < question.length; i += 1) {
        if (asked[i] === 1) continue;
        for (let j = 0; j < length; j += 1) {
          if (told[j] === 1) continue;
          const near = known[slotOf(i, places[from + j]!)]!;
          if (near > asked[i]!) asked[i] = near;
          if (near > told[j]!) told[j] = near;
        }
      }
      let all = 0;
      let said = 0;
      let oddest = 0;
      for (let i = 0; i < question.length; i += 1) {
        const weight = weights[i]!;
        all += weight;
        said += weight * asked[i]!;
        oddest = Math.max(oddest, weight * (1 - asked[i]!));
      }
      let whole = 0;
      let held = 0;
      for (let j = 0; j < length; j += 1) {
        const weight = rarity[letters[from + j]!]!;
        whole += weight;
        held += weight * told[j]!;
      }
      return {
        ordered: share(2 * inOrder, all + whole),
        said: share(said, all),
        held: share(held, whole),
        oddest,
      };
    },
  };

  /** Where it stands how near a letter of the question is to a place of the book; wordings that are close to one question are much alike. */
  function slotOf(i: number, place: number): number {
    const key = 1 + place * mostLetters + i;
    const slot = key & (mostKnown - 1);
    if (knownOf[slot] !== key) {
      knownOf[slot] = key;
      if (spoken[i] === 0) meaningAmong(whole, i, meanings, i * breadth);
      spoken[i] = 1;
      known[slot] = Math.min(almost, nearness(meanings, i * breadth, book, place * breadth));
    }
    return slot;
  }

  /** Marks what both hold with 1, the rest with 0; gives the weight of the longest row of letters both hold in one order. */
  function sameLetters(from: number, length: number): number {
    for (let j = 0; j < length; j += 1) {
      told[j] = 0;
      longest[j + 1] = 0;
    }
    for (let i = 0; i < question.length; i += 1) {
      const letter = question[i]!;
      let first = 0;
      while (first < length && letters[from + first] !== letter) first += 1;
      asked[i] = first < length ? 1 : 0;
      // Before the first place where it stands a letter makes no row longer, and one that stands nowhere makes none.
      const weight = weights[i]!;
      let before = longest[first]!;
      let left = before;
      for (let j = first; j < length; j += 1) {
        const above = longest[j + 1]!;
        let here = Math.max(above, left);
        if (letter === letters[from + j]) {
          told[j] = 1;
          if (before + weight > here) here = before + weight;
        }
        longest[j + 1] = here;
        before = above;
        left = here;
      }
    }
    return longest[length]!;
  }
}

/** So much of what was compared for a question is kept. */
const mostKnown = 1024;

/** Letters that are not the same are never quite alike. */
const almost = 0.999;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
