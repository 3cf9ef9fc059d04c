import type { Address, PlacePart } from '#domain/reading.ts';
import { barePart } from './bare.ts';
import type { Setting } from './setting.ts';
import { take, type Value, valueAt } from './values.ts';
import { levels, type Part, type Parts, wordedPart } from './worded.ts';

/** An address on a folded text: `end` exclusive. */
export interface Found extends Address {
  readonly start: number;
  readonly end: number;
}

const gap = / ?-{1,2} ?|的|[()]| ?,? ?/y;

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
    parts[part.level] = named(text, value, part);
    from = levels.indexOf(part.level) + 1;
    end = part.end;
    at = end + (take(gap, text, end)?.length ?? 0);
  }
  return end > start ? { start, end, ...parts } : undefined;
}

/** A座, 东塔, 甲单元: what is no number is said with its word. */
function named(text: string, value: Value, part: Part): PlacePart {
  if (value.kind !== 'sign' && value.kind !== 'direction') return value.value;
  if (part.level !== 'building' && part.level !== 'unit') return value.value;
  const word = text.slice(value.end, part.end);
  return /\d/.test(String(value.value)) || !/^(?:[座栋幢塔]|号楼|单元)$/u.test(word)
    ? value.value
    : `${value.value}${word}`;
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
