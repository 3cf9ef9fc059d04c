import type { Database } from '#db/client.ts';
import { claimSlot } from '#db/queries/inbox.ts';
import { nextStoredDue } from '#db/queries/outbox.ts';
import { claimTimer, dueTimers, setTimer, type Timer } from '#db/queries/timers.ts';
import type { TraceWriting } from '#db/queries/traces.ts';
import { earlier } from '#domain/clock.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { Context, Job, Slot, SlotContext, TimerHandler } from '#handlers/handler.ts';
import { type CommitRules, commitOutgoing } from '#outbox/commit.ts';
import { dueSlots, nextSlot } from './slots.ts';

/** How far back a start looks for slots that were missed. */
const lookBack = Temporal.Duration.from({ hours: 48 });
/** A timer whose handler fails is tried again after so many seconds, then given up. */
const retrySeconds = [30, 300, 1800];

export interface SchedulerPorts {
  readonly db: Database;
  readonly rules: CommitRules;
  readonly jobs: readonly Job[];
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** Timers that are no records' business: a message tried again. */
  readonly retryMessage: (timer: Timer) => Promise<void>;
  readonly slotContext: () => Promise<SlotContext>;
  readonly context: (now: Temporal.Instant, traces: TraceWriting[], tx: Database) => Promise<Context>;
  readonly onError: (error: unknown, what: string) => void;
}

/** Does all that is due at a moment: slots of jobs, then timers. Sending is the outbox's. */
export class Scheduler {
  readonly #ports: SchedulerPorts;
  #cursor: Temporal.Instant | undefined;
  #slots: SlotContext | undefined;
  #nextSlot: Temporal.Instant | undefined | 'unknown' = 'unknown';

  constructor(ports: SchedulerPorts) {
    this.#ports = ports;
  }

  /** `startedAt`: nothing from before the first start is owed. */
  start(now: Temporal.Instant, startedAt: Temporal.Instant): void {
    const back = now.subtract(lookBack);
    this.#cursor = Temporal.Instant.compare(back, startedAt) > 0 ? back : startedAt;
    this.slotsChanged();
  }

  /** Closures or the file changed: slots are worked out anew. */
  slotsChanged(): void {
    this.#slots = undefined;
    this.#nextSlot = 'unknown';
  }

  async tick(now: Temporal.Instant): Promise<void> {
    await this.#runSlots(now);
    // A timer's handler may set another one that is due at the same moment.
    for (let round = 0; round < 20; round += 1) {
      const due = await dueTimers(this.#ports.db, this.#ports.rules.community, now);
      if (due.length === 0) return;
      for (const timer of due) await this.#fire(timer, now);
    }
  }

  async nextDue(): Promise<Temporal.Instant | undefined> {
    const { db, rules } = this.#ports;
    const dues = [await this.#nextSlotDue(), await nextStoredDue(db, rules.community)].filter(
      (due) => due !== undefined,
    );
    return dues.length === 0 ? undefined : dues.reduce(earlier);
  }

  async #nextSlotDue(): Promise<Temporal.Instant | undefined> {
    if (this.#nextSlot !== 'unknown') return this.#nextSlot;
    const context = await this.#slotContext();
    const nexts = this.#ports.jobs.map((job) => nextSlot(job, context, this.#cursor!)).filter((at) => at !== undefined);
    this.#nextSlot = nexts.length === 0 ? undefined : nexts.reduce(earlier);
    return this.#nextSlot;
  }

  async #slotContext(): Promise<SlotContext> {
    this.#slots ??= await this.#ports.slotContext();
    return this.#slots;
  }

  async #runSlots(now: Temporal.Instant): Promise<void> {
    const next = await this.#nextSlotDue();
    if (next === undefined || Temporal.Instant.compare(next, now) > 0) return;
    const context = await this.#slotContext();
    const due = this.#ports.jobs
      .flatMap((job) => dueSlots(job, context, this.#cursor!, now).map((slot) => ({ job, slot })))
      .sort((a, b) => Temporal.Instant.compare(a.slot.at, b.slot.at));
    for (const { job, slot } of due) await this.#run(job, slot, now);
    this.#cursor = now;
    this.#nextSlot = 'unknown';
  }

  async #run(job: Job, slot: Slot, now: Temporal.Instant): Promise<void> {
    const { db, rules, onError } = this.#ports;
    try {
      await db.transaction(async (tx) => {
        if (!(await claimSlot(tx, rules.community, job.name, slot.key, now))) return;
        await this.#commit(tx, now, (context) => job.run(slot, context, tx));
      });
    } catch (error) {
      onError(error, `job ${job.name} ${slot.key}`);
      await setTimer(db, rules.community, {
        kind: 'job-retry',
        key: `${job.name}\n${slot.key}`,
        due: now.add({ minutes: 1 }),
        payload: slotPayload(slot),
      });
    }
  }

  async #fire(timer: Timer, now: Temporal.Instant): Promise<void> {
    const { db, rules, timers, retryMessage, onError } = this.#ports;
    if (timer.kind === 'message-retry') {
      if (await claimTimer(db, timer)) await retryMessage(timer);
      return;
    }
    if (timer.kind === 'job-retry') return this.#retryJob(timer, now);
    try {
      await db.transaction(async (tx) => {
        if (!(await claimTimer(tx, timer))) return;
        const handler = timers[timer.kind];
        if (handler === undefined) throw new Error(`no handler for a timer of kind ${timer.kind}`);
        await this.#commit(tx, now, (context) => handler(timer, context, tx));
      });
    } catch (error) {
      onError(error, `timer ${timer.kind} ${timer.key}`);
      await this.#postpone(timer, now, rules.community);
    }
  }

  async #postpone(timer: Timer, now: Temporal.Instant, community: string): Promise<void> {
    const { db } = this.#ports;
    const seconds = retrySeconds[timer.tries];
    if (!(await claimTimer(db, timer)) || seconds === undefined) return;
    const { contact } = timer;
    await setTimer(db, community, {
      kind: timer.kind,
      key: timer.key,
      due: now.add({ seconds }),
      payload: timer.payload,
      tries: timer.tries + 1,
      ...(contact === null ? {} : { contact }),
    });
  }

  async #retryJob(timer: Timer, now: Temporal.Instant): Promise<void> {
    if (!(await claimTimer(this.#ports.db, timer))) return;
    const [name] = timer.key.split('\n');
    const job = this.#ports.jobs.find((candidate) => candidate.name === name);
    const slot = slotOf(timer.payload);
    if (job === undefined || Temporal.Instant.compare(now, slot.usefulUntil) >= 0) return;
    await this.#run(job, slot, now);
  }

  /** Runs what a time brings, and commits what it says together with what it did. */
  async #commit(
    tx: Database,
    now: Temporal.Instant,
    act: (context: Context) => Promise<readonly Outgoing[]>,
  ): Promise<void> {
    const { rules, context } = this.#ports;
    const traces: TraceWriting[] = [];
    const said = await act(await context(now, traces, tx));
    await commitOutgoing(tx, rules, said, now, traces);
  }
}

const slotPayload = (slot: Slot) => ({
  key: slot.key,
  series: slot.series,
  at: slot.at.toString(),
  usefulUntil: slot.usefulUntil.toString(),
});

const slotOf = (payload: unknown): Slot => {
  const stored = payload as ReturnType<typeof slotPayload>;
  return {
    key: stored.key,
    series: stored.series,
    at: Temporal.Instant.from(stored.at),
    usefulUntil: Temporal.Instant.from(stored.usefulUntil),
  };
};
