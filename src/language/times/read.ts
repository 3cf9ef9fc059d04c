import type { TimeMention } from '#domain/reading.ts';
import { atOffset } from '../look/at-offset.ts';
import type { Normalised, Piece } from '../normalised.ts';
import { dayNumber, daySeconds } from './civil.ts';
import { mentionAt } from './mention.ts';
import { mayBegin } from './starts.ts';
import { isDigit, isNumeral } from './tokens.ts';
import { titles } from './traps.words.ts';

const titleAt = atOffset(titles, 6);

/**
 * The times a message names, in order; offsets in the original text, values as local wall times reckoned from `now`.
 * Pieces that are `taken` (addresses, phones) hold no time. Never throws; a day that does not exist is refused.
 */
export function readTimes(text: Normalised, now: Temporal.PlainDateTime, taken: readonly Piece[]): TimeMention[] {
  const said = text.text;
  const found: TimeMention[] = [];
  let moment: number | undefined;
  let before: number | undefined;
  const held = [...taken].sort((a, b) => a.start - b.start);
  let at = 0;
  while (at < said.length) {
    if (!mayBegin(said, at)) {
      at = said[at] === '《' ? afterTitle(said, at) : isDigit(said, at) ? afterNumber(said, at) : at + 1;
      continue;
    }
    while (held[0] !== undefined && held[0].end <= at) held.shift();
    const skipped = titleAt(said, at)?.[0].length ?? takenAt(held, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    moment ??= dayNumber(now.year, now.month, now.day) * daySeconds + now.hour * 3600 + now.minute * 60 + now.second;
    const mention = mentionAt(said, at, before === undefined ? { moment } : { moment, before });
    if (mention === undefined || reaches(held, mention)) {
      at = afterNumber(said, at);
      continue;
    }
    if (mention.value !== undefined && onTheWall(mention.value))
      found.push({ ...text.span(mention.start, mention.end), ...mention.value });
    before = mention.day ?? before;
    at = mention.end;
  }
  return found;
}

/** A wall time of four-digit years; 999999999年后 has none. */
const wall = /^\d{4}-[\d:T-]{14}$/u;
const onTheWall = ({ from, to }: { from?: string; to?: string }): boolean =>
  (from === undefined || wall.test(from)) && (to === undefined || wall.test(to));

/** How far a taken piece reaches from an offset inside it; `held` are in order and none ends before it. */
function takenAt(held: readonly Piece[], at: number): number {
  for (const piece of held) {
    if (piece.start > at) return 0;
    if (at < piece.end) return piece.end - at;
  }
  return 0;
}

function reaches(held: readonly Piece[], { start, end }: Piece): boolean {
  for (const piece of held) {
    if (piece.start >= end) return false;
    if (start < piece.end) return true;
  }
  return false;
}

/** A number that is no time is passed over whole: 5 of 2015 is no start, nor 六天 of 五六天. */
function afterNumber(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text, at)) while (isDigit(text, end)) end += 1;
  else if (isNumeral(text, at)) while (isNumeral(text, end) && !isDigit(text, end)) end += 1;
  return end;
}

/** What stands in 《…》 is a title. */
function afterTitle(text: string, at: number): number {
  const close = text.slice(at, at + 60).indexOf('》');
  return close === -1 ? at + 1 : at + close + 1;
}
