import type { Edge } from './values.ts';

/** Words after a time that open one of its ends. */
export const edgeWords: Readonly<Record<string, Edge>> = {
  之前: 'before',
  以前: 'before',
  前: 'before',
  为止: 'until',
  止: 'until',
  起: 'from',
  起始: 'from',
  起开始: 'from',
  开始: 'from',
  以后: 'from',
  以来: 'from',
  至今: 'from',
  之后: 'after',
  过后: 'after',
  后: 'after',
  之内: 'within',
  以内: 'within',
  内: 'within',
};

/** What goes on from one time to another and may stand between them: 8点停水到10点. */
export const doings =
  '停水 停电 停气 停暖 停网 断水 断电 断网 停 检修 维修 施工 封路 封闭 关闭 关门 开门 开放 营业 值班 上班 上课 开始 开始停水 开始停电 就停水 就停电';

/** Words for now, as the second side of what goes on: 从昨天到现在. */
export const untilNow = '现在 目前 此刻 这会儿 如今';

/** Behind 从 and a time: it has gone on since. */
export const since = '就 一直 便 起';

/** Words before a time that belong to it when an end is open or another time follows. */
export const openers: Readonly<Record<string, true>> = {
  从: true,
  自: true,
  自从: true,
  由: true,
  打: true,
  打从: true,
};

/** Stretches around now: the sign says whether they lie behind or ahead. */
export const rollers: Readonly<Record<string, 1 | -1>> = {
  最近: -1,
  近: -1,
  过去: -1,
  过去的: -1,
  未来: 1,
  未来的: 1,
  接下来: 1,
  接下来的: 1,
  今后: 1,
  随后: 1,
  往后: 1,
};

/** Words before a time that belong to it when it ends with 为止 or 止: 到周五为止. */
export const closers: Readonly<Record<string, true>> = {
  到: true,
  至: true,
  直到: true,
  一直到: true,
  截至: true,
  截止到: true,
  截止至: true,
};
