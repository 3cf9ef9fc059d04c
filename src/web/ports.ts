import type { RecordLine } from '#db/queries/records.ts';
import type { ChatLine } from '#domain/chat-line.ts';
import type { Community } from '#domain/community.ts';
import type { Occurrence } from '#domain/occurrence.ts';

/** The gateway did not deliver what was said; the text says how it stands with it. */
export class NotHeard extends Error {
  override readonly name = 'NotHeard';
}

/** What the sandbox page needs of the world; it acts only through `submit`. */
export interface SandboxPorts {
  readonly community: Community;
  readonly now: () => Temporal.Instant;
  readonly nextDue: () => Promise<Temporal.Instant | undefined>;
  /** Moves the clock ahead; everything in between happens at its own time. */
  readonly moveTo: (to: Temporal.Instant) => Promise<void>;
  readonly linesOf: (chat: string) => readonly ChatLine[];
  readonly onLine: (listener: (line: ChatLine) => void) => () => void;
  /** Something was handled: the records may be other than before. */
  readonly onSettled: (listener: () => void) => () => void;
  /** Says something as one of the cast, and shows it in the chat. */
  readonly submit: (occurrence: Occurrence, shown: ChatLine) => Promise<void>;
  /** How it stands with the simulated account, in one line. */
  readonly gateway: () => { readonly connected: boolean; readonly line: string };
  readonly records: () => Promise<RecordLine[]>;
  readonly storePicture: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly readPicture: (name: string) => Promise<Uint8Array | undefined>;
}
