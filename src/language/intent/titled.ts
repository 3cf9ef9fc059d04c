import type { EventTalk } from '#domain/event-talk.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated, mayAny } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin } from '../party/words.ts';
import { isIdle } from './idle.ts';

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
const end = '(?:吧|了|哈|啊|呀|哦|谢谢|[，,。.!！~～\\s]){0,4}$';
const signsUpTo = gated(
  new RegExp(
    `^([^\\s，,。、]{2,20}?)(?:活动)?[，,\\s]{0,2}(?:(?:那个|这个)?(?:我们?家?|俺们?家?|咱们?家?)(?:也|都|想|要|来){0,2})?(?:给我|帮我)?(?:报名|报个名|报一?下名|参加|算我一?个|加我一?个)(?:参加)?[，,\\s]?(?:(?:一共|共)?(?:${amount})(?:个|位|口|名)?(?:人|大人)?)?${end}`,
    'u',
  ),
);
/** 饺子我, 走路也加我, 饺子我带娃: what it is called and who comes, without a verb of coming. */
const briefly = gated(
  new RegExp(
    `^(?<event>(?!我|你|他|她|谁|这|那|哪|还|都|再|也|就)\\p{Script=Han}{2,8}?)(?:那个|那场|活动|的)?[，,\\s]?(?:也|还|再|就)?(?:(?:加|算|带|有)(?:上|个)?(?:我|俺)|(?:我|俺)(?:一个)?|(?:我|俺)(?:也|要|想)?(?:带|领|和|跟)(?:着|上)?(?:我家?的?)?(?:(?<many>${amount})个?)?(?<with>${kinWord})(?:去|来|参加)?)${end}`,
    'u',
  ),
);
/** 两样我都来: of however many there are to come to. */
const both = gated(
  new RegExp(
    `^(?:这|那)?(?:两|俩|2)(?:个|样|项|场)(?:活动)?(?:我们?家?|俺|咱们?家?|我[^，,。\\s]{1,4})(?:都|全)(?:要|想|能)?(?:来|去|报名?|参加)${end}`,
    'u',
  ),
);

/** 两个都报: so many events, or so many people where there is one. */
const figured = gated(
  new RegExp(
    `^(?:那|就|[，,\\s]){0,3}(?:这|那)?(?:两|俩|2)(?:个|样|项|场)(?:活动)?(?:都|全)(?:要|想|给我|帮我){0,2}(?:报名?|报上|参加)${end}`,
    'u',
  ),
);
/** At both of two events. */
export function readBoth({ party, text }: Ingredients): EventTalk | undefined {
  if (figured.test(text.text)) return { is: 'both', party: 2, countsEvents: true };
  return both.test(text.text) ? { is: 'both', party: party?.party ?? 1 } : undefined;
}

/** 取消哈, 那取消了吧: of what was done just now. */
const callsOff = gated(
  /^(?:那|就|先|我|给我|帮我|麻烦|算了|[，,\s]){0,3}(?:取消|撤了)(?:掉|一下)?(?:了|吧|哈|啊|哦|呗|谢谢|[，,。.!！~～\s]){0,4}$/u,
);

const mayBeTitled = mayAny([callsOff, both, signsUpTo, briefly]);

/** 清洗楼道报名, 饺子我: a title may be made of any words, taken as they were written; whether there is such an event, the records know. */
export function readTitled({ party, text }: Ingredients): EventTalk | undefined {
  if (!mayBeTitled(text.text)) return undefined;
  if (callsOff.test(text.text)) return { is: 'calls-off' };
  const event = signsUpTo.exec(text.text)?.[1];
  if (party?.proxyFor !== undefined) return undefined;
  if (event !== undefined) return { is: 'titled', event, party: party?.party ?? 1 };
  const brief = briefly.exec(text.text)?.groups;
  if (brief === undefined) return undefined;
  const others = brief.with === undefined ? 0 : (parseNumeral(brief.many ?? '') ?? 1);
  const named = { is: 'titled', event: brief.event!, party: party?.party ?? 1 + others } as const;
  return isIdle(text.text) ? { ...named, brief: true } : named;
}
