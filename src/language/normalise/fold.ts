import type { Copy } from './copy.ts';
import { simplified } from './script.ts';

/** What is read of a message at most, in code points; the rest is kept in the original only. */
const mostLetters = 8_000;

/** Ends a mention in WeChat; in the copy it stays itself until mentions are cut out. */
export const mentionEnd = '\u2005';

/** Letters of plain chat: ASCII without controls, common Han, and what folds one for one. */
const plain = /^[\n\x20-\x7e\u4e00-\u9fff。、“”‘’《》「」…—·\uff01-\uff5e\u2005]*$/;

/** Controls, joiners, directions, fillers, variation signs: nothing of them is seen. */
export const invisible =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/u;
/** Spaces of every width. */
const space = /[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** ①–⑳ and their kin keep their meaning as list numbers: as plain digits they would run into what stands beside them. */
const listNumber = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/u;
const signs: Readonly<Record<string, string>> = {
  '➕': '+',
  '➖': '-',
  '✖': '×',
  '🔟': '⑩',
  // Its three dots would run into what stands beside it.
  '…': '…',
  '\u2028': '\n',
  '\u2029': '\n',
};
/** A digit in a box: 1️⃣. */
const keycap = /^[0-9]\ufe0f?\u20e3\ufe0f?/;
/** After a box: the number of a house or a stairwell goes on, nothing of a list. */
const goesOn = /^[号栋幢楼单层室门\-+]|^[0-9]\ufe0f?\u20e3/u;

/** The letters of the original from an offset on, simplified, half-width, without invisible ones. */
export function folded(raw: string, from: number): Copy {
  const cut = cutOf(raw, from);
  // A full-width sign is one unit and so is its half-width twin: offsets hold.
  if (plain.test(cut)) return { text: simplified(halfWidth(cut)), from };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  let letters = 0;
  for (const letter of cut) {
    const end = at + letter.length;
    const now = boxed(raw, at, text) ?? fold(letter);
    // Some signs unfold to a dozen letters.
    letters += now.length > 1 ? [...now].length : now.length;
    if (letters > mostLetters) break;
    for (let i = 0; i < now.length; i += 1) {
      starts.push(at);
      ends.push(end);
    }
    // The box around a digit is part of it.
    if (letter === '\u20e3' && ends.length > 0) ends[ends.length - 1] = end;
    text += now;
    at = end;
  }
  return { text: simplified(text), offsets: { starts, ends }, from };
}

/** Full-width signs as their half-width twins. */
function halfWidth(text: string): string {
  let half = '';
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xff01 || unit > 0xff5e) continue;
    half += text.slice(last, at) + String.fromCharCode(unit - 0xfee0);
    last = at + 1;
  }
  return last === 0 ? text : half + text.slice(last);
}

/** Letters of two units: an emoji counts once. */
const pairs = /[\ud800-\udbff]/;

function cutOf(raw: string, from: number): string {
  const near = raw.slice(from, from + 2 * mostLetters);
  if (near.length <= mostLetters) return near;
  return pairs.test(near) ? [...near].slice(0, mostLetters).join('') : near.slice(0, mostLetters);
}

/** The digit of a box as a list number where it opens a line or would run into a number: 1️⃣张三, 1️⃣2人; not 3️⃣号楼. */
function boxed(raw: string, at: number, before: string): string | undefined {
  const near = raw.slice(at, at + 6);
  const box = keycap.exec(near)?.[0];
  if (box === undefined || box.startsWith('0')) return undefined;
  const after = simplified(near.slice(box.length).normalize('NFKC'));
  const opens = (before === '' || before.endsWith('\n')) && !goesOn.test(after);
  return opens || (/^[0-9]$/u.test(after.slice(0, 1)) === true && !keycap.test(after))
    ? listNumberOf(Number(box[0]))
    : undefined;
}

const listNumberOf = (value: number): string => String.fromCharCode(0x245f + value);

/** One letter of the original as it stands in the copy; nothing for what cannot be seen. */
function fold(letter: string): string {
  if (letter === mentionEnd || letter === '\n') return letter;
  if (space.test(letter)) return ' ';
  if (invisible.test(letter)) return '';
  if (listNumber.test(letter)) return letter;
  return signs[letter] ?? letter.normalize('NFKC');
}
