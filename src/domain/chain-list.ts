import type { Author } from './chain-names.ts';
import type { ChainEntry } from './reading.ts';

/** A line that stands, or stood, on the list of an event. */
export interface KnownLine {
  /** The sign-up's number. */
  readonly number: number;
  readonly name: string;
  readonly address?: string;
  readonly party: number;
  readonly live: boolean;
  /** Whose sign-up it is, as far as that is known. */
  readonly contact?: string;
  /** Who put it there. */
  readonly by?: string;
  /** Every party this line was ever shown with: an older one in a later copy is a stale copy. */
  readonly shown: readonly number[];
  /** A copy in this chat has shown it: only then its absence says something. */
  readonly shownHere: boolean;
  /** Shown by copies of other chats only. */
  readonly elsewhere: boolean;
  /** It has been shown as withdrawn: the same mark in a later copy may be an old one. */
  readonly marked: boolean;
  /** Plain names that copies of others wrote in its place, and that nobody has confirmed. */
  readonly doubts?: readonly string[];
}

/** One copy of the list, as a message shows it. */
export interface Copy extends Author {
  readonly author: string;
  readonly entries: readonly ChainEntry[];
  /** The plain names of copies that came before it in its chat, newest first: needed only where names may have been rewritten. */
  readonly earlier?: readonly (readonly string[])[];
}

/** What a copy means beside what is known (C2, C3): only the difference. */
export interface Merge {
  readonly added: readonly { readonly entry: ChainEntry; readonly own: boolean }[];
  readonly changed: readonly { readonly number: number; readonly party: number }[];
  readonly removed: readonly number[];
  readonly restored: readonly { readonly number: number; readonly party: number }[];
  /** Live lines that this copy does not show and that stand all the same: two copies went apart. */
  readonly missing: readonly number[];
  /** Lines that others put there for the author, who now speaks for themselves. */
  readonly claims: readonly number[];
  /** Lines that were taken for the author's own until they added the one with their name. */
  readonly released: readonly number[];
  /** Lines that somebody else wrote another name in: asked about, the old one stands. */
  readonly rewritten: readonly { readonly number: number; readonly entry: ChainEntry }[];
  /** Every known line that this copy shows, with what it shows of it. */
  readonly shows: readonly { readonly number: number; readonly party: number; readonly marked: boolean }[];
}

/** What was shown of somebody before they came back by other words is old of the line they have now. */
export function withHistory(known: readonly KnownLine[]): readonly KnownLine[] {
  const mine = Map.groupBy(known, ({ contact }) => contact);
  return known.map((line) => {
    const all = line.contact === undefined ? [] : mine.get(line.contact)!;
    if (all.length < 2) return line;
    return { ...line, shown: all.flatMap(({ shown }) => shown), marked: all.some(({ marked }) => marked) };
  });
}
