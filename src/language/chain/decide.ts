import type { ChainEntry } from '#domain/reading.ts';
import { eventIn } from '../intent/event-words.ts';
import { isPerson, isSurelyPerson } from '../party/people.ts';
import { notices, weakHeads } from './words.ts';

const long = 14;

/**
 * Whether numbered lines are people who sign up. Under 接龙 it is enough that most are short; under 报名 or 签到 most
 * must be names, and so where the line above names what neighbours do together; without a head most must be names that
 * bring a flat or a count, or all of them names, three at least, that can hardly be anything else.
 */
export function looksSigned(entries: readonly ChainEntry[], head: string, headed: boolean): boolean {
  const half = entries.length / 2;
  if (headed) return entries.filter((entry) => entry.name.length <= long).length > half || entries.length === 0;
  if (notices.test(head)) return false;
  const people = entries.filter((entry) => isPerson(entry.name) || /^[\d\s号楼栋单元门室—#-]+$/u.test(entry.name));
  if (weakHeads.test(head) || (head.length <= long && eventIn(head) !== undefined))
    return people.length > half || placed(entries).length > half;
  const telling = entries.filter((entry) => entry.address !== undefined || entry.party > 1);
  const surely = entries.filter((entry) => isSurelyPerson(entry.name));
  if (entries.length >= 3 && people.length === entries.length && surely.length > half) return true;
  return entries.length >= 2 && people.length >= entries.length * 0.6 && telling.length >= half;
}

function placed(entries: readonly ChainEntry[]): ChainEntry[] {
  return entries.filter((entry) => entry.address !== undefined);
}
