import type { EventTalk } from '#domain/event-talk.ts';
import { gated } from '../look/gated.ts';
import { kin } from '../party/words.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const own = '(?:我们?家?|我们?屋里|俺们?家?|咱们?家?|家里)?的?(?:小|老|大)?';
const away = '(?:不去|不来|去不[了成]|来不[了成]|不参加|走不[动开])';
const end = '[吧了啊哈呢]{0,2}[。.!！~～\\s]{0,3}$';
const self = '(?:我|俺)(?:自己|自个儿?|一个人?)(?:去|来|参加)';
/** 老头不去就我自己去吧; 就我自己去吧. */
const onlySelf = gated(
  new RegExp(
    `(?:${kinWord})(?:他|她|又|就|也|说|有事|临时|今天|那天){0,3}${away}[^,，。]{0,2}[,，。\\s]?(?:就|只|那就){1,2}(?:剩|有)?${self}|^(?:哎呀?|哦|(?:我)?说错了|算了|那|还是|[,，\\s]){0,4}就${self}${end}`,
    'u',
  ),
);
/** 我去不了了让老伴一个人去: of those who were to come one does. */
const onlyOther = gated(
  new RegExp(
    `(?:我|俺)[^,，。]{0,4}${away}了{0,2}[,，。\\s]?(?:就|那)?(?:让|叫|由)${own}(?:${kinWord})(?:自己|自个儿?|一个人?)(?:去|来)`,
    'u',
  ),
);
/** 我妹妹不去了换我女儿; 不去了，换我老公去: another of the household comes in the place of one. */
const another = gated(
  new RegExp(
    `(?:^|我|${kinWord})[^,，。]{0,3}${away}了{0,2}[,，。\\s]{0,2}(?:就|那|改)?换(?:成)?${own}(?:${kinWord})(?:去|来|参加){0,2}${end}`,
    'u',
  ),
);

/** What a short message says of the party one has signed up; whether there is one, the conversation knows. */
export function readOwnChange(text: string): EventTalk | undefined {
  if (onlySelf.test(text) || onlyOther.test(text)) return { is: 'own', party: 1 };
  return another.test(text) ? { is: 'own', delta: 0 } : undefined;
}
