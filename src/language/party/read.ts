import type { Party } from '#domain/reading.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { fold } from '../places/fold.ts';
import { readCompany } from './company.ts';
import { readProxy } from './proxy.ts';
import { amount } from './words.ts';

const grown = '大人|个大人|个老人|老人|大|老';
const small = '个孩子|个小孩|个娃|个小朋友|孩子|小孩|小朋友|娃|小';
const split = new RegExp(`(${amount})(?:${grown})[,，、和带+加 ]?(${amount})(?:${small})`, 'u');
const headed = new RegExp(
  `(?:一家|全家|我家|咱家|俺家|我们家|家里|一共|总共|合计|共|全家人|老少)(?:子|来|去|有|是|就)?(${amount})(?:口人|口|个人|个|人|位)?`,
  'u',
);
const plain = new RegExp(`(${amount})(?:个人|口人|人|位|口子|口|个名额|名额|名)`, 'u');
const plus = /[+➕]\s?(\d{1,4}|[一二两三四五六七八九十])/u;
const counted = new RegExp(`(${amount})(?:个|位)?(?=$|[\\s,，。.!！?？~～;；、吧啊哈呗哦呀了的💪🙋])`, 'u');
const acting =
  /(?:报名|报|包明|算|去|来|加|记|登记|占|留|要|订|举手🙋?|参加|到)(?:上|我|我家|我们家|我们|咱|俺|名|了|给我|一下|也)*\s?$/u;

/**
 * How many people come, the speaker counted with them when the speaker comes too; undefined when nothing says so.
 * Ordinal numbers, floors, clock times, prices and ages are no party; any number is reported as it is said.
 */
export function readParty(text: Normalised): (Party & { pieces: Piece[] }) | undefined {
  const working = fold(text.text).slice(0, 2000);
  const proxy = readProxy(working);
  const company = readCompany(working);
  const count = readCount(working);
  const best = count ?? company;
  if (!best && !proxy) return undefined;
  return {
    party: best?.party ?? 1,
    ...(best?.adults === undefined ? {} : { adults: best.adults }),
    ...(best?.children === undefined ? {} : { children: best.children }),
    ...(proxy ? { proxyFor: proxy.name } : {}),
    pieces: [...(best ? [best.piece] : []), ...(proxy ? [proxy.piece] : [])],
  };
}

/** A count with the piece that says it. */
export interface Count {
  readonly party: number;
  readonly adults?: number;
  readonly children?: number;
  readonly piece: Piece;
}

/** The count a text states outright (两大一小, 一家三口, 2人, +2), without anybody being named. */
export function readCount(text: string): Count | undefined {
  const families = split.exec(text);
  if (families) {
    const adults = parseNumeral(families[1]!) ?? 0;
    const children = parseNumeral(families[2]!) ?? 0;
    return { party: adults + children, adults, children, piece: pieceOf(families) };
  }
  for (const pattern of [headed, plain, plus]) {
    const found = pattern.exec(text);
    const party = found ? parseNumeral(found[1]!) : undefined;
    if (found && party !== undefined) return { party, piece: pieceOf(found) };
  }
  const bare = counted.exec(text);
  if (!bare || !(acting.test(text.slice(0, bare.index)) || bare.index === 0)) return undefined;
  const party = parseNumeral(bare[1]!);
  return party === undefined ? undefined : { party, piece: pieceOf(bare) };
}

function pieceOf(found: RegExpExecArray): Piece {
  return { start: found.index, end: found.index + found[0].length };
}
