import type { Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { isPerson, isSurelyPerson } from '../party/people.ts';
import { kin } from '../party/words.ts';
import { thing } from './words.ts';

const figure = '\\d{1,3}|[一二两三四五六七八九十俩仨]{1,3}';
const families = new RegExp(
  `(${figure})\\s?(?:个)?(?:大人|老人|成人|大|老)[,，、和带+加 ]?(${figure})\\s?(?:个)?(?:孩子|小孩|小朋友|儿童|娃|小)`,
  'u',
);
const grownFirst = /大\s?(\d)\s?小\s?(\d)/u;
const people = new RegExp(
  `(?:共|一共|总共|合计|一家|全家|家属|[x×X*])?\\s?(${figure})\\s?(?:个人|口人|人(?!份)|位|口子|口|名)(?![字数次])`,
  'u',
);
const whole = new RegExp(`(?:一共|总共|共计|合计|共)\\s?(${figure})\\s?(?:个人|口人|人(?!份)|位|口|名)`, 'u');
/** 小谢 2个: alone between blanks, for 肉粽2个 counts things. */
const pieces = new RegExp(`(?<=^|[\\s,，(（])(${figure})个(?=$|[\\s,，)）])`, 'u');
const household = new RegExp(`(?:一家|全家|我家|一家子)(${figure})(?!${thing})`, 'u');
const times = /[x×X*＊]\s?(\d{1,2})(?!\d)/u;
const plus = /[+＋➕]\s?(\d{1,2})(?!\d)/u;
/** A larger number without a word is a price, an age or a count of things. */
const most = 20;
const tail = /(?:[\s,，、:：(（-])(\d{1,2})[)）]?\s*$/u;
/** 冷姐2: after a title the figure is a count, after any other name it may belong to it. */
const titled = /(?<=[姐哥叔姨妈爸爷奶姥伯婶嫂家]|老师|师傅|大夫|老公|媳妇)([1-9])$/u;
const pairTail = /(?<=\p{Script=Han})[俩]$/u;
const couple = /夫妇|夫妻|两口子|俩口子|老两口|小两口/u;
const someone = [...kin].sort((a, b) => b.length - a.length).join('|');
const company = new RegExp(
  `(?<=\\S)\\s?(?:和|跟|带着|带|与|领着|加|[+＋])(?:(${figure})个?)?(?:我|他|她)?(${someone})`,
  'u',
);

/** 龙龙爸 带龙龙. */
const named = /(?<=\S)\s?(?:带着|带|领着|领|和|跟)(\p{Script=Han})\1(?!\p{Script=Han})/u;

/** How many an entry brings, and the words that say it. */
export interface Brought {
  readonly party: number;
  readonly piece: Piece;
  /** The words stay in the note: they say more than a number (带俩孩子). */
  readonly telling?: boolean;
}

/** The party an entry names, from its text without number, flat and phone; undefined when it names none (one person). */
export function broughtBy(text: string): Brought | undefined {
  const split = families.exec(text) ?? grownFirst.exec(text);
  if (split)
    return {
      party: (parseNumeral(split[1]!) ?? 0) + (parseNumeral(split[2]!) ?? 0),
      piece: pieceOf(split),
      telling: true,
    };
  for (const pattern of [whole, people, pieces, household, times, plus]) {
    const found = pattern.exec(text);
    const party = found ? parseNumeral(found[1]!) : undefined;
    if (found && party !== undefined) return { party, piece: pieceOf(found) };
  }
  const two = couple.exec(text) ?? pairTail.exec(text);
  if (two) return { party: 2, piece: pieceOf(two) };
  const with_ = company.exec(text);
  if (with_) return { party: 1 + (with_[1] ? (parseNumeral(with_[1]) ?? 1) : 1), piece: pieceOf(with_), telling: true };
  const child = named.exec(text);
  if (child) return { party: 2, piece: pieceOf(child), telling: true };
  const together = countNames(text);
  if (together > 1) return { party: together, piece: { start: text.length, end: text.length } };
  const last = tail.exec(text) ?? titled.exec(text);
  const party = Number(last?.[1] ?? 0);
  return last && party >= 1 && party <= most ? { party, piece: pieceOf(last) } : undefined;
}

/** 豆豆妈+豆豆, 老王、老李: names beside one another and nothing else. */
function countNames(text: string): number {
  const [first = '', ...others] = text.trim().split(/\s?[+＋、&]\s?/u);
  const people = others.every((name) => isSurelyPerson(name) || (name !== '' && first.startsWith(name)));
  return others.length > 5 || !people || !isPerson(first) ? 1 : others.length + 1;
}

function pieceOf(found: RegExpExecArray): Piece {
  return { start: found.index, end: found.index + found[0].length };
}
