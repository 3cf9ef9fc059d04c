import type { Unit } from './said.ts';

export const weekPrefixes: Readonly<Record<string, number>> = {
  上上个: -2,
  上上: -2,
  上一个: -1,
  上个: -1,
  上: -1,
  这个: 0,
  这一: 0,
  这: 0,
  本: 0,
  下一个: 1,
  下个: 1,
  下: 1,
  下下个: 2,
  下下: 2,
  下下下: 3,
};

export const weekUnits: Readonly<Record<string, true>> = { 周: true, 星期: true, 礼拜: true };

export const weekdayLetters: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
};

export const monthPrefixes: Readonly<Record<string, number>> = {
  上上个: -2,
  上上: -2,
  上一个: -1,
  上个: -1,
  上: -1,
  这个: 0,
  这: 0,
  本: 0,
  当: 0,
  下一个: 1,
  下个: 1,
  下: 1,
  次: 1,
  下下个: 2,
  下下: 2,
};

export const quarterPrefixes: Readonly<Record<string, number>> = {
  上个: -1,
  上: -1,
  上一: -1,
  这个: 0,
  本: 0,
  下个: 1,
  下: 1,
  下一: 1,
};

export const yearWords: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  旧年: -1,
  今年: 0,
  本年: 0,
  本年度: 0,
  今年度: 0,
  明年: 1,
  来年: 1,
  下年: 1,
  下一年: 1,
  明年度: 1,
  后年: 2,
  大后年: 3,
};

export const seasons: Readonly<Record<string, readonly [number, number]>> = {
  春天: [3, 3],
  春季: [3, 3],
  夏天: [6, 3],
  夏季: [6, 3],
  暑假: [7, 2],
  秋天: [9, 3],
  秋季: [9, 3],
  冬天: [12, 3],
  冬季: [12, 3],
};

/** A season of a year in one word: the year counted from this one. */
export const seasonWords: Readonly<Record<string, readonly [number, string]>> = {
  今春: [0, '春天'],
  今夏: [0, '夏天'],
  今秋: [0, '秋天'],
  今冬: [0, '冬天'],
  明春: [1, '春天'],
  明夏: [1, '夏天'],
  去冬: [-1, '冬天'],
};

/** Pieces of a month: from day, to day (0: the last). */
export const monthSlices: Readonly<Record<string, readonly [number, number]>> = {
  上中旬: [1, 20],
  中上旬: [1, 20],
  中下旬: [11, 0],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 0],
  月初: [1, 10],
  初: [1, 10],
  头: [1, 10],
  月中: [11, 20],
  中: [11, 20],
  月底: [21, 0],
  月末: [21, 0],
  底: [21, 0],
  末: [21, 0],
  尾: [21, 0],
  上半月: [1, 15],
  下半月: [16, 0],
};

/** Pieces of a year: from month, to month. */
export const yearSlices: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  年初: [1, 3],
  初: [1, 3],
  年中: [6, 7],
  年底: [12, 12],
  年末: [12, 12],
  岁末: [12, 12],
  底: [12, 12],
  末: [12, 12],
};

export const durationUnits: Readonly<Record<string, Unit>> = {
  秒钟: 'second',
  秒: 'second',
  分钟: 'minute',
  刻钟: 'quarter-hour',
  小时: 'hour',
  钟头: 'hour',
  个小时: 'hour',
  个钟头: 'hour',
  个钟: 'hour',
  天: 'day',
  昼夜: 'day',
  个昼夜: 'day',
  晚: 'night',
  晚上: 'night',
  个晚上: 'night',
  夜: 'night',
  宿: 'night',
  周: 'week',
  星期: 'week',
  个星期: 'week',
  礼拜: 'week',
  个礼拜: 'week',
  个月: 'month',
  个季度: 'season',
  年: 'year',
  年半: 'year',
  个工作日: 'workday',
  工作日: 'workday',
};

/** Seconds of a unit whose length never changes. */
export const unitSeconds: Readonly<Partial<Record<Unit, number>>> = {
  second: 1,
  minute: 60,
  'quarter-hour': 900,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
};

export const connectors: Readonly<Record<string, true>> = {
  一直到: true,
  直到: true,
  到: true,
  至: true,
  '-': true,
  '–': true,
  '—': true,
  '——': true,
  '--': true,
  '－': true,
  '~': true,
  '～': true,
  '−': true,
};
