import type { Span } from '#domain/reading.ts';

/**
 * A message on a working copy: what its sender says, simplified, half-width and without invisible characters.
 * Everything in `language/` reads `text`, never the original; what it reports outside, it reports through `span`.
 */
export interface Normalised {
  /** The working copy of what the sender says, cut at 8,000 code points; quote block, @mentions and a call by name are not in it. */
  readonly text: string;
  /** The original wording behind `text.slice(start, end)`. */
  span(start: number, end: number): Span;
  readonly quote?: { readonly name: string; readonly text: string };
  /** Names that were @mentioned, in order. */
  readonly mentions: readonly string[];
  /** One of the assistant's names opened the text as a call. */
  readonly called: boolean;
}

/** Where a piece of the original stands in the working copy; undefined when nothing of it does. */
export function pieceIn(text: Normalised, { start, end }: { readonly start: number; readonly end: number }) {
  const from = firstFrom(text, 0, (span) => span.end > start);
  const to = firstFrom(text, from, (span) => span.start >= end);
  return to > from ? { start: from, end: to } : undefined;
}

/** What a piece of the original says on the working copy; rules are held against this, never against the original. */
export function readAs(text: Normalised, span: { readonly start: number; readonly end: number }): string {
  const piece = pieceIn(text, span);
  return piece === undefined ? '' : text.text.slice(piece.start, piece.end);
}

/** The first letter from which on a condition holds that goes on holding: letters stand in the order of the original. */
function firstFrom(text: Normalised, from: number, holds: (span: Span) => boolean): number {
  let [low, high] = [from, text.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(text.span(middle, middle + 1))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A piece of the working copy: offsets into `Normalised.text`, `end` exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}
