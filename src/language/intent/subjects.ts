import { gated } from '../look/gated.ts';
import type { Piece } from '../normalised.ts';

const turn =
  /(?:[,，。;；!！\s]|^)(?:另外|对了|哦对|噢对|还有(?!名额|位|没|吗|谁|什么|哪|[一二两三四五六七八九\d]{1,2}(?:天|个人|小时))|顺便(?:说|问|报|提)?一?下?|再就是|不过|PS|ps|还想问|再问)[,，:：\s]?/gu;

const mayTurn = gated(new RegExp(turn.source, 'u'));

/** Cuts a message where somebody turns to another subject (另外, 对了, 还有). */
export function cutSubjects(text: string): readonly Piece[] {
  if (!mayTurn.test(text)) return [{ start: 0, end: text.length }];
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(turn)) {
    if (match.index > start && text.slice(start, match.index).trim() !== '') {
      pieces.push({ start, end: match.index });
      start = match.index + match[0].length;
    }
  }
  if (text.slice(start).trim() !== '' || pieces.length === 0) pieces.push({ start, end: text.length });
  return pieces;
}
