import type { Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin, young } from './words.ts';

const joint = '和|跟|与|同|带着|带上|带|领着|领|加上|还有|以及|外加|再加|、|,|，';
const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const person = `(?:(?:我家|我们家|我|俺家|俺|咱家|咱|他|她)?(?:(${amount})个?)?(?:${kinWord})|(?:老|小|阿|大)\\p{Script=Han})`;
const chain = new RegExp(`(?:我|俺|咱|本人)(?:${joint})${person}`, 'u');
const further = new RegExp(`(?:${joint})${person}`, 'uy');

/** Those who are named to come: 我和老伴, 我带俩孩子, 我跟我姐还有我妈. */
export function readCompany(
  text: string,
): { party: number; adults?: number; children?: number; piece: Piece } | undefined {
  const first = chain.exec(text);
  if (!first) return undefined;
  let party = 1;
  let children = 0;
  let end = first.index;
  let found: RegExpExecArray | null = first;
  while (found) {
    const many = found[1] === undefined ? 1 : (parseNumeral(found[1]) ?? 1);
    party += many;
    if (found[1] !== undefined && young.some((word) => found![0].endsWith(word))) children += many;
    end = found.index + found[0].length;
    further.lastIndex = end;
    found = further.exec(text);
  }
  const split = children > 0 ? { adults: party - children, children } : {};
  return { party, ...split, piece: { start: first.index, end } };
}
