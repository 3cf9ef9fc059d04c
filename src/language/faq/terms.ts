import { normalise } from '../normalise.ts';
import { askingSenses } from '../senses/asking.words.ts';
import { vocabulary, type WordList, wordList } from '../vocabulary.ts';
import { actionLines } from './actions.ts';
import { type Aspect, aspectWords, tells } from './aspects.ts';
import { elsewhereWords } from './elsewhere.ts';
import { isMark } from './marks.ts';
import { aspectTerm, oneLetter, type Term, topicTerm, twoLetters } from './term.ts';
import { otherMeanings, topicLines } from './topics.ts';
import { anythingLines } from './topics-anything.ts';
import { housesLines } from './topics-houses.ts';
import { peopleLines } from './topics-people.ts';
import { serviceLines } from './topics-services.ts';

/** What a wording is about, as terms that can be compared; the weight says how much a term of its kind tells. */
export interface Terms {
  /** What the terms were found in: normalised, at most 400 letters. */
  readonly text: string;
  readonly weights: ReadonlyMap<Term, number>;
  /** Letters left after politeness and marks are taken away. */
  readonly letters: number;
  /** Words of known topics: their letters and the terms they stand for. */
  readonly topicWords: readonly { readonly letters: number; readonly terms: readonly Term[] }[];
  /** Letters that carry a meaning of their own, in order, and the topics of the word that covers them. */
  readonly content: readonly Content[];
  /** Words of what no directory answers. */
  readonly elsewhere: readonly string[];
}

/** A letter that carries a meaning. */
export interface Content {
  readonly letter: Term;
  /** With the letter before it, when nothing stands between. */
  readonly pair?: Term;
  /** Topics of the known word it stands in; none when no word covers it. */
  readonly topics?: readonly Term[];
}

/** How much a term of a kind tells. */
const weighs = { letter: 0.45, pair: 1, topic: 1.6, action: 0.8, aspect: 0.7, aside: 0.02 } as const;

/** Words that carry no topic; marks and signs carry none either. */
const filler = wordList(`
  请问 麻烦 想问下 想问一下 想问 想问问 问一下 问下 打听一下 打听下 打听 谁知道 哪位知道 有人知道 哪位 各位 大家 邻居 邻居们 一下 咱们 咱 我们 你们 社区
  社区里 小区 小区里 亲 亲们 呀 啊 呢 吗 吧 嘛 呗 哦 哈 啦 的 了 那个 这个 现在 到底 究竟 是不是 有没有 可不可以 能不能 可以`);

const others = wordList(otherMeanings);

const lines = (table: string): readonly string[] =>
  table
    .trim()
    .split(/[\n|]/u)
    .map((line) => line.trim());
const things = [
  ...lines(topicLines),
  ...lines(serviceLines),
  ...lines(housesLines),
  ...lines(peopleLines),
  ...lines(anythingLines),
];
const firstAction = things.length;
/** By tag the terms its words stand for, and what each of them tells. */
const topicTerms = new Map<string, { readonly terms: readonly Term[]; readonly weights: readonly number[] }>();
const topics = topicVocabulary();
/** What messages ask for in general is asked of entries too. */
const aspects = vocabulary({
  ...aspectWords,
  when: `${aspectWords.when} ${askingSenses.hours}`,
  where: `${aspectWords.where} ${askingSenses.where}`,
  cost: `${aspectWords.cost} ${askingSenses.cost}`,
  limit: `${aspectWords.limit} ${askingSenses.howmany}`,
  how: `${aspectWords.how} ${askingSenses.condition}`,
  phone: `${aspectWords.phone} ${askingSenses.contact}`,
});
const aspectNames = Object.keys(aspectWords) as Aspect[];
const aspectTerms = new Map(aspectNames.map((aspect, i) => [aspect, aspectTerm(i)]));
const elsewhere = vocabulary(elsewhereWords);

/** Words of several topics are one entry whose tag names them all. */
function topicVocabulary() {
  const tags = new Map<string, Set<number>>();
  for (const [line, words] of [...things, ...lines(actionLines)].entries()) {
    for (const word of words.toLowerCase().split(/\s+/u)) {
      const known = tags.get(word);
      if (known === undefined) tags.set(word, new Set([line]));
      else known.add(line);
    }
  }
  const table: Record<string, string> = {};
  for (const [word, of] of tags) {
    const tag = [...of].join(' ');
    table[tag] = `${table[tag] ?? ''} ${word}`;
    topicTerms.set(tag, {
      terms: Array.from(of, topicTerm),
      weights: Array.from(of, (line) => (line < firstAction ? weighs.topic : weighs.action) / Math.sqrt(of.size)),
    });
  }
  return vocabulary(table);
}

/** Aspects whose words say nothing of the matter: their letters are not compared. */
const purely: ReadonlySet<string> = new Set(['who', 'where']);

/** Letters of grammar, persons, numbers and the commonest verbs. */
const light = new Set(
  [
    ...'我你您他她它俺自己这那哪谁啥什么怎样咋几多少一二两三四五六七八九十百千半个些点下上里外前后中大小又也都就才还再只很太真挺最更比跟和与或把被让给对向从到在往是有没不别要想得能会可该用去来走过着了的地得吧吗呢啊呀嘛么啦哦家人事儿子头年月日天号时候次回种样件请问说看做弄办找打开关0123456789abcdefghijklmnopqrstuvwxyz',
  ].map((letter) => letter.charCodeAt(0)),
);

/** What covers a letter of a wording; the first that claims it keeps it. */
const open = 0;
const topical = 1;
const asking = 2;
const aside = 3;
const nothing = 4;

/** The terms of a wording: single letters, pairs, topics and what is asked about them. */
export function termsOf(text: string): Terms {
  const whole = normalise(text).text.slice(0, 400).toLowerCase();
  const plain = without(whole, others);
  const covered = new Uint8Array(plain.length);
  const topicsAt: (readonly Term[])[] = [];
  const weights = new Map<Term, number>();
  const topicWords: Terms['topicWords'][number][] = [];
  for (const { tag, word, start, end } of topics.find(plain)) {
    const of = topicTerms.get(tag)!;
    topicWords.push({ letters: word.length, terms: of.terms });
    covered.fill(topical, start, end);
    topicsAt[start] = of.terms;
    for (let i = 0; i < of.terms.length; i += 1) {
      const term = of.terms[i]!;
      weights.set(term, Math.max(of.weights[i]!, weights.get(term) ?? 0));
    }
  }
  for (const { tag, start, end } of aspects.find(plain)) {
    weights.set(aspectTerms.get(tag)!, weighs.aspect);
    covered.fill(purely.has(tag) ? aside : asking, start, end);
  }
  dropFiller(plain, covered);
  const content: Content[] = [];
  let topicsHere: readonly Term[] | undefined;
  let letters = 0;
  let last = 0;
  let lastAt = -2;
  for (let i = 0; i < plain.length; i += 1) {
    const cover = covered[i]!;
    topicsHere = topicsAt[i] ?? (cover === topical ? topicsHere : undefined);
    const letter = plain.charCodeAt(i);
    if (cover >= aside) {
      if (!isMark(letter) && !weights.has(oneLetter(letter))) weights.set(oneLetter(letter), weighs.aside);
      continue;
    }
    weights.set(oneLetter(letter), weighs.letter);
    if (letters > 0) weights.set(twoLetters(last, letter), weighs.pair);
    if (cover === topical || (cover === open && !light.has(letter)))
      content.push({
        letter: oneLetter(letter),
        ...(lastAt === i - 1 && { pair: twoLetters(last, letter) }),
        ...(topicsHere !== undefined && { topics: topicsHere }),
      });
    last = letter;
    lastAt = i;
    letters += 1;
  }
  return {
    text: whole,
    weights,
    letters,
    topicWords,
    content,
    elsewhere: elsewhere.find(whole).flatMap(({ tag, word }) => (tag === 'ours' ? [] : [word])),
  };
}

/** Covers what carries no topic. */
function dropFiller(plain: string, covered: Uint8Array): void {
  for (let i = 0; i < plain.length; ) {
    const word = filler.at(plain, i);
    if (word > 0) covered.fill(nothing, i, i + word);
    else if (isMark(plain.charCodeAt(i))) covered[i] = nothing;
    i += Math.max(1, word);
  }
}

/** A text whose words of a list are blank. */
function without(text: string, words: WordList): string {
  let rest = text;
  for (let found = words.first(rest); found !== undefined; found = words.first(rest))
    rest = rest.slice(0, found.start) + '\u3000'.repeat(found.end - found.start) + rest.slice(found.end);
  return rest;
}

/** What an answer tells about its matter, as terms of aspects. */
export const aspectsTold = (answer: string): ReadonlySet<Term> =>
  new Set(aspectNames.filter((aspect) => tells[aspect].test(answer)).map((aspect) => aspectTerms.get(aspect)!));

/** Whether an answer tells all that a question asks by words of time, place, price and the like. */
export function tellsAsked(answer: string, question: string): boolean {
  const told = aspectsTold(answer);
  const asked = aspects.find(normalise(question).text).map(({ tag }) => aspectTerms.get(tag)!);
  return asked.length > 0 && asked.every((aspect) => told.has(aspect));
}
