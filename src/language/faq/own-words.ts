import { normalise } from '../normalise.ts';

interface Worded {
  readonly id: string;
  readonly question: string;
  readonly ask?: readonly string[];
}

/** The entry that holds a text as one of its own wordings, politeness and marks aside; none when several do. */
export function ownWordings(docs: readonly Worded[]): (text: string) => string | undefined {
  const own = new Map<string, string>();
  const shared = new Set<string>(['']);
  for (const { id, question, ask } of docs) {
    for (const words of new Set([question, ...(ask ?? [])].map(plainWords))) {
      if (own.has(words)) shared.add(words);
      own.set(words, id);
    }
  }
  for (const words of shared) own.delete(words);
  return (text) => own.get(plainWords(text));
}

/** A question without politeness, particles and punctuation. */
const plainWords = (text: string): string =>
  normalise(text)
    .text.toLowerCase()
    .replace(/[\s\p{P}\p{S}]|请问|麻烦问|想问|问一下|一下|咱们?|[呀啊呢吗嘛吧哈]/gu, '');
