import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { nextStoredDue, type OutboxRow } from '#db/queries/outbox.ts';
import { outbox } from '#db/schema/index.ts';
import { DrivenClock } from '#domain/clock.ts';
import type { OutboundMessage, Outgoing } from '#domain/outgoing.ts';
import { type CommitRules, commitOutgoing } from '#outbox/commit.ts';
import { Dispatcher } from '#outbox/dispatch.ts';
import { Pace, type PaceRules } from '#outbox/pace.ts';
import { freshId, testDatabase } from '../support/database.ts';

/** It may have gone out. */
export class Unclear extends Error {}
/** It was not tried. */
export class Away extends Error {}

export const wall = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();

export const line = (room: string, text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  to: { room },
  text,
  kind: 'reply',
  because: [],
  about: [],
  standing: 'addressed',
  ...more,
});

/** An outbox of its own with a platform that can be told to refuse. */
export class Counter {
  readonly db: Database;
  readonly rules: CommitRules;
  readonly sent: (OutboundMessage & { at: string })[] = [];
  clock = new DrivenClock(wall('2026-11-24T10:00'));
  connected = true;
  /** Happens before a message goes out; a throw refuses it. */
  refuse: (message: OutboundMessage, dispatcher: Dispatcher) => void | Promise<void> = () => undefined;

  private constructor(db: Database) {
    this.db = db;
    this.rules = {
      community: freshId(),
      timezone: 'Asia/Shanghai',
      quiet: { from: '22:00', to: '07:00' },
      openNumbers: new Set(['01000001234']),
    };
  }

  static async open(): Promise<Counter> {
    return new Counter((await testDatabase()).db);
  }

  say(...said: Outgoing[]): Promise<unknown> {
    return this.db.transaction((tx) => commitOutgoing(tx, this.rules, said, this.clock.now()));
  }

  dispatcher(pace?: PaceRules, db = this.db): Dispatcher {
    const dispatcher: Dispatcher = new Dispatcher({
      db,
      rules: this.rules,
      clock: { now: () => this.clock.now() },
      adapter: {
        isConnected: () => this.connected,
        acceptFriend: async () => undefined,
        send: async (message) => {
          await this.refuse(message, dispatcher);
          const at = this.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString();
          this.sent.push({ ...message, at });
          return `id-${this.sent.length}`;
        },
      },
      isUntried: (error) => error instanceof Away,
      isUnknown: (error) => error instanceof Unclear,
      onError: () => undefined,
      ...(pace === undefined ? {} : { pace: new Pace(pace) }),
    });
    return dispatcher;
  }

  rows(): Promise<OutboxRow[]> {
    return this.db.select().from(outbox).where(eq(outbox.community, this.rules.community)).orderBy(outbox.number);
  }

  texts(): string[] {
    return this.sent.map(({ text }) => text);
  }

  /** Lets time run: every due moment until then. */
  async runTo(dispatch: Dispatcher, until: string): Promise<void> {
    for (let i = 0; i < 200; i += 1) {
      const due = await nextStoredDue(this.db, this.rules.community);
      if (due === undefined || Temporal.Instant.compare(due, wall(until)) > 0) break;
      this.clock.moveTo(due);
      await dispatch.deliver();
    }
    this.clock.moveTo(wall(until));
  }
}
