import { callingBefore, counted, otherNumbers, servicesAfter, servicesBefore } from './long-numbers.words.ts';

export type LongNumberKind = 'identity' | 'card' | 'mobile' | 'landline' | 'hotline' | 'service';

/** A number people are known, paid or called by: UTF-16 offsets, `digits` without separators, an identity number's X kept. */
export interface LongNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: LongNumberKind;
  readonly digits: string;
}

/** What may stand between two digits: up to three separators. */
const gap = '[ ._-]{0,3}';
const digitsOf = (count: string): string => `(?:${gap}\\d)${count}`;

/** Tried in this order where a number may begin; the longest kinds first. */
const shapes: Readonly<Record<LongNumberKind, string>> = {
  identity: `[1-9]\\d{5}${gap}(?:18|19|20)\\d{2}${gap}(?:0[1-9]|1[0-2])${gap}(?:0[1-9]|[12]\\d|3[01])${gap}\\d{3}[ -]?[\\dXx]|[1-9]\\d{3}[ -]\\d{2}(?:18|19|20)[ -]\\d{2}(?:0[1-9]|1[0-2])[ -](?:0[1-9]|[12]\\d|3[01])\\d{2}[ -]\\d[\\dXx]`,
  card: '[3-69]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?',
  mobile: `(?:\\(?(?:\\+|00)?86\\)?${gap})?1${gap}[3-9]${digitsOf('{9}')}`,
  hotline: '[48]00(?:[ -]?\\d{3}[ -]?\\d{4}|[ -]?\\d{4}[ -]?\\d{3}|-\\d{2}-?\\d{5}|\\d[ -]\\d{3}[ -]\\d{3})',
  landline: `(?:(?:\\+|00)86${gap})?(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}${gap})[1-9]\\d{2}(?:[ -]?\\d{4}|\\d[ -]?\\d{4}|\\d{4})|(?:\\+|00)86${gap}(?:10|2\\d|[3-9]\\d{2})${gap}[2-8]\\d{2,3}[ -]?\\d{4}|[2-8]\\d{2,3}[ -]?\\d{4}`,
  service: '9510[ -]?\\d{4}|95\\d{3}|96\\d{3}|1[02]\\d{3}|1[12]\\d|999',
};
const kinds = Object.keys(shapes) as LongNumberKind[];
const anyShape = new RegExp(
  `(?<=^|[^A-Za-z0-9]|(?:^|[^A-Za-z])(?:[Vv][Xx]?|[Ww][Xx]|[Tt][Ee][Ll]))(?:${kinds.map((kind) => `(?<${kind}>${shapes[kind]})(?![0-9])`).join('|')})`,
  'g',
);
/** An extension belongs to the number. */
const extension = /^(?:转|-|ext\.? ?)\d{1,5}(?![\d-])/u;

/** The last digit's box: 0️⃣. */
const boxEnd = /^\ufe0f?\u20e3?/;

/** Digits said in words: 幺三八零零…. */
const spoken = /[幺一][三四五六七八九][零〇幺一二两三四五六七八九]{9}(?![零〇幺一二两三四五六七八九十百千万])/g;
/** 打一零零八六, 拨一二三四五: a service number in words, told to be called. */
const spokenService =
  /(?<=打|拨|致电|呼叫|热线|电话|电话是|打给|打个|报)(?:[幺一]零零[零〇一二两三四五六七八九]{2}|[幺一][二两]三[一四]五|九[五六][零〇一二两三四五六七八九]{3}|[幺一][幺一][零〇九]|[幺一][二两][零〇二])(?![零〇幺一二两三四五六七八九十百千万])/g;
const spokenDigits = '零一二三四五六七八九';
const spokenTwins: Readonly<Record<string, string>> = { 〇: '零', 幺: '一', 两: '二' };

const inDigits = (words: string): string =>
  [...words].map((letter) => spokenDigits.indexOf(spokenTwins[letter] ?? letter)).join('');

/** What every one of them holds. */
export const longNumber = /[0-9０-９][^0-9０-９]{0,3}[0-9０-９]|[幺一][幺零〇一二两三四五六七八九]|九[五六]/u;

/** Finds them in any text, half- and full-width, with separators; orders, parcels, meters and counts are left. */
export function findLongNumbers(text: string): LongNumber[] {
  if (!longNumber.test(text)) return [];
  const plain = plainDigits(text);
  const found: LongNumber[] = [];
  anyShape.lastIndex = 0;
  for (let match = anyShape.exec(plain); match !== null; match = anyShape.exec(plain)) {
    const number = numberAt(match, plain, text, found.at(-1));
    if (number === undefined) anyShape.lastIndex = match.index + 1;
    else found.push(number);
  }
  for (const match of plain.matchAll(spoken)) {
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'mobile', digits: inDigits(match[0]) });
  }
  for (const match of plain.matchAll(spokenService))
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'service', digits: inDigits(match[0]) });
  return found.sort((a, b) => a.start - b.start);
}

/** The number at a match when what stands around it lets it be one. */
function numberAt(match: RegExpExecArray, plain: string, text: string, last?: LongNumber): LongNumber | undefined {
  const kind = kinds.find((one) => match.groups?.[one] !== undefined)!;
  const start = match.index;
  const end = start + match[0].length;
  const listed =
    (last?.kind === 'landline' || last?.kind === 'mobile') &&
    /^(?: ?[、,，/或和及] ?| )$/u.test(plain.slice(last.end, start));
  const around = { before: plain.slice(Math.max(0, start - 16), start), after: plain.slice(end, end + 8), listed };
  if (!holds(kind, match[0], around)) return undefined;
  const office = kind === 'landline' || kind === 'hotline';
  const more = office ? (extension.exec(plain.slice(end, end + 12))?.[0].length ?? 0) : 0;
  const box = boxEnd.exec(text.slice(end, end + 2))![0].length;
  return { start, end: end + more + box, kind, digits: match[0].replace(/[^\dXx]/g, '') };
}

/** Digits half-width, separators of every kind a hyphen, unit for unit. */
const plainDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[－—–‐‑·•．\u200b-\u200f\u2060\ufe0f\u20e3\ufeff]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u3000]/g, ' ')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/＋/g, '+');

const ends = (words: string): RegExp =>
  new RegExp(`(?:${list(words)})(?:号码?|是|为|的|就|请|一下|给)?[ :：#,，是()“"]{0,3}$`, 'u');
const begins = (words: string): RegExp => new RegExp(`^ ?(?:${list(words)})`, 'u');
const list = (words: string): string => words.split(/\s+/u).join('|');
const other = ends(otherNumbers);
/** Whether what stands right before digits makes them the number of an order, a parcel, a document or a meter. */
export const namesOtherNumber = (before: string): boolean => other.test(before.slice(-12));
const calling = ends(callingBefore);
const service = ends(servicesBefore);
const serves = begins(servicesAfter);
const counts = begins(counted);
/** Digits go on behind a separator: a longer number of some other kind. */
const goesOn = /^[.-]\d{4}/u;
const longBefore = /\d{4}[ -]$/u;

/** 家里座机换成…: a new number. */
const renamed = /(?:座机|电话|号码|手机号?)(?:号|已经?|也|都|早就)?(?:换|改|变)(?:成|为|了|到)?[ :：是]{0,2}$/u;

/** 80000012转3: a switchboard. */
const switched = /^转\d{1,5}(?!\d)/u;

/** 20261125 is a day. */
const day = /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
/** 一共150 1234 5678元. */
const paid = /^ ?[元块]/u;

interface Around {
  readonly before: string;
  readonly after: string;
  /** It stands right behind another number one can call. */
  readonly listed: boolean;
}

/** Whether what stands around a number of this shape lets it be one. */
function holds(kind: LongNumberKind, said: string, { before, after, listed }: Around): boolean {
  if (other.test(before)) return false;
  const called = listed || calling.test(before) || renamed.test(before);
  switch (kind) {
    case 'identity':
    case 'card':
      return true;
    case 'mobile':
      return (
        !goesOn.test(after) && !paid.test(after) && (called || (groupedAsMobile(said) && !longBefore.test(before)))
      );
    case 'landline':
      return (
        !goesOn.test(after) &&
        (/^[+(0]/u.test(said)
          ? !/\d[-.]$/u.test(before)
          : (called || switched.test(after)) && !counts.test(after) && !day.test(said))
      );
    case 'hotline':
      return !goesOn.test(after) && !counts.test(after);
    case 'service':
      return serviceHolds(said, before, after);
  }
}

function serviceHolds(said: string, before: string, after: string): boolean {
  if (/[\d.]$|\d[-:/~]$/u.test(before) || /^[-.:/~]\d/u.test(after)) return false;
  if (serves.test(after)) return true;
  return !counts.test(after) && (/^9[56]/u.test(said) || service.test(before));
}

/** How people group the digits of a mobile number; other groups are prices or flats that stand side by side. */
const groupings = new Set([
  '11',
  '3 4 4',
  '3 8',
  '7 4',
  '4 7',
  '3 3 5',
  '4 3 4',
  '5 6',
  '3 4 2 2',
  '3 2 2 2 2',
  '3 3 3 2',
  '1'.repeat(11).split('').join(' '),
]);

const groupedAsMobile = (said: string): boolean => {
  const national = said.replace(/^\(?(?:(?:\+|00)?86\)?[ ._-]{0,3})(?=1)/u, '');
  return groupings.has(
    national
      .split(/[^\d]+/u)
      .map(({ length }) => length)
      .join(' '),
  );
};
