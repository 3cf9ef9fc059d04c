import type { EventTalk } from '#domain/event-talk.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin } from '../party/words.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const slip =
  '(?:我)?(?:刚才?)?(?:说|打|写|数|算|报|记|弄|搞)(?:错|多|少|漏)了?|(?:刚才?|我)?(?:忘了?|漏|没|少)(?:算|加|数|写|说|报)(?:上)?了?(?:我|他|她)?(?:自己|' +
  `${kinWord}|一个)?`;
const people = `(?:${amount})(?:个|位|口)(?:人)?`;
const recount = gated(
  new RegExp(
    `^(?<before>(?:不对|不是|错了|${slip}|哦|噢|哎呀?|哎哟|唉|等等|那|就|还是|应该|其实|是|[，,。！!\\s]){0,6})(?:报|来|去)?(?<many>${amount})(?:个|位|口)(?:人)?(?:[，,\\s]?(?<again>${people}))?[吧了啊哈呢]{0,2}(?:[，,。\\s]{0,2}(?<behind>不对|${slip}))?[吧了啊哈。.!！~～\\s]{0,3}$`,
    'u',
  ),
);
/** 还是两个, 哦是四个, 不对 三个: what stands before the number says that it was another one. */
const takesBack = new RegExp(`不对|错|还是|应该|其实|(?:哦|噢|哎呀?|哎哟|唉|等等)[，,\\s]?(?:那|就)?是|${slip}`, 'u');

/** 哦是四个 数错了, 哎呀 还是两个, 三个三个 忘了算我: how many come after all; whether some had been signed up, the conversation knows. */
export function readRecount(text: string): EventTalk | undefined {
  const { before, many, again, behind } = recount.exec(text)?.groups ?? {};
  if (many === undefined || !(behind !== undefined || takesBack.test(before ?? ''))) return undefined;
  const party = parseNumeral(many);
  const same = again === undefined || parseNumeral(/^(?:\d{1,4}|[^个位口]{1,4})/u.exec(again)![0]) === party;
  return party === undefined || !same ? undefined : { is: 'party', party };
}
