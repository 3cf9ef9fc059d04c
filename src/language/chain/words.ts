/** What heads a list people sign up in. */
export const heads = /接龙|Group\s?Note|solitaire|jielong/iu;
/** The words of the head that are no part of a title. */
export const headWords = /[#＃]\s*(?:接龙|Group\s?Note)\s*[:：]?|(?:请|来|开个?|发起|跟帖|签到)?接龙[了啦]?[:：]?/giu;
/** Marks of somebody who no longer comes. */
export const withdrawnMarks =
  /取消|退出|退了|不去了|去不了|不来了|来不了|不参加了?|划掉|作废|撤了|请假|❌|✖|╳|[（(][x×X][）)]/u;
/** The example line of a list. */
export const example = /^\s*(?:例如|示例|例|格式|范例|举例|样例)\s*(?:[:：.、]|\s|$)/u;
