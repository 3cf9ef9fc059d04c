import type { types } from 'wechaty-puppet';

export interface SimulatedContact {
  readonly id: string;
  readonly name: string;
  readonly official?: boolean;
}

export interface SimulatedRoom {
  /** Ids of rooms hold an `@`. */
  readonly id: string;
  topic: string;
  /** Contacts in it, and what they call themselves there. */
  readonly members: Map<string, string>;
}

/** Who and what the simulated gateway knows. */
export interface SimulatedWorld {
  readonly self: SimulatedContact;
  readonly contacts: Map<string, SimulatedContact>;
  readonly rooms: Map<string, SimulatedRoom>;
}

/** Something that is said in the simulated world: in a `room`, to a contact, or else to the assistant. */
export interface SimulatedLine {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly from: string;
  readonly room?: string;
  readonly to?: string;
  readonly type: types.Message;
  /** For a recall: the id of the message that is taken back. */
  readonly text?: string;
  readonly mentions?: readonly string[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

export interface SimulatedSend {
  readonly id: string;
  readonly conversation: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}
