import type { Database } from '#db/client.ts';
import {
  countFailure,
  type Heard,
  hear,
  holdChat,
  type InboxRow,
  markDone,
  openWith,
  pendingMessages,
  takePending,
} from '#db/queries/inbox.ts';
import { setTimer, type Timer } from '#db/queries/timers.ts';
import type { Clock } from '#domain/clock.ts';
import type { Occurrence } from '#domain/occurrence.ts';
import type { Handlers, Watchers } from '#handlers/handler.ts';
import type { CommitRules } from '#outbox/commit.ts';
import { type Attended, asksForNothing, attend } from './attend.ts';
import { Batch } from './batch.ts';
import { handle } from './handle.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { Sequence } from './sequence.ts';
import { thaw } from './stored.ts';

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

/** One message's whole life: heard, attended to, stored, and in its room's turn read, resolved, handled and committed. */
export class Pipeline {
  readonly #ports: PipelinePorts;
  readonly #sequence = new Sequence();
  readonly #batch: Batch<Attended, boolean>;

  constructor(ports: PipelinePorts) {
    this.#ports = ports;
    this.#batch = new Batch((batch) => this.#acknowledge(batch));
  }

  /** Resolves when the message is acknowledged: a crash after it loses nothing. */
  async receive(occurrence: Occurrence): Promise<void> {
    const attended = attend(occurrence, this.#ports.neighbourhood);
    if (attended === undefined) return;
    const pending = await this.#batch.add(attended);
    if (pending) this.#queue(attended.chat, occurrence.id);
  }

  /** What was acknowledged and not handled before the last stop runs first. */
  async recover(): Promise<void> {
    for (const row of await pendingMessages(this.#ports.db, this.#ports.rules.community)) this.#queue(row.chat, row.id);
    await this.idle();
  }

  /** A timer brings a failed message back. */
  async retry(timer: Timer): Promise<void> {
    const { chat, id } = timer.payload as { chat: string; id: string };
    this.#queue(chat, id);
    await this.idle();
  }

  idle(): Promise<void> {
    return this.#sequence.idle();
  }

  /** Stores the keys of a batch in one statement; chat is done with that. */
  async #acknowledge(batch: readonly Attended[]): Promise<boolean[]> {
    const { db, rules } = this.#ports;
    const quiet = batch.filter(asksForNothing);
    const contacts = [...new Set(quiet.map(({ occurrence }) => occurrence.sender.contact))];
    const open = contacts.length === 0 ? new Set<string>() : await openWith(db, rules.community, contacts);
    const rows = batch.map((attended) => heardRow(rules.community, attended, open));
    const added = await hear(db, dedupe(rows));
    return rows.map((row) => row.state === 'pending' && added.delete(`${row.chat}\n${row.id}`));
  }

  #queue(chat: string, id: string): void {
    this.#sequence.run(chat, () => this.#attempt(chat, id));
  }

  /** One error boundary around everything a message brings about. */
  async #attempt(chat: string, id: string): Promise<void> {
    const { db, rules, neighbourhood, onError, onCommitted, onChanged } = this.#ports;
    try {
      const changed = await db.transaction(async (tx) => {
        await holdChat(tx, rules.community, chat);
        const row = await takePending(tx, rules.community, chat, id);
        return row !== undefined && (await this.#handleRow(tx, row));
      });
      if (changed) {
        await neighbourhood.refresh();
        onChanged();
      }
    } catch (error) {
      onError(error, id);
      await this.#keepForLater(chat, id, error);
    }
    onCommitted();
  }

  async #handleRow(tx: Database, row: InboxRow): Promise<boolean> {
    const changed = await handle(tx, this.#ports, thaw(row.payload));
    await markDone(tx, row);
    return changed;
  }

  async #keepForLater(chat: string, id: string, error: unknown): Promise<void> {
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
        payload: { chat, id },
      });
    } catch (again) {
      // The database itself is away: the message stays pending and runs at the next start.
      onError(again, id);
    }
  }
}

const heardRow = (community: string, attended: Attended, open: ReadonlySet<string>): Heard => {
  const { occurrence, chat } = attended;
  const { contact } = occurrence.sender;
  const idle = asksForNothing(attended) && !open.has(`${chat}\n${contact}`);
  return {
    community,
    chat,
    id: occurrence.id,
    contact,
    at: occurrence.at,
    state: idle ? 'done' : 'pending',
    silent: !isTalk(occurrence),
    payload: idle ? null : JSON.parse(JSON.stringify(occurrence)),
  };
};

const isTalk = (occurrence: Occurrence): boolean =>
  occurrence.type === 'said' || occurrence.type === 'pictured' || occurrence.type === 'unreadable';

/** A batch may hold the same message twice; one statement may not. */
const dedupe = (rows: readonly Heard[]): Heard[] => [
  ...new Map(rows.map((row) => [`${row.chat}\n${row.id}`, row])).values(),
];
