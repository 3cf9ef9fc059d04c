import type { Category } from './category.ts';

/**
 * What words show besides what they mean: each matters to one or two handlers, beside what the records know, and is nothing
 * to anybody else.
 */
export type MessageHint =
  // who comes to what
  | 'me-too' // 我也算一个: the speaker, besides those who were named
  | 'joins-in' // 算上我: along with whoever came before
  | 'of-each' // 扫雪和合唱我俩都去: the same is said of each
  | 'of-us' // 我们不去了: the speaker and theirs
  | 'some-still-come' // 我妹妹还去: beside who stays away
  | 'all-of-it' // 上午下午都去: none of them is left out
  | 'both-events' // 两个活动都报
  | 'all-events' // 所有活动我们全报
  // a question
  | 'asks-leader' // 谁是我们楼门长
  | 'asks-duty' // 今晚谁值班
  | 'asks-who' // 谁没回: not only how many
  // a fault or a danger
  | 'cries-for-help' // 快来人啊, and hardly anything else
  | 'says-call' // 快打120啊: who to call, and nothing else
  | 'says-keep-money' // 骗子！别打钱: advice to who is to be cheated, and nothing else
  | 'has-called' // 我打119了: somebody has been called, and nothing else
  | 'sign-gone' // 不冒了: what was seen of it stopped; whether it is mended nobody knows
  | 'moves-again' // 能坐了, 抬到床上了: of who lay there it says too little
  | 'pot-on' // 灶上还炖着呢: on, and not burning yet
  | 'rings-unheard' // 按了铃没人答应: by who is shut in, of no home that does not answer
  | 'sees-somebody' // 刚才看见个男孩卡住了: of one who was not spoken of before
  | 'tells-more' // 摸着温吞吞, 就我们楼下那个: of what was told before, and names no thing
  | 'of-all' // 全楼, 大家: not of one home alone
  | 'of-others' // 楼上也, 隔壁: of more than the own home
  | 'flows' // 漫出来了: water is where it should not be
  | 'on-behalf' // 代报: begins with the word for it
  | 'in-their-name' // 帮老王报一下: for somebody who is not of the own family
  // where staff speak
  | 'coming' // 师傅出发了: on the way, and not at work yet
  | 'keep-answer' // 记住: an answer to one person is an entry too
  | 'of-a-notice' // 通知, 更正, 停水, #3: of something that was posted
  | 'corrects' // 更正, 修改: says that it puts something right
  | 'misspelt' // 打错字了, 应为: of a slip of the pen
  | 'of-sending' // 不发了: of something that is to go out
  | 'that-one'; // 那条, 定时的: one that needs no other name

/** What words show that are kept or worked on: a draft's, a title, an answer, a part of the message. */
export type WordHint =
  // a notice
  | 'of-repairs' // 检修, 保养: what property may post about
  | 'called-off' // 不停水了, 照常: there is no outage any more
  | 'moves-hours' // 停电提前, 时间改到…: its hours are other than they were told
  | 'new-end' // 延长到晚上7点: the time that is said is the new end
  | 'earlier' // 提前
  | 'by-less' // 提早半小时: the length that is said comes off
  | 'end-only' // 延长1小时: the beginning stays
  | 'says-end' // 下午2点结束: the hour is that of its end
  | 'last-ends' // 8点半停，12点就来电: the last hour is that of its end
  | 'opens-with-house' // 8号楼改成…: said of that house
  | 'hour-alone' // 时间改到…: nothing but what stands beside an hour
  // a danger
  | 'in-flames' // 着火了, 火苗: more than a smell or smoke; 是不是谁家着火了 asks
  // a time
  | 'names-day' // 明天, 周五, 12号
  | 'names-half' // 下午, 晚上, 15点
  | 'weekday' // 周五
  | 'this-weekday' // 周五, 本周五
  // an event
  | 'discreet' // 慰问, 亲子: who comes is the organisers' to know
  | 'duty' // 值守, 巡逻
  | 'lesson' // 讲座, 培训
  | 'no-event' // 团购, 投票: a list of something else
  // people
  | 'child' // 孩子, 孙子, 老大
  | 'two' // 她俩
  | 'several' // 他们
  // the rest
  | 'to-one' // 您家, 明天: an answer that speaks to one person or of one day
  | 'of-health' // 诊, 血压: a place of health
  | 'any-hut'; // 小屋, 服务站: whichever service there is

export type Hint = MessageHint | WordHint;

/** A part of the day that stands for an event. */
export type DayPart = 'morning' | 'afternoon' | 'evening';

/** What the words of a message name, as they name it: what it is, only the records tell. */
export interface Naming {
  /** 撸串, 拼车: what neighbours do together on their own. */
  readonly plan?: string;
  /** 健走不去了 腿疼: what may speak of one of several events, where a sign-up names none. */
  readonly event?: string;
  /** 我不去了，舞你们跳吧: what the others go on with. */
  readonly theirs?: string;
  /** 下午的我去, 下午那个: the part of the day is said for the event. */
  readonly part?: DayPart;
  /** 上午下午都去: every part of the day that is said, in order. */
  readonly parts?: readonly DayPart[];
  /** 扫雪和合唱我都报: what is said one after another, of which each piece may name an event. */
  readonly together?: readonly string[];
  /** 1号楼: the numbers of the buildings. */
  readonly houses?: readonly string[];
  /** 5号楼除外, 5号楼还没来: where the addresses begin of which the rest does not hold. */
  readonly excepted?: readonly number[];
  /** 刷墙是哪天, 今晚还排练吗: what is asked after, when or where it is or whether it still is. */
  readonly asked?: string;
  /** 电梯, 照明: the sorts of faults that are called by their name. */
  readonly things?: readonly Category[];
}

/** How somebody answers which of several events they mean. */
export interface EventPick {
  /** #2. */
  readonly number?: number;
  /** 第二个: the figure is a place among those that were asked about. */
  readonly nth?: true;
  /** 这个: the one that is quoted. */
  readonly points?: true;
  /** 两个都报: so many of them are all that were asked about; `all`: however many they were. */
  readonly joins?: number | 'all';
  /** 两个都取消: the same of what was ordered. */
  readonly orders?: number | 'all';
  /** 两个都去: the figure counts the events, not who comes. */
  readonly counts?: true;
  /** 老孙读报不去: it says who does not come. */
  readonly away?: true;
  /** 是健步走吗, 不是健步走: asks or denies, so that it chooses none. */
  readonly doubts?: true;
  /** As in `Naming`. */
  readonly together?: readonly string[];
}

/** Whether a count of events is that of all that were asked about. */
export const areAll = (count: EventPick['joins'], asked: number): boolean => count === 'all' || count === asked;

/** Whether a reading shows something. */
export const shows = ({ hints }: { readonly hints?: readonly Hint[] | undefined }, hint: MessageHint): boolean =>
  hints?.includes(hint) === true;

/** Whether an address of a reading is one that it excepts. */
export const isExcepted = (
  { naming }: { readonly naming?: Naming | undefined },
  { start }: { readonly start: number },
): boolean => naming?.excepted?.includes(start) === true;
