import { findLongNumbers, type LongNumberKind, longNumber } from '#domain/long-numbers.ts';
import type { PhoneMention } from '#domain/reading.ts';
import { gated } from './look/gated.ts';
import type { Normalised, Piece } from './normalised.ts';

const callable: ReadonlySet<LongNumberKind> = new Set(['mobile', 'landline', 'hotline', 'service']);

const anyNumber = gated(longNumber);
const none = { mentions: [], pieces: [] };

/**
 * Telephone numbers a message names, with separators or without: mobile and landline numbers, 400 and 800 lines, service
 * numbers (95…, 96…; 12345 and 119 where somebody calls them). Numbers of orders, parcels, cards and persons are none.
 */
export function readPhones(text: Normalised): { mentions: PhoneMention[]; pieces: Piece[] } {
  if (!anyNumber.test(text.text)) return none;
  const pieces = findLongNumbers(text.text)
    .filter(({ kind }) => callable.has(kind))
    .map(({ start, end }) => ({ start, end }));
  return { mentions: pieces.map(({ start, end }) => text.span(start, end)), pieces };
}
