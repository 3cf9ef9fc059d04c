import type { Part } from './said.ts';

/** Words for days, counted from today. */
export const dayWords: Readonly<Record<string, number>> = {
  大前天: -3,
  大前儿: -3,
  前天: -2,
  前日: -2,
  前儿个: -2,
  前儿: -2,
  昨天: -1,
  昨日: -1,
  昨儿个: -1,
  昨儿: -1,
  今天: 0,
  即日: 0,
  今日: 0,
  今儿个: 0,
  今儿: 0,
  本日: 0,
  明天: 1,
  明日: 1,
  明儿个: 1,
  明儿: 1,
  后天: 2,
  后日: 2,
  后儿个: 2,
  后儿: 2,
  大后天: 3,
  大后儿个: 3,
  大后儿: 3,
};

/** A day and a part of it in one word: the day counted from today. */
export const dayPartWords: Readonly<Record<string, readonly [number, Part]>> = {
  今早: [0, '早上'],
  今早上: [0, '早上'],
  今晨: [0, '早上'],
  今晚: [0, '晚上'],
  今晚上: [0, '晚上'],
  今夜: [0, '晚上'],
  今夜里: [0, '晚上'],
  今儿早上: [0, '早上'],
  今儿晚上: [0, '晚上'],
  今午: [0, '中午'],
  明早: [1, '早上'],
  明早上: [1, '早上'],
  明晨: [1, '早上'],
  明晚: [1, '晚上'],
  明晚上: [1, '晚上'],
  明夜: [1, '晚上'],
  明午: [1, '中午'],
  后早: [2, '早上'],
  后晚: [2, '晚上'],
  昨早: [-1, '早上'],
  昨晨: [-1, '早上'],
  昨晚: [-1, '晚上'],
  昨晚上: [-1, '晚上'],
  昨夜: [-1, '晚上'],
  昨夜里: [-1, '晚上'],
  前晚: [-2, '晚上'],
  前夜: [-2, '晚上'],
};

/** Several days in one word, counted from today, the end included. */
export const daysWords: Readonly<Record<string, readonly [number, number]>> = {
  今明两天: [0, 1],
  今明两日: [0, 1],
  今明后三天: [0, 2],
  今明: [0, 1],
  明后两天: [1, 2],
  明后两日: [1, 2],
  明后天: [1, 2],
  昨今两天: [-1, 0],
};

/** Days counted from the date named before. */
export const followingWords: Readonly<Record<string, number>> = {
  次日: 1,
  翌日: 1,
  隔日: 1,
  第二天: 1,
  转天: 1,
  当天: 0,
  当日: 0,
  同日: 0,
  同一天: 0,
  前一天: -1,
  前一日: -1,
  头一天: -1,
};

/** Right after a date: the same day (元旦当天, 周六当晚) or one beside it (冬至前一天). */
export const besideWords: Readonly<Record<string, readonly [number, Part?]>> = {
  当天: [0],
  当日: [0],
  那天: [0],
  当晚: [0, '晚上'],
  当夜: [0, '晚上'],
  前一天: [-1],
  前一日: [-1],
  前一晚: [-1, '晚上'],
  前夕: [-1],
  前夜: [-1, '晚上'],
  前两天: [-2],
  前三天: [-3],
  头一天: [-1],
  后一天: [1],
  后第一天: [1],
  后第二天: [2],
  第二天: [1],
};

export const followingPartWords: Readonly<Record<string, readonly [number, Part]>> = {
  次晨: [1, '早上'],
  次日早: [1, '早上'],
  次日晚: [1, '晚上'],
  当晚: [0, '晚上'],
  前一晚: [-1, '晚上'],
};

export const partWords: Readonly<Record<string, Part>> = {
  凌晨: '凌晨',
  后半夜: '凌晨',
  下半夜: '凌晨',
  拂晓: '凌晨',
  黎明: '凌晨',
  清晨: '早上',
  大清早: '早上',
  清早: '早上',
  早上: '早上',
  早晨: '早上',
  早间: '早上',
  一早: '早上',
  一大早: '早上',
  大早上: '早上',
  上午: '上午',
  午前: '上午',
  前晌: '上午',
  中午: '中午',
  午间: '中午',
  晌午: '中午',
  大中午: '中午',
  下午: '下午',
  午后: '下午',
  后晌: '下午',
  傍晚: '傍晚',
  黄昏: '傍晚',
  晚上: '晚上',
  晚间: '晚上',
  大晚上: '晚上',
  夜晚: '晚上',
  夜间: '夜里',
  夜里: '夜里',
  深夜: '夜里',
  半夜: '半夜',
  大半夜: '半夜',
  白天: '白天',
};

/** Short parts: only beside a day or right before a clock time (周五晚, 早8点). */
/** Hours in one word that may stand before a clock time: 正午12点, 午夜十二点. */
export const hourPartWords: Readonly<Record<string, Part>> = { 正午: '中午', 午夜: '半夜', 子夜: '半夜' };

export const shortPartWords: Readonly<Record<string, Part>> = {
  早: '早上',
  晨: '早上',
  晚: '晚上',
  夜: '夜里',
  午: '中午',
};

/** Hours of a part of the day, the end excluded. */
export const windows: Readonly<Record<Part, readonly [number, number]>> = {
  凌晨: [0, 6],
  早上: [6, 9],
  上午: [6, 12],
  中午: [11, 13],
  下午: [12, 18],
  傍晚: [17, 19],
  晚上: [18, 24],
  夜里: [18, 24],
  半夜: [0, 6],
  白天: [6, 18],
};

/** Clock times in one word: the hour. */
export const hourWords: Readonly<Record<string, number>> = { 正午: 12, 午夜: 24, 子夜: 24 };
