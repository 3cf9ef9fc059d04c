/** The wording of a time names its day; without it the day is one that is known. */
export const namesDay = /[今明后][天儿]|[今明后]早|[今明]晚|大后天|周|星期|礼拜|月|[日号]|除夕|元旦|春节/u;
/** It names the half of the day, or an hour that has only one. */
export const namesHalf = /午|早|晚|夜|凌晨|傍晚|(?:1[3-9]|2[0-3])(?:[点时:：]|$)/u;
/**
 * A day told from the day of speaking, with the date or weekday that may stand behind it. 说明天 tells of tomorrow, 说明 alone,
 * 文明天地 and 今后天气 name no day.
 */
export const dayFromToday =
  /(?<day>大后[天儿日]|(?<![今以之午前先往])后[天儿日](?!气|色)|(?<![文声证透表照发])明(?:[天儿日]|早|晚|晨))(?:\s{0,2}[（(]?(?:(?:\d{1,2}月)?\d{1,2}[日号]\s{0,2}(?:[（(]?(?:周|星期|礼拜)[一二三四五六日天])?|(?:周|星期|礼拜)[一二三四五六日天])[)）]{0,2})?/gu;
/** How many days away it is, and the part of the day that is said with it. */
export const daysAway: Readonly<Record<string, readonly [number, string]>> = {
  大后: [3, ''],
  后: [2, ''],
  明: [1, ''],
  明早: [1, '早上'],
  明晚: [1, '晚上'],
  明晨: [1, '清晨'],
};
