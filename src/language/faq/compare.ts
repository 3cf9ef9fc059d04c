import type { Candidate } from './candidates.ts';
import { createContrast } from './contrast.ts';
import { placesOfFit as at, fitKeys } from './fit.ts';
import { mostWordings, type Packed } from './pack.ts';
import type { Question } from './question.ts';
import { kinds } from './term.ts';

const { letter, pair, topic, aspect } = kinds;

/** Compares a question with all entries found for it: a row each, how it fits, until the next question; so one at a time. */
export function comparer(
  known: number,
): (
  question: Question,
  candidates: readonly Candidate[],
  entries: Packed,
  meaning: (entry: number) => number,
) => readonly Float64Array[] {
  /** Place of a term in the question, from 1; 0 when the question has it not. */
  const places = new Int32Array(known);
  /** Share of a term that stands beside the question's topics. */
  const beside = new Float64Array(known);
  const common = new Float64Array(mostWordings);
  const own = new Float64Array(4);
  const told = new Float64Array(4);
  const all = new Float64Array(4);
  const contrast = createContrast();
  /** Written in place: a number in an object is a thing of its own, and there are hundreds of them. */
  const rows: Float64Array[] = [];

  return (question, candidates, entries, meaning) => {
    const { numbers, weights, sorts, whole } = question;
    const { starts, terms } = entries;
    contrast.begin(question, candidates.length);
    let relatedWhole = 0;
    for (const [number, share] of question.related) {
      relatedWhole += share;
      if (number >= 0) beside[number] = share;
    }
    let aspects = 0;
    all.fill(0);
    for (let i = 0; i < numbers.length; i += 1) {
      all[sorts[i]!]! += weights[i]!;
      if (sorts[i] === aspect) aspects += 1;
      if (numbers[i]! >= 0) places[numbers[i]!] = i + 1;
    }
    for (let n = 0; n < candidates.length; n += 1) {
      const { entry, found, plain, mass } = candidates[n]!;
      common.fill(0);
      own.fill(0);
      told.fill(0);
      let related = 0;
      for (let i = starts[entry]!; i < starts[entry + 1]!; i += 2) {
        const number = terms[i]!;
        const bits = terms[i + 1]!;
        if (relatedWhole > 0 && bits !== 0) related += beside[number]!;
        const place = places[number]! - 1;
        if (place < 0) continue;
        contrast.hold(n, place, bits !== 0);
        (bits === 0 ? told : own)[sorts[place]!]! += weights[place]!;
        for (let rest = bits; rest !== 0; rest &= rest - 1) common[31 - Math.clz32(rest & -rest)]! += weights[place]!;
      }
      const sum = own[letter]! + own[pair]! + own[topic]! + own[aspect]!;
      const best = bestWording(common, whole, entries, entry);
      const { topics, topicsTold } = topicShares(question, (place) => contrast.held(n, place));
      const asks = aspects === 0 || entries.asks[entry] === 0 ? 0.5 : own[aspect]! > 0 ? 1 : 0;
      if (n === rows.length) rows.push(new Float64Array(fitKeys.length));
      const row = rows[n]!;
      row[at.asked] = share(sum, whole);
      row[at.told] = share(sum + told[letter]! + told[pair]! + told[topic]! + told[aspect]!, whole);
      row[at.found] = found;
      row[at.plain] = plain;
      row[at.mass] = mass;
      row[at.unknownPlain] = plain * (1 - question.known);
      row[at.wording] = best.likeness;
      row[at.covered] = best.covered;
      row[at.pairs] = share(own[pair]! + told[pair]!, all[pair]!);
      row[at.topics] = topics;
      row[at.known] = topics * question.known;
      row[at.topicsTold] = topicsTold;
      row[at.aspect] = asks;
      row[at.aspectTold] = aspects === 0 ? 0.5 : aspectsIn(question, entries, entry) / aspects;
      row[at.related] = share(related, relatedWhole);
      row[at.meant] = topics * asks;
      row[at.near] = topics * best.likeness;
      row[at.meaning] = meaning(entry);
    }
    for (const number of numbers) if (number >= 0) places[number] = 0;
    for (const number of question.related.keys()) if (number >= 0) beside[number] = 0;
    const shares = contrast.shares();
    const fits = rows.slice(0, candidates.length);
    for (const [n, row] of fits.entries()) {
      row[at.contrast] = shares[n]!;
      row[at.sharp] = shares[n]! * row[at.aspect]!;
    }
    return fits;
  };
}

/** The share of the question's known words one of whose topics the entry's wordings have, or its answer alone. */
function topicShares({ words }: Question, held: (place: number) => number) {
  let own = 0;
  let told = 0;
  let all = 0;
  for (const { places, weight } of words) {
    let most = 0;
    for (const place of places) most = Math.max(most, held(place));
    if (most === 1) own += weight;
    else if (most > 0) told += weight;
    all += weight;
  }
  return { topics: share(own, all), topicsTold: share(told, all) };
}

/** How much of what the question wants to know the entry's answer tells. */
function aspectsIn({ numbers, sorts }: Question, { aspects, tells }: Packed, entry: number): number {
  let count = 0;
  for (let i = 0; i < numbers.length; i += 1)
    if (sorts[i] === aspect && numbers[i]! >= 0 && (tells[entry]! & aspects[numbers[i]!]!) !== 0) count += 1;
  return count;
}

/** The wording most like the question (Dice), and how much of it the question holds. */
function bestWording(common: Float64Array, whole: number, { firsts, sizes }: Packed, entry: number) {
  const first = firsts[entry]!;
  let likeness = 0;
  let covered = 0;
  for (let n = 0; n < firsts[entry + 1]! - first; n += 1) {
    const size = sizes[first + n]!;
    const like = share(2 * common[n]!, whole + size);
    if (like <= likeness) continue;
    likeness = like;
    covered = share(common[n]!, size);
  }
  return { likeness, covered };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
