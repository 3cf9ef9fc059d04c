import { finder } from './candidates.ts';
import { compare, type Fit } from './compare.ts';
import { type Certainty, certaintyOf, type Evidence, evidenceOf, fitScore } from './decide.ts';
import { buildPostings, type EntryTerms, type Postings } from './postings.ts';
import { termsOf } from './terms.ts';

export interface FaqDoc {
  readonly id: string;
  readonly question: string;
  readonly ask?: readonly string[];
  readonly answer?: string;
}

export interface FaqRanking {
  /** Best first, at most ten; scores are 0 to 1. */
  readonly ranked: readonly { readonly id: string; readonly score: number }[];
  readonly certainty: Certainty;
}

export interface FaqIndex {
  rank(text: string): FaqRanking;
}

const mostCompared = 24;
const mostRanked = 10;

/** Ranks entries by a question and decides whether the best one answers it; built once, asked often. */
export function createIndex(docs: readonly FaqDoc[]): FaqIndex {
  const judge = createJudge(docs);
  return {
    rank(text) {
      const { scored, evidence } = judge(text);
      return {
        ranked: scored.slice(0, mostRanked).map(({ entry, score }) => ({ id: docs[entry]!.id, score })),
        certainty: evidence === undefined ? 'none' : certaintyOf(evidence),
      };
    },
  };
}

export interface Judgement {
  readonly scored: readonly { readonly entry: number; readonly fit: Fit; readonly score: number }[];
  readonly evidence?: Evidence;
}

/** The same with all it looks at, for training. */
export function createJudge(docs: readonly FaqDoc[]): (text: string) => Judgement {
  const read = docs.map((doc) => ({
    wordings: [doc.question, ...(doc.ask ?? [])].map((text) => termsOf(text).weights),
    answer: termsOf(doc.answer ?? '').weights,
  }));
  const postings = buildPostings(read);
  const sizeOf = (terms: ReadonlyMap<string, number>): number =>
    [...terms].reduce((sum, [term, base]) => sum + base * postings.rarity(term), 0);
  const entries: EntryTerms[] = read.map((entry) => ({ ...entry, sizes: entry.wordings.map(sizeOf) }));
  const find = finder(postings);
  return (text) => {
    const terms = termsOf(text);
    const scored = find(terms.weights, mostCompared)
      .map((entry) => withScore(entry, compare(terms.weights, entries[entry]!, postings)))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
    const [best, next] = scored;
    if (best === undefined) return { scored };
    const lead = best.score === 0 ? 0 : (best.score - (next?.score ?? 0)) / best.score;
    const rest = {
      score: best.score,
      lead,
      unknown: unknownShare(terms.weights, postings),
      elsewhere: elsewhereIn(terms.elsewhere, entries[best.entry]!),
    };
    return { scored, evidence: evidenceOf(text, terms, best.fit, rest) };
  };
}

/** Words of other matters that the entry does not name itself. */
function elsewhereIn(words: readonly string[], entry: EntryTerms): number {
  const named = (word: string): boolean =>
    [...entry.wordings, entry.answer].some((wording) => wording.has(word.slice(0, 2)));
  return Math.min(1, words.filter((word) => !named(word)).length / 2);
}

function unknownShare(asked: ReadonlyMap<string, number>, postings: Postings): number {
  let letters = 0;
  let unknown = 0;
  for (const term of asked.keys()) {
    if (term.length > 1) continue;
    letters += 1;
    if (!postings.numbers.has(term)) unknown += 1;
  }
  return letters === 0 ? 0 : unknown / letters;
}

const withScore = (entry: number, fit: Fit) => ({ entry, fit, score: fitScore(fit) });
