import type { Category } from './category.ts';
import type { Danger } from './danger.ts';
import type { ClosureSlots, DraftChange, EntryEdit, EventSlots, NoticeSlots } from './drafted.ts';
import type { EachParty, EventAspect, EventChange, Roll, RosterEdit } from './event-talk.ts';
import type { EventPick } from './hints.ts';
import type { ChainEntry, FaultLine, OnBehalf, Place, TicketNamed, TimeMention } from './named.ts';
import type { WallDate, WallTime } from './wall.ts';

export { type Category, categories } from './category.ts';
export { type Danger, dangers } from './danger.ts';

export const urgencies = ['emergency', 'urgent', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];
/**
 * Of whose harm an emergency tells: of the own household, of one told of before (他家), of another (楼上, 有人); `felt` is
 * what nobody says of whom they only see (胸口疼).
 */
export type Sufferer = 'ours' | 'that-one' | 'another' | 'felt';

/** A supply whose loss is a fault of its own; a leak of the same category is another (R3). */
export type Fault = 'supply' | 'leak' | 'other';

export interface RepairSlots {
  readonly category: Category;
  readonly place: Place;
  readonly urgency: Urgency;
  readonly summary: string;
  readonly danger?: Danger;
  /** Who says it is the one in danger: 我不想活了. */
  readonly self?: boolean;
  readonly sufferer?: Sufferer;
  /** Told of a place that is no home: 楼下, 路边. */
  readonly outdoors?: boolean;
  readonly fault?: Fault;
  /** It is about the inside of a home, so a flat belongs to it. */
  readonly home?: boolean;
  readonly proxyFor?: string;
  /** 又坏了. */
  readonly again?: boolean;
  /** What the household adds (室温14度, 家里有老人), and whether somebody frail lives there. */
  readonly note?: string;
  readonly care?: boolean;
}

/** One entry a kind: what the words of a message ask for. Times are local wall times of the community. */
export interface IntentSlots {
  'signup.join': {
    readonly party: number;
    readonly adults?: number;
    readonly children?: number;
    readonly names?: readonly string[];
    readonly event?: string;
    readonly proxyFor?: string;
    /** Where the person lives whom they sign up: `3-2-501`. */
    readonly address?: string;
    /** 我妈, 老伴: the sender's own family. */
    readonly family?: boolean;
    /** 代报: in the name of other households. */
    readonly behalf?: readonly OnBehalf[];
    /** 有名额就报: a condition the assistant can settle. */
    readonly ifRoom?: boolean;
    /** 要是满了就我一个: how many come where the whole party finds no place. */
    readonly orElse?: number;
    /** 又能去了: as many as before; 包饺子两个人，健步走一个人: open events by their titles, which only the conversation knows. */
    readonly again?: boolean;
    /** 两个都报: where several events are open the figure counts them, and one person comes. */
    readonly countsEvents?: boolean;
    readonly each?: readonly EachParty[];
  };
  'signup.change': {
    readonly party?: number;
    readonly delta?: number;
    readonly event?: string;
    /** 再加一个赵刚: who comes besides. */
    readonly names?: readonly string[];
    /** 李强换成赵刚: another comes in the place of one; only the conversation makes it. */
    readonly instead?: { readonly from: string; readonly to: string };
    /** 山爷爷多带一个: whose line it is, when somebody else's; only the conversation makes it. */
    readonly of?: string;
    /** 换成扫雪吧: the sign-up goes to the event that is named. */
    readonly moves?: boolean;
    /** 合唱改成扫雪: what is left; 都改成2个人: at every event one comes to. */
    readonly from?: string;
    readonly all?: boolean;
  };
  'signup.withdraw': {
    readonly event?: string;
    readonly party?: number;
    /** 老伴不去了 就我一人: how many are left, whoever was counted before. */
    readonly left?: number;
    /** The relatives who stay away (孙子不去了), as they are named. */
    readonly who?: string;
    /** 王秀英不来了, 7-1-201去不了: somebody else, by name or flat. */
    readonly other?: string;
    /** 她不去了: one of the speaker's party, as she is spoken of; whether there is one, only the sign-up tells. */
    readonly they?: string;
    /** 两个都不去了: of all events one comes to. */
    readonly all?: boolean;
    /** 我妈腿疼 不去了 我爸去: who comes in their place. */
    readonly comes?: string;
    /** 就孩子不去，我还去: the others come. */
    readonly rest?: boolean;
    /** 我去不了 她还去: the speaker is the one who stays away. */
    readonly self?: boolean;
    /** 孩子发烧去不了了: whose trouble it is; whether the others come, only the sign-up tells. */
    readonly cause?: { readonly who: string; readonly people: number };
  };
  'signup.chain': {
    readonly title: string;
    readonly entries: readonly ChainEntry[];
    /** The time its heading names, and its title without it: 12月5日上午扫雪 is 扫雪. */
    readonly when?: TimeMention;
    readonly name?: string;
  };
  'repair.report': RepairSlots;
  'repair.same': {
    readonly place?: Place;
    readonly category?: Category;
    /** The fault as these words alone name it: 我家也停电 is a report where nobody reported before. */
    readonly report?: RepairSlots;
    /** 还没修好: a complaint about what was reported, by its reporter or of a public fault. */
    readonly still?: boolean;
    /** What the household adds (RepairSlots). */
    readonly note?: string;
    readonly care?: boolean;
  };
  'repair.resolved': {
    readonly ticket?: number;
    readonly category?: Category;
    /** 来水了 ends an outage, 不漏了 a leak (R3). */
    readonly fault?: Fault;
    readonly home?: boolean;
    /** 老王那个好了, 301来电了: of what was reported for them, by name or flat. */
    readonly whose?: string;
    /** 3号楼来水了 5号楼还得等会: the houses that are not without it any more, of those that are named. */
    readonly back?: NonNullable<NoticeSlots['outage']>['places'];
  };
  'repair.progress': {
    readonly ticket?: number;
    readonly category?: Category;
    readonly place?: Place;
    /** The fault as these words alone name it. */
    readonly report?: RepairSlots;
    /** 我的报修, 我的单: everything of the sender's that is open. */
    readonly mine?: boolean;
  };
  /** 又坏了, 没修好, after it was done; only the conversation makes it without a number. */
  'repair.again': { readonly ticket?: number };
  /** A list of faults: one report a line; only the conversation makes it (C6). */
  'repair.chain': { readonly fault: RepairSlots; readonly lines: readonly FaultLine[] };
  /** `bare`: 图书角, a word or two said to the assistant, which may be a `name`; without an answer it asks nothing. */
  ask: { readonly topic?: string; readonly bare?: true; readonly name?: string };
  acknowledge: Record<never, never>;
  /** `atOnce`: 马上发, whatever time it was set to. */
  confirm: { readonly atOnce?: true };
  cancel: Record<never, never>;
  undo: { readonly ticket?: number; readonly of?: 'ticket.done' | 'ticket.assign' };
  /** 我住3-2-501, said alone to the assistant. */
  'resident.address': { readonly address: Place };
  /** 在吗, 你是真人吗: asks after the assistant itself; only the conversation makes it. */
  greeting: Record<never, never>;
  help: Record<never, never>;
  privacy: Record<never, never>;
  forget: Record<never, never>;
  'event.close': { readonly event?: number | string; readonly once?: true };
  'event.cancel': { readonly event?: number | string };
  /** `file`: as a table, by direct message (导出名单). */
  'event.roster': { readonly event?: number | string; readonly file?: boolean };
  /** 还差谁: households of a stairwell that have not answered, for leaders and staff. */
  'event.missing': { readonly event?: number | string; readonly stairwell?: string };
  /** 活动改到周日下午三点, 地点改成活动室. */
  'event.change': { readonly event?: number | string; readonly change: EventChange };
  /** 全到, 缺 3、7: answers who came (S8); only the conversation makes it. `asked` is the event last asked about. */
  'event.attendance': { readonly roll: Roll; readonly asked?: number };
  /** Corrects the list of a chain whose cards showed only their title (C7); only the conversation makes it. */
  'event.correct': { readonly edit: RosterEdit; readonly event: number };
  /** 几点开始, 还能报吗: asks what an event's record knows; only the conversation makes it. */
  'event.ask': { readonly aspect: EventAspect; readonly event?: string };
  'event.post': EventSlots;
  'notice.post': NoticeSlots;
  /** `waiting`: asked of all that wait for their time. */
  'notice.status': { readonly notice?: number; readonly about?: string; readonly waiting?: true };
  /**
   * 通知#3不发了, 大扫除那个别发了 (`about`: the words that are left of it); 东屋打错了，是西屋, which only the conversation makes: a
   * notice that waits for its time.
   */
  'notice.cancel': { readonly notice?: number; readonly about?: string };
  'notice.reword': Pick<NoticeSlots, 'text' | 'outage' | 'scope' | 'instead'> & { readonly notice: number };
  /** 通知#1改到4点发; `bare`: nothing says that it is of a notice. */
  'notice.move': {
    readonly notice?: number;
    readonly sendAt: WallTime;
    readonly when: string;
    readonly bare?: boolean;
  };
  'notice.end': { readonly notice?: number };
  'ticket.assign': TicketNamed & { readonly assignee: string };
  /** `visit`: nobody works on it yet, `eta` is when somebody comes (下午3点去修), `by` who; else when it will be done. */
  'ticket.start': TicketNamed & { readonly eta?: WallTime; readonly visit?: boolean; readonly by?: string };
  /** `over`: it waits no more (不等了, 配件到了). */
  'ticket.wait': TicketNamed & { readonly reason: string; readonly until?: WallDate; readonly over?: boolean };
  'ticket.done': TicketNamed & { readonly note?: string };
  /** 有哪些工单没完成. */
  'ticket.list': Record<never, never>;
  /** 导出工单 11月: the number of a month; 0 is this one, -1 the last. */
  'ticket.export': { readonly month?: number };
  /** 12345 单号… 对 #8: the city's number and its own deadline. */
  'ticket.city': { readonly ticket: number; readonly number?: string; readonly due?: WallDate };
  'service.close': ClosureSlots;
  /** 周四照常, of a closure that stands; only the conversation makes it. */
  'service.open': { readonly dates: readonly WallDate[]; readonly service?: string };
  'faq.teach': { readonly question?: string; readonly answer?: string; readonly number?: number };
  /** 食堂那条改成…, 删掉食堂那条: of an entry that was taught; only the conversation makes it. */
  'faq.change': EntryEdit;
  'digest.now': Record<never, never>;
  /** 绑定 3号楼邻里群: this group is that room of the file (U3). */
  'room.bind': { readonly topic: string };
  /** 授权大刘今天发通知: who may post is spoken of, nothing is to be posted. */
  'right.lend': Record<never, never>;
  /** A one-time code, said in a direct message; only the conversation makes it. */
  'person.bind': { readonly code: string };
  /** 接, 马上去: answers an alarm; only the conversation makes it. */
  'alarm.take': { readonly ticket: number };
  'alarm.false': { readonly ticket?: number };
  /** 人出来了: the danger is over, the fault is not. `own`: only of what the sender told of. `eased`: 关上了, only of these dangers. */
  'alarm.over': {
    readonly ticket?: number;
    readonly own?: true;
    readonly eased?: readonly (Danger | 'any')[];
    /** 消防来了 门开了 孩子没事: all that the sender told of here. */
    readonly all?: true;
    /** 我熬药呢 没事, 他去闺女家了: a neighbour knows what it is. */
    readonly explains?: true;
    /** The surname of whom the neighbour knows something. */
    readonly of?: string;
    /** 哦吓我一跳: who told of it is content with that. */
    readonly relieved?: true;
  };
  /** 改成下午3点: changes the open draft, or the sender's fresh report; only the conversation makes it. */
  amend: { readonly text: string; readonly change: DraftChange };
  /** Answers a question the assistant asked; only the conversation makes it. */
  choose: { readonly text: string; readonly change: DraftChange; readonly pick?: EventPick };
}

export type IntentKind = keyof IntentSlots;
export interface IntentOf<K extends IntentKind> {
  readonly kind: K;
  readonly slots: IntentSlots[K];
}
export type Intent = { [K in IntentKind]: IntentOf<K> }[IntentKind];
