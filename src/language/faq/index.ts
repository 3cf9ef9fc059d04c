import { normalise } from '../normalise.ts';
import { finder } from './candidates.ts';
import { companionsOf } from './companions.ts';
import { comparer, type Fit, fitAmong, questionOf } from './compare.ts';
import { aheadBy, contrasts, soleness } from './contrast.ts';
import { type Certainty, certaintyOf, type Evidence, evidenceOf, fitScore } from './decide.ts';
import { mostWordings, pack } from './pack.ts';
import { buildPostings, type EntryTerms, type Postings } from './postings.ts';
import { aspectsTold, termsOf } from './terms.ts';

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
  const asked = ownWordings(docs);
  return {
    rank(text) {
      const { scored, evidence } = judge(text);
      const own = asked.get(plainWords(text));
      // An entry asked in its own words is sure, whatever its topic.
      if (own !== undefined) return { ranked: ownFirst(own, docs, scored), certainty: 'sure' };
      return {
        ranked: scored.slice(0, mostRanked).map(({ entry, score }) => ({ id: docs[entry]!.id, score })),
        certainty: evidence === undefined ? 'none' : certaintyOf(evidence),
      };
    },
  };
}

/** A question without politeness, particles and punctuation. */
const plainWords = (text: string): string =>
  normalise(text)
    .text.toLowerCase()
    .replace(/[\s\p{P}\p{S}]|请问|麻烦问|想问|问一下|一下|咱们?|[呀啊呢吗嘛吧哈]/gu, '');

/** Every wording of every entry, those of several entries left out. */
function ownWordings(docs: readonly FaqDoc[]): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, question, ask } of docs) {
    for (const words of new Set([question, ...(ask ?? [])].map(plainWords))) {
      if (own.has(words)) shared.add(words);
      own.set(words, id);
    }
  }
  for (const words of [...shared, '']) own.delete(words);
  return own;
}

const ownFirst = (own: string, docs: readonly FaqDoc[], scored: Judgement['scored']): FaqRanking['ranked'] => [
  { id: own, score: 1 },
  ...scored
    .map(({ entry, score }) => ({ id: docs[entry]!.id, score }))
    .filter(({ id }) => id !== own)
    .slice(0, mostRanked - 1),
];

export interface Judgement {
  readonly scored: readonly { readonly entry: number; readonly fit: Fit; readonly score: number }[];
  readonly evidence?: Evidence;
}

/** The same with all it looks at, for training. */
export function createJudge(docs: readonly FaqDoc[]): (text: string) => Judgement {
  const entries: EntryTerms[] = docs.map((doc) => ({
    wordings: [doc.question, ...(doc.ask ?? [])].map((text) => termsOf(text).weights),
    answer: termsOf(doc.answer ?? '').weights,
  }));
  const postings = buildPostings(entries);
  const packed = entries.map((entry, i) => pack(entry, aspectsTold(docs[i]!.answer ?? ''), postings));
  const companions = companionsOf(entries);
  const find = finder(postings);
  const compare = comparer(postings.numbers.size, mostWordings);
  return (text) => {
    const terms = termsOf(text);
    const related = companions(terms.weights);
    const question = questionOf(terms.weights, related, postings);
    const found = find(new Map([...related, ...terms.weights]), mostCompared);
    const contrast = contrasts(
      question,
      found.map((entry) => packed[entry]!),
    );
    const scored = found
      .map((entry, i) => withScore(entry, fitAmong(compare(question, packed[entry]!), contrast[i]!)))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
    const [best, next] = scored;
    if (best === undefined) return { scored };
    const evidence = evidenceOf(text, terms, best.fit, {
      score: best.score,
      sole: soleness(scored.map(({ score }) => score)),
      ahead: aheadBy(scored.map(({ fit }) => fit.contrast)),
      lead: best.score === 0 ? 0 : (best.score - (next?.score ?? 0)) / best.score,
      unknown: unknownShare(terms.weights, postings),
      strange: strangeShare(terms.loose, entries[best.entry]!),
      elsewhere: elsewhereIn(terms.elsewhere, entries[best.entry]!),
    });
    return { scored, evidence };
  };
}

/** Words of other matters that the entry does not name itself. */
function elsewhereIn(words: readonly string[], entry: EntryTerms): number {
  const named = (word: string): boolean =>
    [...entry.wordings, entry.answer].some((wording) => wording.has(word.slice(0, 2)));
  return Math.min(1, words.filter((word) => !named(word)).length / 2);
}

/** Letters that the entry does not hold, of four. */
function strangeShare(loose: readonly string[], entry: EntryTerms): number {
  const held = (letter: string): boolean => [...entry.wordings, entry.answer].some((terms) => terms.has(letter));
  return Math.min(1, loose.filter((letter) => !held(letter)).length / 4);
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
