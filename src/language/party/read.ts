import type { Party } from '#domain/reading.ts';
import { gated } from '../look/gated.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { fold } from '../places/fold.ts';
import { findAddresses } from '../places/read.ts';
import { acted, alone, bare, couples, myself, signed } from './alone.ts';
import { joining, readCompany } from './company.ts';
import { readNames } from './names.ts';
import { onlyChildren } from './only-children.ts';
import { type Pattern, patterns, type Wide, whole } from './patterns.ts';
import { readProxy } from './proxy.ts';
import { kin } from './words.ts';

const limit = 2000;
const figures = gated(/[\d一二两三四五六七八九十廿百俩仨]/u);

/**
 * How many people come, the speaker counted with them when the speaker comes too; undefined when nothing says so.
 * Ordinal numbers, flats, floors, clock times, prices and ages are no party; any number is reported as it is said.
 * `pieces` are on the working copy.
 */
export function readParty(text: Normalised): (Party & { pieces: Piece[] }) | undefined {
  const working = corrected(spelled(fold(text.text).slice(0, limit)));
  const numbered = figures.test(working);
  const plain = withoutOthers(numbered ? withoutPlaces(working) : working);
  const proxy = readProxy(working);
  const names = readNames(working, proxy?.name);
  const listed = proxy ? 0 : names.length;
  const told =
    readChildren(plain) ??
    (numbered ? readCount(plain) : undefined) ??
    readCompany(plain) ??
    (listed > 1 ? named(listed) : undefined);
  const bareCount = numbered ? readBare(plain) : undefined;
  const said =
    // 我们去5个，阿嬷也去: the number is of more than those who are named.
    (told !== undefined && bareCount !== undefined && bareCount.party > told.party ? bareCount : told) ??
    bareCount ??
    readFew(plain) ??
    (listed === 1 ? named(1) : undefined);
  // What is said last and by itself is the whole, when it is more than those who were named.
  const total = numbered ? readWhole(plain) : undefined;
  const best = said !== undefined && total !== undefined && total.party > said.party ? total : said;
  if (!best && !proxy) return undefined;
  // 我带我妈一起去，两位: who they are says what the number does not.
  const company = best !== undefined && best.adults === undefined ? readCompany(plain) : undefined;
  const kinds = company?.party === best?.party ? company : best;
  return {
    party: proxy?.each ? proxy.party * (best?.party ?? 1) : (best?.party ?? proxy?.party ?? 1),
    ...(kinds?.adults === undefined ? {} : { adults: kinds.adults }),
    ...(kinds?.children === undefined ? {} : { children: kinds.children }),
    ...(names.length > 0 ? { names } : best?.names === undefined ? {} : { names: best.names }),
    ...(proxy ? { proxyFor: proxy.name } : {}),
    pieces: [...(best && best.piece.end > 0 ? [best.piece] : []), ...(proxy ? [proxy.piece] : [])],
  };
}

/** ③个人, 贰位: figures in other signs, of the same length. */
const spelled = (text: string): string =>
  mayBeSpelled.test(text)
    ? text.replace(otherFigures, (figure) =>
        String('①②③④⑤⑥⑦⑧⑨'.indexOf(figure) + '壹贰叁肆伍陆柒捌玖'.indexOf(figure) + 2),
      )
    : text;
const mayBeSpelled = gated(/[①-⑨壹贰叁肆伍陆柒捌玖](?=个|人|位|口)/u);
const otherFigures = /[①-⑨壹贰叁肆伍陆柒捌玖](?=个人|个|人|位|口)/gu;

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
/** 两个孙子 哦不对只带一个孙子. */
const correction = gated(
  new RegExp(
    `([一二两三四五六七八九\\d])个(${kinWord})[，,。\\s]{0,2}(?:哦|啊|哎呀?|呃|噢)?[，,\\s]?(?:不对|我?说错了?|错了)[，,\\s]{0,2}(?:应该|是|只|就|带|来|去|有){0,4}([一二两三四五六七八九\\d])个\\2`,
    'u',
  ),
);

/** What is put right in the same breath stands in the place of what was said, and offsets stay. */
function corrected(text: string): string {
  const found = correction.exec(text);
  if (found === null) return text;
  const [all, , who, meant] = found;
  const kept = `${meant}个${who}`;
  return (
    text.slice(0, found.index) +
    kept +
    ','.padEnd(all.length - kept.length, '\u0001') +
    text.slice(found.index + all.length)
  );
}

interface Count {
  readonly party: number;
  readonly adults?: number;
  readonly children?: number;
  readonly names?: readonly string[];
  readonly piece: Piece;
}

/** 俩娃，我不进去: only children come. */
function readChildren(text: string): Count | undefined {
  const found = onlyChildren(text);
  const party = found === null ? undefined : parseNumeral(found[1]!);
  return found === null || party === undefined || !Number.isInteger(party)
    ? undefined
    : { party, children: party, piece: pieceOf(found) };
}

/** The count a text states outright (两大一小, 一家三口, 2人, +2). */
function readCount(text: string): Count | undefined {
  for (const one of patterns) {
    const found = one.last ? last(one.pattern, text) : first(one.pattern, text);
    const count = found && counted(one, found);
    if (count) return one.more ? { ...count, party: count.party + joining(text.slice(count.piece.end)) } : count;
  }
  return undefined;
}

function counted(pattern: Pattern, found: RegExpExecArray): Count | undefined {
  const first = parseNumeral((found[1] ?? found[2])!);
  if (first === undefined || !Number.isInteger(first)) return undefined;
  if (pattern.both) {
    const second = parseNumeral(found[2]!);
    return second === undefined ? undefined : { party: first + second, piece: pieceOf(found) };
  }
  if (pattern.adults === undefined) return { party: first, piece: pieceOf(found) };
  const second = parseNumeral(found[2]!);
  if (second === undefined) return undefined;
  const [adults, children] = pattern.adults === 1 ? [first, second] : [second, first];
  return { party: adults + children, adults, children, piece: pieceOf(found) };
}

/** The number that is said last and by itself. */
function readWhole(text: string): Count | undefined {
  const found = first(whole, text);
  return found === null ? undefined : counted({ pattern: whole }, found);
}

/** A number that only what is done with it makes a party: 报俩, 算我一个; or that is the whole message. */
function readBare(text: string): Count | undefined {
  if (couples.test(text)) return undefined;
  const found = first(acted, text) ?? first(signed, text) ?? first(alone, text) ?? bare.exec(text);
  const party = found ? parseNumeral((found[1] ?? found[2])!) : undefined;
  if (!found || party === undefined || !Number.isInteger(party)) return undefined;
  return { party: party + joining(text.slice(found.index + found[0].length)), piece: pieceOf(found) };
}

/** 夫妻 2, 就我自己 1: no number is said. */
function readFew(text: string): Count | undefined {
  const two = couples.exec(text);
  if (two) return { party: 2 + joining(text.slice(two.index + two[0].length)), piece: pieceOf(two) };
  const one = myself.exec(text);
  return one ? { party: 1, piece: pieceOf(one) } : undefined;
}

/** The first match of a pattern that is also run over whole texts. */
function first({ pattern, gate }: Wide, text: string): RegExpExecArray | null {
  if (!gate.test(text)) return null;
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

function last(wide: Wide, text: string): RegExpExecArray | null {
  let found = first(wide, text);
  for (let next = found; next !== null; next = wide.pattern.exec(text)) found = next;
  return found;
}

function named(party: number): Count {
  return { party, piece: { start: 0, end: 0 } };
}

/** 你俩都去啊: how many others are, is no number of who speaks. */
const others = gated(/(?:你|您|他|她)们?(?:家)?(?:[俩仨]|几个|[两三四]个人?|[两三四]口子?)/u);
function withoutOthers(text: string): string {
  const found = others.exec(text);
  if (found === null || !ofSpeaker.test(text.slice(found.index + found[0].length))) return text;
  const { index, 0: words } = found;
  return text.slice(0, index) + '\u0001'.repeat(words.length) + text.slice(index + words.length);
}
const ofSpeaker = /我|俺|咱/u;

/** 3-2-501报两位: numbers of flats and floors are blanked, offsets stay. */
function withoutPlaces(text: string): string {
  let plain = text;
  for (const { start, end } of findAddresses(text))
    plain = plain.slice(0, start) + '\u0001'.repeat(end - start) + plain.slice(end);
  return plain;
}

function pieceOf(found: RegExpExecArray): Piece {
  return { start: found.index, end: found.index + found[0].length };
}
