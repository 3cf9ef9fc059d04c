import type { Postings } from './postings.ts';
import type { Question } from './question.ts';

/** How many entries of common terms are looked at before only those already found are scored. */
const budget = 2_500;
/** Of those most like it by letters alone so many are looked at too. */
const byLetters = 5;
/** At this score by letters an entry shares half as much as counts. */
const much = 20;

/** Entries that were found, by their place among them, with the shares of their scores in the highest ones. */
export interface Candidates {
  /** So many were found; what stands behind them in the arrays is of other questions. */
  readonly size: number;
  readonly entries: Int32Array;
  readonly found: Float64Array;
  /** By letters alone. */
  readonly plain: Float64Array;
  /** The same score itself, 0 to 1: how much is shared at all. */
  readonly mass: Float64Array;
}

/**
 * Finds the entries that share telling terms with a question, best first, at most `most`, and those that are to be looked at
 * too, at most `mostToo`. What was found holds until the next question.
 */
export function finder(
  postings: Postings,
  most: number,
  mostToo: number,
): (question: Question, too: readonly number[]) => Candidates {
  /** By entry its score and, beside it, its score by letters alone, so that memory is read once. */
  const sums = new Float32Array(2 * postings.size);
  const touched = new Int32Array(postings.size);
  const top = listOf(most);
  const alike = listOf(byLetters);
  const room = most + byLetters + mostToo;
  const entries = new Int32Array(room);
  const found = new Float64Array(room);
  const plain = new Float64Array(room);
  const mass = new Float64Array(room);
  const rarestFirst = byRarity(postings);
  const { offsets, entries: held, weights, plain: byLetter } = postings;
  return (question, too) => {
    let seen = 0;
    let count = 0;
    const terms = rarestFirst(question);
    for (let n = 0; n < terms.size; n += 1) {
      const number = terms.numbers[n]!;
      const weight = terms.weights[n]!;
      const from = offsets[number]!;
      const to = offsets[number + 1]!;
      if (seen > 0 && seen + to - from > budget) continue;
      seen += to - from;
      for (let i = from; i < to; i += 1) {
        const entry = held[i]!;
        const at = 2 * entry;
        const sum = sums[at]!;
        if (sum === 0) {
          touched[count] = entry;
          count += 1;
        }
        sums[at] = sum + weight * weights[i]!;
        sums[at + 1]! += byLetter[i]!;
      }
    }
    empty(top);
    empty(alike);
    for (let i = 0; i < count; i += 1) {
      const entry = touched[i]!;
      const score = sums[2 * entry]!;
      const letters = sums[2 * entry + 1]!;
      if (score > top.least) keep(top, entry, score);
      if (letters > alike.least) keep(alike, entry, letters);
    }
    const highest = Math.max(1e-9, top.scores[0]!);
    const likest = Math.max(1e-9, alike.scores[0]!);
    let size = 0;
    const add = (entry: number): void => {
      for (let n = 0; n < size; n += 1) if (entries[n] === entry) return;
      const letters = sums[2 * entry + 1]!;
      entries[size] = entry;
      found[size] = sums[2 * entry]! / highest;
      plain[size] = letters / likest;
      mass[size] = letters / (letters + much);
      size += 1;
    };
    for (let n = 0; n < top.size; n += 1) add(top.entries[n]!);
    for (let n = 0; n < alike.size; n += 1) add(alike.entries[n]!);
    for (const entry of too) add(entry);
    for (let i = 0; i < count; i += 1) {
      const at = 2 * touched[i]!;
      sums[at] = 0;
      sums[at + 1] = 0;
    }
    return { size, entries, found, plain, mass };
  };
}

/** The few entries of the highest scores, best first; those of equal scores as they came. */
interface Best {
  size: number;
  readonly entries: Int32Array;
  readonly scores: Float64Array;
  /** What a score must be above to be kept. */
  least: number;
}

const listOf = (most: number): Best => ({
  size: 0,
  entries: new Int32Array(most),
  scores: new Float64Array(most),
  least: 0,
});

function empty(best: Best): void {
  best.size = 0;
  best.scores[0] = 0;
  best.least = 0;
}

function keep(best: Best, entry: number, score: number): void {
  const { entries, scores } = best;
  const most = entries.length;
  let at = best.size === most ? most - 1 : best.size;
  while (at > 0 && scores[at - 1]! < score) {
    scores[at] = scores[at - 1]!;
    entries[at] = entries[at - 1]!;
    at -= 1;
  }
  scores[at] = score;
  entries[at] = entry;
  if (best.size < most) best.size += 1;
  if (best.size === most) best.least = scores[most - 1]!;
}

/** Puts the terms of a question and of what stands beside them that the index knows in order, rarest first. */
function byRarity({ offsets }: Postings) {
  let numbers = new Int32Array(0);
  let weights = new Float64Array(0);
  let lengths = new Int32Array(0);
  return (question: Question) => {
    const room = question.size + question.related.size;
    if (numbers.length < room) {
      numbers = new Int32Array(2 * room);
      weights = new Float64Array(2 * room);
      lengths = new Int32Array(2 * room);
    }
    let size = 0;
    const add = (number: number, weight: number): void => {
      if (number < 0) return;
      const length = offsets[number + 1]! - offsets[number]!;
      let at = size;
      while (at > 0 && lengths[at - 1]! > length) {
        numbers[at] = numbers[at - 1]!;
        weights[at] = weights[at - 1]!;
        lengths[at] = lengths[at - 1]!;
        at -= 1;
      }
      numbers[at] = number;
      weights[at] = weight;
      lengths[at] = length;
      size += 1;
    };
    for (let i = 0; i < question.size; i += 1) add(question.numbers[i]!, question.bases[i]!);
    for (const [number, weight] of question.related) add(number, weight);
    return { size, numbers, weights };
  };
}
