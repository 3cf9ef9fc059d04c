import type { Intent } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { kin } from '../party/words.ts';
import { ailments } from './signup-words.ts';

const staysAway = '(?:不去|不来|去不[了成]|来不[了成]|不参加|参加不|不能[去来]|没法[去来])';
/** 她不去了, 他就不去了: one of whom was spoken before. */
const they = gated(
  new RegExp(
    `(?:^|[,，。\\s]|那)((?:他|她)(?:们|俩|们俩|两个)?)(?:就|又|也|都|说|今天|明天|那天|这次|临时|突然|有事|有点事|可能|恐怕|(?:${ailments})了?|[,，\\s]){0,4}${staysAway}`,
    'u',
  ),
);
/** Who says the same of themselves stays away too. */
const speakerToo = /(?:我|俺|咱)(?:们|家)?(?:也|就|都|还是|恐怕|可能){0,2}(?:不|去不|来不|参加不)|都不[去来]/u;

/** By what word somebody is spoken of who stays away, when the speaker comes. */
export function theyIn(text: string): string | undefined {
  return speakerToo.test(text) ? undefined : they.exec(text)?.[1];
}

const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
/** 我婆婆替我去，我不去了: another of the household, so that they are as many as before. */
export const insteadOfMe = gated(
  new RegExp(
    `(?:^|[,，。\\s])(?:让|叫|由|换)?(?:我们?家?|俺家?|咱家?)?(?:的)?(?:${kinWord})(?:来|去|会)?(?:替|代|顶|代替)(?:我|俺)(?:们)?(?:去|来|参加|上)?(?=$|[,，。.!！吧了的\\s])`,
    'u',
  ),
);

const onlyBig = gated(
  /(?:只|就)(?:能)?带(大的|老大|小的|老二|大宝|二宝)(?:一个)?(?:去|来|过去)?(?:了|吧)?[。.!！~\s]{0,3}$/u,
);
const otherChild: Readonly<Record<string, string>> = {
  大的: '小的',
  小的: '大的',
  老大: '老二',
  老二: '老大',
  大宝: '二宝',
  二宝: '大宝',
};

/** 小的发烧了，只带大的: of two children one stays at home. */
export function onlyOneChild(text: string): Intent | undefined {
  const who = otherChild[onlyBig.exec(text)?.[1] ?? ''];
  return who === undefined ? undefined : { kind: 'signup.withdraw', slots: { party: 1, who, rest: true } };
}
