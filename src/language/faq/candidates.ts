import type { Postings } from './postings.ts';

/** How many entries of common terms are looked at before only those already found are scored. */
const budget = 2_500;

/** Finds the entries that share telling terms with a question, best first, at most `most`. Not shared between calls at once. */
export function finder(postings: Postings): (asked: ReadonlyMap<string, number>, most: number) => readonly number[] {
  const scores = new Float64Array(postings.size);
  const touched: number[] = [];
  return (asked, most) => {
    const terms = knownTerms(postings, asked);
    let seen = 0;
    for (const { number, weight } of terms) {
      const from = postings.offsets[number]!;
      const to = postings.offsets[number + 1]!;
      if (seen > 0 && seen + to - from > budget) continue;
      seen += to - from;
      for (let i = from; i < to; i += 1) {
        const entry = postings.entries[i]!;
        if (scores[entry] === 0) touched.push(entry);
        scores[entry]! += weight * postings.weights[i]!;
      }
    }
    const best = topOf(touched, scores, most);
    for (const entry of touched) scores[entry] = 0;
    touched.length = 0;
    return best;
  };
}

/** The terms the index knows, rarest first. */
function knownTerms(postings: Postings, asked: ReadonlyMap<string, number>): { number: number; weight: number }[] {
  const terms: { number: number; weight: number; length: number }[] = [];
  for (const [term, weight] of asked) {
    const number = postings.numbers.get(term);
    if (number === undefined) continue;
    terms.push({ number, weight, length: postings.offsets[number + 1]! - postings.offsets[number]! });
  }
  return terms.sort((a, b) => a.length - b.length);
}

/** The best few without sorting all: a short list kept in order. */
function topOf(touched: readonly number[], scores: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  for (const entry of touched) {
    const score = scores[entry]!;
    if (best.length === most && score <= scores[best[most - 1]!]!) continue;
    let at = best.length;
    while (at > 0 && scores[best[at - 1]!]! < score) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > most) best.pop();
  }
  return best;
}
