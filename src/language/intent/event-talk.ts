import type { EventAspect, EventTalk } from '#domain/event-talk.ts';
import type { Ingredients } from '../ingredients.ts';
import { type Gated, gated, gatedAll, mayAny, mayMatch } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin, pairs } from '../party/words.ts';
import { readMoves, readSwap } from './event-moves.ts';
import * as rules from './event-talk.words.ts';
import { eventIn } from './event-words.ts';
import { otherAway, otherAwayFrom } from './other-away.ts';
import { readOwnChange } from './own-change.ts';
import { readLeaving, readRecount } from './recounted.ts';
import { readEach, readEverywhere } from './signup-each.ts';
import { readBoth, readTitled } from './titled.ts';
import { mayWait, readWaitlist } from './waitlist.ts';

const { asked: questions, beside, ...patterns } = rules;
const { again, askedToo, asTable, notAboutIt, ownAsked, partyLead, partyTail, rosterAsked, rosterNamed } =
  gatedAll(patterns);
const asked = gatedAll(questions);
const aspects = Object.entries(asked) as readonly (readonly [EventAspect, Gated])[];
const longest = 30;
const longestName = 10;

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const kinWord = alternatives(kin);
const pairWord = alternatives(pairs);
const relative = `(?:我们?家?|俺家?|咱家?|家里)?(?:的|那)?(?:(${amount})[个位名]?)?(?:(?:孩子|孩儿|娃)(?:他|她)?(?=[姥爷奶爸妈舅姑姨叔外]))?(?:小|老|大)?(?:(${pairWord})|(?:${kinWord})(?!们?(?:园|医院|节)))`;
export const relatives = new RegExp(`${relative}(?:(?:和|跟|与|还有|[、,，])${relative}){0,2}`, 'u');
const one = new RegExp(relative, 'gu');
/** 我妈, 家里老人: a relative and nothing else. */
export const relativeAlone = new RegExp(`^(?:${relatives.source})$`, 'u');

/** How many relatives a piece of text names: 孙子 1, 老伴和孙子 2, 爸妈 2, 两个孩子 2. */
export function countRelatives(text: string): number {
  let people = 0;
  for (const found of text.matchAll(one)) {
    people += found[2] !== undefined ? 2 : found[1] === undefined ? 1 : (parseNumeral(found[1]) ?? 1);
  }
  return people;
}

/** A pattern of relatives that do something, when nobody else is named before them. */
export const whoDoes = (does: string): Gated =>
  gated(new RegExp(`(?:^|[,，。\\s]|那天|今天|这次|因为)(${relatives.source})(?:${does})`, 'u'));

/** The relatives that the text says something of (我女儿也来, 孙子不去了), when the speaker is not among them. */
export function relativesWho(text: string, does: Gated): { readonly who: string; readonly people: number } | undefined {
  const who = does.exec(text)?.[1];
  if (who === undefined || /(?:^|[,，。\s])(?:我|俺|咱)(?:们)?(?:和|跟|与|带|也|都|俩)/u.test(text)) return undefined;
  return { who: who.replace(/^(?:我们?家?|俺家?|咱家?|家里)(?:的|那)?/u, ''), people: countRelatives(who) };
}

const comesToo = whoDoes(
  '(?:他|她|他们)?(?:也|也想|也要|也能|也可以|说也|也跟着|也一起|一起|也都|又(?:说|想|要|能|可以){0,2})(?:来|去|参加|报名|报|过来|过去|跟着)(?:了|吧|哈|呢|啊|呀){0,2}[,，。.!！~～\\s]{0,3}$',
);
/** 大人也去一个. */
const alsoSome = gated(
  new RegExp(
    `^(?:大人|孩子|小孩|娃|老人|家长)(?:也|再|还)(?:要)?(?:去|来|算|加|报)(${amount})个[吧哈啊]?[。.!！~\\s]{0,3}$`,
    'u',
  ),
);
const stayAway = whoDoes(
  '(?:他|她|他们|又|就|也|说|今天|那天|到时候){0,3}(?:不去|不来|不参加)(?:的|吧|哈|呢|啊|呀){0,2}[,，。.!！~～\\s]{0,3}$',
);
const besides = gated(
  new RegExp(
    `^(?:(?:哦|对了|那个|再)[,，\\s]?)?(?:还有|加上|再加上|另外|再带上?|也带上?|还带|再加|还要带|再带着)(${relatives.source})(?:吧|哈|也去|也来|一起|去|来|呢){0,2}[,，。.!！~～\\s]{0,3}$`,
    'u',
  ),
);

/** Looked for before the last clause is cut out, of which nothing is known yet. */
export const questionsOfEvents: readonly RegExp[] = [rules.ownAsked, ...Object.values(questions)];
const mayAsk = mayMatch(questionsOfEvents);
const isAsked = gated(/[?？吗]/u);
const stops = new Set([...',，。;；?？!！'].map((sign) => sign.charCodeAt(0)));

/** What stands behind the last sign that parts a text. */
function lastClause(text: string): string {
  for (let at = text.length - 2; at >= 0; at -= 1)
    if (stops.has(text.charCodeAt(at)) && text[at + 1] !== '\n') return text.slice(at + 1);
  return text;
}

/** What a short message says of an event that only the conversation knows. */
export function readEventTalk(ingredients: Ingredients, text: string): EventTalk | undefined {
  if (text.length > longest || ingredients.chain !== undefined) return undefined;
  if (again.test(text) && !isAsked.test(text)) return comesAgain(text);
  if (rosterAsked.test(text)) return { is: 'roster', ...(asTable.test(text) ? { file: true } : {}) };
  const listed = rosterNamed.exec(text)?.[1];
  if (listed !== undefined) return { is: 'roster', event: listed, ...(asTable.test(text) ? { file: true } : {}) };
  const waitlist = mayWait.test(text) ? readWaitlist(text, eventIn(text)) : undefined;
  if (waitlist !== undefined) return waitlist;
  const question = mayAsk(text) ? asks(lastClause(text)) : undefined;
  if (question !== undefined) return question;
  const too = askedToo.exec(text)?.[1];
  if (too !== undefined) return { is: 'too', event: too };
  if (isAsked.test(text)) return undefined;
  const several = readBoth(ingredients) ?? readEach(text) ?? readEverywhere(text);
  if (several !== undefined) return several;
  const change = readOwnChange(text) ?? readRecount(text) ?? readLeaving(text);
  if (change !== undefined) return change;
  const event = eventIn(text);
  const plain = event === undefined ? text : text.replace(event, '');
  const swapped = ingredients.times.length > 0 ? undefined : readSwap(plain);
  if (swapped !== undefined) return { is: 'swaps', ...swapped, ...(event !== undefined && { event }) };
  const moves = readMoves(text);
  if (moves !== undefined) return moves;
  const more = relativesWho(plain, comesToo)?.people ?? countBesides(plain);
  if (more !== undefined) return { is: 'more', people: more };
  const grown = parseNumeral(alsoSome.exec(text)?.[1] ?? '');
  if (grown !== undefined) return { is: 'more', people: grown };
  const fewer = relativesWho(plain, stayAway);
  if (fewer !== undefined) return { is: 'fewer', ...fewer };
  const other = otherAway(ingredients, text, event);
  if (other !== undefined) return { is: 'away', other, ...(event !== undefined && { event }) };
  const from = otherAwayFrom(text);
  if (from !== undefined) return { is: 'away', ...from };
  return partyAlone(ingredients, text) ?? readTitled(ingredients);
}

/** 还是两个吧 says how many besides. */
function comesAgain(text: string): EventTalk {
  const told = readRecount(text);
  return { is: 'again', ...(told?.is === 'party' && told.party !== undefined ? { party: told.party } : {}) };
}

/** 我把我闺女也带上, 又多带一个邻居. */
const brings = gated(
  new RegExp(
    `^(?:(?:哦|对了|那个)[,，\\s]?)?(?:我们?|俺|咱)?(?:想|要)?(?:(?:再|也|还|又)?(?:把|捎上?|叫上|领上)(${relatives.source})|(?:再|又|还)?多(?:带|领|捎|来)(?:上|着)?(${relatives.source}))(?:也|都|一块儿?|一起)?(?:带|捎|叫|领|算|加|写|添|记)?(?:上|着|来|去|过来|进来|进去)?(?:了|吧|哈|呢|啊){0,2}[,，。.!！~～\\s]{0,3}$`,
    'u',
  ),
);

/** 我妈又带个老同事: who comes along with one of the household. */
const alongWith = gated(
  new RegExp(
    `^(?:(?:哦|对了|那个)[,，\\s]?)?(?:我们?家?|俺家?|咱家?)?的?(?:小|老|大)?(?:${kinWord})(?:又|还|再|也|要|想|说){1,3}多?(?:带|领|捎|叫)(?:上|着|了)?个?(${relatives.source})(?:一起|来|去|过来|过去)?(?:了|吧|哈|呢|啊){0,2}[,，。.!！~～\\s]{0,3}$`,
    'u',
  ),
);

const mayBring = gated(/[带捎叫领把加来]|还有|另外/u);

function countBesides(text: string): number | undefined {
  if (!mayBring.test(text)) return undefined;
  const found =
    besides.exec(text)?.[1] ??
    alongWith.exec(text)?.[1] ??
    brings
      .exec(text)
      ?.slice(1)
      .find((who) => who !== undefined && relativeAlone.test(who));
  return found === undefined ? undefined : countRelatives(found);
}

export const asksOfEvent = (text: string): boolean => asks(text) !== undefined;

/** 我报上了吗: asks about the own sign-up and is none. */
export const asksOfOwn = (text: string): boolean => text.length <= longest && asked.mine.test(text);

/** 几点开始, 包饺子在哪集合: what is asked, and the few words that may name the event. */
function asks(text: string): EventTalk | undefined {
  if (asked.open.test(text)) return { is: 'asks', aspect: 'open' };
  if (notAboutIt.test(text)) return undefined;
  if (ownAsked.test(text)) return { is: 'asks', aspect: 'mine', brief: true };
  for (const [aspect, words] of aspects) {
    const found = words.exec(text);
    if (found === null) continue;
    const name = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      .replace(beside, '')
      .trim();
    if (name.length > longestName || /[\s,，。]/u.test(name)) return undefined;
    return { is: 'asks', aspect, ...(name.length < 2 ? {} : { event: name }) };
  }
  return undefined;
}

const onlySo = gated(
  /^(?:我们?家?|俺家?|咱家?|就|那就)?(?:只|就)(?:来|去|报|剩|有)?(?:我)?([一1二两2三3四4五5六6俩仨])(?:个|位|口)?人?(?:来|去|吧|了|哈){0,2}[,，。.!！~～\s]{0,3}$/u,
);

/** 加上我婆婆三个: all of them, whoever is named. */
const withWhom = gated(
  new RegExp(
    `^(?:那|就|[，,\\s]){0,3}(?:再?加上?|连上?|带上?|算上)(?:${relatives.source})[，,\\s]?(?:就是|一共|总共|共|是)?(?<many>${amount})(?:个|位|口)(?:人)?[了吧哈啊]{0,2}[。.!！~\\s]{0,3}$`,
    'u',
  ),
);
const mostInParty = 30;

/** 我们一家三口, 我带孙女, 只来一个: a number of people and nothing else. */
function partyAlone(ingredients: Ingredients, text: string): EventTalk | undefined {
  const only = onlySo.exec(text)?.[1] ?? withWhom.exec(text)?.groups?.many;
  if (only !== undefined) return { is: 'party', party: parseNumeral(only) ?? 1 };
  const { party } = ingredients;
  if (party?.proxyFor !== undefined) return undefined;
  const bare = bareParty(text);
  if (bare === undefined) return undefined;
  const people = party?.party ?? bare;
  // 我家402 says where somebody lives.
  return Number.isInteger(people) && people <= mostInParty ? { is: 'party', party: people } : undefined;
}

const company = gated(
  new RegExp(
    `^(?:我|俺|我们|咱)(?:要|会|想|也|得)?(?:带|领|和|跟|与|带着|带上|领着)(?:着|上)?(${relatives.source})(?:一起|一块儿?|两个人|俩人|俩|都)?(?:去|来|参加|报|吧|哈|的)?[,，。.!！~～\\s]{0,3}$`,
    'u',
  ),
);
const counted = gated(
  new RegExp(
    `(?:${amount})(?:个)?大(?:人)?[,，、和]?(?:${amount})(?:个)?小(?:孩)?|(?:一家(?:子)?|全家|家里?)?(${amount})(?:个|位|口|名)?(?:人|家子)?`,
    'u',
  ),
);
/** 老公+我+娃, 姥姥姥爷带娃: some of the family, and nothing else. */
const family = gated(
  new RegExp(
    `^(?=.{0,12}[+➕、和跟带])(?:(?:${relative}|我|俺)(?:\\s?[+➕、，,和跟带]\\s?|还有)?){2,5}(?:都|一起)?(?:去|来|参加|报)?[吧了。.!！\\s]{0,3}$`,
    'u',
  ),
);
const two = gated(
  /^(?:我们|俺们|咱们)?(?:两口子|小两口|老两口|夫妻俩|夫妻|俩人|俩)(?:都|一起)?(?:去|来|参加|报|吧)?[,，。.!！~～\s]{0,3}$/u,
);

/** What stands before a bare number begins with one of these, or it does itself; and so it ends. */
const opensCount = gated(
  /^[哦噢对那更不错应其就一总共是我咱俺这加连算包只现来去有,，、\s\d二两三四五六七八九十廿百俩仨家全]/u,
);
const endsCount = gated(
  /[人个位口名家子大小孩去来都起块儿参加报吧哈啊哦呢了的,，。.!！~～\s\d一二两三四五六七八九十廿百俩仨]$/u,
);

const mayCount = mayAny([company, family, two, counted]);

/** The number that a message without anything else says; not a number when its words alone do not tell it. */
function bareParty(text: string): number | undefined {
  if (!mayCount(text)) return undefined;
  if (company.test(text)) return countRelatives(text) + 1;
  if (family.test(text)) return countRelatives(text) + (/我|俺/u.test(text) ? 1 : 0);
  if (two.test(text)) return 2;
  const found = opensCount.test(text) && endsCount.test(text) ? counted.exec(text) : null;
  if (found === null || !/[人个位口名家大小俩仨]/u.test(found[0])) return undefined;
  const alone = partyLead.test(text.slice(0, found.index)) && partyTail.test(text.slice(found.index + found[0].length));
  return alone ? (parseNumeral(found[1] ?? '') ?? Number.NaN) : undefined;
}
