import type { Alignment } from './align.ts';
import { alikeTo } from './alike.ts';
import { asksLike } from './asking-likeness.ts';
import { finder } from './candidates.ts';
import { comparer } from './compare.ts';
import { aheadBy, soleness } from './contrast.ts';
import { type Certainty, certaintyOf, chanceOf, type Evidence, evidenceOf } from './decide.ts';
import { placesOfFit } from './fit.ts';
import { layingBeside } from './held.ts';
import { byScore, chosen, type Scored } from './order.ts';
import { ownWordings } from './own-words.ts';
import { pack } from './pack.ts';
import { buildPostings, type EntryTerms } from './postings.ts';
import { questionsTo } from './question.ts';
import { aspectsTold, termsOf } from './terms.ts';
import { otherThings } from './things.ts';
import { tellsNothing } from './untold.ts';
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
const warmUp = 4000;

/** Ranks entries by a question and decides whether the best one answers it; built once, asked often. */
export function createIndex(docs: readonly FaqDoc[]): FaqIndex {
  const judge = createJudge(docs);
  const rank = (text: string): FaqRanking => {
    const { scored, evidence, own } = judge(text);
    const chance = evidence === undefined ? 0 : chanceOf(evidence);
    const certainty = certaintyOf(chance);
    const ranked = scored.slice(0, mostRanked).map(({ entry, score }) => ({
      id: docs[entry]!.id,
      score: (chance * score) / scored[0]!.score,
    }));
    if (own === undefined) return { ranked, certainty };
    // An entry asked in its own words is sure, whatever its topic; a wording that asks nothing (没水了) may be talk.
    const { id } = docs[own]!;
    const others = ranked.filter((other) => other.id !== id).slice(0, mostRanked - 1);
    const asks = evidence?.question === 1;
    return {
      ranked: [{ id, score: asks ? 1 : Math.max(chance, likelyFrom) }, ...others],
      certainty: asks ? 'sure' : certainty === 'none' ? 'likely' : certainty,
    };
  };
  // Asked once before anybody asks, so that the first answers are as fast as the later ones.
  for (const { question } of docs.slice(0, warmUp)) rank(question);
  return { rank };
}

export interface Judgement {
  readonly scored: readonly Scored[];
  readonly evidence?: Evidence;
  /** The entry that holds the text as one of its own wordings. */
  readonly own?: number;
  /** How the text lies beside an entry; for training, until another text is judged. */
  readonly alignment: (entry: number) => Alignment;
}

/** What questions are laid beside; apart from the judge, or all that it was made from would be kept as long as it is. */
function readyToJudge(docs: readonly FaqDoc[]) {
  const read = docs.map(({ question, ask }) => [question, ...(ask ?? [])].map(termsOf));
  const entries: EntryTerms[] = docs.map(({ answer }, i) => ({
    wordings: read[i]!.map(({ weights }) => weights),
    answer: termsOf(answer ?? '').weights,
  }));
  const postings = buildPostings(entries);
  const told = docs.map(({ answer }) => aspectsTold(answer ?? ''));
  const packed = pack(entries, told, postings);
  const wordings = read.map((all) => all.map(({ text }) => text));
  return {
    packed,
    questionOf: questionsTo(entries, postings),
    find: finder(postings, mostCompared, mostNear),
    alikeOf: alikeTo(wordings),
    ownEntry: ownWordings(wordings),
    beside: layingBeside(postings, packed),
    othersThan: otherThings(docs.map(({ answer }, i) => ({ wordings: wordings[i]!, answer: answer ?? '' }))),
    untoldBy: tellsNothing(docs.map(({ answer }, i) => ({ wordings: wordings[i]!, answer: answer ?? '' }))),
    compare: comparer(postings.numbers.size),
  };
}

/** The same with all it looks at, for training. */
export function createJudge(docs: readonly FaqDoc[], asks = asksLike): (text: string) => Judgement {
  const { packed, questionOf, find, alikeOf, ownEntry, beside, othersThan, untoldBy, compare } = readyToJudge(docs);
  return (text) => {
    const terms = termsOf(text);
    const question = questionOf(terms);
    const { meaning, nearest, alignment } = alikeOf(terms.text);
    const found = find(question, nearest(mostNear));
    const fits = compare(question, found, packed, meaning);
    const isOther = othersThan(terms.text);
    const isUntold = untoldBy(terms.text);
    const sums = byScore(found.entries, fits);
    const scored = chosen(sums, alignment);
    const [best] = scored;
    if (best === undefined) return { scored, alignment };
    const sum = sums.find(({ entry }) => entry === best.entry)!.score;
    const next = sums.find(({ entry }) => entry !== best.entry)?.score ?? 0;
    const evidence = evidenceOf(text, terms, asks(terms.text), {
      fit: best.row,
      alignment: alignment(best.entry),
      score: sum,
      sole: soleness(sums.map(({ score }) => score)),
      ahead: aheadBy(scored.map(({ row }) => row[placesOfFit.contrast]!)),
      lead: sum === 0 ? 0 : (sum - next) / sum,
      ...beside(terms, best.entry),
      other: isOther(best.entry) || isUntold(best.entry) ? 1 : 0,
    });
    const own = ownEntry(terms.text);
    return { scored, evidence, alignment, ...(own !== undefined && { own }) };
  };
}
