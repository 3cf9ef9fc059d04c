/** The wording of a time names its day; without it the day is one that is known. */
export const namesDay = /[今明后][天儿]|[今明后]早|[今明]晚|大后天|周|星期|礼拜|月|[日号]|除夕|元旦|春节/u;
/** It names the half of the day, or an hour that has only one. */
export const namesHalf = /午|早|晚|夜|凌晨|傍晚|(?:1[3-9]|2[0-3])(?:[点时:：]|$)/u;
