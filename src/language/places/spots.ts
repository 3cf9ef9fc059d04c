import type { SpotMention } from '../ingredients.ts';
import type { Normalised } from '../normalised.ts';
import { fold } from './fold.ts';
import { spotNot, spotWords } from './spot-words.ts';

const known = new Map(spotWords.flatMap((group) => group.map((word) => [word, group[0]!] as const)));
const longest = Math.max(...[...known.keys()].map((word) => word.length));
/** Marks the letters a word may begin with: most letters of a message are passed by one look. */
const opens = new Uint8Array(0x10000);
for (const word of known.keys()) opens[word.charCodeAt(0)] = 1;

/** The public spots a message names (东门, 地库, 单元门口), longest wording first, in order; offsets on the working copy. */
export function readSpots(text: Normalised): SpotMention[] {
  const working = fold(text.text);
  const found: SpotMention[] = [];
  let at = 0;
  while (at < working.length) {
    const word = opens[working.charCodeAt(at)] === 1 ? wordAt(working, at) : undefined;
    if (word) found.push({ start: at, end: at + word.length, spot: known.get(word)! });
    at += word?.length ?? 1;
  }
  return found;
}

function wordAt(text: string, at: number): string | undefined {
  for (let length = longest; length >= 2; length -= 1) {
    const word = text.slice(at, at + length);
    if (word.length === length && known.has(word) && !other(text, at, word)) return word;
  }
  return undefined;
}

/** Whether the words around make it something else (楼门长, 广场舞). */
function other(text: string, at: number, word: string): boolean {
  return (
    (spotNot.before[word]?.some((before) => text.slice(Math.max(0, at - 4), at).endsWith(before)) ?? false) ||
    (spotNot.after[word]?.some((after) => text.startsWith(after, at + word.length)) ?? false)
  );
}
