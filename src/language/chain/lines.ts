import { trimSigns } from '../places/trim.ts';
import { type Marker, markerOf } from './marker.ts';
import { example, heads } from './words.ts';

/** One line of a list with its number, when it has one. */
export interface Line {
  readonly text: string;
  readonly marker?: Marker;
}

const quoteOpens = /^\s*「/u;
const quoteEnds = /^(?:- ?){5,}$/u;
/** No list of people is longer; what lies beyond is not read. */
const limit = 3000;
/** Without one of these no further number can stand in a line. */
const further = /[.．、)）\u20e3①-⑳]/u;
const inline =
  /(?:(?<=[\s,，;；。:：、)）！!]|\p{Script=Han}(?=\d{1,3}[.．、)）]\s?\p{Script=Han}))(?:(\d{1,3})[.．、)）](?!\d{1,2}(?:[元月点斤]|小时))|[（(](\d{1,3})[）)])|((?:\d\ufe0f?\u20e3){1,2})|([①-⑳]))/gu;

/** 接龙 1老魏 2小李: numbers with nothing between, only under a head. */
const tight =
  /(?<=[\s,，;；:：、])(\d{1,2})\s?(?=[\p{Script=Han}\p{Extended_Pictographic}A-Za-z])(?!\d{1,2}\s?(?:号|月|日|点|人|位|个|单元|栋|门|层|楼|元|岁|年|天|周|名))/gu;

/** Breaks of any system. */
const breaks = ['\n', '\r', '\u2028', '\u2029'];
export const isOneLine = (raw: string): boolean => !breaks.some((sign) => raw.includes(sign));

/** The lines of a message without a quote block; a list written in one line is broken at its numbers. */
export function linesOf(raw: string): Line[] {
  const all = isOneLine(raw) ? [raw] : raw.split(/\r\n|[\n\r\u2028\u2029]/u);
  const lines: Line[] = [];
  let last = 0;
  for (const text of all.slice(afterQuote(all))) {
    const own = markerOf(text);
    const pieces =
      text.length > 6 && !example.test(text) && (further.test(text.slice(own?.end ?? 0)) || heads.test(text))
        ? broken(text, own, last)
        : [text];
    for (const piece of pieces) {
      const marker = piece === text ? own : markerOf(piece);
      if (marker) last = marker.n;
      lines.push(marker ? { text: piece, marker } : { text: piece });
    }
    if (lines.length >= limit) break;
  }
  return lines;
}

function afterQuote(lines: readonly string[]): number {
  if (!quoteOpens.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line) => quoteEnds.test(line.trim())) + 1;
}

/** Breaks 接龙：1.老郝 2.小尹 where the numbers count on from what came before. */
function broken(text: string, own: Marker | undefined, last: number): string[] {
  let expected = (own?.n ?? last) + 1;
  if (!own && expected > 1) return [text];
  const cuts: number[] = [];
  const signs = heads.test(text) && !further.test(text) ? tight : inline;
  for (const found of text.matchAll(signs)) {
    if (found.index === 0 || (own && found.index < own.end)) continue;
    const n = found[4]
      ? found[4].charCodeAt(0) - 0x245f
      : Number((found[1] ?? found[2] ?? found[3]!).replace(/\D/gu, ''));
    if (n !== expected) continue;
    cuts.push(found.index);
    expected += 1;
  }
  if (cuts.length === 0) return [text];
  return [0, ...cuts].map((start, at) => trimSigns(text.slice(start, cuts[at]), /[,，;；、\s]/u));
}
