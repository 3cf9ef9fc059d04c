import type { Question } from './compare.ts';
import type { Postings } from './postings.ts';

/** How many entries of common terms are looked at before only those already found are scored. */
const budget = 2_500;
/** Of those most like it by letters alone so many are looked at too. */
const byLetters = 5;
/** At this score by letters an entry shares half as much as counts. */
const much = 20;

/** An entry that was found, with the shares of its scores in the highest ones. */
export interface Candidate {
  readonly entry: number;
  readonly found: number;
  /** By letters alone. */
  readonly plain: number;
  /** The same score itself, 0 to 1: how much is shared at all. */
  readonly mass: number;
}

/** Finds the entries that share telling terms with a question, best first, at most `most`. Not shared between calls at once. */
export function finder(postings: Postings): (question: Question, most: number) => readonly Candidate[] {
  /** By entry its score and, beside it, its score by letters alone, so that memory is read once. */
  const sums = new Float64Array(2 * postings.size);
  const touched = new Int32Array(postings.size);
  return (question, most) => {
    let seen = 0;
    let count = 0;
    for (const { number, weight, length } of rarestFirst(postings, question)) {
      if (seen > 0 && seen + length > budget) continue;
      seen += length;
      const from = postings.offsets[number]!;
      for (let i = from; i < from + length; i += 1) {
        const entry = postings.entries[i]!;
        if (sums[2 * entry] === 0) {
          touched[count] = entry;
          count += 1;
        }
        sums[2 * entry]! += weight * postings.weights[i]!;
        sums[2 * entry + 1]! += postings.plain[i]!;
      }
    }
    const found = touched.subarray(0, count);
    const score = (entry: number): number => sums[2 * entry]!;
    const plain = (entry: number): number => sums[2 * entry + 1]!;
    const top = topOf(found, sums, 0, most);
    const alike = topOf(found, sums, 1, byLetters);
    const highest = score(top[0] ?? 0);
    const likest = Math.max(1e-9, plain(alike[0] ?? 0));
    const best = [...top, ...alike.filter((entry) => !top.includes(entry))];
    const candidates = best.map((entry) => ({
      entry,
      found: score(entry) / highest,
      plain: plain(entry) / likest,
      mass: plain(entry) / (plain(entry) + much),
    }));
    for (let i = 0; i < count; i += 1) {
      sums[2 * found[i]!] = 0;
      sums[2 * found[i]! + 1] = 0;
    }
    return candidates;
  };
}

/** The terms of a question and of what stands beside them that the index knows, rarest first. */
function rarestFirst({ offsets }: Postings, { numbers, bases, related }: Question) {
  const terms: { number: number; weight: number; length: number }[] = [];
  const add = (number: number, weight: number): void => {
    if (number >= 0) terms.push({ number, weight, length: offsets[number + 1]! - offsets[number]! });
  };
  for (let i = 0; i < numbers.length; i += 1) add(numbers[i]!, bases[i]!);
  for (const [number, weight] of related) add(number, weight);
  return terms.sort((a, b) => a.length - b.length);
}

/** The best few without sorting all: a short list kept in order. */
function topOf(touched: Int32Array, sums: Float64Array, which: 0 | 1, most: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (let i = 0; i < touched.length; i += 1) {
    const entry = touched[i]!;
    const score = sums[2 * entry + which]!;
    if (best.length === most && score <= least) continue;
    let at = best.length === most ? most - 1 : best.length;
    while (at > 0 && sums[2 * best[at - 1]! + which]! < score) {
      best[at] = best[at - 1]!;
      at -= 1;
    }
    best[at] = entry;
    least = sums[2 * best.at(-1)! + which]!;
  }
  return best;
}
