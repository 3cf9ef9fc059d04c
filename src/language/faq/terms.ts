import { normalise } from '../normalise.ts';
import { vocabulary } from '../vocabulary.ts';
import { type Aspect, aspectWords, tells } from './aspects.ts';
import { elsewhereWords } from './elsewhere.ts';
import { actionLines, otherMeanings, topicLines } from './topics.ts';

/** What a wording is about, as terms that can be compared; the weight says how much a term of its kind tells. */
export interface Terms {
  readonly weights: ReadonlyMap<string, number>;
  /** Letters left after politeness and marks are taken away. */
  readonly letters: number;
  /** Words of known topics: their letters and the terms they stand for. */
  readonly topicWords: readonly { readonly letters: number; readonly terms: readonly string[] }[];
  /** Letters that no word of a topic or an aspect covers and that carry a meaning of their own. */
  readonly loose: readonly string[];
  /** Words of what no directory answers. */
  readonly elsewhere: readonly string[];
}

/** Open the terms that are no letters; no text holds these signs. */
export const topicSign = '\u0001';
export const aspectSign = '\u0002';

const oneLetter = 0.45;
const twoLetters = 1;
const oneTopic = 1.6;
const oneAction = 0.8;
const oneAspect = 0.7;

/** Letters that carry no topic. */
const filler =
  /[\s\p{P}\p{S}]+|请问|麻烦|想问一?下|想问问?|问一下|问下|打听一?下|打听|谁知道|哪位知道|有人知道|哪位|各位|大家|邻居们?|一下|咱们|咱|我们|你们|社区里?|小区里?|亲们?|呀|啊|呢|吗|吧|嘛|呗|哦|哈|啦|的|了|那个|这个|现在|到底|究竟|是不是|有没有|可不可以|能不能|可以/gu;

const blanked = new RegExp(otherMeanings.trim().split(/\s+/u).join('|'), 'gu');

const firstAction = topicLines.trim().split('\n').length;
const topics = topicVocabulary();
const aspects = vocabulary(aspectWords);
const elsewhere = vocabulary(elsewhereWords);

/** Words of several topics are one entry whose tag names them all. */
function topicVocabulary() {
  const lines = [...topicLines.trim().split('\n'), ...actionLines.trim().split('\n')];
  const tags = new Map<string, Set<number>>();
  for (const [line, words] of lines.entries()) {
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
  }
  return vocabulary(table);
}

/** Aspects whose words say nothing of the matter: their letters are not compared. */
const purely: ReadonlySet<string> = new Set(['who', 'where']);

/** Letters of grammar, persons, numbers and the commonest verbs. */
const light =
  /[我你您他她它俺自己这那哪谁啥什么怎样咋几多少一二两三四五六七八九十百千半个些点下上里外前后中大小又也都就才还再只很太真挺最更比跟和与或把被让给对向从到在往是有没不别要想得能会可该用去来走过着了的地得吧吗呢啊呀嘛么啦哦家人事儿子头年月日天号时候次回种样件请问说看做弄办找打开关\d\sa-z]/gu;

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** The terms of a wording: single letters, pairs, topics and what is asked about them. */
export function termsOf(text: string): Terms {
  const whole = normalise(text).text.slice(0, 400).toLowerCase();
  const plain = whole.replace(blanked, '　');
  const weights = new Map<string, number>();
  const topicWords: Terms['topicWords'][number][] = [];
  let loose = plain;
  for (const { tag, word, start, end } of topics.find(plain)) {
    topicWords.push({ letters: word.length, terms: tag.split(' ').map((one) => topicSign + one) });
    loose = blank(loose, start, end);
    for (const one of tag.split(' ')) weights.set(topicSign + one, Number(one) < firstAction ? oneTopic : oneAction);
  }
  let matter = plain;
  for (const { tag, start, end } of aspects.find(plain)) {
    weights.set(aspectSign + tag, oneAspect);
    if (purely.has(tag)) matter = blank(matter, start, end);
    loose = blank(loose, start, end);
  }
  const letters = [...matter.replace(filler, '')];
  for (const [i, letter] of letters.entries()) {
    weights.set(letter, oneLetter);
    const next = letters[i + 1];
    if (next !== undefined) weights.set(letter + next, twoLetters);
  }
  return {
    weights,
    letters: letters.length,
    topicWords,
    loose: [...loose.replace(filler, '').replace(light, '')],
    elsewhere: elsewhere.find(whole).flatMap(({ tag, word }) => (tag === 'ours' ? [] : [word])),
  };
}

/** What an answer tells about its matter, as terms of aspects. */
export const aspectsTold = (answer: string): ReadonlySet<string> =>
  new Set(
    (Object.keys(tells) as Aspect[])
      .filter((aspect) => tells[aspect].test(answer))
      .map((aspect) => aspectSign + aspect),
  );
