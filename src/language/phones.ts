import type { PhoneMention } from '#domain/reading.ts';
import type { Normalised, Piece } from './normalised.ts';

const number =
  /(?<![\d.])(?:\+?86[\s-]?)?(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}|[48]00[\s-]?\d{3}[\s-]?\d{4}|9[56]\d{3}|12345)(?!\d)/g;
const ordered = /(?:订单|单号|运单|快递|取件码|编号|工单|流水|卡号)[^\d]{0,6}$/u;

/** Telephone numbers a message names, with separators or without; order and parcel numbers are none. */
export function readPhones(text: Normalised): { mentions: PhoneMention[]; pieces: Piece[] } {
  const mentions: PhoneMention[] = [];
  const pieces: Piece[] = [];
  for (const match of text.text.matchAll(number)) {
    if (ordered.test(text.text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const piece = { start: match.index, end: match.index + match[0].length };
    pieces.push(piece);
    mentions.push(text.span(piece.start, piece.end));
  }
  return { mentions, pieces };
}
