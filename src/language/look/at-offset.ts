import { borderOf } from './needs.ts';
import { treeOf } from './tree.ts';

/** Finds what a pattern of the form `^…` matches at an offset, looking no further than `reach` letters. */
export type AtOffset = (text: string, at: number) => RegExpExecArray | null;

/** Most offsets end with their first letter, which is read off the pattern's own source. */
export function atOffset(pattern: RegExp, reach: number): AtOffset {
  const letters = borderOf(treeOf(pattern), 'start');
  if (letters === undefined) throw new TypeError(`${pattern}: may begin with anything`);
  const firsts = new Set(letters.map((letter) => letter.charCodeAt(0)));
  return (text, at) => (firsts.has(text.charCodeAt(at)) ? pattern.exec(text.slice(at, at + reach)) : null);
}
