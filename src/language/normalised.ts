import type { Span } from '#domain/reading.ts';

/**
 * A message on a working copy: what its sender says, simplified, half-width and without invisible characters.
 * Everything in `language/` reads `text`; what it reports outside, it reports through `span`.
 */
export interface Normalised {
  readonly raw: string;
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

/** A piece of the working copy: offsets into `Normalised.text`, `end` exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}
