import { typos } from './typos.ts';

const wrong = new RegExp(
  Object.keys(typos)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
const wide = /[！-～　]/gu;

/**
 * Writes slips of the keyboard's sound right (电剃 → 电梯) and marks half-width. Keeps every offset: a slip is as long as
 * what was meant.
 */
export function mend(text: string): string {
  const narrow = wide.test(text) ? text.replace(wide, narrowed) : text;
  wide.lastIndex = 0;
  return narrow.replace(wrong, (slip) => typos[slip] ?? slip);
}

const narrowed = (mark: string): string => (mark === '　' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
