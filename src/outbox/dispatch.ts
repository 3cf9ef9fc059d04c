import type { Adapter } from '#adapters/port.ts';
import { claimRows, doubtSending, dueRows, mostDue, type OutboxRow, sentSince, setRows } from '#db/queries/outbox.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type OutboundMessage, passes } from '#domain/outgoing.ts';
import { dateAt, quietUntil } from '#domain/wall.ts';
import { joinGathered } from './gathered.ts';
import { type Outcome, type OutcomePorts, Outcomes } from './outcomes.ts';
import { jitter, type Pace } from './pace.ts';

export interface DispatchPorts extends OutcomePorts {
  readonly adapter: Pick<Adapter, 'send' | 'isConnected' | 'acceptFriend'>;
  /** Absent in replay and tests: sends take no time there. */
  readonly pace?: Pace;
}

/** Sends what is due, in order within a room; returns how many messages went out. Nothing else sends. */
export class Dispatcher {
  readonly #ports: DispatchPorts;
  readonly #outcomes: Outcomes;

  constructor(ports: DispatchPorts) {
    this.#ports = ports;
    this.#outcomes = new Outcomes(ports);
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

  /** Sends until nothing that is due is left, or there is nobody to send through. */
  async deliver(): Promise<number> {
    await this.#outcomes.makeUp();
    let sent = 0;
    while (this.#ports.adapter.isConnected()) {
      const { ready, left } = await this.#ready();
      let missed = false;
      for (const rows of ready) {
        // One at a time: what is claimed when a crash comes is in doubt, whether it was tried or not.
        if (!(await this.#claim(rows))) {
          missed = true;
          continue;
        }
        const outcome = await this.#send(rows);
        if (outcome === 'untried') return sent;
        if (outcome === 'sent') sent += 1;
      }
      if (!missed && (ready.length === 0 || !left)) break;
    }
    return sent;
  }

  /** The bot's own echo settles a send whose outcome is open. */
  settleEcho(chat: string, text: string, id: string): Promise<boolean> {
    return this.#outcomes.settleEcho(chat, text, id);
  }

  /** The next message of every chat: one row, or all rows that are gathered into it; `left`: more may be due. */
  async #ready(): Promise<{ ready: OutboxRow[][]; left: boolean }> {
    const { db, rules, clock } = this.#ports;
    const now = clock.now();
    const due = await dueRows(db, rules.community, now);
    if (due.length === 0) return { ready: [], left: false };
    const busy = new Set<string>();
    const ready: OutboxRow[][] = [];
    const slowed = new Set<string>();
    for (const row of due) {
      if (busy.has(row.chat) || ready.some((rows) => rows.includes(row))) continue;
      if (slowed.has(row.chat) && !passes[row.standing].pace) continue;
      if (await this.#held(row, now)) continue;
      if (await this.#slowed(row, due, now)) {
        slowed.add(row.chat);
        continue;
      }
      busy.add(row.chat);
      ready.push(row.gatherKey === null ? [row] : due.filter((other) => other.gatherKey === row.gatherKey));
    }
    const taken = ready.reduce((sum, rows) => sum + rows.length, 0);
    return { ready, left: taken < due.length || due.length === mostDue };
  }

  /** False when another process has it, or one of its lines was said anew meanwhile. */
  async #claim(rows: readonly OutboxRow[]): Promise<boolean> {
    const claimed = await claimRows(this.#ports.db, rows);
    if (claimed.size === rows.length) return true;
    await this.#outcomes.giveBack(rows.filter((row) => claimed.has(row.number)));
    return false;
  }

  /** Whether a due row may not go now after all: no longer useful, or fallen into the quiet hours. */
  async #held(row: OutboxRow, now: Temporal.Instant): Promise<boolean> {
    const { db, rules } = this.#ports;
    if (row.expires !== null && Temporal.Instant.compare(now, row.expires) >= 0) {
      await setRows(db, [row], { state: 'dropped', error: 'no longer useful' });
      return true;
    }
    const morning = passes[row.standing].quiet ? undefined : quietUntil(now, rules.quiet, rules.timezone);
    if (morning !== undefined) {
      const dropped = row.standing === 'unasked';
      await setRows(db, [row], dropped ? { state: 'dropped', error: 'quiet hours' } : { due: morning });
      return true;
    }
    return false;
  }

  /** Faster than the pace: everything that is due in this chat waits together, so that its order holds. */
  async #slowed(row: OutboxRow, due: readonly OutboxRow[], now: Temporal.Instant): Promise<boolean> {
    const { db, pace } = this.#ports;
    if (pace === undefined) return false;
    const wait = passes[row.standing].pace ? 0 : pace.wait(row.chat, now, this.#day(now));
    if (wait === 0) {
      pace.spend(row.chat, now, this.#day(now));
      return false;
    }
    const spread = 1 + jitter(`${row.community}/${row.number}`) / 2;
    const behind = due.filter((other) => other.chat === row.chat && !passes[other.standing].pace);
    await setRows(db, behind, { due: now.add({ milliseconds: Math.ceil(wait * spread) }) });
    return true;
  }

  #send(rows: readonly OutboxRow[]): Promise<Outcome> {
    const message = messageOf(rows);
    const accept = rows[0]!.accept;
    if (accept !== null) return this.#outcomes.send(rows, '', () => this.#accept(accept));
    return this.#outcomes.send(rows, message.text, () => this.#ports.adapter.send(message));
  }

  async #accept(request: string): Promise<string> {
    await this.#ports.adapter.acceptFriend(request);
    return `accepted ${request}`;
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
