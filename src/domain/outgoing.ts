import type { Chat } from './occurrence.ts';

/** What a record is about, as traces and outgoing rows name it. */
export interface Subject {
  readonly type: 'event' | 'ticket' | 'notice' | 'question' | 'entry' | 'service' | 'topic';
  /** The number of a record, or the id of a file entry. */
  readonly id: string;
}

export const subject = (type: Subject['type'], id: number | string): Subject => ({ type, id: String(id) });
export const sameSubject = (a: Subject, b: Subject): boolean => a.type === b.type && a.id === b.id;
/** `ticket:12`, the form in which subjects are stored and searched. */
export const subjectKey = (of: Subject): string => `${of.type}:${of.id}`;

export const subjectOf = (key: string): Subject => {
  const colon = key.indexOf(':');
  return { type: key.slice(0, colon) as Subject['type'], id: key.slice(colon + 1) };
};

/** CONTRACT §6, kinds of sent lines. */
export type SentKind = 'reply' | 'receipt' | 'reminder' | 'notice' | 'digest' | 'dispatch' | 'alert' | 'prompt';

/** Why a line may be said; `passes` says which restraints that overrides. */
export type Standing = 'emergency' | 'addressed' | 'set' | 'repair' | 'receipt' | 'scheduled' | 'unasked';

/** One table of what a standing passes: the send pace, the quiet hours (Q8), the talk budget (Q10). */
export const passes: Record<Standing, { readonly pace: boolean; readonly quiet: boolean; readonly budget: boolean }> = {
  emergency: { pace: true, quiet: true, budget: true },
  addressed: { pace: false, quiet: true, budget: true },
  set: { pace: false, quiet: true, budget: true },
  repair: { pace: false, quiet: true, budget: true },
  receipt: { pace: false, quiet: false, budget: true },
  scheduled: { pace: false, quiet: false, budget: true },
  unasked: { pace: false, quiet: false, budget: false },
};

/** Lines that share `key` go out as one message; the same `item` said again replaces its line, no `line` takes it away. */
export interface Gather {
  readonly key: string;
  readonly item: string;
  /** What stands before the lines: 包饺子已记下. */
  readonly head?: string;
  readonly line?: string;
  /** What stands after them, the latest of all: 现在共9人. */
  readonly tail?: string;
}

/** One message to be said. Handlers return these; only the outbox sends. */
export interface Outgoing {
  readonly to: Chat;
  readonly text: string;
  /** Contacts to @mention. */
  readonly mention?: readonly string[];
  readonly file?: string;
  /** Instead of words: accepts the friend request with this id. */
  readonly accept?: string;
  readonly kind: SentKind;
  /** Ids of the messages that led to it (K1). */
  readonly because: readonly string[];
  readonly about: readonly Subject[];
  readonly standing: Standing;
  readonly notBefore?: Temporal.Instant;
  /** Not worth sending from then on. */
  readonly expires?: Temporal.Instant;
  readonly gather?: Gather;
  /** A person confirmed these words: phone numbers in them are meant to be read (P2). */
  readonly confirmed?: boolean;
}

/** One message as the platform gets it: gathered lines joined. */
export interface OutboundMessage {
  readonly to: Chat;
  readonly text: string;
  readonly mention: readonly string[];
  readonly file?: string;
  readonly kind: SentKind;
  readonly because: readonly string[];
}
