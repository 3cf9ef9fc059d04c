import type { Database } from '#db/client.ts';
import { isSettledBy, type OutboxRow, setRows, settleSent, unknownRows } from '#db/queries/outbox.ts';
import type { Clock } from '#domain/clock.ts';
import { headOf } from '#domain/head.ts';
import type { CommitRules } from './commit.ts';
import { joinGathered } from './gathered.ts';
import { jitter } from './pace.ts';

/** After this many failed sends a row is a dead letter: staff see it, nobody sends it again. */
const mostTries = 6;
/** Ids of sent messages that are remembered for their echoes. */
const settledKept = 500;

export type Outcome = 'sent' | 'failed' | 'untried';

export interface OutcomePorts {
  readonly db: Database;
  readonly rules: CommitRules;
  readonly clock: Clock;
  /** It was not even tried: the message waits for the next session, and no try is counted. */
  readonly isUntried: (error: unknown) => boolean;
  /** It may have gone out: it is not sent again. */
  readonly isUnknown: (error: unknown) => boolean;
  readonly onError: (error: unknown, row: OutboxRow) => void;
}

/** A message on its way; its echo may come before the answer. */
interface Flight {
  readonly head: string;
  echo?: string;
}

/** What became of sends: noted in the outbox, and settled by an echo where the answer was lost. */
export class Outcomes {
  readonly #ports: OutcomePorts;
  /** What is being sent, chat by chat. */
  readonly #flights = new Map<string, Flight>();
  readonly #settled = new Set<string>();
  /** What the database refused to note: made up for before anything else is sent. */
  readonly #owed: (() => Promise<void>)[] = [];

  constructor(ports: OutcomePorts) {
    this.#ports = ports;
  }

  /** Sends a message of one or more rows and notes what became of it. */
  async send(rows: readonly OutboxRow[], text: string, send: () => Promise<string>): Promise<Outcome> {
    const { chat } = rows[0]!;
    const flight: Flight = { head: headOf(text) };
    this.#flights.set(chat, flight);
    try {
      const answer = await send().then(
        (id) => ({ id }),
        // The answer was lost: an echo says that it went out all the same.
        (error: unknown) => (flight.echo === undefined ? { error } : { id: flight.echo }),
      );
      const outcome = 'error' in answer ? await this.#failed(rows, answer.error) : 'sent';
      // It may have come while the doubt was noted.
      const id = 'error' in answer ? flight.echo : answer.id;
      if (id === undefined) return outcome;
      await this.#sent(rows, id, flight.head);
      return 'sent';
    } finally {
      this.#flights.delete(chat);
    }
  }

  /** Puts back what was claimed and not tried. */
  giveBack(rows: readonly OutboxRow[]): Promise<void> {
    return this.#note(() => setRows(this.#ports.db, rows, { state: 'waiting' }));
  }

  async makeUp(): Promise<void> {
    for (let next = this.#owed[0]; next !== undefined; next = this.#owed[0]) {
      await next();
      this.#owed.shift();
    }
  }

  /**
   * The bot's own echo settles a send whose outcome is open. Gateways repeat old messages at login: an echo that
   * belongs to a message which is settled already settles no other.
   */
  async settleEcho(chat: string, text: string, id: string): Promise<boolean> {
    const { db, rules, clock } = this.#ports;
    const head = headOf(text);
    if (head === '' || this.#settled.has(id)) return false;
    const flight = this.#flights.get(chat);
    if (flight?.head === head) {
      flight.echo ??= id;
      return true;
    }
    const doubtful = await unknownRows(db, rules.community, chat);
    const messages = [...Map.groupBy(doubtful, (row) => row.sentAs ?? row.number).values()];
    const message = messages.find((rows) => headOf(joinGathered(rows).text) === head);
    if (message === undefined || (await isSettledBy(db, rules.community, chat, id))) return false;
    await settleSent(db, message, { at: clock.now(), id, head });
    return true;
  }

  /** The message is out: whatever goes wrong from here on, it is not sent again. */
  #sent(rows: readonly OutboxRow[], id: string, head: string): Promise<void> {
    const { db, clock } = this.#ports;
    const at = clock.now();
    this.#settled.add(id);
    if (this.#settled.size > settledKept) this.#settled.delete(this.#settled.values().next().value!);
    return this.#note(() => settleSent(db, rows, { at, id, head }));
  }

  async #failed(rows: readonly OutboxRow[], error: unknown): Promise<Outcome> {
    const { db, clock, isUntried, isUnknown, onError } = this.#ports;
    if (isUntried(error)) {
      await this.giveBack(rows);
      return 'untried';
    }
    onError(error, rows[0]!);
    const why = error instanceof Error ? error.message : String(error);
    const tries = rows[0]!.tries + 1;
    const seconds = 2 ** tries * (1 + jitter(`${rows[0]!.number}#${tries}`) / 4);
    const due = clock.now().add({ milliseconds: Math.round(seconds * 1000) });
    if (isUnknown(error)) await this.#note(() => setRows(db, rows, { state: 'unknown', error: why }));
    else if (tries >= mostTries) await this.#note(() => setRows(db, rows, { state: 'dead', tries, error: why }));
    else await this.#note(() => setRows(db, rows, { state: 'waiting', tries, error: why, due }));
    return 'failed';
  }

  async #note(write: () => Promise<void>): Promise<void> {
    this.#owed.push(write);
    await this.makeUp();
  }
}
