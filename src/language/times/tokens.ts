import { parseNumeral } from '../numerals.ts';

/** Words by the code of their first letter, longest first. */
export type Table<T> = ReadonlyMap<number, readonly (readonly [word: string, value: T])[]>;

export function tableOf<T>(words: Readonly<Record<string, T>>): Table<T> {
  const table = new Map<number, [string, T][]>();
  for (const [word, value] of Object.entries(words)) {
    const first = word.charCodeAt(0);
    table.set(first, [...(table.get(first) ?? []), [word, value]]);
  }
  for (const entries of table.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return table;
}

export interface Token<T> {
  readonly value: T;
  readonly end: number;
}

/** The longest word of the table that stands at an offset. */
export function wordAt<T>(table: Table<T>, text: string, at: number): Token<T> | undefined {
  const entries = table.get(text.charCodeAt(at));
  if (entries === undefined) return undefined;
  for (const [word, value] of entries) if (text.startsWith(word, at)) return { value, end: at + word.length };
  return undefined;
}

export interface NumberToken extends Token<number> {
  /** Written in digits, and how many of them stand before a decimal point. */
  readonly digits: number;
  readonly decimal: boolean;
}

const han = '零〇一二两三四五六七八九十百千廿卅';
const isHan = new Uint8Array(0x10000);
for (const letter of han) isHan[letter.charCodeAt(0)] = 1;

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

export const isNumeral = (text: string, at: number): boolean => isDigit(text, at) || isHan[text.charCodeAt(at)] === 1;

/** More digits than any year, hour or amount has. */
const mostDigits = 9;

/** A number at an offset: 23, 二十三, 廿三, 1.5 when `decimals`. */
export function numberAt(text: string, at: number, decimals = false): NumberToken | undefined {
  return isDigit(text, at) ? arabicAt(text, at, decimals) : hanAt(text, at);
}

function arabicAt(text: string, at: number, decimals: boolean): NumberToken | undefined {
  let end = at;
  while (isDigit(text, end)) {
    end += 1;
    if (end - at > mostDigits) return undefined;
  }
  const digits = end - at;
  if (decimals && text[end] === '.' && isDigit(text, end + 1)) {
    end += 2;
    while (isDigit(text, end) && end - at <= mostDigits + 3) end += 1;
    return { value: Number(text.slice(at, end)), end, digits, decimal: true };
  }
  return { value: Number(text.slice(at, end)), end, digits, decimal: false };
}

function hanAt(text: string, at: number): NumberToken | undefined {
  let end = at;
  while (isHan[text.charCodeAt(end)] === 1) {
    end += 1;
    if (end - at > mostDigits) return undefined;
  }
  if (end === at) return undefined;
  const value = parseNumeral(text.slice(at, end));
  return value === undefined ? undefined : { value, end, digits: 0, decimal: false };
}

/** A Chinese numeral that counts: 二十三, 十五, 三, never 二三 (two or three). */
export const counts = (text: string, at: number, token: NumberToken): boolean =>
  token.digits > 0 || token.end - at === 1 || !/^[零〇一二两三四五六七八九]+$/u.test(text.slice(at, token.end));

/** The offset after spaces (at most three of them). */
export function afterSpaces(text: string, at: number): number {
  let end = at;
  while (end - at < 3 && text[end] === ' ') end += 1;
  return text[end] === ' ' ? at : end;
}
