import type { Address, Lexicon } from '#domain/reading.ts';
import { formatAddress } from './format.ts';
import { findAddresses } from './read.ts';
import type { Found } from './scan.ts';
import { trimSigns } from './trim.ts';

const titles = /^(?:租户|业主|住户|租客|房东)[:：\s]*/u;
const edge = /[\s\-—_,，.。、:：;；|/·~()（）[\]【】]/u;

/** The flat an alias carries (张阿姨3-2-501, 3号楼2门501租户小李); an empty address when it carries none. */
export function readAlias(alias: string, lexicon?: Lexicon): Address {
  const best = home(alias, lexicon);
  if (!best) return {};
  const { start: _start, end: _end, ...parts } = best;
  return parts;
}

/** The person's name without the flat (老魏 from 3-2-1602 老魏); the flat itself when there is no name. */
export function displayName(alias: string): string {
  const best = home(alias);
  if (!best) return alias.trim();
  const rest = `${alias.slice(0, best.start)} ${alias.slice(best.end)}`.trim();
  const name = trimSigns(trimSigns(rest, edge).replace(titles, ''), edge);
  return /[\p{L}]/u.test(name) ? name : (formatAddress(best) ?? alias.slice(best.start, best.end));
}

/** The most telling address of an alias. */
function home(alias: string, lexicon?: Lexicon): Found | undefined {
  const known = (found: Found) => [found.building, found.unit, found.flat].filter((part) => part !== undefined).length;
  let best: Found | undefined;
  for (const found of findAddresses(alias.slice(0, 200), lexicon)) {
    if (!best || known(found) > known(best)) best = found;
  }
  return best;
}
