import type { Range } from './copy.ts';
import { mentionEnd } from './fold.ts';

export interface Mentions {
  readonly names: readonly string[];
  /** What is cut out of the text. */
  readonly ranges: readonly Range[];
}

const longestName = 40;
/** Ends a name that somebody typed by hand. */
const ending = /[\s\u2005,，。、:：;；!！?？()（）]/u;
/** An @ after such a letter belongs to an address of electronic mail. */
const mail = /[A-Za-z0-9._%+-]/u;
const everyone = ['所有人', '全体成员', 'all', 'All'];

/**
 * Mentions, `@群昵称` and the space after it: WeChat ends the name with U+2005, so it may hold spaces (`@3-2-501 小李`);
 * one typed by hand ends with the first space or mark. A name in `known` needs no end.
 */
export function findMentions(text: string, known: readonly string[]): Mentions {
  const names: string[] = [];
  const ranges: Range[] = [];
  let at = text.indexOf('@');
  while (at !== -1) {
    const end = mail.test(text[at - 1] ?? '') ? at : endOfName(text, at + 1, known);
    if (end > at + 1) {
      names.push(text.slice(at + 1, end).trim());
      ranges.push({ start: at, end: text[end] === ' ' || text[end] === mentionEnd ? end + 1 : end });
    }
    at = text.indexOf('@', Math.max(end, at + 1));
  }
  return { names, ranges };
}

/** Where the name that begins here ends; where it begins when there is none. */
function endOfName(text: string, from: number, known: readonly string[]): number {
  const near = text.slice(from, from + longestName + 1);
  const line = near.search(/[\n@]/u);
  const name = line === -1 ? near : near.slice(0, line);
  const closed = name.indexOf(mentionEnd);
  if (closed > 0) return from + closed;
  const said = [...known, ...everyone].find((one) => name.startsWith(one));
  if (said !== undefined) return from + said.length;
  const typed = name.search(ending);
  if (typed === -1) return near.length > longestName && line === -1 ? from : from + name.length;
  return from + typed;
}
