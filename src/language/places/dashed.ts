import { namesOtherNumber } from '#domain/long-numbers.ts';
import type { Lexicon, PlacePart } from '#domain/reading.ts';
import type { Found } from './scan.ts';
import type { Setting } from './setting.ts';
import { plausibleFlat } from './values.ts';
import { floorAt } from './worded.ts';
import { scoreAfter, scoreBefore, stairwellAfter, stairwellBefore } from './words.ts';

const tower = '(?:号楼|号|#|栋|幢|座)?';
const value = '\\d{1,4}[A-Za-z]?|[A-Za-z]\\d{0,2}';
const four = new RegExp(
  `(${value})${tower}-(${value})(?:单元)?-(\\d{1,2})(?:层|楼)?-(\\d{1,5})(?:室|号)?(?!\\d|-\\d)`,
  'y',
);
const triple = new RegExp(
  `(${value})${tower}[-#]{1,3}(\\d{1,3}[A-Za-z]?|[A-Za-z])(?:单元|门|号)?[-# ](\\d{1,5})(?:室|号)?(?!\\d|-\\d{1,2}(?!\\d)|-\\d{5})`,
  'y',
);
const floors = new RegExp(
  `(${value})${tower}-(\\d{1,3})(?:单元|门)?-(\\d{1,2})(?:层|楼|[Ff](?![A-Za-z]))(?!\\d|-\\d)`,
  'y',
);
const lowFloor = new RegExp(`(${value})${tower}-(\\d{1,2})(?:层|楼)`, 'y');
const flatPair = new RegExp(`(${value})${tower}-{1,3}(\\d{3,5})(?:室|号)?(?!\\d|-\\d)`, 'y');
/** 3~2~501, 3/2/501, 3.2.501; a date ends in a year. */
const otherDashes = /(\d{1,2})([~/.])([1-8])\2(?!(?:19|20[0-3])\d(?!\d))(\d{3,4})(?:室|号)?(?![\d~/.-])/y;
const pair = /(\d{1,3}|[A-Za-z]\d{0,2})-(\d{1,2})(?:号|单元|门(?![口前禁洞厅外])|(?!\d|-\d))/y;
/** 3 - 2 - 501: blanks around every dash. */
const spaced = /(\d{1,2}) - ([1-9]) - (\d{3,4})(?:室)?(?!\d| -)/y;
/** 1-1单元101. */
const behind = /(?<=[元门号])-?(\d{3,4})(?:室|号)?(?!\d)/y;
const solid = /(\d{1,2})(\d)(\d{3,4})(?!\d)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const part = (text: string): PlacePart => (/^\d+$/.test(text) ? Number(text) : text.toUpperCase());

/** 3-2-501, 3#2-501, 3-501, 3-2 and, where the community's buildings allow it, 32501; at exactly `at`. */
export function dashedAt(text: string, at: number, setting: Setting, lexicon?: Lexicon): Found | undefined {
  const wide = match(spaced, text, at);
  if (wide && plausibleFlat(Number(wide[3])))
    return {
      start: at,
      end: at + wide[0].length,
      building: Number(wide[1]),
      unit: Number(wide[2]),
      flat: Number(wide[3]),
    };
  if (!dashFollows(text, at)) return solidAt(text, at, lexicon);
  // 取件码8-3-1024, 型号7-3-1024.
  if (namesOtherNumber(text.slice(Math.max(0, at - 12), at))) return undefined;
  const formal = setting.postal || setting.estate || setting.numbered;
  const whole = formal ? match(four, text, at) : null;
  if (whole) {
    const [all, building, unit, floor, flat] = whole as unknown as [string, string, string, string, string];
    return {
      start: at,
      end: at + all.length,
      building: part(building),
      unit: part(unit),
      floor: Number(floor),
      flat: Number(flat),
    };
  }
  const storey = match(floors, text, at);
  if (storey) {
    return {
      start: at,
      end: at + storey[0].length,
      building: part(storey[1]!),
      unit: part(storey[2]!),
      floor: Number(storey[3]),
    };
  }
  const low = formal ? match(lowFloor, text, at) : null;
  if (low) return { start: at, end: at + low[0].length, building: part(low[1]!), floor: Number(low[2]) };
  const full = match(triple, text, at);
  if (full && (formal || (plausibleFlat(Number(full[3])) && full[1]!.length <= 3))) {
    return {
      start: at,
      end: at + full[0].length,
      building: part(full[1]!),
      unit: part(full[2]!),
      flat: Number(full[3]),
    };
  }
  const other = match(otherDashes, text, at);
  if (other && plausibleFlat(Number(other[4])))
    return {
      start: at,
      end: at + other[0].length,
      building: Number(other[1]),
      unit: Number(other[3]),
      flat: Number(other[4]),
    };
  const short = match(flatPair, text, at);
  if (
    short &&
    !numbersFromTo(short) &&
    !parked.test(text.slice(Math.max(0, at - 4), at)) &&
    (formal || homeLike(text, at, short))
  ) {
    return { start: at, end: at + short[0].length, building: part(short[1]!), flat: Number(short[2]) };
  }
  return stairwellAt(text, at, setting, lexicon) ?? solidAt(text, at, lexicon);
}

/** A sign of all the forms above stands right behind what begins here, or behind 号楼; without it none of them can. */
function dashFollows(text: string, at: number): boolean {
  let end = at;
  while (end < at + 8 && isAlphanumeric(text.charCodeAt(end))) end += 1;
  for (let near = end; near < end + 3; near += 1) if ('-#~/.'.includes(text[near] ?? '?')) return true;
  return false;
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** 车位A-103. */
const parked = /(?:车位|车库|柜|桌)号?[:： ]?$/u;

/** 1220-1221: two rooms side by side, no building. */
function numbersFromTo(found: RegExpExecArray): boolean {
  const [, from, to] = found;
  const apart = Number(to) - Number(from);
  return from!.length >= 3 && from!.length === to!.length && apart > 0 && apart < 20;
}

/** 5-303 outside a postal address; 010-300 and 9-1200元 are none. */
function homeLike(text: string, at: number, found: RegExpExecArray): boolean {
  const after = text.slice(at + found[0].length, at + found[0].length + 2);
  if (!plausibleFlat(Number(found[2])) || found[1]!.length > 2 || found[1]!.startsWith('0')) return false;
  return !scoreAfter.test(after) && !/^[A-Za-z]{0,3}元?/u.exec(after)?.[0];
}

/** 1-3号楼, 3-5层, 1-4单元: from one to another, no stairwell. */
const fromTo = /号楼|[栋幢层]|单元|\d门/u;

function stairwellAt(text: string, at: number, setting: Setting, lexicon?: Lexicon): Found | undefined {
  const found = match(pair, text, at);
  if (!found) return undefined;
  const building = part(found[1]!);
  const unit = Number(found[2]);
  const end = at + found[0].length;
  const formal = setting.estate || (setting.postal && (setting.numbered || !setting.road));
  const storey = floorAt(text, end);
  if (
    storey === undefined &&
    fromTo.test(text.slice(at + found[0].length - 2, end + 3)) &&
    (unit > Number(building) || !/单元|门/u.test(text.slice(end - 2, end + 2)))
  )
    return undefined;
  if (lexicon?.buildings.length && !formal) {
    if (!lexicon.buildings.some((known) => known.number === building && known.units.includes(unit))) return undefined;
  } else if (!formal && !(Number(building) >= 1 && Number(building) <= 30 && unit >= 1 && unit <= 8)) return undefined;
  if (scoreBefore.test(text.slice(Math.max(0, at - 8), at)) || scoreAfter.test(text.slice(end, end + 4)))
    return undefined;
  const named =
    stairwellBefore.test(text.slice(Math.max(0, at - 4), at)) || stairwellAfter.test(text.slice(end, end + 2));
  const flat = match(behind, text, end);
  if (flat && plausibleFlat(Number(flat[1]))) {
    return { start: at, end: end + flat[0].length, building, unit, flat: Number(flat[1]) };
  }
  if (storey !== undefined) return { start: at, end: storey.end, building, unit, floor: storey.floor };
  return formal || named ? { start: at, end, building, unit } : undefined;
}

function solidAt(text: string, at: number, lexicon?: Lexicon): Found | undefined {
  const found = match(solid, text, at);
  if (!found || !lexicon || /[A-Za-z]/.test(text[at - 1] ?? '')) return undefined;
  const all = found[0];
  for (const cut of [1, 2]) {
    const building = Number(all.slice(0, cut));
    const unit = Number(all.slice(cut, cut + 1));
    const flat = Number(all.slice(cut + 1));
    const known = lexicon.buildings.find((one) => one.number === building && one.units.includes(unit));
    if (!known || !plausibleFlat(flat)) continue;
    if (known.floors !== undefined && Math.floor(flat / 100) > known.floors) continue;
    if (/^[元块分秒米斤年人个度]/u.test(text.slice(at + all.length))) continue;
    return { start: at, end: at + all.length, building, unit, flat };
  }
  return undefined;
}
