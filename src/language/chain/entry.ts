import type { ChainEntry } from '#domain/reading.ts';
import { readCount } from '../party/read.ts';
import { fold } from '../places/fold.ts';
import { formatAddress } from '../places/format.ts';
import { findAddresses } from '../places/read.ts';
import { withdrawnMarks } from './words.ts';

const edges = /^[\s\-—_,，.。、:：;；|/·~+]+|[\s\-—_,，.。、:：;；|/·~+]+$/gu;
const brackets = /[（(【[]([^）)】\]]*)[）)】\]]/u;
const tail = /[\s,，]+(\d{1,2})$/u;

/** Reads one entry's words: name, address, party, note, withdrawn. Undefined when nobody is named. */
export function readEntry(n: number, words: string): ChainEntry | undefined {
  let rest = words.slice(0, 400).trim();
  if (!rest) return undefined;
  const withdrawn = withdrawnMarks.test(rest);
  if (withdrawn)
    rest = rest
      .replace(withdrawnMarks, ' ')
      .replace(/[（(【[]\s*[)）】\]]/gu, ' ')
      .trim();
  let note: string | undefined;
  const bracket = brackets.exec(rest);
  if (bracket && bracket.index > 0) {
    rest = `${rest.slice(0, bracket.index)} ${rest.slice(bracket.index + bracket[0].length)}`.trim();
    note = bracket[1]!.trim() || undefined;
  }
  const found = findAddresses(rest)[0];
  if (found) rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`.trim();
  let party = 1;
  const number = tail.exec(fold(rest));
  const count = readCount(`${rest} ${note ?? ''}`);
  if (count) {
    party = count.party;
    if (count.piece.end <= rest.length) rest = `${rest.slice(0, count.piece.start)} ${rest.slice(count.piece.end)}`;
  } else if (number) {
    party = Number(number[1]);
    rest = rest.slice(0, number.index);
  }
  rest = rest.replace(edges, '');
  const colon = /^([^:：]{1,10})[:：]\s*(.+)$/u.exec(rest);
  let name = colon ? colon[1]! : rest;
  if (colon) note = note ?? colon[2]!;
  const [first, ...more] = name.split(/[\s,，]+/u);
  if (more.length > 0) {
    name = first!;
    note = note ?? more.join(' ');
  }
  if (!name) return undefined;
  const address = found ? formatAddress(found) : undefined;
  return {
    n,
    name,
    ...(address === undefined ? {} : { address }),
    party,
    ...(note === undefined ? {} : { note }),
    ...(withdrawn ? { withdrawn } : {}),
  };
}
