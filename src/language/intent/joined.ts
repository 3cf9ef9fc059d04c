import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { readParty } from '../party/read.ts';
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

/** A sign-up with the people and the event its words name. */
export function joined(ingredients: Ingredients, text: string, event: string | undefined): Intent {
  const { addresses } = ingredients;
  // What no word of coming opened may name its people as well: 女红小组嘛 我和我亲家母一起.
  const said = ingredients.party ?? readParty(ingredients.text);
  const party = said ?? { party: outsized(text) ?? 1 + besides(text) };
  const ifRoom = /有名额|没满|有位|还有(?:名额|位)|不满|有空位/u.test(text);
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
