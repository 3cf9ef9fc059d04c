import type { Lexicon } from '#domain/reading.ts';
import type { Found } from './scan.ts';
import { notAStairwell } from './words.ts';

const triple = /(\d{1,3}|[A-Za-z])(?:号楼|号|#|栋|幢|座)?[-#](\d{1,2})(?:单元|门|#)?-(\d{3,4})(?:室|号)?(?![\d-])/y;
const pair = /(\d{1,2})-(\d{1,2})(?![\d-]|月|日|号|点|岁|人|个|天)/y;
const flatPair = /(\d{1,3}|[A-Za-z])-(\d{3,4})(?:室|号)?(?![\d-])/y;
const solid = /(\d{1,2})(\d)(\d{3,4})(?!\d)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const part = (text: string) => (/^\d/.test(text) ? Number(text) : text.toUpperCase());

/** 3-2-501, 3#2-501, 3-501, 3-2 and, where the community's buildings allow it, 32501; at exactly `at`. */
export function dashedAt(text: string, at: number, lexicon?: Lexicon): Found | undefined {
  const full = match(triple, text, at);
  if (full && plausibleFlat(Number(full[3]))) {
    return {
      start: at,
      end: at + full[0].length,
      building: part(full[1]!),
      unit: Number(full[2]),
      flat: Number(full[3]),
    };
  }
  const short = match(flatPair, text, at);
  if (short && plausibleFlat(Number(short[2]))) {
    return { start: at, end: at + short[0].length, building: part(short[1]!), flat: Number(short[2]) };
  }
  return stairwellAt(text, at, lexicon) ?? solidAt(text, at, lexicon);
}

function plausibleFlat(flat: number): boolean {
  return flat >= 101 && flat % 100 >= 1 && flat % 100 <= 40;
}

function stairwellAt(text: string, at: number, lexicon?: Lexicon): Found | undefined {
  const found = match(pair, text, at);
  if (!found) return undefined;
  const building = Number(found[1]);
  const unit = Number(found[2]);
  if (lexicon?.buildings.length) {
    if (!lexicon.buildings.some((known) => known.number === building && known.units.includes(unit))) return undefined;
  } else if (building < 1 || building > 30 || unit < 1 || unit > 8) return undefined;
  const before = text.slice(Math.max(0, at - 8), at);
  if (notAStairwell.some((word) => before.includes(word))) return undefined;
  const after = text.slice(at + found[0].length, at + found[0].length + 4);
  if (/^(?:赢|输|平|领先|落后|胜|负|大胜|战胜|的比分|比)/u.test(after)) return undefined;
  return { start: at, end: at + found[0].length, building, unit };
}

function solidAt(text: string, at: number, lexicon?: Lexicon): Found | undefined {
  const found = match(solid, text, at);
  if (!found || !lexicon) return undefined;
  const all = found[0];
  for (const cut of [1, 2]) {
    const building = Number(all.slice(0, cut));
    const unit = Number(all.slice(cut, cut + 1));
    const flat = Number(all.slice(cut + 1));
    const known = lexicon.buildings.find((one) => one.number === building && one.units.includes(unit));
    if (!known || !plausibleFlat(flat)) continue;
    if (known.floors !== undefined && Math.floor(flat / 100) > known.floors) continue;
    return { start: at, end: at + all.length, building, unit, flat };
  }
  return undefined;
}
