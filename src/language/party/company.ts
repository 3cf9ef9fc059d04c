import { gated } from '../look/gated.ts';
import type { Piece } from '../normalised.ts';
import { parseNumeral } from '../numerals.ts';
import { readBesides } from './companions.ts';
import { isFullName } from './names.ts';
import { isPerson } from './people.ts';
import { amount, anyAge, kin, pairs, young } from './words.ts';

const pairWord = [...pairs].sort((a, b) => b.length - a.length).join('|');
const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const whose =
  '[\\d一二三四五六七八九十]{1,2}[楼层]的?|我屋头|屋头|我们家|我家|俺家|咱家|我|俺|咱|他|她|楼上|楼下|隔壁|对门|小区的?|邻居';
const person = `(?:(?:${whose})?[的那]?(?:(?!二[^个位名十百])(${amount})[个位名]?)?(?:(${pairWord})|(?:${kinWord})(?:(${amount})名)?)(?!们)|(?:${whose})?(?:的)?(?:老(?!师)|小(?![区时学心朋])|阿|大(?![家伙人爷妈]))\\p{Script=Han}|(?:${whose})?(?:的)?\\p{Script=Han}{1,2}(?:姐|哥|叔|姨|婶|嫂|工|大爷|大妈|阿姨|奶奶|爷爷|老师|师傅))`;
const joint =
  '以及|还有|带着|带上|领着|领上|外加|再加上|再加|加上|捎上|叫上|约上|约了|喊上|拉上|拉着|陪着|陪起|陪|携|[和跟与同带领引][起到](?!来|去)|和|跟|与|同|带|领|引|加|[+、]';
const opens = gated(
  new RegExp(
    `(?:我们?|俺|咱|本人|自己)(?:一个人|自己|也|要|想)?\\s?(?:[,，]?(?:${joint})(?:着)?|[,，](?=我))\\s?${person}`,
    'u',
  ),
);
const further = new RegExp(
  `[,，]?(?:还|也|再)?(?:${joint}|(?=我)|(?=[老小]\\p{Script=Han}(?:[老小、和跟与,，]|报|参加|一起|都|[去来]$)))${person}`,
  'uy',
);
/** 我跟媳妇都参加，再带一个娃: who is brought besides, a clause later. */
const later = new RegExp(
  `[^,，。\\d]{0,10}[,，](?:再|还|另外|外加|又)(?:要|得)?(?:多)?(?:带|领|捎|加)(?:着|上|了)?${person}`,
  'uy',
);
/** 我和我妈报名，我爸也来: who comes as well, a clause later. */
const comesBesides = new RegExp(
  `[^,，。\\d]{0,10}[,，\\s]${person}(?=(?:也|都)(?:想|要|一起|一块儿?)?(?:去|来|参加|报))`,
  'uy',
);
const brings = gated(
  new RegExp(
    `(?:带|领|带着|领着|带上|携带?|叫上)(?:我家|我|俺)?(?:(${amount})[个位名]?|个)?(?:[小老大](?=[孙外侄闺妹弟]))?(?:(${pairWord})|(?:${kinWord}|儿童|小学生|中学生)(?:(${amount})[个位名口人])?)`,
    'u',
  ),
);
/** 跟邻居老张一块儿报名: the speaker is not named. */
const along = gated(
  new RegExp(`(?<=^|[,，。!！ 想要])(?:跟|和|同|陪)${person}\\p{Script=Han}{0,2}(?:一起|一块儿?|一道)`, 'u'),
);
const signs = gated(
  /(?:我|我们|咱)(?:要|也|想)?(?:报名|参加|去|报)|(?:带|算|加)上?我(?:一个)?|^(?:报名|参加)(?=[,，\s+➕])/u,
);
const joins = new RegExp(
  `^[^。]{0,6}?(?:(?:我(?:家)?|(?<=[,，\\s]))(?:${kinWord})(?:也|都|一起|一块)|^\\s?[+➕]\\s?(?:我(?:家)?)?(?:${kinWord})(?=$|[\\s,，。!！])|[,，]也(?:加|算|带|报)上?(?:我家|我)?(?:${kinWord})|(?:${kinWord})(?:也|都)?带(?:去|上|来|着)|(?:还有|和|带上|加上|再加)(?:我|我家)?(?:${kinWord}))`,
  'u',
);

/** Who comes with the speaker, as they are named. */
export interface Company {
  readonly party: number;
  readonly adults?: number;
  readonly children?: number;
  readonly names?: readonly string[];
  readonly piece: Piece;
}

/** Those who are named to come with the speaker: 我和老伴, 我带俩孩子, 我跟我哥还有我嫂子, 我报名，我老公也去. */
export function readCompany(text: string): Company | undefined {
  const first = opens.exec(text);
  if (!first) return withNamed(text) ?? readBesides(text) ?? accompanied(text) ?? family(text) ?? brought(text);
  // 老公+我+娃: the speaker is not the first of them.
  const listed = family(text);
  if (listed !== undefined && listed.piece.start < first.index && first.index < listed.piece.end) return listed;
  const start = { people: 1, children: 0, unsure: false, end: first.index };
  const together = countFrom(text, start, first);
  later.lastIndex = together.end;
  const brings = countFrom(text, together, later.exec(text));
  comesBesides.lastIndex = brings.end;
  const { people: party, children, unsure, end } = countFrom(text, brings, comesBesides.exec(text));
  return { party, ...split(party, children, unsure), piece: { start: first.index, end } };
}

interface Counting {
  readonly people: number;
  readonly children: number;
  /** Somebody among them may be grown or not. */
  readonly unsure: boolean;
  readonly end: number;
}

/** Counts the person found and everybody who is named on after: 和老伴, 还有我嫂子. */
function countFrom(text: string, before: Counting, first: RegExpExecArray | null): Counting {
  let { people, children, unsure, end } = before;
  for (let found = first; found; ) {
    const figure = found[1] ?? found[3];
    const many = found[2] !== undefined ? 2 : figure === undefined ? 1 : (parseNumeral(figure) ?? 1);
    people += many;
    if ((found[1] ?? found[2]) !== undefined && isYoung(found[0])) children += many;
    else unsure ||= !isGrown(found[0]);
    end = found.index + found[0].length;
    further.lastIndex = end;
    found = further.exec(text);
  }
  return { people, children, unsure, end };
}

const named = gated(
  /我(?:们)?(?:和|跟|与|带着?)((?:(?![和跟与])\p{Script=Han}){1,4}?(?:[、和跟与,，](?:(?![和跟与])\p{Script=Han}){1,4}?){0,9})(?=报|一起|一块|都|也|去|来|两|仨|三人|参加|[\s,，。.!！]|$)/u,
);
const comma = /[、和跟与,，]/u;

/** 儿子想去，我陪着: who goes along is one more. */
const goesAlong = gated(
  new RegExp(
    `^(?:我家|我|俺)?(?:${kinWord})(?:也)?(?:想|要|说要|吵着要)(?:去|来|参加|报名)[,，\\s]{1,2}(?:我|俺)(?:也|就|肯定)?(?:得|要|来|会)?(?:陪着?|跟着|跟|带着?)(?:他|她|去|一起|来){0,3}[吧了呗。.!！\\s]{0,3}$`,
    'u',
  ),
);
function accompanied(text: string): Company | undefined {
  const found = goesAlong.exec(text);
  return found === null ? undefined : { party: 2, piece: { start: 0, end: found[0].length } };
}

const relative = new RegExp(
  `(?:我家|我们家|我|俺)?(?:(${amount})[个位名]?)?(?:[小大](?=[孙外侄]))?(?:(${pairWord})|(?:${kinWord})|我(?=$|[,，。!！都一、和跟+➕]))`,
  'uy',
);
const between = /[、,，]?(?:和|跟|带着?|与|加上?|还有)|\s?[+➕]\s?|[、,，]|(?=我)/uy;
const comes = /^(?:都|也|一起|一块|报|去|来|参加|[,，。!！]|$)/u;
/** 爷爷奶奶和孙女三个: what is said of them all. */
const inAll = new RegExp(`[\\s,，]?(?:一共|总共|共|就是)?(${amount})(?:个|位|口)?人?(?=$|[\\s,，。!！吧])`, 'uy');

/** 我妈和我婆婆都报上, 爸爸妈妈和我: a list of family, the speaker only when named. */
function family(text: string): Company | undefined {
  if (!namesFamily.test(text)) return undefined;
  for (let start = 0; start >= 0; start = nextClause(text, start)) {
    beginsFamily.lastIndex = start;
    const found = beginsFamily.test(text) ? familyAt(text, start) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
const beginsFamily = new RegExp(
  `(?:我家|我们家|我|俺)?(?:(?:${amount})[个位名]?)?[小大]?(?:${pairWord}|${kinWord})`,
  'uy',
);
/** Where the next clause begins; -1 where there is none. */
function nextClause(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) if ('，,。!！:：'.includes(text[i]!)) return i + 1;
  return -1;
}
const namesFamily = gated(new RegExp(`${pairWord}|${kinWord}`, 'u'));

function familyAt(text: string, start: number): Company | undefined {
  let party = 0;
  let children = 0;
  let at = start;
  while (at < text.length) {
    relative.lastIndex = at;
    const one = relative.exec(text);
    if (!one) break;
    const many = one[2] !== undefined ? 2 : (parseNumeral(one[1] ?? '一') ?? 1);
    party += many;
    if (one[1] !== undefined && isYoung(one[0])) children += many;
    at += one[0].length;
    between.lastIndex = at;
    const joint = between.exec(text);
    if (!joint) break;
    at += joint[0].length;
  }
  if (party < 2) return undefined;
  inAll.lastIndex = at;
  const all = inAll.exec(text);
  if (all !== null && parseNumeral(all[1]!) === party)
    return { party, ...split(party, children, true), piece: { start, end: at + all[0].length } };
  return comes.test(text.slice(at, at + 2))
    ? { party, ...split(party, children, true), piece: { start, end: at } }
    : undefined;
}

const also = new RegExp(
  `^[\\s,，]?(?:和|跟|带着?|与|再加上?|加上?|连|还有|、|[+➕])(?:我家|我|俺)?(?:(${amount})个?)?(?:${kinWord})`,
  'u',
);

/** How many join those counted before: 加上孙子 1, 带俩娃 2. */
export function joining(text: string): number {
  const found = also.exec(text);
  if (!found) return 0;
  return found[1] === undefined ? 1 : (parseNumeral(found[1]) ?? 1);
}

/** 我和李娜报名, 我和张伟、李娜, 我跟张伟还有他爱人. */
function withNamed(text: string): Company | undefined {
  const found = named.exec(text);
  if (!found) return undefined;
  const people = found[1]!.split(comma).flatMap(apart);
  if (!people.every((one) => isPerson(one) || kinOnly.test(one))) return undefined;
  const names = people.filter((one) => isFullName(one));
  return {
    party: 1 + people.length,
    ...(names.length > 0 && { names }),
    piece: { start: found.index, end: found.index + found[0].length },
  };
}
/** 王芳李强: two names without anything between. */
const apart = (words: string): readonly string[] => {
  const [one, another] = [words.slice(0, 2), words.slice(2)];
  return words.length === 4 && isFullName(one) && isFullName(another) ? [one, another] : [words];
};
const kinOnly = new RegExp(`^(?:${whose})?(?:${kinWord})$`, 'u');

/** 报名，带一个孩子: the speaker comes and brings somebody. */
function brought(text: string): Company | undefined {
  const sign = signs.exec(text);
  const after = sign ? sign.index + sign[0].length : 0;
  const also = sign && joins.exec(text.slice(after, after + 24));
  if (sign && also) {
    const met = after + also[0].length;
    further.lastIndex = met;
    const { people, end } = countFrom(text, { people: 2, children: 0, unsure: true, end: met }, further.exec(text));
    return { party: people, piece: { start: sign.index, end } };
  }
  const found = brings.exec(text) ?? along.exec(text);
  if (!found) return undefined;
  const figure = found[1] ?? found[3];
  const many = found[2] !== undefined ? 2 : figure === undefined ? 1 : (parseNumeral(figure) ?? 1);
  const children = (found[1] ?? found[2]) !== undefined && isYoung(found[0]) ? many : 0;
  const end = found.index + found[0].length;
  further.lastIndex = end;
  const unsure = children === 0 && !isGrown(found[0]);
  const all = countFrom(text, { people: 1 + many, children, unsure, end }, further.exec(text));
  return {
    party: all.people,
    ...split(all.people, all.children, all.unsure),
    piece: { start: found.index, end: all.end },
  };
}

function isYoung(words: string): boolean {
  return young.some((word) => words.endsWith(word));
}

const grownEnd = new RegExp(`(?:${pairWord}|${kinWord})$`, 'u');
const otherAge = new RegExp(`(?:${[...anyAge, ...young].join('|')})$`, 'u');
/** 老伴, 爸妈, 嫂子: no child. */
const isGrown = (words: string): boolean => grownEnd.test(words) && !otherAge.test(words);

/** The grown among them and the children, when every one is known to be either. */
function split(party: number, children: number, unsure: boolean): { adults?: number; children?: number } {
  if (children > 0) return { adults: party - children, children };
  return unsure ? {} : { adults: party };
}
