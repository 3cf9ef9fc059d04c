import type { Setting } from './setting.ts';
import { plausibleFlat, take, type Value, valueAt } from './values.ts';
import type { Part, Parts } from './worded.ts';
import { notAFlat } from './words.ts';

/** A number without a word: a flat after a higher part, a unit straight after 3#. */
export function barePart(text: string, value: Value, from: number, parts: Parts, setting: Setting): Part | undefined {
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
  // 606-2, 501-502: one room after another.
  if (value.digits === 3 && plausibleFlat(Number(value.value)) && (flat?.digits ?? 0) <= 3) return false;
  if (flat === undefined || /^[层楼]/u.test(text.slice(flat.end))) return false;
  return flat.digits >= (postal ? 1 : 3) && flat.digits <= 4;
}

/** Nothing follows that makes the number count or name something else. */
function closes(text: string, at: number): boolean {
  return !/^(?:[\d号路街弄巷区期年余多#-]|广场|文化|创意|大厦|国际|产业|中心|[栋幢座层楼]|单元)/u.test(
    text.slice(at, at + 2),
  );
}
