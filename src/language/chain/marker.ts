/** The number at the head of a line and where the entry begins. */
export interface Marker {
  readonly n: number;
  readonly end: number;
  /** 1. and 1、 say more than '1 ' does. */
  readonly strong: boolean;
}

const keycap = /^\s*((?:\d\ufe0f?\u20e3){1,3})\s*/u;
const ten = /^\s*🔟\s*/u;
const circled = /^\s*([\u2460-\u2473\u24f5-\u24fe\u2776-\u277f\u3251-\u325f])\s*/u;
const bracketed = /^\s*[（(【[]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）】\]]\s*/u;
const dotted = /^\s*(?:No\.?)?(\d{1,3})\s*(?:[.．、)）:：,，]|。)\s*(?!\d{1,2}(?:元|月|点))/u;
const worded = /^\s*([一二三四五六七八九十]{1,3})\s*[、.．:：]\s*/u;
const loose = /^\s*(\d{1,3})\s+/u;

const signs = '零一二三四五六七八九';

/** Reads the numbering people use in sign-up lists: 1. 1、 ① 1️⃣ 1) （1） 01. 一、 1: and a number with a blank. */
export function markerOf(line: string): Marker | undefined {
  const cap = keycap.exec(line);
  if (cap) return { n: Number(cap[1]!.replace(/\D/gu, '')), end: cap[0].length, strong: true };
  const tenth = ten.exec(line);
  if (tenth) return { n: 10, end: tenth[0].length, strong: true };
  const ring = circled.exec(line);
  if (ring) return { n: ringed(ring[1]!), end: ring[0].length, strong: true };
  for (const pattern of [bracketed, dotted, worded]) {
    const found = pattern.exec(line);
    if (found) return { n: valueIn(found[1]!), end: found[0].length, strong: true };
  }
  const blank = loose.exec(line);
  return blank ? { n: Number(blank[1]), end: blank[0].length, strong: false } : undefined;
}

function ringed(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code >= 0x3251) return code - 0x3251 + 21;
  if (code >= 0x2776) return code - 0x2776 + 1;
  if (code >= 0x24f5) return code - 0x24f5 + 1;
  return code - 0x2460 + 1;
}

function valueIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (sign: string | undefined, none: number) => (sign ? Math.max(0, signs.indexOf(sign)) : none);
  return (tens === '0' ? 0 : digit(tens, 1)) * 10 + digit(ones, 0);
}
