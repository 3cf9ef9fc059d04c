/** What words name: times, addresses, numbers, people, lists. Everything a meaning is made of stands on these. */

/** A piece of the original text: UTF-16 offsets, `end` exclusive, `text` is exactly `raw.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Grain = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A time somebody named (CONTRACT §4). `from` and `to` are local wall times `YYYY-MM-DDTHH:MM:SS`, `to` exclusive. */
export interface TimeMention extends Span {
  readonly kind: 'point' | 'range' | 'duration' | 'set';
  readonly from?: string;
  readonly to?: string;
  readonly grain?: Grain;
  /** Length of a duration. */
  readonly seconds?: number;
  /** The point is a whole part of the day (下午), not a clock time (S7). */
  readonly daypart?: boolean;
}

/** A number where people write numbers, else text (`A座`). */
export type PlacePart = number | string;

export interface Address {
  readonly building?: PlacePart;
  readonly unit?: PlacePart;
  readonly floor?: PlacePart;
  readonly flat?: PlacePart;
}

export interface AddressMention extends Span, Address {}

export interface PhoneMention extends Span {}

export interface NumberMention {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Where a fault is: an address and, for public places, the named spot (东门, 地库). */
export interface Place extends Address {
  readonly spot?: string;
}

/** Who comes, counted with the speaker when the speaker comes too. */
export interface Party {
  readonly party: number;
  readonly adults?: number;
  readonly children?: number;
  readonly names?: readonly string[];
  readonly proxyFor?: string;
}

export interface ChainEntry {
  readonly n: number;
  readonly name: string;
  /** `3-2-501`. */
  readonly address?: string;
  readonly party: number;
  readonly note?: string;
  readonly withdrawn?: boolean;
}

/** A copied-and-extended list (接龙) as one message shows it: a snapshot, not a command. */
export interface Chain {
  readonly title: string;
  readonly entries: readonly ChainEntry[];
}

/** The ticket of a command; `among`: one of these, which one is not said (only the conversation knows it). */
export interface TicketNamed {
  readonly ticket?: number;
  readonly among?: readonly number[];
  /** The number is a flat's where nothing is open. */
  readonly flat?: number;
}

/** A line of a list of faults. */
export interface FaultLine {
  readonly name: string;
  readonly address?: string;
  /** What the line says, without its number. */
  readonly words: string;
  /** The line of who posted this copy. */
  readonly own: boolean;
}

export interface OnBehalf {
  readonly name: string;
  readonly party: number;
  /** `3-2-501`. */
  readonly address?: string;
}
