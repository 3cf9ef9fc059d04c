import type { WallTime } from './wall.ts';

/** What is said of an event that somebody has in mind; which one, only the conversation knows. */
export type EventTalk =
  /** 我们一家三口, 只来一个: how many the speaker's party is. */
  | { readonly is: 'party'; readonly party: number }
  /** 我女儿也来, 还有我妈: who comes besides. */
  | { readonly is: 'more'; readonly people: number }
  /** 就我自己去吧, 就我妈自己去, 我妹妹不去了换我女儿: what the own party is now (`who`, when it is somebody else), or that they are as many as before. */
  | { readonly is: 'own'; readonly party?: number; readonly delta?: number; readonly who?: string }
  /** 娃不去: of the speaker's household some stay away. */
  | { readonly is: 'fewer'; readonly who: string; readonly people: number }
  /** 还是不去了: the speaker had signed up. */
  | { readonly is: 'leaves' }
  /** 王姐不去了: somebody else, by name or flat, stays away. */
  | { readonly is: 'away'; readonly other: string; readonly event?: string }
  /** 说错了，是扫雪两个: what was just signed up for is another event; 合唱改成扫雪 names both, 有饺子吃那个 only points at it. */
  | {
      readonly is: 'moves';
      readonly event: string;
      readonly from?: string;
      readonly party?: number;
      readonly pointed?: boolean;
    }
  /** 包饺子两个人，健步走一个人: how many come to each. */
  | { readonly is: 'each'; readonly of: readonly EachParty[] }
  /** 都改成2个人: at every event one comes to. */
  | { readonly is: 'everywhere'; readonly party: number }
  /** 两样我都来: at both events that are open; 两个都报 (`countsEvents`) is two people where one is open. */
  | { readonly is: 'both'; readonly party: number; readonly countsEvents?: boolean }
  /** 取消哈: the sender's last sign-up, where it was made just now. */
  | { readonly is: 'calls-off' }
  /** 李强换成赵刚: one of a list gives their place to another. */
  | { readonly is: 'swaps'; readonly from: string; readonly to: string; readonly event?: string }
  /** 又能去了: the speaker had withdrawn; 还是两个吧, by who stands on the list, is how many they are. */
  | { readonly is: 'again'; readonly party?: number }
  /** 几点开始, 捡落叶在哪集合: with the words that may name the event. */
  | {
      readonly is: 'asks';
      readonly aspect: EventAspect;
      readonly event?: string;
      /** 报上了吗, 排上没: nothing says of what. */
      readonly brief?: boolean;
    }
  /** 包饺子呢: the same as was asked before, of the event that these words may name. */
  | { readonly is: 'too'; readonly event: string }
  /** 候补一个, 有人退叫我: wants a place on the waitlist; `sure` when nothing else is meant by the words. */
  | { readonly is: 'queues'; readonly sure?: boolean; readonly party?: number; readonly event?: string }
  /** 那算了, 不候补了: who waits for a place gives it up. */
  | { readonly is: 'forgoes'; readonly sure?: boolean; readonly event?: string }
  /** 清洗楼道报名, 饺子我: words that sign up if there is an event of that title, with how many are said to come; `brief` when they are talk where there is none. */
  | { readonly is: 'titled'; readonly event: string; readonly party: number; readonly brief?: boolean }
  /** 名单; 导出名单 as a table. */
  | { readonly is: 'roster'; readonly file?: boolean; readonly event?: string };

/** So many come to the event that these words name. */
export interface EachParty {
  readonly event: string;
  readonly party: number;
}

/** What of an event is to be other than it was. */
export interface EventChange {
  readonly startsAt?: WallTime;
  readonly endsAt?: WallTime;
  readonly daypart?: boolean;
  /** A clock time without a day: the day stays. */
  readonly clockOnly?: boolean;
  /** Its clock says neither morning nor evening: the one nearer to the old hour is meant. */
  readonly eitherHalf?: boolean;
  /** A weekday without 这 or 下: in the week in which the event was. */
  readonly bareWeekday?: boolean;
  /** A day without a clock time: the hour stays. */
  readonly dayOnly?: boolean;
  /** 提前一小时: minutes later than it was, earlier ones below 0. */
  readonly laterBy?: number;
  readonly title?: string;
  readonly place?: string;
  readonly capacity?: number;
  /** 加到40个人: no fewer than could come before. */
  readonly raised?: boolean;
  /** 不限人数了. */
  readonly unlimited?: boolean;
  /** 再加10个名额: so many more than there were, fewer below 0. */
  readonly morePlaces?: number;
  readonly deadline?: WallTime;
  /** 报名延长一天: so many minutes later than it closed, earlier ones below 0. */
  readonly closesBy?: number;
  /** 合唱排练恢复，照常: it was called off, and takes place after all. */
  readonly resumes?: boolean;
  /** 包饺子跟健步走对调: the number of the event with which it changes its time. */
  readonly timesOf?: number;
  /** 包饺子改周六, of what is on Saturday as it is: the days that are told are not those of the other event. */
  readonly unfit?: boolean;
  /** Only the day of the deadline was said, or only its clock time: the other one stays. */
  readonly closesOn?: 'day' | 'clock';
}

/** What an organiser says of who came: names, or numbers of the list. */
export interface Roll {
  readonly event?: string;
  readonly all?: boolean;
  /** The rest attended. */
  readonly absent?: readonly string[];
  /** The rest did not. */
  readonly present?: readonly string[];
  /** 陶陶其实来了: of the rest nothing is said. */
  readonly came?: readonly string[];
  /** 小常也没来: of the rest nothing is said. */
  readonly more?: boolean;
  /** 小常没来: when it was told before who came, of the rest nothing is said. */
  readonly lone?: boolean;
  /** 别人都到了: all but those who were told absent. */
  readonly rest?: boolean;
  /** 霍先生来了2个: of a household some came. */
  readonly partly?: boolean;
  /** 全到，3小时: how long they were there. */
  readonly hours?: number;
  /** 张阿姨只来了一小时. */
  readonly each?: readonly { readonly who: string; readonly hours: number }[];
}

/** How an organiser corrects a list (C7): `who` is a name or a number of the list. */
export interface RosterEdit {
  readonly right?: boolean;
  readonly whole?: readonly { readonly name: string; readonly party: number }[];
  readonly set?: readonly { readonly who: string; readonly party: number }[];
  readonly add?: readonly { readonly name: string; readonly party: number }[];
  readonly remove?: readonly string[];
}

/** What people ask about an event that its record knows. */
export type EventAspect =
  | 'open'
  | 'mine'
  | 'when'
  | 'until'
  | 'where'
  | 'places'
  | 'count'
  | 'came'
  | 'deadline'
  | 'organiser';
