import type { Question } from './question.ts';

/** Among how many of the found entries terms are weighed anew. */
const rivals = 12;

/** What stands in the answer alone tells less. */
const answered = 0.5;

/** Gathers which of a question's terms each found entry holds, to weigh them by what tells the entries apart. */
export interface Contrast {
  /** A new question, for which so many entries were found. */
  begin(question: Question, entries: number): void;
  /** Entry `n` of those found holds the question's term at `place`: in its wordings, or only in its answer. */
  hold(n: number, place: number, inWordings: boolean): void;
  /** What holding a term counts: 1 in its wordings, less in its answer alone, 0 when the entry does not hold it. */
  held(n: number, place: number): number;
  /**
   * How well the entries fit by what tells them from one another: what all of them hold (健康小屋) weighs nothing, what few
   * hold (几点) weighs much. One share from 0 to 1 an entry, in their order.
   */
  shares(): readonly number[];
}

/** It keeps its memory from question to question: one at a time. */
export function createContrast(): Contrast {
  /** By entry and term: 0, or what holding it counts. */
  let held = new Float32Array(0);
  let counts = new Int32Array(0);
  let weights = new Float64Array(0);
  let entries = 0;
  let terms = 0;
  let asked: Question | undefined;
  return {
    begin(question, found) {
      asked = question;
      entries = found;
      terms = question.size;
      if (held.length < entries * terms) held = new Float32Array(2 * entries * terms);
      else held.fill(0, 0, entries * terms);
      if (counts.length < terms) {
        counts = new Int32Array(2 * terms);
        weights = new Float64Array(2 * terms);
      } else counts.fill(0, 0, terms);
    },
    hold(n, place, inWordings) {
      held[n * terms + place] = inWordings ? 1 : answered;
      if (inWordings && n < rivals) counts[place]! += 1;
    },
    held: (n, place) => held[n * terms + place]!,
    shares() {
      const { numbers, bases } = asked!;
      const among = Math.min(rivals, entries);
      let whole = 0;
      for (let i = 0; i < terms; i += 1) {
        weights[i] = numbers[i] === -1 ? 0 : Math.max(0, bases[i]! * Math.log((among + 1) / (counts[i]! + 0.5)));
        whole += weights[i]!;
      }
      const shares: number[] = [];
      for (let n = 0; n < entries; n += 1) {
        let sum = 0;
        for (let i = 0; i < terms; i += 1) sum += held[n * terms + i]! * weights[i]!;
        shares.push(whole === 0 ? 0 : sum / whole);
      }
      return shares;
    },
  };
}

/** How far the first of the contrasts is ahead of the next three; a quarter ahead is 1. */
export function aheadBy(ordered: readonly number[]): number {
  const [best = 0, ...rest] = ordered.slice(0, 4);
  return Math.min(1, 4 * Math.max(0, best - Math.max(0, ...rest)));
}

/** The share of the best among scores that tell the more the farther apart they are: 1 when it stands alone. */
export function soleness(ordered: readonly number[]): number {
  const best = ordered[0] ?? 0;
  return (
    1 /
    Math.max(
      1,
      ordered.reduce((sum, score) => sum + Math.exp((score - best) * 25), 0),
    )
  );
}
