import type { Packed, Question } from './compare.ts';

/** Among how many of the found entries terms are weighed anew. */
const rivals = 12;

/**
 * How well found entries fit by what tells them from one another: what all of them hold (健康小屋) weighs nothing, what few
 * hold (几点) weighs much. One share from 0 to 1 an entry, in their order.
 */
export function contrasts(question: Question, entries: readonly Packed[]): readonly number[] {
  const places = new Map<number, number>();
  for (const [i, number] of question.numbers.entries()) if (number >= 0) places.set(number, i);
  const held = entries.map((entry) => {
    const found: number[] = [];
    const told: number[] = [];
    for (const [i, number] of entry.terms.entries()) {
      const place = places.get(number);
      if (place === undefined) continue;
      (entry.where[i] === 0 ? told : found).push(place);
    }
    return { found, told };
  });
  const counts = question.numbers.map(() => 0);
  for (const { found } of held.slice(0, rivals)) for (const place of found) counts[place]! += 1;
  const among = Math.min(rivals, entries.length);
  const weights = counts.map((count, i) =>
    question.numbers[i] === -1 ? 0 : question.bases[i]! * Math.log((among + 1) / (count + 0.5)),
  );
  const whole = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  if (whole === 0) return held.map(() => 0);
  const sumOf = (list: readonly number[]): number => list.reduce((sum, place) => sum + Math.max(0, weights[place]!), 0);
  return held.map(({ found, told }) => (sumOf(found) + sumOf(told) * answered) / whole);
}

/** What stands in the answer alone tells less. */
const answered = 0.5;

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
