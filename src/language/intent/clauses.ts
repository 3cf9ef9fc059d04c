import type { Piece } from '../normalised.ts';

/** A clause of a message: offsets into the text it was cut from. */
export interface Clause extends Piece {
  readonly text: string;
  /** The mark that ended it (？ makes it a question). */
  readonly mark: string;
  /** 另外, 对了, 还有: a new subject begins here. */
  readonly another: boolean;
}

const marks = /[。！？!?；;，,、\n…~～\s]+/gu;
const another =
  /^(?:[一二三四]是|第[一二三四](?!单元|门|层|栋)|其[一二三]|另外|对了|还有|顺便|再就是|再说|再有|哦对|噢对|不过|但是|就是|而且|同时|以及)/u;

/** Cuts a message at its marks and spaces. */
export function cutClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const push = (end: number, mark: string): void => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') clauses.push({ start, end, text: piece, mark, another: another.test(piece) });
  };
  for (const match of text.matchAll(marks)) {
    push(match.index, match[0]);
    start = match.index + match[0].length;
  }
  push(text.length, '');
  return clauses;
}
