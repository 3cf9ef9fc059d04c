import { type Numbering, numbering } from './numbering.ts';
import { kindOf, kinds, type Term } from './term.ts';

/** How much an entry's own question and wordings say about it, and how much its answer. */
const ofQuestion = 1;
const ofAnswer = 0.3;

/** Entries by term: for each term the entries that hold it, with what the term adds to their score. */
export interface Postings {
  readonly size: number;
  /** What a term tells, from its rarity; those no entry holds (-1) are as telling as the rarest. */
  rarity(number: number): number;
  readonly numbers: Numbering;
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
  readonly weights: Float32Array;
  /** The same by letters alone, all of an entry's words alike: BM25. */
  readonly plain: Float32Array;
}

/** What one entry is made of. */
export interface EntryTerms {
  readonly wordings: readonly ReadonlyMap<Term, number>[];
  readonly answer: ReadonlyMap<Term, number>;
}

/** Builds the inverted index: saturated like BM25, the question above the answer. */
export function buildPostings(docs: readonly EntryTerms[]): Postings {
  const numbers = new Map<Term, number>();
  const held: Map<number, number>[] = [];
  const frequency: number[] = [];
  const numberOf = (term: Term): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      frequency.push(0);
    }
    return number;
  };
  const counted: Map<number, number>[] = [];
  for (const doc of docs) {
    const mass = new Map<number, number>();
    const count = new Map<number, number>();
    for (const words of [...doc.wordings, doc.answer])
      for (const term of words.keys()) if (kindOf(term) === kinds.letter) add(count, numberOf(term), 1);
    counted.push(count);
    for (const wording of doc.wordings) {
      for (const term of wording.keys()) add(mass, numberOf(term), ofQuestion);
    }
    for (const term of mass.keys()) frequency[term]! += 1;
    for (const term of doc.answer.keys()) add(mass, numberOf(term), ofAnswer);
    held.push(mass);
  }
  const rarityOf = (number: number): number => Math.log(1 + (docs.length + 0.5) / ((frequency[number] ?? 0) + 0.5));
  const offsets = new Int32Array(numbers.size + 1);
  for (const mass of held) for (const term of mass.keys()) offsets[term + 1]! += 1;
  for (let i = 1; i < offsets.length; i += 1) offsets[i]! += offsets[i - 1]!;
  const entries = new Int32Array(offsets.at(-1) ?? 0);
  const weights = new Float32Array(entries.length);
  const plain = new Float32Array(entries.length);
  const spread = new Int32Array(numbers.size);
  const lengths = counted.map((count) => count.values().reduce((sum, times) => sum + times, 0));
  for (const count of counted) for (const term of count.keys()) spread[term]! += 1;
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const next = offsets.slice(0, -1);
  for (const [entry, mass] of held.entries()) {
    for (const [term, amount] of mass) {
      const at = next[term]!;
      entries[at] = entry;
      weights[at] = rarityOf(term) * ((amount * 1.6) / (amount + 0.6));
      const times = counted[entry]!.get(term) ?? 0;
      plain[at] =
        (Math.log(1 + (docs.length - spread[term]! + 0.5) / (spread[term]! + 0.5)) * times * 2.2) /
        (times + 0.3 + (0.9 * lengths[entry]!) / usual);
      next[term] = at + 1;
    }
  }
  const rarities = Float64Array.from(frequency, (_, number) => rarityOf(number));
  return {
    size: docs.length,
    rarity: lookUp(rarities, rarityOf(numbers.size)),
    numbers: numbering(numbers.keys()),
    offsets,
    entries,
    weights,
    plain,
  };
}

/** Made apart from where they are worked out, or all that was needed for it would be kept with it. */
const lookUp =
  (values: Float64Array, unknown: number) =>
  (number: number): number =>
    number < 0 ? unknown : values[number]!;

function add(mass: Map<number, number>, term: number, amount: number): void {
  mass.set(term, (mass.get(term) ?? 0) + amount);
}
