import type { Adapter } from '#adapters/port.ts';
import type { Database } from '#db/client.ts';
import {
  chatsSending,
  doubtSending,
  dueRows,
  mostClaimed,
  type OutboxRow,
  sentSince,
  setRows,
  settleSent,
  unknownRows,
} from '#db/queries/outbox.ts';
import type { Clock } from '#domain/clock.ts';
import { headOf } from '#domain/head.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type OutboundMessage, passes } from '#domain/outgoing.ts';
import { dateAt, quietUntil } from '#domain/wall.ts';
import type { CommitRules } from './commit.ts';
import { joinGathered } from './gathered.ts';
import { jitter, type Pace } from './pace.ts';

/** After this many failed sends a row is a dead letter: staff see it, nobody sends it again. */
const mostTries = 6;

export interface DispatchPorts {
  readonly db: Database;
  readonly rules: CommitRules;
  readonly adapter: Pick<Adapter, 'send'>;
  readonly clock: Clock;
  /** Absent in replay and tests: sends take no time there. */
  readonly pace?: Pace;
  readonly isUnknown: (error: unknown) => boolean;
  readonly onError: (error: unknown, row: OutboxRow) => void;
}

/** Sends what is due, in order within a room; returns how many messages went out. Nothing else sends. */
export class Dispatcher {
  readonly #ports: DispatchPorts;
  constructor(ports: DispatchPorts) {
    this.#ports = ports;
  }

  /** What was under way when the last process died is in doubt; the pace remembers what was sent. */
  async start(): Promise<void> {
    const { db, rules, pace, clock } = this.#ports;
    await doubtSending(db, rules.community);
    if (pace === undefined) return;
    const midnight = dateAt(clock.now(), rules.timezone).toZonedDateTime(rules.timezone).toInstant();
    for (const sent of await sentSince(db, rules.community, midnight))
      pace.spend(sent.chat, sent.at!, this.#day(sent.at!));
  }

  /** Sends until nothing that is due is left. */
  async deliver(): Promise<number> {
    let sent = 0;
    for (;;) {
      const { claimed, left } = await this.#claim();
      for (const rows of claimed) if (await this.#send(rows)) sent += 1;
      if (claimed.length === 0 || !left) return sent;
    }
  }

  /** The bot's own echo settles a send whose outcome a crash left open. */
  async settleEcho(chat: string, text: string, id: string): Promise<boolean> {
    const { db, rules, clock } = this.#ports;
    const head = headOf(text);
    const row = (await unknownRows(db, rules.community, chat)).find((candidate) => headOf(candidate.text) === head);
    if (row === undefined) return false;
    await settleSent(db, [row], { at: clock.now(), id, head });
    return true;
  }

  /** Takes the next message of every chat: one row, or all rows that are gathered into it; `left`: more may be due. */
  async #claim(): Promise<{ claimed: OutboxRow[][]; left: boolean }> {
    const { db, rules, clock } = this.#ports;
    return db.transaction(async (tx) => {
      const now = clock.now();
      const due = await dueRows(tx, rules.community, now);
      if (due.length === 0) return { claimed: [], left: false };
      const busy = await chatsSending(tx, rules.community);
      const claimed: OutboxRow[][] = [];
      const slowed = new Set<string>();
      for (const row of due) {
        if (busy.has(row.chat) || claimed.some((rows) => rows.includes(row))) continue;
        if (slowed.has(row.chat) && !passes[row.standing].pace) continue;
        if (await this.#held(tx, row, now)) continue;
        if (await this.#slowed(tx, row, due, now)) {
          slowed.add(row.chat);
          continue;
        }
        busy.add(row.chat);
        const together = row.gatherKey === null ? [row] : due.filter((other) => other.gatherKey === row.gatherKey);
        await setRows(tx, together, { state: 'sending' });
        claimed.push(together);
      }
      const taken = claimed.reduce((sum, rows) => sum + rows.length, 0);
      return { claimed, left: taken < due.length || due.length === mostClaimed };
    });
  }

  /** Whether a due row may not go now after all: no longer useful, or fallen into the quiet hours. */
  async #held(tx: Database, row: OutboxRow, now: Temporal.Instant): Promise<boolean> {
    const { rules } = this.#ports;
    if (row.expires !== null && Temporal.Instant.compare(now, row.expires) >= 0) {
      await setRows(tx, [row], { state: 'dropped', error: 'no longer useful' });
      return true;
    }
    const morning = passes[row.standing].quiet ? undefined : quietUntil(now, rules.quiet, rules.timezone);
    if (morning !== undefined) {
      const dropped = row.standing === 'unasked';
      await setRows(tx, [row], dropped ? { state: 'dropped', error: 'quiet hours' } : { due: morning });
      return true;
    }
    return false;
  }

  /** Faster than the pace: everything that is due in this chat waits together, so that its order holds. */
  async #slowed(tx: Database, row: OutboxRow, due: readonly OutboxRow[], now: Temporal.Instant): Promise<boolean> {
    const { pace } = this.#ports;
    if (pace === undefined) return false;
    const wait = passes[row.standing].pace ? 0 : pace.wait(row.chat, now, this.#day(now));
    if (wait === 0) {
      pace.spend(row.chat, now, this.#day(now));
      return false;
    }
    const spread = 1 + jitter(`${row.community}/${row.number}`) / 2;
    const behind = due.filter((other) => other.chat === row.chat && !passes[other.standing].pace);
    await setRows(tx, behind, { due: now.add({ milliseconds: Math.ceil(wait * spread) }) });
    return true;
  }

  async #send(rows: readonly OutboxRow[]): Promise<boolean> {
    const { db, adapter, clock } = this.#ports;
    const message = messageOf(rows);
    try {
      const id = await adapter.send(message);
      const at = clock.now();
      await settleSent(db, rows, { at, id, head: headOf(message.text) });
      return true;
    } catch (error) {
      await this.#failed(rows, error);
      return false;
    }
  }

  async #failed(rows: readonly OutboxRow[], error: unknown): Promise<void> {
    const { db, clock, isUnknown, onError } = this.#ports;
    onError(error, rows[0]!);
    const why = error instanceof Error ? error.message : String(error);
    if (isUnknown(error)) return setRows(db, rows, { state: 'unknown', error: why });
    const tries = rows[0]!.tries + 1;
    if (tries >= mostTries) return setRows(db, rows, { state: 'dead', tries, error: why });
    const seconds = 2 ** tries * (1 + jitter(`${rows[0]!.number}#${tries}`) / 4);
    const due = clock.now().add({ milliseconds: Math.round(seconds * 1000) });
    return setRows(db, rows, { state: 'waiting', tries, error: why, due });
  }

  #day(at: Temporal.Instant): string {
    return dateAt(at, this.#ports.rules.timezone).toString();
  }
}

function messageOf(rows: readonly OutboxRow[]): OutboundMessage {
  const [first] = rows;
  const together = joinGathered(rows);
  return {
    to: chatOf(first!.chat),
    text: together.text,
    mention: together.mention,
    ...(first!.file === null ? {} : { file: first!.file }),
    kind: first!.kind,
    because: together.because,
  };
}
