import { vocabulary } from '../vocabulary.ts';
import { dialect } from './dialect.words.ts';
import { keyWords, realWords, soundAlike } from './sounds.ts';
import { typos } from './typos.ts';

const meant = slips();
const right = new Map([...words(realWords).map((word) => [word, word] as const), ...meant]);
const wrong = vocabulary(Object.fromEntries([...right.keys()].map((word) => [word, word])));
const wide = /[！-～　]/gu;

/** Every slip and what was meant: those that were seen, and each letter of a key word by one that sounds like it. */
function slips(): readonly (readonly [string, string])[] {
  const seen = new Map(Object.entries({ ...typos, ...dialect }));
  const real = new Set(words(realWords));
  const keys = words(keyWords);
  const classes = words(soundAlike).map((line) => [...line]);
  for (const key of keys)
    for (const [i, letter] of [...key].entries())
      for (const alike of classes.filter((line) => line.includes(letter)).flat()) {
        const slip = key.slice(0, i) + alike + key.slice(i + 1);
        if (alike !== letter && !seen.has(slip) && !real.has(slip) && !keys.includes(slip)) seen.set(slip, key);
      }
  return [...seen];
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

/**
 * Writes slips of the keyboard's sound right (电剃 → 电梯), words of other regions as everybody does (屋企 → 家里), and marks
 * half-width. Keeps every offset: a slip is as long as what was meant.
 */
export function mend(text: string): string {
  let mended = wide.test(text) ? text.replace(wide, narrowed) : text;
  wide.lastIndex = 0;
  for (const { start, end, word } of wrong.find(mended))
    mended = mended.slice(0, start) + right.get(word)! + mended.slice(end);
  return mended;
}

const narrowed = (mark: string): string => (mark === '　' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
