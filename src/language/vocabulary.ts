/** A word of a table, found in a text: offsets into the text it was looked for in, `end` exclusive. */
export interface Found<T extends string> {
  readonly start: number;
  readonly end: number;
  readonly tag: T;
  readonly word: string;
}

/** Finds the words of a table, leftmost and longest first, never overlapping. */
export interface Vocabulary<T extends string> {
  find(text: string): readonly Found<T>[];
}

/** A vocabulary from a table whose values are words separated by white space. */
export function vocabulary<T extends string>(table: Readonly<Record<T, string>>): Vocabulary<T> {
  const byFirst = new Map<number, { word: string; tag: T }[]>();
  for (const tag of Object.keys(table) as T[]) {
    for (const word of table[tag].split(/\s+/u)) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      const list = byFirst.get(first);
      if (list === undefined) byFirst.set(first, [{ word, tag }]);
      else list.push({ word, tag });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return {
    find(text) {
      const found: Found<T>[] = [];
      for (let start = 0; start < text.length; ) {
        const hit = byFirst.get(text.charCodeAt(start))?.find(({ word }) => text.startsWith(word, start));
        if (hit === undefined) {
          start += 1;
          continue;
        }
        const end = start + hit.word.length;
        found.push({ start, end, tag: hit.tag, word: hit.word });
        start = end;
      }
      return found;
    },
  };
}

/** One regular expression that matches any of the words, longest first; words are literal text separated by white space. */
export function anyOf(words: string): string {
  const list = words.split(/\s+/u).filter((word) => word !== '');
  list.sort((a, b) => b.length - a.length);
  return `(?:${list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})`;
}
