import type { SpotMention } from '../ingredients.ts';
import { gateFor, isOpen } from '../look/look.ts';
import type { Normalised } from '../normalised.ts';
import { fold } from './fold.ts';
import { spotNot, spotWords } from './spot-words.ts';

const known = new Map(spotWords.flatMap((group) => group.map((word) => [word, group[0]!] as const)));
/** The words by their first letter, longest first. */
const byFirst = new Map<number, readonly string[]>();
for (const word of [...known.keys()].sort((a, b) => b.length - a.length)) {
  const first = word.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
}
const gate = gateFor([...known.keys()].map((word) => word.slice(0, 2)));

/** The public spots a message names (东门, 地库, 单元门口), longest wording first, in order; offsets on the working copy. */
export function readSpots(text: Normalised): SpotMention[] {
  if (!isOpen(gate, text.text)) return [];
  const working = fold(text.text);
  const found: SpotMention[] = [];
  let at = 0;
  while (at < working.length) {
    const word = wordAt(working, at);
    if (word) found.push({ start: at, end: at + word.length, spot: known.get(word)! });
    at += word?.length ?? 1;
  }
  return found;
}

function wordAt(text: string, at: number): string | undefined {
  const words = byFirst.get(text.charCodeAt(at));
  return words?.find((word) => text.startsWith(word, at) && !other(text, at, word));
}

/** Whether the words around make it something else (楼门长, 广场舞). */
function other(text: string, at: number, word: string): boolean {
  return (
    (spotNot.before[word]?.some((before) => text.slice(Math.max(0, at - 4), at).endsWith(before)) ?? false) ||
    (spotNot.after[word]?.some((after) => text.startsWith(after, at + word.length)) ?? false)
  );
}
