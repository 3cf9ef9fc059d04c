import type { PlacePart } from '#domain/reading.ts';
import type { Setting } from './setting.ts';
import { type Value, valueAt } from './values.ts';
import { notAPlace, onAFloor, partWords } from './words.ts';

export type Level = 'building' | 'unit' | 'floor' | 'flat';
export type Parts = Partial<Record<Level, PlacePart>>;
/** From the building down; an address names its parts in this order. */
export const levels: readonly Level[] = ['building', 'unit', 'floor', 'flat'];

/** Which part a value is, and where it ends. */
export interface Part {
  readonly level: Level;
  readonly end: number;
}

/** The part that a value and the word closing it make; `from` is the first level still open. */
export function wordedPart(text: string, value: Value, from: number, parts: Parts, setting: Setting): Part | undefined {
  if (value.kind === 'basement' && from <= 2) {
    return { level: 'floor', end: value.end + (/[层楼]/u.test(text[value.end] ?? '') ? 1 : 0) };
  }
  if (marketStreet(text, value, parts, setting)) return { level: 'unit', end: value.end + 1 };
  if (from === 1 && !counts(value) && text[value.end] === '座') return { level: 'unit', end: value.end + 1 };
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
    const flat = word === '户' && value.digits >= 3 && /^[，,。]/u.test(text.slice(after, after + 1));
    if (!flat && counts(value) && turnedInto(word, text, after)) return undefined;
    if (value.kind === 'spelled' && countsHouses(word, text.slice(after, after + 2))) return undefined;
    if (word === '座' && value.kind === 'number' && !towerFollows.test(text.slice(after, after + 2))) return undefined;
    if ((word === 'F' || word === 'f') && (value.digits === 0 || /[A-Za-z]/.test(text[after] ?? ''))) return undefined;
    return word;
  }
  return undefined;
}

/** 三层蛋糕, 一门课: what follows makes it something else than a place. */
const turnedInto = (word: string, text: string, after: number): boolean =>
  notAPlace[word.at(-1)!]?.some((one) => text.startsWith(one, after)) === true &&
  !(word === '层' && onAFloor.test(text.slice(after, after + 3)));

/** The floor that a number straight before 层 or 楼 names: 3-2五层, 3-2 5楼; where it ends. */
export function floorAt(text: string, at: number): { readonly floor: number; readonly end: number } | undefined {
  const value = valueAt(text, at + (text[at] === ' ' ? 1 : 0));
  if (value === undefined || !counts(value) || value.digits > 2) return undefined;
  const word = wordAt(text, value, 'floor');
  if (word !== '层' && word !== '楼') return undefined;
  return { floor: Number(value.value), end: value.end + word.length };
}

/** 8楼13街40258: inside a market a street is what a unit is elsewhere. */
function marketStreet(text: string, value: Value, parts: Parts, setting: Setting): boolean {
  const inside = parts.floor !== undefined || (value.kind === 'number' && (setting.shops || setting.postal));
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
  // 3号门 is a gate of the estate.
  if (word === '号门' && (setting.postal || parts.building === undefined)) return false;
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
  if (value.kind === 'direction' || /^(?:[楼院线桶桌机车门路电]|大?街)/u.test(text.slice(end))) return undefined;
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
  if (opensUnit(text, end, '单元')) return { level: 'building', end };
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

/** 3楼2单元: 楼 stands for the building when a unit follows. */
function opensUnit(text: string, at: number, only?: string): boolean {
  const value = valueAt(text, at);
  const word = value && wordAt(text, value, 'unit');
  return only === undefined ? word === '单元' || word === '号单元' || word === '门' : word === only;
}
