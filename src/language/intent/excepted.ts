import type { AddressMention } from '#domain/reading.ts';
import { gated } from '../look/gated.ts';
import { exceptedBefore, exceptedBehind, notExcepted } from './naming.words.ts';

const before = gated(exceptedBefore);
const behind = gated(exceptedBehind);
const alsoThere = gated(notExcepted);
/** What stands between houses that are said together. */
const beside = /^[、,，和跟及与\s]{0,2}$/u;

/** 5号楼除外, 除了5号楼和6号楼, 5号楼还没来: where the houses are said of which the rest does not hold. */
export function exceptedIn(raw: string, addresses: readonly AddressMention[]): readonly number[] {
  const excepted: number[] = [];
  let row: AddressMention[] = [];
  for (const [n, address] of addresses.entries()) {
    row.push(address);
    const next = addresses[n + 1];
    if (next !== undefined && beside.test(raw.slice(address.end, next.start))) continue;
    const after = raw.slice(address.end);
    const opens = before.test(raw.slice(0, row[0]!.start)) && !alsoThere.test(after);
    if (opens || behind.test(after)) excepted.push(...row.map(({ start }) => start));
    row = [];
  }
  return excepted;
}
