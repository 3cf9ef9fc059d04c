import type { AddressMention, Lexicon } from '#domain/reading.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { dashedAt } from './dashed.ts';
import { fold } from './fold.ts';
import { addressAt, type Found } from './scan.ts';
import { flatAfter, flatBefore, notAFlat } from './words.ts';

const opening = /[\d零〇一二三四五六七八九十两A-Za-z甲乙丙丁东西南北中]/u;
const run = /[\dA-Za-z.]/;
const bare = /\d{3,4}/y;

/**
 * The addresses a message names, in order: `mentions` in the original text, `pieces` on the working copy.
 * Scores (国安3-2), dates (11-28) and amounts are none; 32501 is one only where the lexicon's buildings allow it.
 */
export function readAddresses(text: Normalised, lexicon?: Lexicon): { mentions: AddressMention[]; pieces: Piece[] } {
  const found = findAddresses(text.text, lexicon);
  return {
    mentions: found.map(({ start, end, ...parts }) => ({ ...text.span(start, end), ...parts })),
    pieces: found.map(({ start, end }) => ({ start, end })),
  };
}

/** The same on any plain text; offsets into `text`. */
export function findAddresses(text: string, lexicon?: Lexicon): Found[] {
  const working = fold(text);
  const found: Found[] = [];
  let at = 0;
  while (at < working.length) {
    const one = opening.test(working[at]!) && startsFresh(working, at) ? readAt(working, at, lexicon) : undefined;
    if (one) found.push(one);
    at = one ? one.end : at + 1;
  }
  return found;
}

/** A number or a latin word is read from its beginning, never from its middle. */
function startsFresh(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return true;
  if (/\d/.test(text[at]!)) return !/[\d.:]/.test(before) && !(before === '-' && /\d/.test(text[at - 2] ?? ''));
  return !/[A-Za-z]/.test(text[at]!) || !run.test(before);
}

function readAt(text: string, at: number, lexicon?: Lexicon): Found | undefined {
  return dashedAt(text, at, lexicon) ?? addressAt(text, at) ?? bareFlat(text, at);
}

/** 我家502, 楼下203说…: a number alone is a flat only beside words that make it one. */
function bareFlat(text: string, at: number): Found | undefined {
  bare.lastIndex = at;
  const number = bare.exec(text)?.[0];
  if (!number) return undefined;
  const flat = Number(number);
  const end = at + number.length;
  if (flat < 101 || flat % 100 < 1 || flat % 100 > 40 || notAFlat.test(text.slice(end, end + 4))) return undefined;
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  const named = flatBefore.some((word) => before.endsWith(word));
  const opens =
    (at === 0 || /[\s,，。、!！?？;；:：]$/u.test(text.slice(0, at))) &&
    flatAfter.some((word) => text.startsWith(word, end));
  return named || opens ? { start: at, end, flat } : undefined;
}
