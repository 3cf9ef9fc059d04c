import type { Postings } from './postings.ts';
import { aspectSign, topicSign } from './terms.ts';

/** How well an entry fits a question, in shares from 0 to 1. */
export interface Fit {
  /** The share of what the question says that the entry's wordings say too. */
  readonly asked: number;
  /** The same, with the entry's answer. */
  readonly told: number;
  /** Likeness of the question to the best of the entry's wordings. */
  readonly wording: number;
  /** The share of the best wording that the question holds. */
  readonly covered: number;
  /** The share of the question's pairs of letters that the entry or its answer holds. */
  readonly pairs: number;
  /** The share of the question's topics that the entry's wordings have. */
  readonly topics: number;
  /** The same, of its answer alone. */
  readonly topicsTold: number;
  /** What the question wants to know is asked by the entry: 1, it does not say: 0.5, the entry asks something else: 0. */
  readonly aspect: number;
  /** The share of what the question wants to know that the entry's answer tells. */
  readonly aspectTold: number;
  /** The share of what the question's topics stand beside elsewhere in the directory. */
  readonly related: number;
  /** How well it fits by what tells it from the other entries found. */
  readonly contrast: number;
  /** The same thing and the same asked about it. */
  readonly meant: number;
  /** What tells it from the others, and the same asked. */
  readonly sharp: number;
  /** The same thing in like words. */
  readonly near: number;
}

/** What an entry shows by itself, without the others that were found. */
export type LoneFit = Omit<Fit, 'contrast' | 'meant' | 'sharp' | 'near'>;

/** The whole fit of an entry, among the others found. */
export const fitAmong = (alone: LoneFit, contrast: number): Fit => ({
  ...alone,
  contrast,
  meant: alone.topics * alone.aspect,
  sharp: contrast * alone.aspect,
  near: alone.topics * alone.wording,
});

/** An entry ready for comparing: its terms by number, and in which of its wordings each stands. */
export interface Packed {
  readonly terms: Int32Array;
  /** Bit n: the term stands in wording n; 0: only in the answer. */
  readonly where: Int32Array;
  /** What each wording weighs. */
  readonly sizes: Float64Array;
  /** Numbers of the aspects its answer tells. */
  readonly tells: ReadonlySet<number>;
  /** Its wordings ask something in particular. */
  readonly asks: boolean;
}

const letter = 0;
const pair = 1;
const topic = 2;
const aspect = 3;

/** A question ready for comparing: its terms by number (-1 where no entry has it), what each weighs, its kind. */
export interface Question {
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  /** What each weighs by its kind alone. */
  readonly bases: readonly number[];
  readonly kinds: readonly number[];
  readonly whole: number;
  /** Numbers of topics beside its topics, with their shares. */
  readonly related: ReadonlyMap<number, number>;
}

export function questionOf(
  asked: ReadonlyMap<string, number>,
  related: ReadonlyMap<string, number>,
  postings: Postings,
): Question {
  const numbers: number[] = [];
  const weights: number[] = [];
  const bases: number[] = [];
  const kinds: number[] = [];
  let whole = 0;
  for (const [term, base] of asked) {
    const weight = base * postings.rarity(term);
    numbers.push(postings.numbers.get(term) ?? -1);
    weights.push(weight);
    bases.push(base);
    kinds.push(
      term.startsWith(topicSign) ? topic : term.startsWith(aspectSign) ? aspect : term.length > 1 ? pair : letter,
    );
    whole += weight;
  }
  const beside = new Map<number, number>();
  for (const [term, share] of related) beside.set(postings.numbers.get(term) ?? -1, share);
  return { numbers, weights, bases, kinds, whole, related: beside };
}

/** Compares questions with entries; it keeps scratch space, so one comparison at a time. */
export function comparer(terms: number, mostWordings: number): (question: Question, entry: Packed) => LoneFit {
  /** Place of a term in the question, from 1; 0 when the question has it not. */
  const places = new Int32Array(terms);
  const common = new Float64Array(mostWordings);
  return (question, entry) => {
    const { numbers, weights, kinds, whole } = question;
    for (let i = 0; i < numbers.length; i += 1) if (numbers[i]! >= 0) places[numbers[i]!] = i + 1;
    common.fill(0);
    const own = [0, 0, 0, 0];
    const told = [0, 0, 0, 0];
    let related = 0;
    let toldAspects = 0;
    for (let i = 0; i < entry.terms.length; i += 1) {
      const number = entry.terms[i]!;
      const bits = entry.where[i]!;
      if (bits !== 0 && question.related.size > 0) related += question.related.get(number) ?? 0;
      const place = places[number]! - 1;
      if (place < 0) continue;
      const kind = kinds[place]!;
      const weight = weights[place]!;
      if (bits === 0) {
        told[kind]! += weight;
        continue;
      }
      own[kind]! += weight;
      for (let rest = bits; rest !== 0; rest &= rest - 1) common[31 - Math.clz32(rest & -rest)]! += weight;
    }
    const all = [0, 0, 0, 0];
    let aspects = 0;
    for (let i = 0; i < numbers.length; i += 1) {
      all[kinds[i]!]! += weights[i]!;
      if (kinds[i] === aspect) {
        aspects += 1;
        if (entry.tells.has(numbers[i]!)) toldAspects += 1;
      }
      if (numbers[i]! >= 0) places[numbers[i]!] = 0;
    }
    const sum = own[letter]! + own[pair]! + own[topic]! + own[aspect]!;
    const best = bestWording(common, whole, entry.sizes);
    return {
      asked: share(sum, whole),
      told: share(sum + told[letter]! + told[pair]! + told[topic]! + told[aspect]!, whole),
      wording: best.likeness,
      covered: best.covered,
      pairs: share(own[pair]! + told[pair]!, all[pair]!),
      topics: share(own[topic]!, all[topic]!),
      topicsTold: share(told[topic]!, all[topic]!),
      aspect: aspects === 0 || !entry.asks ? 0.5 : own[aspect]! > 0 ? 1 : 0,
      aspectTold: aspects === 0 ? 0.5 : toldAspects / aspects,
      related: share(related, sumOf(question.related)),
    };
  };
}

/** The wording most like the question (Dice), and how much of it the question holds. */
function bestWording(common: Float64Array, whole: number, sizes: Float64Array) {
  let likeness = 0;
  let covered = 0;
  for (let i = 0; i < sizes.length; i += 1) {
    const like = share(2 * common[i]!, whole + sizes[i]!);
    if (like <= likeness) continue;
    likeness = like;
    covered = share(common[i]!, sizes[i]!);
  }
  return { likeness, covered };
}

function sumOf(shares: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const share of shares.values()) sum += share;
  return sum;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
