/** A room by its id, or a contact for a direct message. */
export type Chat = { readonly room: string } | { readonly contact: string };

export const chatKey = (chat: Chat): string => ('room' in chat ? `room:${chat.room}` : `dm:${chat.contact}`);

export const chatOf = (key: string): Chat =>
  key.startsWith('room:') ? { room: key.slice('room:'.length) } : { contact: key.slice('dm:'.length) };

interface Happening {
  /** The platform's message id; unique within its chat. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly chat: Chat;
  readonly sender: { readonly contact: string; readonly name: string };
  /** The sender's name inside the room (群昵称). */
  readonly alias?: string;
  /** What the room is called now, where the platform says so: nothing a bound room is known by. */
  readonly topic?: string;
}

/** Words: a text, a native sign-up card, or the transcript of a voice message. */
export interface Said extends Happening {
  readonly type: 'said';
  readonly form: 'text' | 'chain' | 'voice';
  readonly text: string;
  /** The assistant itself is @mentioned; @所有人 is no mention. */
  readonly mentioned: boolean;
}

export interface Pictured extends Happening {
  readonly type: 'pictured';
  readonly file?: string;
}

/** A voice, a video or a merged record that nobody could turn into words (Q5). */
export interface Unreadable extends Happening {
  readonly type: 'unreadable';
  readonly form: 'voice' | 'other';
  readonly mentioned: boolean;
}

export interface Recalled extends Happening {
  readonly type: 'recalled';
  /** Id of the message that was taken back. */
  readonly of: string;
}

export interface Joined extends Happening {
  readonly type: 'joined';
}

export interface Left extends Happening {
  readonly type: 'left';
}

/** A room got another name; whoever did it is the sender. */
export interface Renamed extends Happening {
  readonly type: 'renamed';
  readonly topic: string;
}

/** Somebody asks to be a contact, with a word of theirs; `id` is what the request is accepted by. */
export interface Befriended extends Happening {
  readonly type: 'befriended';
  readonly hello: string;
  /** Rooms the assistant and they are both in. */
  readonly shared: readonly string[];
}

/** Something was said in a group that nobody bound and that bears the name of one of ours (U3). */
export interface Strange extends Happening {
  readonly type: 'strange';
  readonly topic: string;
}

/** The closed union of what can happen in a chat. */
export type Occurrence = Said | Pictured | Unreadable | Recalled | Joined | Left | Renamed | Befriended | Strange;
