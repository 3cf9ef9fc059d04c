import type { Database } from '#db/client.ts';
import type { Draft } from '#db/queries/drafts.ts';
import type { Room } from '#db/queries/places.ts';
import type { Timer } from '#db/queries/timers.ts';
import type { Community } from '#domain/community.ts';
import type { IntentKind, IntentOf } from '#domain/intent.ts';
import type { Occurrence, Said } from '#domain/occurrence.ts';
import type { Outgoing, Subject } from '#domain/outgoing.ts';
import type { Binding, Person } from '#domain/person.ts';
import type { Hint, Reading } from '#domain/reading.ts';

/** An entry the assistant may answer from, with how well it fits a question. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** What ranking says of a question: the entries that fit, best first, and how sure the best one is. */
export interface Answering {
  readonly ranked: readonly Ranked[];
  /** `sure` may be said unasked, `likely` only to someone who addressed the assistant. */
  readonly certainty: 'sure' | 'likely' | 'none';
}

/** Handlers never search words themselves: what those of a message mean, its reading tells; of all others this is asked. */
export interface Words {
  /** What they show besides: those of a draft, a title, a line of a list, a part of a message. */
  hints(words: string): readonly Hint[];
  /** Whether somebody or something of the records is named in them. */
  name(words: string, one: string): boolean;
  /** Whether they begin with a name, or with an event's and that name. */
  begin(words: string, one: string, event: string | undefined): boolean;
}

/** What every handler, watcher, timer and job knows. */
export interface Context {
  /** The moment this happens at: a message's own time, a timer's due time. */
  readonly now: Temporal.Instant;
  readonly community: Community;
  /** The rooms the assistant hears. */
  readonly rooms: readonly Room[];
  /** Fields that staff changed by chat and the file has changed since: the file wins, and staff are told. */
  readonly overtaken: readonly string[];
  /** Contacts that proved to be people of the file. */
  readonly bindings: readonly Binding[];
  /** The person behind a contact: role and rights from the file and from bindings, never from words. */
  person(contact: string): Person;
  /** The name the assistant calls a contact by. */
  nameOf(contact: string): Promise<string>;
  /** Ranks the community's entries by a question. */
  answers(text: string): Promise<Answering>;
  /** Whether an answer tells what a question wants to know, as far as its words show. */
  tells(answer: string, question: string): boolean;
  /** What the language says of words that a handler keeps, shows or works on. */
  readonly words: Words;
  /** Notes what was done to which records: the trace that quotes, recalls and undo read. */
  did(verb: string, about: readonly Subject[], payload?: unknown): void;
  /** Rooms, people, entries or closures are other than before: what is remembered of them is read again after the commit. */
  changed(): void;
}

export interface MessageInfo {
  readonly id: string;
  readonly chat: string;
  /** The room it was said in, bound or not; absent in a direct message. */
  readonly room?: string;
  /** What the sender says, without quote block and mentions. */
  readonly said: string;
  /** Earlier messages that were read together with this one (Q4), oldest first. */
  readonly with: readonly string[];
}

export interface Sender extends Person {
  /** How it is addressed: the alias without its flat, else the name. */
  readonly displayName: string;
  /** The name they have in WeChat itself, where it is another. */
  readonly nick?: string;
  /** `3-2-501`, from the alias or from the person's own word. */
  readonly address?: string;
}

/** A message's handler also knows who said it where, and what was meant. */
export interface MessageContext extends Context {
  readonly message: MessageInfo;
  readonly sender: Sender;
  /** Absent in a direct message. */
  readonly room?: Room;
  readonly reading: Reading;
  readonly addressed: boolean;
  /** Commands count here: addressed, a direct message, or the staff, leaders or property room (Q9). */
  readonly commanding: boolean;
  /** The event, ticket, notice or question the quoted text belongs to. */
  readonly quoted?: Subject | 'unknown';
  /** Every ticket the quoted text speaks of. */
  readonly quotedTickets: readonly number[];
  /** What this room last talked about with us, if no other talk has come between. */
  readonly focus?: Subject;
  /** The open draft of this contact in this chat. */
  readonly draft?: Draft;
}

/** Answers one intent inside the message's transaction; returns what is to be said. */
export type Handler<K extends IntentKind> = (
  intent: IntentOf<K>,
  context: MessageContext,
  tx: Database,
) => Promise<readonly Outgoing[]>;

export type Handlers = { readonly [K in IntentKind]: Handler<K> };

/** A happening without words. */
export type Happening = Exclude<Occurrence, Said>;
export type Watcher<H extends Happening> = (
  happening: H,
  context: WatcherContext,
  tx: Database,
) => Promise<readonly Outgoing[]>;
export interface WatcherContext extends Context {
  readonly chat: string;
  readonly sender: Sender;
  readonly room?: Room;
}
export type Watchers = { readonly [T in Happening['type']]: Watcher<Extract<Happening, { type: T }>> };

/** What happens when a timer of a kind is due. */
export type TimerHandler = (timer: Timer, context: Context, tx: Database) => Promise<readonly Outgoing[]>;

/** One time at which a job runs. */
export interface Slot {
  readonly key: string;
  readonly at: Temporal.Instant;
  /** Slots of a series replace one another when they were missed (`latest`). */
  readonly series: string;
  /** Made up for while it was missed only before this moment. */
  readonly usefulUntil: Temporal.Instant;
}

/** What a job knows when it says its slots: the file and the closures, nothing that moves. */
export interface SlotContext {
  readonly community: Community;
  readonly closures: readonly { readonly service: string; readonly date: string }[];
}

/** Something that happens by the clock. Its transaction first claims the slot, so two processes may try. */
export interface Job {
  readonly name: string;
  /** Slots with `from < at <= to`, in order. */
  slots(context: SlotContext, from: Temporal.Instant, to: Temporal.Instant): readonly Slot[];
  readonly missed: 'all' | 'latest' | 'skip';
  run(slot: Slot, context: Context, tx: Database): Promise<readonly Outgoing[]>;
}
