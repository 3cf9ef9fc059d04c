import type { EventTalk } from '#domain/event-talk.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin } from '../party/words.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const speaker = '(?:我们?家?|俺们?家?|咱们?家?)';
const opening = new RegExp(
  `^(?:(?:两|俩|2|三|3)个?(?:活动|场)?${speaker}?(?:都|全)(?:给)?(?:要|想|我)?(?:报名?|去|来|参加)[，,。：:\\s]{0,2}|${speaker}?报名?[，,：:\\s]{0,2})?`,
  'u',
);
/** 包饺子两个人; 健步走我和老伴; 饺子2: an event and how many come to it. */
const one = new RegExp(
  `(?<event>\\p{Script=Han}{2,8}?)(?:活动|那个|这个|的)?[，,：:\\s]?${speaker}?(?:也|要|想|就|去|来|报名?|参加|算|改成?|自己){0,2}(?:(?<many>${amount})(?:个|位|口|名)?(?:大?人)?|(?<=我)(?:和|跟|带|与)我?(?:家)?(?:(?<figure>${amount})个)?(?:${kinWord}))(?:都|去|来|参加|吧|哈){0,2}(?:还有|另外|[和，,、；;。.\\s]){0,2}`,
  'uy',
);
const rest = /^(?:谢谢|麻烦了?|[，,。.!！~～\s]){0,3}$/u;
/** Two of what says how many, with letters between them: few texts hold so much. */
const many = '[\\d一二两三四五六七八九十廿百俩仨]|我[和跟带与]';
const countsTwice = gated(new RegExp(`(?:${many}).{0,24}[^\\d一二两三四五六七八九十廿百俩仨](?:${many})`, 'u'));
const mayBe = gated(new RegExp(`\\p{Script=Han}(?:${amount}|我).{0,12}\\p{Script=Han}(?:${amount}|[和跟带与])`, 'u'));

/** 包饺子两个人，健步走一个人; 饺子2健步走3: how many come to each; whether these are events, the records know. */
export function readEach(text: string): EventTalk | undefined {
  if (!countsTwice.test(text) || !mayBe.test(text)) return undefined;
  const of: { event: string; party: number }[] = [];
  one.lastIndex = opening.exec(text)![0].length;
  let at = one.lastIndex;
  for (let found = one.exec(text); found !== null; found = one.exec(text)) {
    const { event, many, figure } = found.groups as { event: string; many?: string; figure?: string };
    const party = many === undefined ? 1 + (figure === undefined ? 1 : number(figure)) : number(many);
    if (!Number.isInteger(party)) return undefined;
    of.push({ event, party });
    at = one.lastIndex;
  }
  return of.length > 1 && rest.test(text.slice(at)) ? { is: 'each', of } : undefined;
}

const number = (word: string): number => parseNumeral(word) ?? Number.NaN;

const everywhere = gated(
  new RegExp(
    `^(?:那|哦|哎呀?|帮我|${speaker}|(?:两|俩|2|三|3)(?:个|场)?(?:活动)?|[，,\\s]){0,4}(?:都|全)(?:给我)?(?:改成?|改为|变成?|换成|按|算|报)(${amount})(?:个|位|口)?人?(?:吧|了|哈|[。.!！~～\\s]){0,3}$`,
    'u',
  ),
);

/** 都改成2个人: the new number at every event one comes to. */
export function readEverywhere(text: string): EventTalk | undefined {
  const party = parseNumeral(everywhere.exec(text)?.[1] ?? '');
  return party === undefined ? undefined : { is: 'everywhere', party };
}
