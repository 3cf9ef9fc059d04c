import type { Address, Lexicon } from '#domain/reading.ts';
import { fold } from './fold.ts';
import { formatAddress } from './format.ts';
import { findAddresses } from './read.ts';
import type { Found } from './scan.ts';
import { trimSigns } from './trim.ts';
import { plausibleFlat } from './values.ts';
import { visible } from './visible.ts';

const limit = 200;
const titles =
  /^(?:租[户戶]|[业業]主|住[户戶]|租客|房[东東]|[楼樓][门門][长長]|[门門][长長]|[单單]元[长長]|[楼樓][长長])[:：\s]*/u;
const bracketed = /[（(【[]\s?(?:租[户戶]?|[业業]主|住[户戶]|租客|房[东東]|自住|已租)\s?[)）】\]]/gu;
const edge = /[\s\-—_,，.。、:：;；|/·~()（）[\]【】]/u;
/** 3.2.501, 3/2/501 and 3_2_501 are flats in an alias, where no date or price is written. */
const otherDashes = /(?<!\d)(\d{1,2})[./_·](\d{1,2})[./_·](?=\d{3,4}(?!\d))/gu;
const solid = /^([1-9]\d?[1-8])(\d{3,4})(?=\p{Script=Han})/u;

/** The flat an alias carries (窦姐6-1-1204, 6号楼1门1204租户小尹); an empty address when it carries none. */
export function readAlias(alias: string, lexicon?: Lexicon): Address {
  const best = home(apart(alias), lexicon);
  if (!best) return {};
  const { start: _start, end: _end, ...parts } = best;
  return parts;
}

/** The person's name without the flat (老郝 from 6-1-1204 老郝); the flat itself when there is no name. */
export function displayName(alias: string): string {
  const said = apart(alias);
  const best = home(said);
  if (!best) return withoutSolid(visible(alias.slice(0, limit)).trim());
  const rest = trimSigns(`${said.slice(0, best.start)} ${said.slice(best.end)}`, edge);
  const name = trimSigns(rest.replace(titles, ''), edge);
  return /\p{L}/u.test(name) ? name : (formatAddress(best) ?? said.slice(best.start, best.end));
}

/** 刘桂兰3-2 is read like 刘桂兰 3-2; the name keeps its letters as they are. */
function apart(alias: string): string {
  return visible(alias.slice(0, limit))
    .replace(bracketed, ' ')
    .replace(/(?<=\p{Script=Han})(?=\d{1,2}-\d)/gu, ' ');
}

/** 32501小张: which building it is does not matter for the name. */
function withoutSolid(said: string): string {
  const found = solid.exec(fold(said));
  return found && plausibleFlat(Number(found[2])) ? said.slice(found[0].length) : said;
}

/** The most telling address of an alias. */
function home(alias: string, lexicon?: Lexicon): Found | undefined {
  const known = (found: Found) => [found.building, found.unit, found.flat].filter((part) => part !== undefined).length;
  let best: Found | undefined;
  for (const found of findAddresses(alias.replace(otherDashes, '$1-$2-'), lexicon)) {
    if (!best || known(found) > known(best)) best = found;
  }
  return best;
}
