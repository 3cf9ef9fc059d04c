import type { Question } from './compare.ts';

/** Among how many of the found entries terms are weighed anew. */
const rivals = 12;

/** What stands in the answer alone tells less. */
const answered = 0.5;

/** Gathers which of a question's terms each found entry holds, to weigh them by what tells the entries apart. */
export interface Contrast {
  /** Entry `n` of those found holds the question's term at `place`: in its wordings, or only in its answer. */
  hold(n: number, place: number, inWordings: boolean): void;
  /** What holding a term counts: 1 in its wordings, less in its answer alone, 0 when the entry does not hold it. */
  held(n: number, place: number): number;
  /**
   * How well the entries fit by what tells them from one another: what all of them hold (健康小屋) weighs nothing, what few
   * hold (几点) weighs much. One share from 0 to 1 an entry, in their order.
   */
  shares(): Float64Array;
}

export function createContrast({ numbers, bases }: Question, entries: number): Contrast {
  const terms = numbers.length;
  /** By entry and term: 0, or what holding it counts. */
  const held = new Float32Array(entries * terms);
  const counts = new Int32Array(terms);
  return {
    hold(n, place, inWordings) {
      held[n * terms + place] = inWordings ? 1 : answered;
      if (inWordings && n < rivals) counts[place]! += 1;
    },
    held: (n, place) => held[n * terms + place]!,
    shares() {
      const weights = new Float64Array(terms);
      const among = Math.min(rivals, entries);
      let whole = 0;
      for (let i = 0; i < terms; i += 1) {
        if (numbers[i] === -1) continue;
        weights[i] = Math.max(0, bases[i]! * Math.log((among + 1) / (counts[i]! + 0.5)));
        whole += weights[i]!;
      }
      const shares = new Float64Array(entries);
      if (whole === 0) return shares;
      for (let n = 0; n < entries; n += 1) {
        let sum = 0;
        for (let i = 0; i < terms; i += 1) sum += held[n * terms + i]! * weights[i]!;
        shares[n] = sum / whole;
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
