import type { EntryTerms, Postings } from './postings.ts';
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
}

type Weights = ReadonlyMap<string, number>;

/** Compares a question with an entry, term by term, each weighed by its rarity. */
export function compare(asked: Weights, entry: EntryTerms, postings: Postings): Fit {
  let whole = 0;
  let own = 0;
  let all = 0;
  let topics = 0;
  let ownTopics = 0;
  let toldTopics = 0;
  let pairs = 0;
  let sharedPairs = 0;
  let aspects = 0;
  let sharedAspects = 0;
  for (const [term, base] of asked) {
    const weight = base * postings.rarity(term);
    const held = entry.wordings.some((wording) => wording.has(term));
    const told = held || entry.answer.has(term);
    whole += weight;
    if (held) own += weight;
    if (told) all += weight;
    if (term.startsWith(topicSign)) {
      topics += weight;
      if (held) ownTopics += weight;
      else if (told) toldTopics += weight;
    } else if (term.startsWith(aspectSign)) {
      aspects += 1;
      if (held) sharedAspects += 1;
    } else if (term.length > 1) {
      pairs += weight;
      if (told) sharedPairs += weight;
    }
  }
  const best = bestWording(asked, whole, entry, postings);
  return {
    asked: share(own, whole),
    told: share(all, whole),
    wording: best.likeness,
    covered: best.covered,
    pairs: share(sharedPairs, pairs),
    topics: share(ownTopics, topics),
    topicsTold: share(toldTopics, topics),
    aspect: aspects === 0 || !asksSomething(entry) ? 0.5 : sharedAspects > 0 ? 1 : 0,
  };
}

const asksSomething = (entry: EntryTerms): boolean =>
  entry.wordings.some((wording) => [...wording.keys()].some((term) => term.startsWith(aspectSign)));

/** The wording most like the question (Dice), and how much of it the question holds. */
function bestWording(asked: Weights, whole: number, entry: EntryTerms, postings: Postings) {
  let best = { likeness: 0, covered: 0 };
  for (const [i, wording] of entry.wordings.entries()) {
    let common = 0;
    for (const [term, base] of asked) if (wording.has(term)) common += base * postings.rarity(term);
    const size = entry.sizes[i]!;
    const likeness = share(2 * common, whole + size);
    if (likeness > best.likeness) best = { likeness, covered: share(common, size) };
  }
  return best;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
