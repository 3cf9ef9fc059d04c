import type { Address, PlacePart } from '#domain/reading.ts';
import type { Setting } from './setting.ts';
import { plausibleFlat, take, type Value, valueAt } from './values.ts';
import { notAFlat, notAPlace, partWords } from './words.ts';

/** An address on a folded text: `end` exclusive. */
export interface Found extends Address {
  readonly start: number;
  readonly end: number;
}

type Level = 'building' | 'unit' | 'floor' | 'flat';
type Parts = Partial<Record<Level, PlacePart>>;
const levels: readonly Level[] = ['building', 'unit', 'floor', 'flat'];
const gap = /[ ]?(?:的|[,]? ?)|-/y;

interface Part {
  readonly level: Level;
  readonly end: number;
}

/** Reads one address that begins exactly at `start`, part by part from the building down. */
export function addressAt(text: string, start: number, setting: Setting): Found | undefined {
  const lettered = setting.tower || setting.estate || setting.postal ? letteredFlat(text, start) : undefined;
  if (lettered) return lettered;
  const parts: Parts = {};
  let at = start;
  let end = start;
  let from = 0;
  while (from < levels.length) {
    const value = below(text, at) ?? valueAt(text, at);
    const part =
      value && (wordedPart(text, value, from, parts, setting) ?? barePart(text, value, from, parts, setting));
    if (!value || !part) break;
    parts[part.level] = value.value;
    from = levels.indexOf(part.level) + 1;
    end = part.end;
    at = end + (take(gap, text, end)?.length ?? 0);
  }
  return end > start ? { start, end, ...parts } : undefined;
}

const lettered = /([A-Za-z])(\d{3,4})室?(?![\dA-Za-z号-])/y;

/** 大厦A1382: the letter is the tower, the number the room. */
function letteredFlat(text: string, at: number): Found | undefined {
  lettered.lastIndex = at;
  const found = lettered.exec(text);
  if (!found) return undefined;
  return { start: at, end: at + found[0].length, building: found[1]!.toUpperCase(), flat: Number(found[2]) };
}

const basement = /(?:负|地下|-)([一二三四五1-5])(?=层|楼)|[Bb]([1-5])(?=层|楼|(?![\dA-Za-z座栋幢#-]|号楼|单元))/y;

/** 负一层, 地下二层 and B2 are floors under the ground, written B1, B2. */
function below(text: string, at: number): Value | undefined {
  basement.lastIndex = at;
  const found = basement.exec(text);
  if (!found) return undefined;
  const sign = found[1] ?? found[2]!;
  const depth = /\d/.test(sign) ? Number(sign) : '一二三四五'.indexOf(sign) + 1;
  return { value: `B${depth}`, end: at + found[0].length, digits: 0, kind: 'basement' };
}

/** A value with the word that closes it. */
function wordedPart(text: string, value: Value, from: number, parts: Parts, setting: Setting): Part | undefined {
  if (value.kind === 'basement' && from <= 2) {
    return { level: 'floor', end: value.end + (/[层楼]/u.test(text[value.end] ?? '') ? 1 : 0) };
  }
  if (marketStreet(text, value, parts, setting)) return { level: 'unit', end: value.end + 1 };
  for (const level of levels.slice(from)) {
    const word = wordAt(text, value, level);
    if (!word) continue;
    const end = value.end + word.length;
    if (word === '号楼' && text[end] === '道' && text[value.end - value.digits - 1] === '月') continue;
    if (level === 'building' && word === '#' && !/[\dA-Za-z一二三四五六七八九十]/u.test(text[end] ?? '')) continue;
    if (level === 'unit' && !unitWord(word, value, parts, setting)) continue;
    if (level === 'floor' && value.digits > (setting.postal ? 3 : 2)) continue;
    if (level === 'floor' && word === '楼' && from === 0 && (value.kind === 'sign' || opensUnit(text, end)))
      return { level: 'building', end };
    if (level === 'flat' && word === '号') return numberWord(text, value, end, parts, setting);
    if (level === 'flat' && !flatWord(word, value, from, setting)) continue;
    return { level, end };
  }
  return undefined;
}

/** The closing word of a part, when what follows does not turn it into something else. */
function wordAt(text: string, value: Value, level: Level): string | undefined {
  if (value.kind === 'direction' && level !== 'building' && level !== 'unit') return undefined;
  for (const word of partWords[level]) {
    if (!text.startsWith(word, value.end)) continue;
    const after = value.end + word.length;
    if (counts(value) && notAPlace[word.at(-1)!]?.some((one) => text.startsWith(one, after))) return undefined;
    if (value.kind === 'spelled' && countsHouses(word, text.slice(after, after + 2))) return undefined;
    if (word === '座' && value.kind === 'number' && !towerFollows.test(text.slice(after, after + 2))) return undefined;
    if ((word === 'F' || word === 'f') && (value.digits === 0 || /[A-Za-z]/.test(text[after] ?? ''))) return undefined;
    return word;
  }
  return undefined;
}

/** 8楼13街40258: inside a market a street is what a unit is elsewhere. */
function marketStreet(text: string, value: Value, parts: Parts, setting: Setting): boolean {
  const inside = parts.floor !== undefined || setting.shops || setting.postal;
  return inside && parts.unit === undefined && counts(value) && /^街\d{3,5}/.test(text.slice(value.end, value.end + 6));
}

const towerFollows =
  /^(?:$|[\d,，。.!！?？;；、\s]|[一二三四五六]单|单元|电梯|大堂|大厅|楼下|门口|门前|停|没|有|的|和|到)/u;

/** 三栋楼, 一座老房子: with a spelled number these count unless a further part follows. */
function countsHouses(word: string, next: string): boolean {
  if (/^[栋幢座]楼$/u.test(word)) return true;
  return word === '座' && !/^[\d一二三四五六七八九]/u.test(next);
}

/** A座大堂 names a place, 3座大桥 counts. */
function counts(value: Value): boolean {
  return value.kind === 'number' || value.kind === 'spelled';
}

function unitWord(word: string, value: Value, parts: Parts, setting: Setting): boolean {
  if (word.endsWith('梯')) return parts.building !== undefined;
  if (!word.endsWith('门')) return value.digits <= 3;
  if (word === '号门' && setting.postal) return false;
  return value.digits <= 2 && (value.kind === 'number' || value.kind === 'spelled');
}

function flatWord(word: string, value: Value, from: number, setting: Setting): boolean {
  const inside = from > 0;
  if (word === '室') return value.digits >= 3 || value.kind === 'sign' || inside || setting.postal;
  if (word.endsWith('铺')) return inside || setting.postal || setting.estate;
  if (word === '户') return inside && (value.digits >= 3 || setting.postal);
  return (inside && value.digits >= 1) || value.digits >= 3;
}

/** 号 alone: a building after a lane or in an estate, a unit between building and floor, else a flat. */
function numberWord(text: string, value: Value, end: number, parts: Parts, setting: Setting): Part | undefined {
  if (value.kind === 'direction' || /^[楼院线桶桌机车门路]/u.test(text.slice(end))) return undefined;
  const inside = parts.building ?? parts.unit ?? parts.floor;
  if (inside !== undefined) {
    // 2单元3号停电 names a day, 2单元301号 a flat.
    if (!setting.postal && !setting.estate && value.digits < 3) return undefined;
    const open = parts.unit === undefined && parts.floor === undefined;
    const next = valueAt(text, end);
    if (open && next && (next.digits >= 3 || wordAt(text, next, 'floor') || wordAt(text, next, 'flat')))
      return { level: 'unit', end };
    return { level: open && value.digits > 0 && value.digits <= 2 ? 'unit' : 'flat', end };
  }
  if (value.kind === 'spelled' || /^(?:[上下早晚中]|开|有|举|停|到|来|是|前|之|以|当|截|去)/u.test(text.slice(end)))
    return undefined;
  if (value.kind === 'sign' && String(value.value).length >= 4)
    return setting.postal ? { level: 'flat', end } : undefined;
  const room = setting.postal && !setting.road ? valueAt(text, end) : undefined;
  if (room && (room.digits >= 3 || wordAt(text, room, 'flat') === '室')) return { level: 'building', end };
  if (setting.numbered || setting.works || (setting.homes && setting.postal && value.digits <= 3))
    return { level: 'building', end };
  if (value.digits >= 3 && (setting.shops || setting.named || (setting.homes && setting.postal)))
    return { level: 'flat', end };
  return undefined;
}

/** A number without a word: a flat after a higher part, a unit straight after 3#. */
function barePart(text: string, value: Value, from: number, parts: Parts, setting: Setting): Part | undefined {
  const part = bareNumber(text, value, from, parts, setting);
  const room = part?.level === 'flat' ? take(apart, text, part.end) : undefined;
  return part && room ? { ...part, end: part.end + room.length } : part;
}

const apart = / (?:室|户)(?![外内友])/y;

function bareNumber(text: string, value: Value, from: number, parts: Parts, setting: Setting): Part | undefined {
  if (value.kind === 'sign' && from > 0 && setting.postal && /^[A-Z]\d{2,}$/.test(String(value.value))) {
    return { level: 'flat', end: value.end };
  }
  if (value.kind !== 'number' && value.kind !== 'spelled') return undefined;
  if (notAFlat.test(text.slice(value.end, value.end + 4))) return undefined;
  const number = Number(value.value);
  if (from === 0) {
    if (setting.numbered && text[value.end - value.digits - 1] === '-') return { level: 'building', end: value.end };
    const opens = (setting.postal && (setting.estate || setting.numbered || setting.named)) || setting.tower;
    return opens && value.digits >= 3 && closes(text, value.end) ? { level: 'flat', end: value.end } : undefined;
  }
  if (from === 1 && parts.building !== undefined && dashedFlat(text, value, setting.postal))
    return { level: 'unit', end: value.end };
  if (value.digits >= 3 && (setting.postal || closeFlat(text, value))) return { level: 'flat', end: value.end };
  if (value.kind === 'spelled' && plausibleFlat(number)) return { level: 'flat', end: value.end };
  if (value.digits === 2 && parts.floor !== undefined && setting.postal) return { level: 'flat', end: value.end };
  const straight = parts.building !== undefined && from === 1 && value.digits === 1 && text[value.end - 2] === '#';
  return straight ? { level: 'unit', end: value.end } : undefined;
}

/** Written straight after the part above it any door will do (3号楼2单元1264), after a gap only a likely one. */
function closeFlat(text: string, value: Value): boolean {
  const number = Number(value.value);
  const straight = /[\p{Script=Han}#-]/u.test(text[value.end - value.digits - 1] ?? '') && number % 100 !== 0;
  return value.digits <= 4 && number > 100 && (straight || plausibleFlat(number));
}

/** 8号楼6-723: after the building a pair is unit and flat. */
function dashedFlat(text: string, value: Value, postal: boolean): boolean {
  if (value.digits < 1 || value.digits > (postal ? 3 : 2) || text[value.end] !== '-') return false;
  const flat = valueAt(text, value.end + 1);
  if (flat === undefined || /^[层楼]/u.test(text.slice(flat.end))) return false;
  return flat.digits >= (postal ? 1 : 3) && flat.digits <= 4;
}

/** Nothing follows that makes the number count or name something else. */
function closes(text: string, at: number): boolean {
  return !/^(?:[\d号路街弄巷区期年余多#-]|[栋幢座层楼]|单元)/u.test(text.slice(at, at + 2));
}

/** 3楼2单元: 楼 stands for the building when a unit follows. */
function opensUnit(text: string, at: number): boolean {
  const value = valueAt(text, at);
  const word = value && wordAt(text, value, 'unit');
  return word === '单元' || word === '号单元' || word === '门';
}
