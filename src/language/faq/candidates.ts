import type { Postings } from './postings.ts';
import type { Question } from './question.ts';

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
  const sums = new Float32Array(2 * postings.size);
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
    const top: Sum[] = [];
    const alike: Sum[] = [];
    let least = 0;
    let leastAlike = 0;
    for (let i = 0; i < count; i += 1) {
      const entry = touched[i]!;
      const score = sums[2 * entry]!;
      const plain = sums[2 * entry + 1]!;
      sums[2 * entry] = 0;
      sums[2 * entry + 1] = 0;
      if (score > least) least = offered(top, { entry, score, plain }, 'score', most);
      if (plain > leastAlike) leastAlike = offered(alike, { entry, score, plain }, 'plain', byLetters);
    }
    const highest = top[0]?.score ?? 0;
    const likest = Math.max(1e-9, alike[0]?.plain ?? 0);
    return [...top, ...alike.filter(({ entry }) => !top.some((one) => one.entry === entry))].map(
      ({ entry, score, plain }) => ({
        entry,
        found: score / highest,
        plain: plain / likest,
        mass: plain / (plain + much),
      }),
    );
  };
}

/** What an entry shares with a question. */
interface Sum {
  readonly entry: number;
  readonly score: number;
  readonly plain: number;
}

/** Puts one among the best few, which stay in order; gives what another must pass to get among them. */
function offered(best: Sum[], one: Sum, by: 'score' | 'plain', most: number): number {
  let at = best.length === most ? most - 1 : best.length;
  while (at > 0 && best[at - 1]![by] < one[by]) {
    best[at] = best[at - 1]!;
    at -= 1;
  }
  best[at] = one;
  return best.length === most ? best[most - 1]![by] : 0;
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
