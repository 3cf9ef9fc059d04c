import type { Candidates } from './candidates.ts';
import { type Contrast, createContrast } from './contrast.ts';
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
  candidates: Candidates,
  entries: Packed,
  meaning: (entry: number) => number,
) => readonly Float64Array[] {
  /** 1 where the question has a term or it stands beside the question's topics: small, as every term of an entry is looked up. */
  const wanted = new Uint8Array(known);
  /** Place of a term in the question, from 1; 0 when the question has it not. */
  const places = new Int32Array(known);
  /** Share of a term that stands beside the question's topics. */
  const beside = new Float64Array(known);
  const common = new Float64Array(mostWordings);
  const own = new Float64Array(4);
  const told = new Float64Array(4);
  const all = new Float64Array(4);
  const contrast = createContrast();
  /** Where an entry's terms that are wanted stand. */
  let shared = new Int32Array(0);
  /** Written in place: a number in an object is a thing of its own, and there are hundreds of them. */
  const rows: Float64Array[] = [];

  return (question, candidates, entries, meaning) => {
    const { size, numbers, weights, sorts, whole } = question;
    const { starts, terms, where, firsts } = entries;
    contrast.begin(question, candidates.size);
    let relatedWhole = 0;
    for (const [number, share] of question.related) {
      relatedWhole += share;
      if (number < 0) continue;
      beside[number] = share;
      wanted[number] = 1;
    }
    let aspects = 0;
    all.fill(0);
    for (let i = 0; i < size; i += 1) {
      all[sorts[i]!]! += weights[i]!;
      if (sorts[i] === aspect) aspects += 1;
      const number = numbers[i]!;
      if (number < 0) continue;
      places[number] = i + 1;
      wanted[number] = 1;
    }
    for (let n = 0; n < candidates.size; n += 1) {
      const entry = candidates.entries[n]!;
      const [from, to] = [starts[entry]!, starts[entry + 1]!];
      if (shared.length < to - from) shared = new Int32Array(2 * (to - from));
      let count = 0;
      // Each is written down and the next written over it unless it is wanted: no branch that could be guessed wrong.
      for (let i = from; i < to; i += 1) {
        shared[count] = i;
        count += wanted[terms[i]!]!;
      }
      // By hand: to have so few numbers filled costs more than to write them.
      for (let k = firsts[entry + 1]! - firsts[entry]! - 1; k >= 0; k -= 1) common[k] = 0;
      for (let k = 0; k < 4; k += 1) {
        own[k] = 0;
        told[k] = 0;
      }
      let related = 0;
      for (let k = 0; k < count; k += 1) {
        const number = terms[shared[k]!]!;
        const bits = where[shared[k]!]!;
        if (bits !== 0) related += beside[number]!;
        const place = places[number]! - 1;
        if (place < 0) continue;
        contrast.hold(n, place, bits !== 0);
        const weight = weights[place]!;
        (bits === 0 ? told : own)[sorts[place]!]! += weight;
        for (let rest = bits; rest !== 0; rest &= rest - 1) common[31 - Math.clz32(rest & -rest)]! += weight;
      }
      const sum = own[letter]! + own[pair]! + own[topic]! + own[aspect]!;
      const best = bestWording(common, whole, entries, entry);
      const { topics, topicsTold } = topicShares(question, contrast, n);
      const asks = aspects === 0 || entries.asks[entry] === 0 ? 0.5 : own[aspect]! > 0 ? 1 : 0;
      if (n === rows.length) rows.push(new Float64Array(fitKeys.length));
      const row = rows[n]!;
      const plain = candidates.plain[n]!;
      row[at.asked] = share(sum, whole);
      row[at.told] = share(sum + told[letter]! + told[pair]! + told[topic]! + told[aspect]!, whole);
      row[at.found] = candidates.found[n]!;
      row[at.plain] = plain;
      row[at.mass] = candidates.mass[n]!;
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
    for (let i = 0; i < size; i += 1) {
      const number = numbers[i]!;
      if (number < 0) continue;
      places[number] = 0;
      wanted[number] = 0;
    }
    for (const number of question.related.keys()) {
      if (number < 0) continue;
      beside[number] = 0;
      wanted[number] = 0;
    }
    const shares = contrast.shares();
    const fits = rows.slice(0, candidates.size);
    for (let n = 0; n < fits.length; n += 1) {
      const row = fits[n]!;
      row[at.contrast] = shares[n]!;
      row[at.sharp] = shares[n]! * row[at.aspect]!;
    }
    return fits;
  };
}

/** The share of the question's known words one of whose topics the nth entry's wordings have, or its answer alone. */
function topicShares({ words }: Question, contrast: Contrast, n: number) {
  let own = 0;
  let told = 0;
  let all = 0;
  for (const { places, weight } of words) {
    let most = 0;
    for (const place of places) most = Math.max(most, contrast.held(n, place));
    if (most === 1) own += weight;
    else if (most > 0) told += weight;
    all += weight;
  }
  return { topics: share(own, all), topicsTold: share(told, all) };
}

/** How much of what the question wants to know the entry's answer tells. */
function aspectsIn({ size, numbers, sorts }: Question, { aspects, tells }: Packed, entry: number): number {
  let count = 0;
  for (let i = 0; i < size; i += 1)
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
