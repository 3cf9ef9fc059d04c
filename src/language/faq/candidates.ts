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

/**
 * Finds the entries that share telling terms with a question, best first, at most `most`, and those that are to be looked at
 * too. Not shared between calls at once.
 */
export function finder(
  postings: Postings,
): (question: Question, most: number, too: readonly number[]) => readonly Candidate[] {
  /** By entry its score and, beside it, its score by letters alone, so that memory is read once. */
  const sums = new Float32Array(2 * postings.size);
  const touched = new Int32Array(postings.size);
  const top = createBest();
  const alike = createBest();
  const { offsets, entries, weights, plain: byLetter } = postings;
  return (question, most, too) => {
    let seen = 0;
    let count = 0;
    for (const { number, weight, length } of rarestFirst(postings, question)) {
      if (seen > 0 && seen + length > budget) continue;
      seen += length;
      const from = offsets[number]!;
      for (let i = from; i < from + length; i += 1) {
        const entry = entries[i]!;
        if (sums[2 * entry] === 0) {
          touched[count] = entry;
          count += 1;
        }
        sums[2 * entry]! += weight * weights[i]!;
        sums[2 * entry + 1]! += byLetter[i]!;
      }
    }
    top.begin(most);
    alike.begin(byLetters);
    for (let i = 0; i < count; i += 1) {
      const entry = touched[i]!;
      top.offer(entry, sums[2 * entry]!);
      alike.offer(entry, sums[2 * entry + 1]!);
    }
    const highest = Math.max(1e-9, top.highest());
    const likest = Math.max(1e-9, alike.highest());
    const candidates = [...new Set([...top.entries(), ...alike.entries(), ...too])].map((entry) => {
      const plain = sums[2 * entry + 1]!;
      return { entry, found: sums[2 * entry]! / highest, plain: plain / likest, mass: plain / (plain + much) };
    });
    for (let i = 0; i < count; i += 1) {
      sums[2 * touched[i]!] = 0;
      sums[2 * touched[i]! + 1] = 0;
    }
    return candidates;
  };
}

/** Keeps the few entries of the highest values, which stay in order; those of equal values as they came. */
function createBest() {
  let values = new Float64Array(0);
  let held = new Int32Array(0);
  let most = 0;
  let count = 0;
  let least = 0;
  return {
    begin(room: number): void {
      if (values.length < room) {
        values = new Float64Array(room);
        held = new Int32Array(room);
      }
      most = room;
      count = 0;
      least = 0;
    },
    offer(entry: number, value: number): void {
      if (value <= least) return;
      let at = count === most ? most - 1 : count;
      while (at > 0 && values[at - 1]! < value) {
        values[at] = values[at - 1]!;
        held[at] = held[at - 1]!;
        at -= 1;
      }
      values[at] = value;
      held[at] = entry;
      if (count < most) count += 1;
      if (count === most) least = values[most - 1]!;
    },
    highest: (): number => (count === 0 ? 0 : values[0]!),
    entries: (): readonly number[] => [...held.subarray(0, count)],
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
