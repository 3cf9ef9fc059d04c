import {
  administrative,
  anyEstate,
  estate,
  homes,
  inRoad,
  lane,
  numbered,
  road,
  shops,
  tower,
  works,
} from './setting-words.ts';
import { trimSigns } from './trim.ts';

/** What stands right before a number: it decides what the number counts. */
export interface Setting {
  /** A road: what follows is a number in it (文三路 478号). */
  readonly road: boolean;
  /** A lane or a number in a road: a further 号 is a building (553弄 8号). */
  readonly numbered: boolean;
  /** The name of an estate, tower or market. */
  readonly estate: boolean;
  /** Homes rather than shops: 号 is a building there. */
  readonly homes: boolean;
  /** Shops and offices: 号 is a room there. */
  readonly shops: boolean;
  /** The name of an office tower: a number of three digits is a room there. */
  readonly tower: boolean;
  /** A name after a number in a road (路478号华星大厦): a further number is a room in it. */
  readonly named: boolean;
  /** A business park: 号 is a building there. */
  readonly works: boolean;
  /** A whole postal address is being written (省, 市, 区, 路 before it). */
  readonly postal: boolean;
}

export const nowhere: Setting = {
  road: false,
  numbered: false,
  estate: false,
  homes: false,
  shops: false,
  tower: false,
  named: false,
  works: false,
  postal: false,
};

const reach = 48;
const gap = /[\s\-(（]/u;
const gaps = lettersOf(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff-(（',
);
const breaks = lettersOf('，。,.!！?？;；:：\n\r「」"“”、');

/** The setting of what begins at `at` in a folded text. */
export function settingAt(text: string, at: number): Setting {
  if (!hasBefore(text, at)) return nowhere;
  const run = trimSigns(lastRun(text.slice(Math.max(0, at - reach), at)), gap);
  const before = run.at(-1);
  if (before === undefined || !/[\p{Script=Han}A-Z\d]/u.test(before)) return nowhere;
  // What these end in is short: the rest of the run need not be walked through.
  const tail = run.slice(-8);
  const named = run.length >= 3 && estate.test(tail) && !anyEstate.test(tail);
  const postal = run.length >= 4 && administrative.test(run);
  return {
    road: run.length >= 3 && road.test(tail) && !lane.test(tail),
    numbered: lane.test(tail) || numbered.test(run.slice(-20)),
    estate: named,
    homes: named && homes.test(tail),
    shops: named && shops.test(tail),
    tower: tower.test(tail),
    named: postal && inRoad.test(run),
    works: named && works.test(tail),
    postal,
  };
}

/** The text after the last sign that ends a phrase. */
function lastRun(text: string): string {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (breaks[text.charCodeAt(at)] === 1) return text.slice(at + 1);
  }
  return text;
}

/** Whether a phrase stands before an offset at all: most numbers open a line or follow a mark. */
function hasBefore(text: string, at: number): boolean {
  let end = at - 1;
  while (end >= 0 && at - end <= reach && gaps[text.charCodeAt(end)] === 1) {
    if (breaks[text.charCodeAt(end)] === 1) return false;
    end -= 1;
  }
  return end >= 0 && breaks[text.charCodeAt(end)] !== 1;
}

/** Marks the letters of a set; quicker than a pattern for one letter at a time. */
function lettersOf(letters: string): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (const letter of letters) marks[letter.charCodeAt(0)] = 1;
  return marks;
}
