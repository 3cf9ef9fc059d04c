import type { EventTalk } from '#domain/event-talk.ts';
import { gated, mayAny } from '../look/gated.ts';
import { kin } from '../party/words.ts';
import { ailments } from './signup-words.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const own = '(?:我们?家?|我们?屋里|俺们?家?|咱们?家?|家里)?的?(?:小|老|大)?';
const away = '(?:不去|不来|去不[了成]|来不[了成]|不参加|走不[动开])';
const end = '[吧了啊哈呢]{0,2}[。.!！~～\\s]{0,3}$';
const self = '(?:我|俺)(?:自己|自个儿?|一个人?)(?:去|来|参加)';
/** 我只能自己来, 我就一个人去. */
const onlyBySelf = '(?:我|俺)(?:就|也?只)(?:能|好|有)?(?:自己|自个儿?|一个人?)(?:去|来|参加)';
/** 老头不去就我自己去吧; 就我自己去吧. */
const onlySelf = gated(
  new RegExp(
    `(?:${kinWord})(?:他|她|又|就|也|说|有事|临时|今天|那天){0,3}${away}[^,，。]{0,2}[,，。\\s]?(?:就|只|那就){1,2}(?:剩|有)?${self}|^(?:哎呀?|哦|(?:我)?说错了|算了|那|还是|[,，\\s]){0,4}(?:就${self}|${onlyBySelf})${end}`,
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
/** 就我妈自己去, 只有老伴一个人来: nobody but one of the household. */
const onlyKin = gated(
  new RegExp(
    `^(?:那|哦|哎呀?|[说打]错了|算了|这次|[，,\\s]){0,3}(?:就|只(?:有|是)?|光)(?:剩|有|让)?(?<who>${own}(?:${kinWord}))(?:他|她)?(?:(?:自己|自个儿?|一个人?)(?:去|来|参加|报名?)?|(?:去|来|参加|报名?)(?:的)?)${end}`,
    'u',
  ),
);
/** 我不去啊 就我爸. */
const notMeButKin = gated(
  new RegExp(
    `^(?:那|哦|哎呀?|[说打]错了|[，,\\s]){0,3}(?:我|俺)(?:自己|自个儿?)?(?:可|就|又){0,2}${away}了{0,2}[啊呀哈呢的吧]{0,2}[，,。\\s]{0,2}(?:就|只(?:有|是)?|光)(?:剩|有|让|是)?(?<who>${own}(?:${kinWord}))(?:他|她)?(?:自己|自个儿?|一个人?)?(?:去|来|参加|报名?)?${end}`,
    'u',
  ),
);
/** 我妹妹不去了换我女儿; 不去了，换我老公去; 换我儿子去 我不去了: another of the household comes in the place of one. */
const another = gated(
  new RegExp(
    `(?:^|我|${kinWord})[^,，。]{0,3}${away}了{0,2}[,，。\\s]{0,2}(?:就|那|改)?换(?:成)?${own}(?:${kinWord})(?:去|来|参加){0,2}${end}|^(?:那|就|哎呀?|[,，\\s]){0,3}(?:换成?|让|叫|由)${own}(?:${kinWord})(?:去|来|参加|替我){1,2}[吧哈了]?[,，。\\s]{0,2}(?:我|俺)(?:自己)?(?:就)?${away}了{0,2}${end}`,
    'u',
  ),
);

const they = `(?:${own}(?:${kinWord})|[他她]们?)`;
const stays = `${they}[^,，。\\s]{0,4}(?:${away}|${ailments})[^,，。\\s]{0,4}`;
const meAlone = `(?:就|只|那就|只好|只有|现在){0,2}(?:${self}|${onlyBySelf}|(?:我|俺)(?:自己|自个儿?|一个人?)|(?<=[就只有])(?:我|俺)(?:去|来|参加|(?=了)))`;
/** 我一个人去了 老伴不舒服; 老伴有事 我自己去: why, beside who still comes. */
const aloneBecause = gated(
  new RegExp(
    `^(?:那|唉|哎|[,，\\s]){0,2}(?:${meAlone}[吧了啊哈呢]{0,2}[,，。\\s]{1,2}${stays}|${stays}(?:[,，。\\s]{1,2}|(?=[就只]))${meAlone})${end}`,
    'u',
  ),
);
/** 我去不了 让我女儿去: one in the place of one; 我不去了 我老婆带孩子去: those who are named come. */
const handedOver = gated(
  new RegExp(
    `^(?:唉|哎呀?|[,，\\s]){0,2}(?:我|俺)(?!们?家?的?(?:${kinWord}))[^,，。]{0,4}${away}了{0,2}[,，。\\s]{0,2}(?<inPlace>让|叫|由|换成?|改)?${own}(?:${kinWord})(?<with>(?:带|领|和|跟)(?:着|上)?${own}(?:${kinWord}))?(?:替我|自己|会|要|能){0,2}(?:去|来|参加)${end}`,
    'u',
  ),
);

/** 老人怕冷不去了，就剩我跟孩子: who is left of the household. */
const remaining = gated(
  new RegExp(
    `(?:${away}|${ailments})[^,，。]{0,3}[,，。\\s]?(?:那|现在)?(?:就|只){1,2}(?:剩|有|是)?(?:下|了)?(?:我|俺)(?:们)?(?:(?<both>[俩仨])|(?:跟|和|带着?|与)(?:(?<many>两个|[俩仨])|我)?(?:家)?的?(?:${kinWord}))(?:去|来|参加)?(?:两个人?|俩人?|仨人?)?${end}`,
    'u',
  ),
);
const counts: Readonly<Record<string, number>> = { 俩: 2, 两个: 2, 仨: 3 };

const mayChange = mayAny([onlySelf, onlyOther, aloneBecause, remaining, onlyKin, notMeButKin, another, handedOver]);

/** What a short message says of the party one has signed up; whether there is one, the conversation knows. */
export function readOwnChange(text: string): EventTalk | undefined {
  if (!mayChange(text)) return undefined;
  if (onlySelf.test(text) || onlyOther.test(text) || aloneBecause.test(text)) return { is: 'own', party: 1 };
  const left = remaining.exec(text)?.groups;
  if (left !== undefined) return { is: 'own', party: counts[left.both ?? ''] ?? 1 + (counts[left.many ?? ''] ?? 1) };
  const who = (onlyKin.exec(text) ?? notMeButKin.exec(text))?.groups?.who;
  if (who !== undefined) return { is: 'own', party: 1, who };
  if (another.test(text)) return { is: 'own', delta: 0 };
  const handed = handedOver.exec(text)?.groups;
  if (handed === undefined) return undefined;
  if (handed.with !== undefined) return { is: 'own', party: 2 };
  return handed.inPlace === undefined ? { is: 'own', party: 1 } : { is: 'own', delta: 0 };
}
