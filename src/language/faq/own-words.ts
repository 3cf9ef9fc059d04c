import { wordList } from '../vocabulary.ts';
import { isMark } from './marks.ts';

/** The number of the entry that holds a text as one of its own wordings, politeness and marks aside; none when several do. */
export function ownWordings(entries: readonly (readonly string[])[]): (text: string) => number | undefined {
  const own = new Map<string, number>();
  const shared = new Set<string>(['']);
  for (const [entry, wordings] of entries.entries()) {
    for (const words of new Set(wordings.map(plainWords))) {
      if (own.has(words)) shared.add(words);
      own.set(words, entry);
    }
  }
  for (const words of shared) own.delete(words);
  return (text) => own.get(plainWords(text));
}

/** What a wording may have or not. */
const manners = wordList('请问 麻烦问 想问 问一下 一下 咱们 咱 呀 啊 呢 吗 嘛 吧 哈');

/** A normalised question without politeness, particles and punctuation. */
function plainWords(text: string): string {
  let words = '';
  /** Where what is kept and not yet written begins. */
  let from = 0;
  for (let i = 0; i < text.length; ) {
    const aside = manners.at(text, i) || (isMark(text.charCodeAt(i)) ? 1 : 0);
    if (aside > 0) {
      words += text.slice(from, i);
      from = i + aside;
    }
    i += Math.max(1, aside);
  }
  return from === 0 ? text : words + text.slice(from);
}
