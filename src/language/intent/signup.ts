import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated, gatedAll, mayMatch } from '../look/gated.ts';
import { parseNumeral } from '../numerals.ts';
import { namesAdded } from '../party/added.ts';
import { wordList } from '../vocabulary.ts';
import { ofAnotherTime } from './another-time.ts';
import { readBehalf } from './behalf.ts';
import { asksOfEvent, asksOfOwn, questionsOfEvents, relativesWho, whoDoes } from './event-talk.ts';
import { eventIn } from './event-words.ts';
import { onlyForOthers } from './for-others.ts';
import {
  allAway,
  bothAway,
  causeIn,
  comesInstead,
  insteadOfMe,
  leftNow,
  onlyOneChild,
  restComes,
  theyIn,
} from './household.ts';
import { joined } from './joined.ts';
import { leavesElsewhere } from './leaves-elsewhere.ts';
import { otherAway } from './other-away.ts';
import * as rules from './signup-words.ts';
import { stepsOut } from './steps-out.ts';

const signupRules = gatedAll(rules);
const { elsewhere, givesPlaceOn, join, joinBriefly, more, plusOne, sum, total, withdraw } = signupRules;

const going = gated(/报名|报了|报的|名额|名字|名单|退出|我|俺|咱|家|份/u);
const notLeaving = gated(
  /没说|谁说|演唱会|在家躺|躺着|太冷|太热|太远|打车|外卖|单位|公司|学校|驾校|会议室|订单|酒店|快递|退群|群聊|不要了的|旧|[?？]|吗|医院|上班|超市|老师|公园|早市|地铁|草稿|通知|单子|工单|报修|这条|垃圾|买|房|工作|去不了网|上不去|还给|降温|冷得/u,
);

/** Without one of these nobody comes, stays away or changes a number. */
const signs = wordList(
  '报 去 来 参加 算 加 退 名额 名字 名单 + 带 登记 举手 占 留 改 变 减 不要 写 记 约 添 份 我一个 除名 划掉 请假 赶不上 放弃 仨 俩 顶上 撤 取消 让给 共 更正 换成 升到 增 作废 为准 写错 说错 打错 输错 按错 就我 就俺 更正 只剩 排 留 俺 接了 听不成 学不 唱不 走不 引导 值守 站岗 两口 三口 四口 五口 一家 全家 去了',
);

/** Whether a text may be about coming or staying away, so that its people are worth counting. */
export const maySignUp = (text: string): boolean => text.length <= 120 && signs.in(text);

/** 我要报修, 我要，给我留着 (goods) sign up for nothing; 火灾报警演练 has people who come. */
export const otherReport =
  /^(?:给|帮|请|麻烦|替|我|[，,\s]){0,4}报一哈(?:嘛|哦|咯|吧|呗|嘞)?[。！!\s]{0,3}$|(?:^|[我俺要想来])报(?:修|警|案|失)|^(?!.{0,24}(?:名额|位|座|报|参加|票|活动|算上?[我俺]|[加带][我俺]|[我俺][去来](?![拿取搬])|要去))(?:.{0,12}[我俺][^，,。]{0,4}要.{0,8}|.{0,8}[给帮替][我俺]们?.{0,3}|.{0,6})留(?:着|一下|一?会儿?|给[我俺])/u;

/** What somebody says about coming, staying away or how many they are. */
export function readSignup(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 120 || otherReport.test(text) || !(signs.in(text) || ingredients.party !== undefined))
    return undefined;
  const behalf = readBehalf(ingredients, text);
  if (behalf !== undefined) return behalf;
  if (asksOfOwn(text)) return undefined;
  if (joinsAndAsks(text)) return joined(ingredients, text, eventIn(text));
  if (plusOne.test(text)) return joined(ingredients, text, eventIn(text));
  if (ofAnotherTime(text)) return undefined;
  const event = eventIn(text);
  const rest = stepsOut(text, event) ?? restComes(text, event) ?? onlyOneChild(text);
  if (rest !== undefined) return rest;
  if (onlyForOthers(text)) return joined(ingredients, text, event);
  if (givesPlaceOn.test(text)) return left(ingredients, text, event);
  if (leavesElsewhere(text, event)) return undefined;
  if (withdraw.test(text) && !notLeaving.test(text) && (event !== undefined || going.test(text) || text.length <= 12)) {
    return left(ingredients, text, event) ?? changed(ingredients, text, event);
  }
  const fewer = leftNow(text, event);
  const change =
    elsewhere.test(text) && fewer === undefined && !saidBefore.test(text)
      ? undefined
      : changed(ingredients, text, event, fewer);
  if (change !== undefined) return change;
  const comes =
    (event !== undefined && reportsFor(text, event)) ||
    join.test(text) ||
    joinBriefly.test(text) ||
    (event !== undefined && comesTo(ingredients, text));
  const answers = ingredients.text.quote !== undefined && ingredients.party !== undefined && text.length <= 14;
  if (!comes && !answers) return undefined;
  if (elsewhere.test(text) || isAsked(text)) return undefined;
  return joined(ingredients, text, event);
}

/** 上回写的是一个: what is changed is a sign-up, not another time. */
const saidBefore = gated(/(?:上回|上次|前面|先前|之前|刚才)(?:我)?(?:写|报|说|登记)/u);

/** 我报运动会: what is said of oneself, with the event behind it. */
const reportsFor = (text: string, event: string): boolean =>
  /(?:我|俺|我们|我家|俺家|咱)(?:也|要|想|就|都){0,2}报(?:名|名参加|个)?(?:参加)?$/u.test(
    text.slice(Math.max(0, text.indexOf(event) - 8), text.indexOf(event)),
  );

/** 包饺子我去, 包饺子两个人: the event and the people, nothing else. */
const comesTo = ({ party }: Ingredients, text: string): boolean =>
  text.length <= 24 &&
  (party !== undefined || /我(?:们|家|俩)?(?:也|都|要|想|肯定)?(?:去|来|听|参加)/u.test(text)) &&
  !/真|太|好玩|热闹|可|馅|昨天|今儿包|包了|老师|[?？]|吗|几/u.test(text);

const plainJoin =
  /^(?:[\u4e00-\u9fa5]{2,6})??(?:我们?|我家|俺|咱|咱家)?(?:也|都|要|想|就|肯定)?(?:去|来|参加|报名|报个名|(?:给我)?报(?:上)?[一两二三四五六\d俩仨](?:个|位|人)?(?:人)?|算(?:我|上我)(?:一个|们)?|加我(?:一个)?|加一|\+1)(?:吧|了|哈|啊)?$/u;
const opensComing = gated(
  /^[^,，。;；!！?？\s]{0,12}(?:[去来报1一]|参加|算我|算上|加我)[^,，。;；!！?？\s]{0,6}[,，。;；!！?？\s]/u,
);
/** 我要去，几点开始: who says plainly that they come, and asks besides. */
export const joinsAndAsks = (text: string): boolean => {
  // Asked of every message: most end here.
  if (!opensComing.test(text) || !mayAskBesides(text)) return false;
  const clauses = text.split(/[,，。;；!！?？\s]+/u).filter((clause) => clause !== '');
  return (
    clauses.length === 2 && plainJoin.test(clauses[0]!) && (asksOfEvent(clauses[1]!) || asksBeside.test(clauses[1]!))
  );
};

/** 要带围裙吗, 地点在哪, 几点来着. */
const asksBeside =
  /^(?:对了|那个|请问|问下)?[^，,。]{0,8}(?:[?？吗]|什么|啥|哪|几点|多久|来着)(?:呀|啊|呢)?$|^[^，,。]{0,12}(?:要不要|用不用|能不能|可不可以|让不让)[^，,。]{1,6}$/u;
const mayAskBesides = mayMatch([asksBeside, ...questionsOfEvents]);
/** A question about signing up, not a sign-up with a question after it. */
const isAsked = (text: string): boolean =>
  /[?？吗](?:还|呀|啊|现在|这回)?$|几点|怎么|谁|能报名|什么时候|啥时候|哪天/u.test(text) &&
  !/名额|我也去|我报|算我|我想报|我去|报一|报两|报个|给我|我来|算上我|带我|加我|报名[,。]|^报名/u.test(text);

const staysAway = whoDoes(
  `(?:他|她|他们)?(?:(?:${rules.mindChanged})[了啦]?[,，\\s]?)?(?:(?:临时|突然|今天|那天|还是|也|都|说|有事|加班|又|就|先|这次|可能|恐怕)){0,3}(?:不去了?|去不了|去不成|不来了?|来不了|来不成|不参加|参加不了|不想去|不想来|不能去|不能来|不跟着|那(?:份|个|位)儿?(?:就)?(?:别|不用|甭|不)(?:算|要|留|记)(?:了|上)?)`,
);

export function left(ingredients: Ingredients, text: string, event: string | undefined): Intent | undefined {
  if (insteadOfMe.test(text))
    return { kind: 'signup.change', slots: { delta: 0, ...(event !== undefined && { event }) } };
  if (/就(?:我|剩)?.{0,4}[一1]个|只(?:剩|来|去)|我(?:一个人|自己|自个儿?|一个)(?:去|来)/u.test(text)) return undefined;
  const of = event === undefined ? text : text.replace(event, '');
  const away = relativesWho(of, staysAway) ?? relativesWho(of.replace(behindEvent, ''), staysAway);
  const fewer =
    /少(?:来|去|报)?(\d{1,2}|[一二两三四五六七八九俩仨])|(?:[退减]|去掉)(?:她|他|我)?(\d|[一二两三四五俩仨])(?:[个位]|$|[,，。!！\s])|(\d|[一二两三四五俩仨])(?:个|位|口)(?:人|小的|孩子|娃|大人|老人|老的)?(?:.{0,6}了)?(?:不去|去不了|来不了|不来|不参加)|(\d|[一二两三四五俩仨])个?名额(?:都|就|给)?(?:退|取消|不要|让)|(?:让|腾|空|匀)出?(\d|[一二两三四五俩仨])(?:个|位)?(?:(?:名额|位[子置]?|座位?)(?=[^我俺]{0,6}$)|(?:名额|位[子置]?|座位?)?(?:出来|给))/u.exec(
      text,
    );
  const party =
    numberOf(fewer?.slice(1).find((digits) => digits !== undefined)) ??
    bothAway(text) ??
    away?.people ??
    (/少(?:来|去)?个人/u.test(text) ? 1 : undefined);
  const cause = party === undefined ? causeIn(text, event) : undefined;
  const other = away === undefined && cause === undefined ? otherAway(ingredients, text, event) : undefined;
  const plain = event === undefined ? text : text.replace(event, ' ');
  const they = [party, cause, other].every((it) => it === undefined) ? theyIn(plain) : undefined;
  return {
    kind: 'signup.withdraw',
    slots: {
      ...(event !== undefined && { event }),
      ...(they !== undefined && { they }),
      ...(party !== undefined && { party }),
      ...(away !== undefined && { who: away.who }),
      ...(other !== undefined && { other }),
      ...(cause !== undefined && { cause }),
      ...comesInstead(plain),
      ...(event === undefined && allAway(text) && { all: true }),
    },
  };
}

/** 饺子我媳妇不来了: what is no known event stands before them. */
const behindEvent =
  /^\p{Script=Han}{2,5}?(?:那个|那场|活动)?(?=(?:我|俺|咱)们?家?(?:的)?\p{Script=Han}{1,4}(?:不[去来]|[去来]不))/u;

/** 写春联我去，我家俩娃也去，一共仨: who comes says how many come. */
const comesAll = gated(
  /^(?!.{0,20}(?:改|变|原来|原先|刚才?|不去|多报|少报|不是))[^,，。]{0,8}(?:我|俺|我们)(?:俩|仨)?(?:也|都)?(?:去|来|报名|参加|报上?)[,，](?:.{0,12}[去来]|再?[加带算]上?[^,，。]{1,8})[,，]?(?:一共|总共|共)/u,
);

/** 就我自己了: those who were to come along do not. */
const onlyMeNow = gated(
  /^(?:那|现在|算了|这回|唉|哎)?[,，\s]?(?:就剩?|只剩|只有)(?:我|俺)(?:自己|自个儿?|一个人?|1个人?)(?:去|来|参加)?了[吧哈。!！\s]{0,2}$/u,
);

function changed(
  { party: people }: Ingredients,
  text: string,
  event: string | undefined,
  told?: number,
): Intent | undefined {
  const named = event === undefined ? {} : { event };
  if (
    /(?:就|只)(?:剩|有|来|去)?(?:我|俺)(?:自己|自个儿?)?(?:[一1]个)?(?:人)?(?:去|来|了|吧)?[,，。!！\s]{0,3}$|我(?:一个人|自己|自个儿?|一个)(?:去|来)/u.test(
      text,
    ) &&
    withdraw.test(text)
  )
    return { kind: 'signup.change', slots: { party: 1, ...named } };
  const only = told ?? (onlyMeNow.test(text) ? 1 : undefined);
  if (only !== undefined) return { kind: 'signup.change', slots: { party: only, ...named } };
  const instead =
    /(?:是|来|去|报)(\d{1,2}|[一二两三四五六七八九十])(?:个|位|口)?人?[哈啊呢哦]?[,，\s]?不是[\d一二两三四五六七八九十]/u.exec(
      text,
    );
  const meant = numberOf(instead?.[1]);
  if (meant !== undefined && /报|人|口|家|位/u.test(text))
    return { kind: 'signup.change', slots: { party: meant, ...named } };
  const stated = comesAll.test(text)
    ? null
    : (total.exec(text) ??
      (/刚才?说|说少|说多|少说|多说|之前|刚才?报|原来|原先|本来|原|加|多|变|改|减|也去|不去/u.test(text)
        ? sum.exec(text)
        : null));
  if (
    stated !== null &&
    /报|人|个|口|位|\+|名额|家|我/u.test(text) &&
    !/(?<!我(?:那|的|家的?)?)名额(?:改|变|加|增|限)|上限|限额|时间|地点|点(?!名)|[0-9]号|日|周[一二三四五六日]改|密码|名字改|主意/u.test(
      text,
    )
  ) {
    const party = numberOf(stated.slice(1).find((digits) => digits !== undefined));
    if (party !== undefined && !isFlat(party)) return { kind: 'signup.change', slots: { party, ...named } };
  }
  const recounts = /人数(?:有变|变|更新|更正|调整)/u.test(text) || signupRules.slipOfParty.test(text);
  if (stated === null && people !== undefined && recounts)
    return { kind: 'signup.change', slots: { party: people.party, ...named } };
  if (stated === null && /人数(?:变|改|有变)|改一下|改下人数/u.test(text)) {
    const party = numberOf(
      /(?:去|来|报|是)(\d{1,2}(?=[个位口人])|[一二两三四五六七八九十](?=[个位口人])|[俩仨])/u.exec(text)?.[1],
    );
    if (party !== undefined) return { kind: 'signup.change', slots: { party, ...named } };
  }
  if (
    stated === null &&
    people !== undefined &&
    /(?:改成|改为|变成|变为|调整为|更正|换成).{0,6}[大口个位人]/u.test(text) &&
    !/时间|地点|点(?!名)/u.test(text)
  )
    return { kind: 'signup.change', slots: { party: people.party, ...named } };
  const added = more.exec(text);
  const delta = numberOf(added?.[1] ?? added?.[2] ?? added?.[3]);
  if (
    delta === undefined ||
    (/名额/u.test(text) && !/[我俺咱]/u.test(text)) ||
    /菜|灯|椅|桌|把|斤|瓶|箱|块|条|楼|栋|台|棵|盏|次|天|年|层|桩|车|监控|摄像|杯|碗|道|句/u.test(text)
  )
    return undefined;
  const names = namesAdded(text.slice(added!.index + added![0].length));
  return {
    kind: 'signup.change',
    slots: { delta, ...named, ...(names.length === delta && delta > 0 ? { names } : {}) },
  };
}

/** 不是603 是703: a door, no party. */
const isFlat = (number: number): boolean => number > 100 && number % 100 >= 1 && number % 100 <= 12;

const numberOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : parseNumeral(word);
