import type { Database } from '#db/client.ts';
import { countFailure, type Heard, hear, openWith, pendingMessages, takePending } from '#db/queries/inbox.ts';
import { setTimer, type Timer } from '#db/queries/timers.ts';
import type { Clock } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import type { Occurrence } from '#domain/occurrence.ts';
import type { Handlers, Watchers } from '#handlers/handler.ts';
import type { CommitRules } from '#outbox/commit.ts';
import { askedFor } from '#understanding/situation.ts';
import { type Attended, asksForNothing, attend } from './attend.ts';
import { Batch } from './batch.ts';
import { type Handling, handle } from './handle.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { Sequence } from './sequence.ts';
import { thaw } from './stored.ts';
import { Trailing } from './trailing.ts';

/** A message that fails so often is kept for staff. */
const mostTries = 3;
const retryAfterSeconds = [10, 60];

export interface PipelinePorts {
  readonly db: Database;
  readonly rules: CommitRules;
  readonly clock: Clock;
  readonly neighbourhood: Neighbourhood;
  readonly handlers: Handlers;
  readonly watchers: Watchers;
  readonly onError: (error: unknown, messageId: string) => void;
  /** Something was committed: there may be something to send, or a new time to wake at. */
  readonly onCommitted: () => void;
  /** A commit changed rooms, people, entries or closures. */
  readonly onChanged: () => void;
}

/** An acknowledged message that waits for its room's turn; read already unless it is from before a restart. */
interface Waiting {
  readonly id: string;
  /** Its chat and sender. */
  readonly key: string;
  readonly attended?: Attended;
}

/** One message's whole life: heard, attended to, stored, and in its room's turn read, resolved, handled and committed. */
export class Pipeline {
  readonly #ports: PipelinePorts;
  readonly #sequence = new Sequence();
  readonly #batch: Batch<Attended, boolean>;
  readonly #look = new Trailing(() => this.#lookWhatIsOpen());
  /** With whom something is open (`chat\ncontact`) and until when, as of the last commit: their chat may be an answer. */
  #open: ReadonlyMap<string, Temporal.Instant> = new Map();
  /** Whose messages are being handled: what they open is not committed yet. */
  readonly #handling = new Map<string, number>();

  constructor(ports: PipelinePorts) {
    this.#ports = ports;
    this.#batch = new Batch((batch) => this.#acknowledge(batch));
  }

  /** Resolves when the message is acknowledged: a crash after it loses nothing. */
  async receive(occurrence: Occurrence): Promise<void> {
    const attended = attend(occurrence, this.#ports.neighbourhood);
    if (attended === undefined) return;
    const pending = await this.#batch.add(attended);
    if (pending) this.#queue(attended.chat, { id: attended.occurrence.id, key: keyOf(attended), attended });
  }

  /** What was acknowledged and not handled before the last stop runs first. */
  async recover(): Promise<void> {
    const { db, rules } = this.#ports;
    await this.#lookWhatIsOpen();
    for (const row of await pendingMessages(db, rules.community)) {
      this.#queue(row.chat, { id: row.id, key: this.#begin(`${row.chat}\n${row.contact}`) });
    }
    await this.idle();
  }

  /** A timer brings a failed message back. */
  async retry(timer: Timer): Promise<void> {
    const { chat, id, key } = timer.payload as { chat: string; id: string; key: string };
    this.#queue(chat, { id, key: this.#begin(key) });
    await this.idle();
  }

  idle(): Promise<void> {
    return this.#sequence.idle();
  }

  /** Stores the keys of a batch in one statement; chat is done with that. */
  async #acknowledge(batch: readonly Attended[]): Promise<boolean[]> {
    const { db, rules } = this.#ports;
    const rows = batch.map((attended) => {
      const key = keyOf(attended);
      const idle =
        asksForNothing(attended) &&
        this.#hasMet(attended) &&
        !this.#isOpen(key, attended.occurrence.at) &&
        !this.#handling.has(key);
      if (!idle) this.#begin(key);
      return heardRow(rules.community, attended, idle);
    });
    const added = await hear(db, dedupe(rows));
    return rows.map((row) => {
      const taken = row.state === 'pending' && added.delete(`${row.chat}\n${row.id}`);
      if (row.state === 'pending' && !taken) this.#end(`${row.chat}\n${row.contact}`);
      return taken;
    });
  }

  /** Timers ask questions too: with whom something is open is looked up again. */
  lookAgain(): Promise<void> {
    return this.#look.run();
  }

  async #lookWhatIsOpen(): Promise<void> {
    const open = await openWith(this.#ports.db, this.#ports.rules.community);
    this.#open = new Map(open.map(({ key, kind, at }) => [key, kind === 'asked' ? at.add(askedFor) : at]));
  }

  /** Who speaks for the first time, or under another name, is noted in their room's turn: stairwells are known by aliases. */
  #hasMet({ occurrence: { sender, alias, chat, at } }: Attended): boolean {
    const room = 'room' in chat ? chat.room : undefined;
    return this.#ports.neighbourhood.hasMet({ contact: sender.contact, name: sender.name, room, alias, at });
  }

  #isOpen(key: string, at: Temporal.Instant): boolean {
    const until = this.#open.get(key);
    return until !== undefined && Temporal.Instant.compare(at, until) <= 0;
  }

  #begin(key: string): string {
    this.#handling.set(key, (this.#handling.get(key) ?? 0) + 1);
    return key;
  }

  #end(key: string): void {
    const left = (this.#handling.get(key) ?? 1) - 1;
    if (left === 0) this.#handling.delete(key);
    else this.#handling.set(key, left);
  }

  #queue(chat: string, waiting: Waiting): void {
    this.#sequence.run(chat, async () => {
      await this.#attempt(chat, waiting);
      this.#end(waiting.key);
    });
  }

  /** One error boundary around everything a message brings about. */
  async #attempt(chat: string, waiting: Waiting): Promise<void> {
    const { neighbourhood, onError, onCommitted } = this.#ports;
    try {
      await this.#handle(chat, waiting, 'hopeful').catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        neighbourhood.meetAgain();
        return this.#handle(chat, waiting, 'careful');
      });
    } catch (error) {
      onError(error, waiting.id);
      neighbourhood.meetAgain();
      await this.#keepForLater(chat, waiting, error);
    }
    onCommitted();
  }

  async #handle(chat: string, { id, attended }: Waiting, how: Handling['how']): Promise<void> {
    const { db, rules, neighbourhood, onChanged } = this.#ports;
    const changed = await db.transaction(async (tx) => {
      const row = await takePending(tx, rules.community, chat, id);
      return row !== undefined && (await handle(tx, this.#ports, thaw(row.payload), { how, attended }));
    });
    await this.#look.run();
    if (!changed) return;
    await neighbourhood.refresh();
    onChanged();
  }

  async #keepForLater(chat: string, { id, key }: Waiting, error: unknown): Promise<void> {
    const { db, rules, clock, onError } = this.#ports;
    try {
      const why = error instanceof Error ? error.name : 'error';
      const tries = await countFailure(db, { community: rules.community, chat, id }, why, mostTries);
      const wait = retryAfterSeconds[tries - 1];
      if (tries >= mostTries || wait === undefined) return;
      await setTimer(db, rules.community, {
        kind: 'message-retry',
        key: `${chat}\n${id}`,
        due: clock.now().add({ seconds: wait }),
        payload: { chat, id, key },
      });
    } catch (again) {
      // The database itself is away: the message stays pending and runs at the next start.
      onError(again, id);
    }
  }
}

const keyOf = ({ chat, occurrence }: Attended): string => `${chat}\n${occurrence.sender.contact}`;

const heardRow = (community: string, attended: Attended, idle: boolean): Heard => {
  const { occurrence, chat } = attended;
  return {
    community,
    chat,
    id: occurrence.id,
    contact: occurrence.sender.contact,
    at: occurrence.at,
    state: idle ? 'done' : 'pending',
    silent: !isTalk(occurrence) || isCount(attended),
    payload: idle ? null : JSON.parse(JSON.stringify(occurrence)),
  };
};

const isTalk = (occurrence: Occurrence): boolean =>
  occurrence.type === 'said' || occurrence.type === 'pictured' || occurrence.type === 'unreadable';

/** 1, 我们三个: a number of people breaks no row of those who come, whether it counts itself or not (S2). */
const isCount = ({ reading }: Attended): boolean =>
  reading !== undefined &&
  reading.intents.length === 0 &&
  (reading.cues.includes('number-only') || reading.eventTalk?.is === 'party');

/** A batch may hold the same message twice; one statement may not. */
const dedupe = (rows: readonly Heard[]): Heard[] => [
  ...new Map(rows.map((row) => [`${row.chat}\n${row.id}`, row])).values(),
];
