import type { Intent } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { amount, kin } from '../party/words.ts';
import { countRelatives, relatives, relativesWho, whoDoes } from './event-talk.ts';
import { ailments } from './signup-words.ts';

const staysAway = '(?:不去|不来|去不[了成]|来不[了成]|不参加|参加不|不能[去来]|没法[去来])';
const kinWord = [...kin].sort((a, b) => b.length - a.length).join('|');
/** 她不去了, 我老伴说他不去了: one of whom was spoken before. */
const they = gated(
  new RegExp(
    `(?:^|[,，。\\s]|那|算了|(?:${kinWord})说)((?:他|她)(?:们|俩|们俩|两个)?)(?:就|又|也|都|说|今天|明天|那天|这次|临时|突然|有事|有点事|可能|恐怕|(?:${ailments})了?|[,，\\s]){0,4}${staysAway}`,
    'u',
  ),
);
/** Who says the same of themselves stays away too. */
const speakerToo = gated(/(?:我|俺|咱)(?:们|家)?(?:也|就|都|还是|恐怕|可能){0,2}(?:不|去不|来不|参加不)|都不[去来]/u);

/** By what word somebody is spoken of who stays away, when the speaker comes. */
export function theyIn(text: string): string | undefined {
  return speakerToo.test(text) ? undefined : they.exec(text)?.[1];
}

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

/** 孩子发烧去不了了: why somebody stays away; whether the others do too, only their sign-up tells. */
const reason = gated(
  new RegExp(
    `(?:^|[,，。\\s])(${relatives.source})(?:他|她|突然|忽然|今天|昨晚|昨天|又|刚|有点|有些|这两天|一直){0,2}(?:${ailments})(?:了|呢|着)?[,，。\\s]{0,2}(?:他|她|就|也|实在|可能|恐怕|怕是|今天|明天|周.|那天){0,3}(?:不去|去不了|去不成|不来|来不了|来不成|不参加|参加不了|不能去|不能来|没法去|没法来)`,
    'u',
  ),
);

export function causeIn(
  text: string,
  event: string | undefined,
): { readonly who: string; readonly people: number } | undefined {
  const who = reason.exec(event === undefined ? text : text.replace(event, ' '))?.[1];
  if (who === undefined) return undefined;
  return { who: who.replace(/^(?:我们?家?|俺家?|咱家?|家里)(?:的|那)?/u, ''), people: countRelatives(who) };
}

const onlyThey = whoDoes(
  '(?:他|她|他们|一个人?|自己){0,2}(?:不去了?|去不了|去不成|不来了?|来不了|来不成|不参加|参加不了)(?:了)?',
);
const onlyBefore =
  /(?:就|只是?|只有|光|单)(?:是)?(?=(?:我|俺|咱)?(?:们|家)?(?:的|那)?\p{Script=Han}{1,6}(?:不|去不|来不|参加不))/u;
const stillComes =
  /(?:我们?|俺们?|咱|大人|其他人|别人|剩下的)(?:几个|俩|自己|都)?(?:还是?|照样|照旧|照|自己|都)(?:要|能|会)?(?:去|来|参加)/u;

const children = '小的|小家伙|孩子|小孩儿?|小朋友|娃儿?';
const grown = '大人|大的|我们大人|我们|其他人|其余的?';
/** 俩小的不去了，大人照旧: the children of a party stay away and the others come all the same. */
const part = gated(
  new RegExp(
    `^(?:不好意思|那个?|算了|唉|哎|[，,\\s]){0,3}(?:我们?家?|俺家?|咱家?|家里)?的?(?:这|那)?(?<all>(?:(?<many>${amount})(?:个|位)?)?(?:${children}))(?:就|今天|明天|那天|临时|突然|有事|有课|要上课|(?:${ailments})了?|[，,\\s]){0,4}${staysAway}(?:了|啦)[，,。；;\\s]{1,3}(?:但|可|不过|就|那|只)?是?(?:${grown})(?:几个|俩|仨|${amount})?(?:个|人)?(?:照旧|照常|照样|照去|照来|不变|没变|(?:还是?|照)?(?:要|能|会)?(?:去|来|参加))(?:的|了|吧|哈|啊|呢){0,2}[。.!！~～\\s]{0,3}$`,
    'u',
  ),
);
function partAway(text: string): { readonly party: number; readonly who: string } | undefined {
  const said = part.exec(text)?.groups;
  if (said === undefined) return undefined;
  const party = said.many === undefined ? 1 : parseNumeral(said.many);
  return party === undefined ? undefined : { party, who: said.all! };
}

/** 就孩子不去，我还去: some stay away, and it is said that the others come. */
export function restComes(text: string, event: string | undefined): Intent | undefined {
  const plain = event === undefined ? text : text.replace(event, '');
  const part = partAway(plain);
  if (part !== undefined)
    return { kind: 'signup.withdraw', slots: { ...(event !== undefined && { event }), ...part, rest: true } };
  if (!onlyBefore.test(plain) && !stillComes.test(plain)) return undefined;
  const away =
    relativesWho(plain.replace(onlyBefore, ','), onlyThey) ??
    (stillComes.test(plain) ? causeIn(text, event) : undefined);
  if (away === undefined || /[?？吗]/u.test(text)) return undefined;
  return {
    kind: 'signup.withdraw',
    slots: { ...(event !== undefined && { event }), party: away.people, who: away.who, rest: true },
  };
}

/** 两个都不去了, 都不去了: wherever one comes. */
const all = gated(
  /^(?:算了|唉|哎呀?|那|就|还是|帮我|[，,\s]){0,4}(?:(?:这|那)?(?:两|俩|2|三|3|几)(?:个|场|样|项)(?:活动)?|活动|全部)?(?:我们?|我家|俺们?|咱们?)?(?:都|全都?)(?:不(?:去|来|参加|报)|[去来]不[了成]|退|取消)(?:了|吧|掉|啦){0,3}[。.!！~～\s]{0,3}$/u,
);
export const allAway = (text: string): boolean => all.test(text);

/** 我妈腿疼 不去了 我爸去: who comes in the place of who does not. */
const another = gated(
  new RegExp(
    `${staysAway}了?[,，。\\s]{0,2}(?:就|那)?(?:换成?|让|叫|由|改)?(?<comes>(?:我们?家?|俺家?|咱家?)?(?:的)?(?:${kinWord}))(?:替[她他]|会|要|能){0,2}(?:去|来|参加)[吧了哈啊]?[。.!！~～\\s]{0,3}$`,
    'u',
  ),
);
export function comesInstead(text: string): { readonly comes?: string } {
  const who = another.exec(text)?.groups?.comes;
  return who === undefined ? {} : { comes: who };
}

const both = gated(
  new RegExp(
    `(?:我|俺)(?:和|跟|同|与)(?:我|俺)?(?:家|那)?(?:${kin.join('|')})俩?(?:都|就|也)?(?:不去|去不了|去不成|不来|来不了|不参加)`,
    'u',
  ),
);
/** 我跟老伴都不去了: who speaks and one more. */
export const bothAway = (text: string): number | undefined => (both.test(text) ? 2 : undefined);

/** 老伴儿腰不得劲, 娃去不了: why fewer of one's own come. */
const why = gated(new RegExp(`(?:${kinWord})[^,，。?？]{0,8}(?:${ailments}|${staysAway})`, 'u'));
export const tellsWhy = (words: string): boolean => why.test(words);
/** The event stands as a comma: 就我自己去写 福字. */
const end = '(?:了|吧|算了|哈|啊|[,，。.!！~～\\s]|$)';
const goes = `(?:(?:去|来|参加)(?:\\p{Script=Han}(?=，))?)`;
/** 就我一人儿, 只能我自己去写福字; 就去一个吧: who is left. */
const remains = gated(
  new RegExp(
    `(?:就|只)(?:剩|有|好|能|得|是)?(?:下|了)?(?:(?<me>(?:我|俺)(?:自己|自个儿?|一个人?儿?|[一1]人儿?|1个人?儿?)${goes}?)|(?:去|来|算|报)(?<some>${amount})(?:个|位|口)(?:人儿?)?)${end}`,
    'u',
  ),
);

/** 就我自己去写福字, said where somebody stays away: to what nobody knows by name. */
const goesToIt =
  /(?:就|只)(?:剩|有|好|能|得)?(?<me>(?:我|俺)(?:自己|自个儿?|一个人?儿?|[一1]人儿?))(?:去|来|参加)(?!医院|上班|接|看病|公司|单位)\p{Script=Han}{2,5}[吧了啊哈。.!！~～\s]{0,3}$/u;

/** 娃发烧去不了 就我自己去: how many are left is said, whoever of them stays away. */
export function leftNow(text: string, event: string | undefined, away = false): number | undefined {
  if (text.length > longest || asked.test(text)) return undefined;
  const plain = event === undefined ? text : text.replace(event, '，');
  const found = remains.exec(plain) ?? (away ? goesToIt.exec(plain) : null);
  if (found === null || !tellsWhy(plain)) return undefined;
  // 孩子发烧了，就我一个人: alone with it, and no word of going anywhere.
  if (event === undefined && !comes.test(found[0]) && !stays.test(plain)) return undefined;
  const said = found.groups!;
  return said.me === undefined ? parseNumeral(said.some ?? '') : 1;
}
const comes = /[去来]|参加/u;
const stays = new RegExp(staysAway, 'u');
const longest = 60;
const asked = /[?？吗]|能不能|行不行|可不可以/u;
