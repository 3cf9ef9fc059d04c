import { parseNumeral } from '../numerals.ts';

/** Which way a line is numbered; one list keeps to one way. */
export type Style = 'keycap' | 'circled' | 'bracketed' | 'dotted' | 'worded' | 'blank' | 'none';

/** The number at the head of a line and where the entry begins. */
export interface Marker {
  readonly n: number;
  readonly end: number;
  readonly style: Style;
}

const keycap = /^((?:\d\ufe0f?\u20e3){1,3}|🔟)\s*[.、:：]?\s*/u;
const circled = /^([\u2460-\u2473\u24f5-\u24fe\u2776-\u277f\u2780-\u2793\u3251-\u325f\u2474-\u249b])\s*[.、:：]?\s*/u;
const bracketed = /^[（(【[〔]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）】\]〕]\s*[.、:：]?\s*/u;
const dotted =
  /^(?:[Nn]o\.?|№|第)?\s?(\d{1,3})\s?(?:[.．、)）。]\s?|[:：]\s?(?!\d{2}(?!\d))|[,，]\s?(?!\d{3}(?!\d))|[-—/]\s?(?=[^\d\s-])|[位名]\s?[:：]\s?)\s*/u;
const worded = /^([一二三四五六七八九十]{1,3})\s*[、.．:：]\s*/u;
const blank = /^(?:[Nn][Oo]\.?|№)?\s?(\d{1,3})\s+/u;
const none =
  /^(\d{1,3})(?=[\p{Script=Han}\p{Extended_Pictographic}A-Za-z])(?!\s?(?:号|月|日|点|人|位|个|单元|栋|幢|门|层|楼|元|岁|年|斤|把|本|天|周|米|次|分|小时|#))/u;

/** What may stand before the number: it is crossed out, ticked or adorned (🌟1). */
const decorated = /^\s*(?:~~\s*|(?:(?!🔟)\p{Extended_Pictographic}\ufe0f?){1,3}\s*(?=\d))?/u;

/** Letters and signs that a number of a list holds one of: any digit, ring or box, or a numeral. */
const numbering = new Uint8Array(0x10000);
for (const [first, last] of [
  ['0', '9'],
  ['０', '９'],
  ['\u20e3', '\u20e3'],
  ['\u2460', '\u24ff'],
  ['\u2776', '\u2793'],
  ['\u3251', '\u325f'],
  // The low half of 🔟.
  ['\udd1f', '\udd1f'],
] as const)
  numbering.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);
const wordedOnly = 2;
for (const letter of '一二三四五六七八九十') numbering[letter.charCodeAt(0)] = wordedOnly;
const numeralFirst = /^[^\p{L}\p{N}]*[一二三四五六七八九十]{1,3}\s*[)）】\]〕、.．:：]/u;

/** Whether a single line may be numbered: a quick no for most messages. */
export function mayNumber(line: string): boolean {
  let worded = false;
  for (let at = 0; at < line.length; at += 1) {
    const is = numbering[line.charCodeAt(at)]!;
    if (is === 1) return true;
    if (is === wordedOnly) worded = true;
  }
  return worded && numeralFirst.test(line);
}

/** Reads the numbering people use in sign-up lists: 1. 1、 ① 1️⃣ 1) （1） 01. 一、 1: and a number with a blank or nothing. */
export function markerOf(line: string): Marker | undefined {
  // ~~2. 小常~~, ❌2. 小常: a line that is crossed out or ticked keeps its number.
  const lead = decorated.exec(line)![0].length;
  const found = markerAt(lead === 0 ? line : line.slice(lead, lead + 40));
  return found && { ...found, end: found.end + lead };
}

function markerAt(line: string): Marker | undefined {
  const first = line[0];
  if (first === undefined) return undefined;
  if (/[0-9Nn№第]/u.test(first) || first === '\ud83d') {
    const cap = keycap.exec(line);
    if (cap)
      return { n: cap[1] === '🔟' ? 10 : Number(cap[1]!.replace(/\D/gu, '')), end: cap[0].length, style: 'keycap' };
    return numbered(dotted, line, 'dotted') ?? numbered(blank, line, 'blank') ?? numbered(none, line, 'none');
  }
  if (/[①-⒛⓵-⓾❶-➓㉑-㉟]/u.test(first)) {
    const ring = circled.exec(line);
    return ring ? { n: ringed(ring[1]!), end: ring[0].length, style: 'circled' } : undefined;
  }
  if (/[（(【[〔]/u.test(first)) return numbered(bracketed, line, 'bracketed');
  return /[一二三四五六七八九十]/u.test(first) ? numbered(worded, line, 'worded') : undefined;
}

function numbered(pattern: RegExp, line: string, style: Style): Marker | undefined {
  const found = pattern.exec(line);
  return found ? { n: spelled(found[1]!), end: found[0].length, style } : undefined;
}

/** Where the series of ringed, bracketed and dotted signs begin and with which number. */
const rings: readonly (readonly [number, number])[] = [
  [0x3251, 21],
  [0x278a, 1],
  [0x2780, 1],
  [0x2776, 1],
  [0x24f5, 1],
  [0x2488, 1],
  [0x2474, 1],
  [0x2460, 1],
];

function ringed(sign: string): number {
  const code = sign.charCodeAt(0);
  const [start, first] = rings.find(([start]) => code >= start)!;
  return code - start + first;
}

const spelled = (text: string): number => parseNumeral(text) ?? 0;
