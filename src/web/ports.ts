import type { RecordLine } from '#db/queries/records.ts';
import type { Community } from '#domain/community.ts';
import type { Occurrence } from '#domain/occurrence.ts';

/** One line of a chat as the page shows it. */
export interface ShownLine {
  readonly id: string;
  readonly at: string;
  readonly chat: string;
  readonly from?: string;
  readonly name: string;
  readonly text: string;
  readonly kind: 'text' | 'chain' | 'image' | 'voice' | 'other' | 'recall';
  readonly file?: string;
  readonly mentions?: readonly string[];
  readonly quote?: { readonly name: string; readonly text: string };
  readonly of?: string;
}

/** What the sandbox page needs of the world; it acts only through `submit`. */
export interface SandboxPorts {
  readonly community: Community;
  readonly now: () => Temporal.Instant;
  readonly nextDue: () => Promise<Temporal.Instant | undefined>;
  /** Moves the clock ahead; everything in between happens at its own time. */
  readonly moveTo: (to: Temporal.Instant) => Promise<void>;
  readonly linesOf: (chat: string) => readonly ShownLine[];
  readonly onLine: (listener: (line: ShownLine) => void) => () => void;
  /** Something was handled: the records may be other than before. */
  readonly onSettled: (listener: () => void) => () => void;
  /** Says something as one of the cast, and shows it in the chat. */
  readonly submit: (occurrence: Occurrence, shown: ShownLine) => Promise<void>;
  readonly records: () => Promise<RecordLine[]>;
  readonly storePicture: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly readPicture: (name: string) => Promise<Uint8Array | undefined>;
}
