import type { AddressMention, Lexicon } from '#domain/reading.ts';
import { gated } from '../look/gated.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { dashedAt } from './dashed.ts';
import { fold } from './fold.ts';
import { addressAt, type Found } from './scan.ts';
import { type Setting, settingAt } from './setting.ts';
import { plausibleFlat, take } from './values.ts';
import { countsBefore, flatAfter, flatBefore, flatBeforeWeak, homeFault, notAFlat, saysWhere } from './words.ts';

/** Where an address may begin: a digit, or another sign of order with the word that makes it a part of a house. */
const opening =
  /\d|[零〇一二三四五六七八九十百]{1,5}[号栋幢座单#门梯楼层Ff室户房铺街]|[A-Za-z][\dA-Za-z号栋幢座单#门梯楼层室户房铺-]|[一二三]?[一二三四五六七八九][零〇][一二三四五六七八九]|[一二三][零〇]{2}[一二三四五六七八九]|[甲乙丙丁][栋幢座号单楼]|[东西南北中][栋幢座单塔]|(?:负|地下)[一二三四五1-5]/gu;
/** The same in whatever shape a digit, a letter or a sign may be typed; without it nothing below runs. */
const anyOpening = gated(
  /[\d０-９]|[零〇一二三四五六七八九十百][零〇一二三四五六七八九十百号號栋棟幢座单單#＃门門梯楼樓层層FfＦｆ室户戶房铺街]|[A-Za-z][\dA-Za-z号號栋棟幢座单單#＃门門梯楼樓层層室户戶房铺-]|[Ａ-Ｚａ-ｚ]|[甲乙丙丁][栋棟幢座号號单單楼樓]|[东東西南北中][栋棟幢座单單塔]|(?:负|地下)[一二三四五1-5]|[貳叁ー]/u,
);
/** 402, 四零二, 一二零二, 一零零一. */
const bare =
  /\d{3,4}|[一二三]?[一二三四五六七八九][零〇][一二三四五六七八九](?![零〇一二三四五六七八九十百])|[一二三][零〇]{2}[一二三四五六七八九](?![零〇一二三四五六七八九十百])/y;
const digitOf = '零一二三四五六七八九';
const numberOf = (said: string): number =>
  Number(said.replaceAll('〇', '零').replace(/[零一二三四五六七八九]/gu, (digit) => String(digitOf.indexOf(digit))));
/** 1-3号楼: the end of a range is read, its beginning is a bare number. */
const upTo = /\d{1,2}(?:号楼|[栋幢层]|楼(?![门道梯长里前后下群])|单元)/y;
/** 通知#1：8号楼: behind the number of what is told of, not minutes or a score. */
const told = /[1-9]\d?(?:号楼|栋|幢|号?单元)/y;
const inRoad = /[甲乙]?\d{1,5}(?:号院|弄|巷|号(?!楼|栋|幢|座|单元|门))/y;
/** 路84-66号: what follows the dash is a house; 路34-76 without 号 is a door in the road. */
const roadDash = /\d{1,5}-(?=\d{1,4}号(?![\d-]))/y;
/** 路199-1号天伦随园: a name follows, the pair is one door. */
const roadDoor = /\d{1,5}-\d{1,3}号(?=(?!楼|院|栋|幢)\p{Script=Han}{2})/uy;
/** 路76-78号: two doors of the road. */
const roadRange = /\d{1,5}-{1,2}\d{1,5}号(?!楼|院|栋|幢)/y;
const roadPair = /\d{1,5}-\d{1,4}(?![\d-]|号?楼|[栋幢]|单元)/y;
/** 第三单元, 第4层. */
const ordinal = /[\d一二三四五六七八九十]{1,3}(?:号楼|[栋幢层]|楼|单元)/y;

/**
 * The addresses a message names, in order: `mentions` in the original text, `pieces` on the working copy.
 * Scores (国安3-2), dates (11-28) and amounts are none; 32501 is one only where the lexicon's buildings allow it.
 */
export function readAddresses(text: Normalised, lexicon?: Lexicon): { mentions: AddressMention[]; pieces: Piece[] } {
  const found = findAddresses(text.text, lexicon);
  return {
    mentions: found.map(({ start, end, ...parts }) => ({ ...text.span(start, end), ...parts })),
    pieces: found.map(({ start, end }) => ({ start, end })),
  };
}

/** The same on any plain text; offsets into `text`. */
export function findAddresses(text: string, lexicon?: Lexicon): Found[] {
  if (!anyOpening.test(text)) return [];
  const working = fold(text);
  const found: Found[] = [];
  let at = 0;
  let resumed = -1;
  for (;;) {
    opening.lastIndex = at;
    const candidate = opening.exec(working);
    if (!candidate) return found;
    at = candidate.index;
    const next = beside(working, at, found.at(-1));
    if (next) {
      found.push(next);
      at = next.end;
      continue;
    }
    if (at !== resumed && (isPlainNumber(working, at) || !startsFresh(working, at))) {
      at += 1;
      continue;
    }
    const setting = settingAt(working, at);
    const passed = setting.road ? roadNumber(working, at, setting) : 0;
    const one = passed ? undefined : readAt(working, at, setting, lexicon);
    if (one) found.push(one);
    if (passed) resumed = at + passed;
    at = one ? one.end : at + Math.max(1, passed);
  }
}

/** What may close a part of an address, or go on with it, right behind a number. */
const closes = new Uint8Array(0x10000);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#-号弄巷栋幢座塔单门梯楼层室户房铺')
  closes[letter.charCodeAt(0)] = 1;
const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** One or two digits that nothing behind them makes part of an address: a quick no for 2人 and 1. at the head of a line. */
function isPlainNumber(text: string, at: number): boolean {
  let end = at;
  while (end < at + 3 && isDigit(text, end)) end += 1;
  if (end === at || end - at > 2 || text[at - 1] === '-') return false;
  const next = text[end] === ' ' ? end + 1 : end;
  if (closes[text.charCodeAt(next)] === 1) return false;
  return !('~/.'.includes(text[end] ?? '?') && isDigit(text, end + 1)) && text[next] !== '-';
}

/** A number or a latin word is read from its beginning, never from its middle. */
function startsFresh(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return true;
  const digit = /\d/.test(text[at]!);
  // 最后一栋, 每一层: counted, not named. A5: the number belongs to the letter.
  if (text[at] === '一' && /[每这那哪另某同上下前后又]/u.test(before)) return false;
  if (digit && /[A-Za-z]/.test(before) && !/[A-Za-z]/.test(text[at - 2] ?? '')) return false;
  if (digit && /\d/.test(before)) return false;
  if (digit && /[.:/-]/.test(before) && /\d/.test(text[at - 2] ?? ''))
    return (
      (before === '-' && take(upTo, text, at) !== undefined) || (before === ':' && take(told, text, at) !== undefined)
    );
  if (/[零〇一二三四五六七八九十百两]/u.test(text[at]!))
    return (
      !/[零〇一二三四五六七八九十百两]/u.test(before) && (before !== '第' || take(ordinal, text, at) !== undefined)
    );
  if (digit && before === '第') return take(ordinal, text, at) !== undefined;
  return !/[A-Za-z]/.test(text[at]!) || !/[A-Za-z\d]/.test(before);
}

/** How much of the text is a number in a road (478号, 553弄), which is no building. */
function roadNumber(text: string, at: number, setting: Setting): number {
  const dashed = dashedAt(text, at, { ...setting, postal: false });
  if (dashed?.unit !== undefined && dashed.flat !== undefined) return 0;
  const range = take(roadRange, text, at);
  if (range) {
    const [from, to] = range.split(/-{1,2}/u);
    if (Number.parseInt(to!, 10) > Number(from)) return range.length;
  }
  return (
    take(inRoad, text, at) ??
    take(roadDoor, text, at) ??
    take(roadDash, text, at) ??
    (setting.postal ? take(roadPair, text, at) : '') ??
    ''
  ).length;
}

function readAt(text: string, at: number, setting: Setting, lexicon?: Lexicon): Found | undefined {
  return dashedAt(text, at, setting, lexicon) ?? addressAt(text, at, setting) ?? bareFlat(text, at);
}

/** 601、602: a further flat beside the one before it. */
function beside(text: string, at: number, last: Found | undefined): Found | undefined {
  if (
    last?.flat === undefined ||
    at > last.end + 2 ||
    !/^(?:[、,，和跟/~-]|还有|以及)$/u.test(text.slice(last.end, at))
  )
    return undefined;
  const number = take(bare, text, at);
  const end = at + (number?.length ?? 0);
  if (!number || !plausibleFlat(numberOf(number)) || notAFlat.test(text.slice(end, end + 4))) return undefined;
  return { start: at, end, flat: numberOf(number) };
}

const longestReport = 60;
/** 停水 1130 tells a time. */
const mostDoors = 12;
/** 着火了，110: who is to be called. */
const police = 110;

/** 我家502, 楼下203说…: a number alone is a flat only beside words that make it one. */
function bareFlat(text: string, at: number): Found | undefined {
  const number = take(bare, text, at);
  const end = at + (number?.length ?? 0);
  if (!number || !plausibleFlat(numberOf(number)) || notAFlat.test(text.slice(end, end + 4))) return undefined;
  const flat = { start: at, end, flat: numberOf(number) };
  const before = text
    .slice(Math.max(0, at - 5), at)
    .trimEnd()
    .replace(/的$/u, '');
  const named = flatBefore.find((word) => before.endsWith(word));
  const after = end + (text[end] === ' ' ? 1 : 0);
  const followed = flatAfter.some((word) => text.startsWith(word, after));
  if (named && (followed || !flatBeforeWeak.has(named))) return flat;
  const closes = /^(?:的|家|室)?(?:$|[\s,，。!！;；])/u.test(text.slice(end));
  if (closes && saysWhere.test(text.slice(Math.max(0, at - 4), at))) return flat;
  const opens = before === '' || /[\s,，。、!！?？;；:：]/u.test(text[at - 1]!);
  const ends =
    opens &&
    before !== '' &&
    flat.flat !== police &&
    !countsBefore.test(before) &&
    /^[\s。.!！]*$/u.test(text.slice(end));
  return opens &&
    (followed || (ends && flat.flat % 100 <= mostDoors && text.length < longestReport && homeFault.test(text)))
    ? flat
    : undefined;
}
