import type { TimeMention } from '#domain/reading.ts';

const slip =
  '(?:刚才?|刚刚|不好意思|抱歉|更正|通知|我|哦|那个?|[说写发弄搞记]错了?|错了|不对|不是停|[，,：:。！!\\s]){0,6}';
const still = '(?:那天|当天|那几天|还是|还|就|也|都|又|仍然?|依旧|可以|能|[，,\\s]){0,4}';
const notShut = '(?:不停(?:诊)?了?|不休息?了?|不关(?:门)?了?|不放假了?|能开了?)';
/** 周四不停了 护士能来. */
const why = '[^，,。；;！!?？\\s]{2,12}';
const opens =
  '(?:照常|照旧|照样|正常|恢复|继续)(?:开放?|开门|开诊|服务|营业|出诊|坐诊|义诊|接待|进行)?|(?:开诊|还开|照开)';
/** 周四照常, 小屋不停了，照常开, without the days. */
const again = new RegExp(
  `^${slip}(?<service>[\\u4e00-\\u9fa5]{2,10}?)??的?${still}(?:${notShut}[，,\\s]{0,2}${still}(?:${opens})?(?:[，,\\s]{1,2}${why})?|${opens})(?:了|的|啦)?(?:[，,。！!\\s]{1,2}${still}(?:${opens})(?:了|的)?)?[。.!！\\s]{0,3}(?:谢谢|请大家转告|通知大家一下|发个?通知)?[。.!！\\s]{0,2}$`,
  'u',
);
/** 下周一也停, without the day. */
const shutsToo =
  /^(?:还有|另外|[，,\s]){0,3}(?:也|还|都)(?:要|得)?(?:停诊?|不开门?|休息)(?:一[次天])?(?:了|吧)?[。.!！\s]{0,3}$/u;

/** That a service which was just told to be shut is shut on more days. */
export const shutsTooIn = (said: string, times: readonly TimeMention[]): boolean =>
  times.length > 0 &&
  !/[?？吗]/u.test(said) &&
  shutsToo.test(times.reduce((rest, { text }) => rest.replace(text, ''), said.trim()));

const asks = /[?？吗]|吧[。.!！\s]{0,2}$|是不是|要是|如果|听说|可能/u;
const longest = 32;

/** What is said of a service that opens after all; `all`: on every day, 恢复了, 都照常. */
export interface OpensAgain {
  readonly service?: string;
  readonly all: boolean;
}

/** That a service opens after all, with what is named of it; whether one was to be shut, only the conversation knows. */
export function opensAgainIn(said: string, times: readonly TimeMention[]): OpensAgain | undefined {
  if (said.length > longest || asks.test(said)) return undefined;
  const groups = again.exec(times.reduce((rest, { text }) => rest.replace(text, ''), said.trim()))?.groups;
  if (groups === undefined) return undefined;
  const all = times.length === 0 && /恢复|都|全/u.test(said);
  return groups.service === undefined ? { all } : { all, service: groups.service };
}

const wrongly = '(?:刚才?|刚刚|不好意思|抱歉|更正|哦|哎呀?|[我那][天个]?|日子|日期|[，,。！!\\s]){0,4}';
const isWrong = '(?:[说写发弄搞记看]错了?|错了|不对|有误)[啊哈]?[，,。！!\\s]{0,3}';
const butIs = '(?:停诊|停)?(?:其实|应该|就|改){0,2}(?:是|停|到|成|在)?';
/** 周二正常: behind a day that is told to open. */
const asEver = '(?:那天|还是|还|都|就|也){0,2}(?:正常|照常|照旧|照样|不停诊?)(?:开放?|开门|开诊)?了?[，,\\s]{0,2}';
/** 弄错了 就是, 改到, 不是是, without the days. */
const otherDay = new RegExp(
  `^${wrongly}(?:${isWrong}(?:${asEver})?${butIs}|不是[，,\\s]{0,2}(?:而|应该|就)?是|(?:那|还是)?(?:改|换|挪)(?:到|成|为))(?:停诊?|不开门?|休息|关门?)?(?:一[次天])?(?:了|的|啊){0,2}[，,。.!！\\s]{0,3}(?:${asEver})?[。.!！]{0,3}$`,
  'u',
);
const opensThen = new RegExp(`^\\s?${asEver}`, 'u');

/** Of the days of such words those that are shut: in 是下周三停 周二正常 not the second. */
export const shutDays = (said: string, times: readonly TimeMention[]): readonly TimeMention[] =>
  times.filter(({ text }) => !opensThen.test(said.slice(said.indexOf(text) + text.length)));

/** That the closure which was just told is on other days than it said: 弄错了 就是这周四, 不是周四是周五, 改到下周一. */
export const onOtherDay = (said: string, times: readonly TimeMention[]): boolean =>
  times.length > 0 &&
  said.length <= longest &&
  !asks.test(said) &&
  otherDay.test(times.reduce((rest, { text }) => rest.replace(text, ''), said.trim()));
