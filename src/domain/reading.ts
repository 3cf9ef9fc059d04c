import type { Supply } from './drafted.ts';
import type { EventTalk } from './event-talk.ts';
import type { Hint, Naming } from './hints.ts';
import type { Category, Fault, Intent } from './intent.ts';
import type { AddressMention, Chain, NumberMention, Party, PhoneMention, PlacePart, TimeMention } from './named.ts';

export type * from './hints.ts';
export type * from './named.ts';

/**
 * What a message means only together with what came before; alone each of these is `none` (or the intent that
 * CONTRACT §4 gives it) and `understanding/` decides.
 */
export type Cue =
  | 'plus-one' // a bare +1, 我也去
  | 'alike' // 同上, 我也碰上了: holds here too, if a report came before
  | 'ok' // 好的, OK, 👌, 知道了
  | 'take-over' // 接, 马上去, 来了: answers an alarm
  | 'danger-over' // 人出来了
  | 'danger-eased' // 扑灭了, 没味了: over, when who told of it says so
  | 'inside' // 我在里头呢: somebody is in there, if a lift was told to stand
  | 'worse-still' // 手抬不起来, 喝水漏: a sign of illness, if somebody was told to be ill
  | 'sighted' // 我刚在南门看见一个小孩: of who is searched for, if anybody is
  | 'leaks-worse' // 现在哗哗的了, 灯里都流水了: more of the leak that was told
  | 'on-feet-again' // 扶回家了, 自己爬起来了: over for who fell or lost the way
  | 'free-again' // 我出来了: over for who was shut in
  | 'not-meant' // 发错了, 孙子按的
  | 'no-false-alarm' // 不是误报, 还有味: an alarm that was ended is one
  | 'mended' // 搞定了, 不用来了: what the sender reported is no longer needed
  | 'taken-back' // 是我没拧紧, 我拿错卡了: what the sender reported is no more, or was none (`takenBack`)
  | 'instead' // 说错了是门禁坏了: another fault than the sender just reported
  | 'too-soon' // 那个灯发错了，还没好; 说早了
  | 'other-ticket' // 发错了，是3: another number than the sender just said
  | 'other-taker' // 派错了 派给老张: somebody else than the sender just gave it to
  | 'amend' // 改成下午3点: changes the open draft or the sender's fresh record
  | 'calls' // 在吗, 你是真人吗: asks after the assistant itself
  | 'place-only' // 是4单元, 3-2-501: a place and nothing else
  | 'number-only' // a bare 2, 两个, 第一个
  | 'on-the-way' // 师傅在路上了
  | 'pairing-code' // K7QM-3XPA: binds its sender, in a direct message
  | 'of-outage' // 延到5点, 2门不停了, where staff speak: may be of the outage they told
  | 'how-it-stands' // 那事解决没, by leaders or to the assistant alone: of what the sender reported
  | 'still-without' // 我家咋还没有: of what others have again
  | 'again'; // 又坏了, 没修好: after it was done

/** A report said in pieces (Q4): what this piece alone shows. */
export interface Piece {
  /** Names the thing (我家暖气) but no fault. */
  readonly thing?: string;
  /** Names the fault (不热) but no thing. */
  readonly symptom?: string;
  /** Names a neighbour and nothing else (对门王奶奶), or tells of nobody in particular (好几天没见着). */
  readonly neighbour?: string;
  /** Names a room of the speaker's home and nothing else (我家厨房). */
  readonly room?: string;
}

/** The sender's own report, taken back in own words: 亮了是我没按对 (it works), 我拿错卡了 (there was no fault). */
export interface TakenBack {
  readonly how: 'mended' | 'no-fault';
  /** Only of a report of these. */
  readonly of?: readonly Category[];
  readonly fault?: Fault;
}

/** What one message says, without the conversation. Deterministic; made by `language/read.ts`. */
export interface Reading {
  readonly raw: string;
  /** What the sender says: `raw` without quote block, mentions and a call by name at the start; trimmed, never normalised. */
  readonly said: string;
  readonly quote?: { readonly name: string; readonly text: string };
  /** The assistant's name or alias opens the text as a call (Q2). */
  readonly called: boolean;
  /** It asks something (whether or not anybody can answer). */
  readonly question: boolean;
  /** Most pressing first; empty when the assistant has nothing to do. */
  readonly intents: readonly Intent[];
  readonly cues: readonly Cue[];
  readonly piece?: Piece;
  readonly takenBack?: TakenBack;
  readonly eventTalk?: EventTalk;
  /** The supplies it speaks of as stopping or coming back; absent when it speaks of none. */
  readonly supplies?: readonly Supply[] | undefined;
  /** 礼拜天开门不: it asks, and names no matter of its own. */
  readonly asksOn?: true;
  /** The spot a `place-only` message names: 南门那边. */
  readonly spot?: string;
  /** The supply that it says is still missing: 怎么还没来水. */
  readonly missing?: Supply | undefined;
  /** What its words show besides, for whoever has the records; absent when they show none of it. */
  readonly hints?: readonly Hint[] | undefined;
  readonly naming?: Naming | undefined;
  readonly times: readonly TimeMention[];
  readonly addresses: readonly AddressMention[];
  readonly phones: readonly PhoneMention[];
  readonly numbers: readonly NumberMention[];
  readonly party?: Party;
  readonly chain?: Chain;
  /** `--why`: the rules and weights that spoke, in order; only filled when asked for. */
  readonly why?: readonly string[];
}

/**
 * A reading with other intents or hints. A reading itself is never spread: what is only looked for when it is asked would be
 * lost.
 */
export const readingWith = (reading: Reading, other: Partial<Pick<Reading, 'intents' | 'hints'>>): Reading => ({
  ...reading,
  question: reading.question,
  supplies: reading.supplies,
  missing: reading.missing,
  hints: reading.hints,
  naming: reading.naming,
  ...other,
});

export type RoomKind = 'building' | 'community' | 'volunteer' | 'leaders' | 'staff' | 'property';

/** What a community file teaches the reader. */
export interface Lexicon {
  /** The assistant's name, its aliases and the endings it is called by, longest first. */
  readonly assistantNames: readonly string[];
  readonly buildings: readonly {
    readonly number: PlacePart;
    readonly units: readonly PlacePart[];
    readonly floors?: number;
  }[];
  /** Names of services, partners and organizations with their aliases. */
  readonly entities: readonly string[];
  readonly roomTopics: readonly string[];
  /** Names of staff, leaders and property people (to read 派给小孙). */
  readonly people: readonly string[];
}

/** What is known about a message besides its words. */
export interface Frame {
  /** Local wall time at which it was said. */
  readonly now: Temporal.PlainDateTime;
  readonly alias?: string;
  /** Absent in a direct message, and where nobody knows where it was said. */
  readonly room?: { readonly kind: RoomKind; readonly building?: PlacePart; readonly unit?: PlacePart };
  /** Said to the assistant alone. */
  readonly direct?: true;
  readonly mentioned?: boolean;
  readonly lexicon?: Lexicon;
  readonly why?: boolean;
  /** No outage stands that the sender could correct or end: 停水到6点 tells of one. */
  readonly tells?: true;
  /** A native sign-up card: where it shows only its title, that is all of the list that can be seen (C7). */
  readonly card?: boolean;
}
