import type { Alignment } from './align.ts';
import { alikeTo } from './alike.ts';
import { asksLike } from './asking-likeness.ts';
import { finder } from './candidates.ts';
import { companionsOf } from './companions.ts';
import { comparer } from './compare.ts';
import { aheadBy, soleness } from './contrast.ts';
import { type Certainty, certaintyOf, chanceOf, type Evidence, evidenceOf, isAsking } from './decide.ts';
import { byScore, chosen, type Scored } from './order.ts';
import { ownWordings } from './own-words.ts';
import { mostWordings, pack } from './pack.ts';
import { buildPostings, type EntryTerms, type Postings } from './postings.ts';
import { questionOf } from './question.ts';
import { kindOf, kinds, type Term, twoLetters } from './term.ts';
import { aspectsTold, type Terms, termsOf } from './terms.ts';
import { likelyFrom } from './weights.ts';

export interface FaqDoc {
  readonly id: string;
  readonly question: string;
  readonly ask?: readonly string[];
  readonly answer?: string;
}

export interface FaqRanking {
  /** Best first, at most ten; the score of the first, 0 to 1, says how surely it answers, those after it are parts of it. */
  readonly ranked: readonly { readonly id: string; readonly score: number }[];
  readonly certainty: Certainty;
}

export interface FaqIndex {
  rank(text: string): FaqRanking;
}

/** So many are compared, and a few more that share most letters (`candidates.ts`). */
const mostCompared = 16;
/** So many of those nearest in meaning are compared too. */
const mostNear = 6;
const mostRanked = 10;
const warmUp = 1000;

/** Ranks entries by a question and decides whether the best one answers it; built once, asked often. */
export function createIndex(docs: readonly FaqDoc[]): FaqIndex {
  const judge = createJudge(docs);
  const ownEntry = ownWordings(docs);
  // Asked once before anybody asks, so that the first answers are as fast as the later ones.
  for (const { question } of docs.slice(0, warmUp)) judge(question);
  return {
    rank(text) {
      const { scored, evidence } = judge(text);
      const chance = evidence === undefined ? 0 : chanceOf(evidence);
      const certainty = certaintyOf(chance);
      const ranked = scored.map(({ entry, score }) => ({
        id: docs[entry]!.id,
        score: (chance * score) / scored[0]!.score,
      }));
      const own = ownEntry(text);
      if (own === undefined) return { ranked: ranked.slice(0, mostRanked), certainty };
      // An entry asked in its own words is sure, whatever its topic; a wording that asks nothing (没水了) may be talk.
      const others = ranked.filter(({ id }) => id !== own).slice(0, mostRanked - 1);
      return {
        ranked: [{ id: own, score: isAsking(text) ? 1 : Math.max(chance, likelyFrom) }, ...others],
        certainty: isAsking(text) ? 'sure' : certainty === 'none' ? 'likely' : certainty,
      };
    },
  };
}

export interface Judgement {
  readonly scored: readonly Scored[];
  readonly evidence?: Evidence;
  /** How the text lies beside an entry; for training, until another text is judged. */
  readonly alignment: (entry: number) => Alignment;
}

/** The same with all it looks at, for training. */
export function createJudge(docs: readonly FaqDoc[], asks = asksLike): (text: string) => Judgement {
  const entries: EntryTerms[] = docs.map((doc) => ({
    wordings: [doc.question, ...(doc.ask ?? [])].map((text) => termsOf(text).weights),
    answer: termsOf(doc.answer ?? '').weights,
  }));
  const postings = buildPostings(entries);
  const packed = entries.map((entry, i) => pack(entry, aspectsTold(docs[i]!.answer ?? ''), postings));
  const companions = companionsOf(entries);
  const find = finder(postings);
  const alikeOf = alikeTo(
    docs.map(({ question, ask }) => [question, ...(ask ?? [])].map((text) => termsOf(text).text)),
  );
  const compare = comparer(postings.numbers.size, mostWordings);
  return (text) => {
    const terms = termsOf(text);
    const question = questionOf(terms, companions(terms.weights), postings);
    const { meaning, nearest, alignment } = alikeOf(terms.text);
    const found = find(question, mostCompared, nearest(mostNear));
    const fits = compare(question, found, packed, meaning);
    const sums = byScore(found, fits);
    const scored = chosen(sums, alignment);
    const [best] = scored;
    if (best === undefined) return { scored, alignment };
    const own = sums.find(({ entry }) => entry === best.entry)!.score;
    const next = sums.find(({ entry }) => entry !== best.entry)?.score ?? 0;
    const evidence = evidenceOf(text, terms, best.fit, asks(terms.text), {
      ...alignment(best.entry),
      score: own,
      sole: soleness(sums.map(({ score }) => score)),
      ahead: aheadBy(scored.map(({ fit }) => fit.contrast)),
      lead: own === 0 ? 0 : (own - next) / own,
      ...topicShares(terms, entries[best.entry]!),
      unknown: unknownShare(terms.weights, postings),
      ...missing(terms.content, entries[best.entry]!),
      elsewhere: elsewhereIn(terms.elsewhere, entries[best.entry]!),
    });
    return { scored, evidence, alignment };
  };
}

/** Words of other matters that the entry does not name itself. */
function elsewhereIn(words: readonly string[], entry: EntryTerms): number {
  const named = (word: string): boolean =>
    [...entry.wordings, entry.answer].some((wording) =>
      wording.has(twoLetters(word.charCodeAt(0), word.charCodeAt(1))),
    );
  return Math.min(1, words.filter((word) => !named(word)).length / 2);
}

/** Letters in words of the entry's topics, and of others, of all letters. */
function topicShares({ topicWords, letters }: Terms, entry: EntryTerms): Pick<Evidence, 'topical' | 'astray'> {
  let topical = 0;
  let astray = 0;
  for (const word of topicWords) {
    if (word.terms.some((term) => entry.wordings.some((terms) => terms.has(term)))) topical += word.letters;
    else if (!word.terms.some((term) => entry.answer.has(term))) astray += word.letters;
  }
  return { topical: Math.min(1, topical / Math.max(1, letters)), astray: Math.min(1, astray / Math.max(1, letters)) };
}

/** What the question says and the entry does not hold. */
function missing(content: Terms['content'], entry: EntryTerms): Pick<Evidence, 'strange' | 'missed' | 'gap'> {
  const all = [...entry.wordings, entry.answer];
  const has = (term: Term | undefined): boolean => term !== undefined && all.some((terms) => terms.has(term));
  let strange = 0;
  let missed = 0;
  let run = 0;
  let gap = 0;
  for (const [i, { letter, pair, topics }] of content.entries()) {
    const alone = has(letter);
    if (topics === undefined && !alone) strange += 1;
    const whole = has(pair) || has(content[i + 1]?.pair) || topics?.some(has) === true;
    missed += whole ? 0 : alone ? 0.5 : 1;
    run = whole || alone ? 0 : run + 1;
    gap = Math.max(gap, run);
  }
  return {
    strange: Math.min(1, strange / 4),
    missed: content.length === 0 ? 0 : missed / content.length,
    gap: Math.min(1, gap / 4),
  };
}

function unknownShare(asked: ReadonlyMap<Term, number>, postings: Postings): number {
  let letters = 0;
  let unknown = 0;
  for (const term of asked.keys()) {
    if (kindOf(term) !== kinds.letter) continue;
    letters += 1;
    if (!postings.numbers.has(term)) unknown += 1;
  }
  return letters === 0 ? 0 : unknown / letters;
}
