import type { Alignment } from './align.ts';
import { asking } from './aspects.ts';
import { decisionTrees } from './decision.trees.ts';
import { fitKeys } from './fit.ts';
import type { Terms } from './terms.ts';
import { treesOf } from './trees.ts';
import { likelyFrom, sureFrom } from './weights.ts';

/** sure: answered even when nobody asked the assistant · likely: only to who addressed it · none: silence. */
export type Certainty = 'sure' | 'likely' | 'none';

/** What the decision looks at, each about 0 to 1. */
export interface Evidence {
  /** How the best entry fits, as a row in the order of `fitKeys`. */
  readonly fit: ArrayLike<number>;
  readonly alignment: Alignment;
  /** The best entry's score. */
  readonly score: number;
  /** How far the best entry is ahead of the next. */
  readonly lead: number;
  /** The same, against all that were found. */
  readonly sole: number;
  /** How far it is ahead by what tells the entries apart. */
  readonly ahead: number;
  /** The text is worded as a question. */
  readonly question: number;
  /** The chance that who writes so asks something of the community. */
  readonly asks: number;
  /** The share of its letters that stand in words of the entry's topics. */
  readonly topical: number;
  /** The share that stands in words of other topics. */
  readonly astray: number;
  /** It tells something: a speaker, a past, a feeling. */
  readonly telling: number;
  /** The share of its letters that stand in no entry at all. */
  readonly unknown: number;
  /** It says much that the entry does not hold and no topic covers, in letters of four: another matter. */
  readonly strange: number;
  /** The share of its letters that carry a meaning and that the entry holds neither with a neighbour nor by topic. */
  readonly missed: number;
  /** The longest run of such letters, of four: a word the entry does not know. */
  readonly gap: number;
  /** It asks something, and its meaning is held by the entry. */
  readonly asksThis: number;
  /** It names what neighbours talk about and the entry does not. */
  readonly elsewhere: number;
  /** It names another thing of the kind the entry is about, or the entry tells nothing of what is asked; then nothing else counts. */
  readonly other: number;
  /** Long texts are rarely questions to an entry. */
  readonly length: number;
}

const telling =
  /昨[天晚儿]|前天|刚才|刚刚|今儿我|我家(?:那|孩|娃|狗|猫)|又.{0,6}了$|真[是的好]|太.{1,4}了|哈哈|😂|🤣|笑死|好看|好吃|难吃|气死|烦死|累死|推荐|求|转让|出一[台个]|出售|求购|有要|便宜|谁要|谁家|拼|团|祝|恭喜|加油|晚安|早上好|听说|据说|看(?:了|到)|买(?:了|到)|我同事|我同学|我单位|公司|老板|邻座|地铁|飞机|高铁|电视|新闻/u;

export function evidenceOf(
  text: string,
  terms: Terms,
  asks: number,
  rest: Omit<Evidence, 'question' | 'asks' | 'asksThis' | 'telling' | 'length'>,
): Evidence {
  return {
    ...rest,
    question: isAsking(text) ? 1 : 0,
    asks,
    asksThis: asks * (1 - rest.missed),
    telling: telling.test(text) ? 1 : 0,
    length: Math.min(1, terms.letters / 40),
  };
}

/** It is worded as a question. */
export const isAsking = (text: string): boolean => asking.test(text);

const votes = treesOf(decisionTrees);

/** What the trees look at, in their order; until another evidence is looked at. */
export function evidenceRow(evidence: Evidence): Float64Array {
  const { fit, alignment } = evidence;
  let at = 0;
  const write = (value: number): void => {
    row[at] = value;
    at += 1;
  };
  write(evidence.score);
  write(evidence.sole);
  write(evidence.ahead);
  write(evidence.lead);
  write(evidence.question);
  write(evidence.asks);
  write(evidence.astray);
  write(evidence.topical);
  write(evidence.telling);
  write(evidence.length);
  for (let i = 0; i < fitKeys.length; i += 1) write(fit[i]!);
  write(evidence.missed);
  write(evidence.gap);
  write(evidence.asksThis);
  write(evidence.strange);
  write(evidence.elsewhere);
  write(evidence.unknown);
  write(alignment.ordered);
  write(alignment.said);
  write(alignment.held);
  write(alignment.oddest);
  return row;
}

/** Ten before the fit and ten behind it; written in place, as an array that grows is moved again and again. */
const row = new Float64Array(10 + fitKeys.length + 10);

/** The chance that the best entry answers the question; none when it is about another thing of its kind. */
export const chanceOf = (evidence: Evidence): number =>
  evidence.other === 1 ? 0 : 1 / (1 + Math.exp(-votes(evidenceRow(evidence))));

/** What a chance is taken for. */
export function certaintyOf(chance: number): Certainty {
  return chance >= sureFrom ? 'sure' : chance >= likelyFrom ? 'likely' : 'none';
}
