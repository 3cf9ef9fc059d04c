import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { readParty } from '../party/read.ts';
import { amount } from '../party/words.ts';
import { formatAddress } from '../places/format.ts';
import { countRelatives, relativeAlone, relatives } from './event-talk.ts';
import { again } from './event-talk.words.ts';

/** 报名 9999999999 人: no party anybody counts, and surely not one person. */
function outsized(text: string): number | undefined {
  const found = /(\d{3,20})\s?(?:个人|人|位|口)/u.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** 健走报名 还有我丈母娘: who comes besides the speaker. */
function besides(text: string): number {
  const who = alsoComes.exec(text)?.[1];
  return who === undefined ? 0 : countRelatives(who);
}
const alsoComes = new RegExp(
  `(?:报名?|参加|[去来]|我)(?:了|吧|哈)?[,，。\\s]{1,2}(?:还有|再加|加上|带上)(${relatives.source})(?:也|一起|去|来|吧|哈|[。.!！~～\\s]){0,3}$`,
  'u',
);

const ifFull =
  '(?:满(?:了|员)|(?:名额|位[子置]?|座位?)?(?:不够|不足)|坐不下|没(?:有)?(?:那么多|这么多|两个)?(?:名额|位[子置]?|座))(?:了)?(?:的话)?[，,\\s]{0,2}(?:那)?就';
/** 要是满了就我一个, 不够就我自己去. */
const aloneThen = gated(new RegExp(`${ifFull}(?:只)?(?:算|报|留|去|来)?(?:我|俺)(?:自己|自个儿?|一个人?|1个人?)`, 'u'));
/** 名额不够就报两个. */
const fewerThen = gated(new RegExp(`${ifFull}(?:只)?(?:算|报|留|去|来|要)(?:上)?(?<many>${amount})(?:个|位|口)`, 'u'));

/** A sign-up with the people and the event its words name. */
export function joined(ingredients: Ingredients, text: string, event: string | undefined): Intent {
  const { addresses } = ingredients;
  // What no word of coming opened may name its people as well: 女红小组嘛 我和我亲家母一起.
  const said = ingredients.party ?? readParty(ingredients.text);
  const party = said ?? { party: outsized(text) ?? 1 + besides(text) };
  const ifRoom =
    /有名额|没满|有位|还有(?:名额|位)|不满|有空位|满了(?:的话)?[，,\s]?(?:我们?)?就(?:算了|不[去来报])/u.test(text);
  const orElse = parseNumeral(fewerThen.exec(text)?.groups?.many ?? (aloneThen.test(text) ? '一' : ''));
  return {
    kind: 'signup.join',
    slots: {
      party: party.party,
      ...(party.adults !== undefined && { adults: party.adults }),
      ...(party.children !== undefined && { children: party.children }),
      ...(party.names !== undefined && { names: party.names }),
      ...(event !== undefined && { event }),
      ...(party.proxyFor !== undefined && proxied(party.proxyFor, addresses)),
      ...(ifRoom && { ifRoom }),
      ...(orElse !== undefined && orElse < party.party && { orElse }),
      ...(again.test(text) && said === undefined && { again: true }),
    },
  };
}

/** Whom somebody signs up: where they live, and whether they are family. */
function proxied(proxyFor: string, addresses: Ingredients['addresses']) {
  const home = addresses.find(
    ({ building, unit, flat }) => building !== undefined && unit !== undefined && flat !== undefined,
  );
  const address = home === undefined ? undefined : formatAddress(home);
  const family = countRelatives(proxyFor) > 0 && relativeAlone.test(proxyFor);
  return { proxyFor, ...(address !== undefined && { address }), ...(family && { family }) };
}
