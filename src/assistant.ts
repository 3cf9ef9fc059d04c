import { type Adapter, NotConnected, OutcomeUnknown } from '#adapters/port.ts';
import { bindFileRooms } from '#community/bound-rooms.ts';
import { lexiconOf } from '#community/lexicon.ts';
import type { LoadedCommunity } from '#community/load.ts';
import { type Overlaid, overlay } from '#community/overlay.ts';
import type { Database } from '#db/client.ts';
import { forget } from '#db/queries/forgotten.ts';
import { changesOf } from '#db/queries/overlays.ts';
import { issueCode } from '#db/queries/pairing.ts';
import { startedAt } from '#db/queries/places.ts';
import { type RecordLine, recordsOf } from '#db/queries/records.ts';
import { type Clock, isBefore, later } from '#domain/clock.ts';
import { mask } from '#domain/masking.ts';
import type { Occurrence } from '#domain/occurrence.ts';
import { exportedFile } from '#export/files.ts';
import { handlers, jobs, timers, watchers } from '#handlers/index.ts';
import type { CommitRules } from '#outbox/commit.ts';
import { Dispatcher } from '#outbox/dispatch.ts';
import { Pace, steadyPace } from '#outbox/pace.ts';
import { Neighbourhood } from '#pipeline/neighbourhood.ts';
import { Pipeline } from '#pipeline/receive.ts';
import { Scheduler } from '#scheduler/scheduler.ts';
import { Tidy } from '#scheduler/tidy.ts';

/** What the outside gives: the same assistant runs in production, in the sandbox, in replay and in tests. */
export interface Ports {
  readonly db: Database;
  readonly file: LoadedCommunity;
  readonly adapter: Adapter;
  readonly clock: Clock;
  /** Off in replay and tests, where sends take no time. */
  readonly pace: boolean;
  /** The rooms of the file count as bound, known by their topic (sandbox and replay only). */
  readonly bindFileRooms: boolean;
  /** Deletes the pictures that are not among these: their tickets are gone, or their senders are forgotten. */
  readonly keepPictures?: (inUse: ReadonlySet<string>) => Promise<void>;
  /** A message was handled: there may be something to send at once. */
  readonly onMoved?: () => void;
  readonly onError: (error: unknown, what: string) => void;
}

export interface Assistant {
  readonly neighbourhood: Neighbourhood;
  /** Begins to hear; what the last stop left unhandled runs first. */
  start(): Promise<void>;
  /** Resolves when the message is acknowledged; `settle` waits until it is handled and answered. */
  receive(occurrence: Occurrence): Promise<void>;
  /** Does what is due now: slots of jobs, timers, retries. Sends nothing. */
  runDue(): Promise<void>;
  /** Waits until everything that was received is handled, and sends what is due. */
  settle(): Promise<void>;
  /** Sends what is due, without waiting for what is being handled. */
  deliver(): Promise<void>;
  /** When something is due next. */
  nextDue(): Promise<Temporal.Instant | undefined>;
  /** Another process may have written: what is due next is looked up again. */
  lookAgain(): void;
  /** All records, or those of a type. */
  records(type?: string): Promise<RecordLine[]>;
  /** A one-time code for a person of the file (U3). */
  pair(person: string): Promise<string>;
  /** Forgets a person, all accounts of theirs. */
  forget(contact: string): Promise<void>;
  /** The bytes of a file that is made from records when it is sent (a roster); undefined for files kept elsewhere. */
  exported(name: string): Promise<Uint8Array | undefined>;
  stop(): Promise<void>;
}

/** Keys of messages live a week (db/schema/messages.ts): a day less is sure. */
const keysKept = Temporal.Duration.from({ hours: 6 * 24 });
/** Phones, gateways and we have clocks of our own. */
const clockDrift = Temporal.Duration.from({ minutes: 1 });

/** Puts the rooms of the house together: the only place that knows everyone. */
export async function assemble(ports: Ports): Promise<Assistant> {
  const { db, file, adapter, clock, onError } = ports;
  const { id, timezone, quiet } = file.community;
  const rules: CommitRules = { community: id, timezone, quiet, openNumbers: numbersOf(file.raw) };
  const neighbourhood = new Neighbourhood(db, file.community, lexiconOf, async () =>
    withoutOvertaken(overlay(file, await changesOf(db, id))),
  );
  const scheduler = new Scheduler({
    db,
    rules,
    jobs,
    timers,
    retryMessage: (timer) => pipeline.retry(timer),
    slotContext: () => neighbourhood.slotContext(clock.now()),
    context: async (now, traces, tx) => neighbourhood.context({ now, tx }, { chat: '', head: '' }, traces),
    onError,
  });
  const pipeline = new Pipeline({
    db,
    rules,
    clock,
    neighbourhood,
    handlers,
    watchers,
    onError,
    onCommitted: () => {
      agenda.moved();
      ports.onMoved?.();
    },
    onChanged: () => {
      scheduler.slotsChanged();
      tidy.soon();
    },
  });
  const tidy = new Tidy({
    db,
    community: id,
    timezone,
    clock,
    onError,
    ...(ports.keepPictures === undefined ? {} : { keepOnly: ports.keepPictures }),
  });
  const agenda = new Agenda(() => scheduler.nextDue());
  const dispatcher = new Dispatcher({
    db,
    rules,
    adapter,
    clock,
    ...(ports.pace ? { pace: new Pace(steadyPace) } : {}),
    isUntried: (error) => error instanceof NotConnected,
    isUnknown: (error) => error instanceof OutcomeUnknown,
    onError: (error, row) => onError(error, `send ${row.number}`),
  });
  let begins: Temporal.Instant | undefined;
  // Gateways repeat old messages at login: what is from before the first start is none of ours, and what is older than
  // the keys of what was heard could be heard twice.
  const receive = async (occurrence: Occurrence): Promise<void> => {
    const known = clock.now().subtract(keysKept);
    const oldest = begins === undefined ? known : later(begins.subtract(clockDrift), known);
    if (!isBefore(occurrence.at, oldest)) await pipeline.receive(occurrence);
  };
  const deliver = async (): Promise<void> => {
    if (await agenda.isFree(clock.now())) return;
    agenda.moved();
    await dispatcher.deliver();
  };
  return {
    neighbourhood,
    async start() {
      const now = clock.now();
      const since = await startedAt(db, id, now);
      await bindFileRooms(db, file.community, now, ports.bindFileRooms);
      await neighbourhood.refresh();
      scheduler.start(now, since);
      await dispatcher.start();
      await pipeline.recover();
      begins = since;
      await adapter.start(receive, (...echo) => dispatcher.settleEcho(...echo));
    },
    receive,
    async runDue() {
      if (await agenda.isFree(clock.now())) return;
      agenda.moved();
      await scheduler.tick(clock.now());
      await pipeline.lookAgain();
    },
    async settle() {
      await pipeline.idle();
      await deliver();
      await tidy.pictures();
    },
    deliver,
    nextDue: () => agenda.next(),
    lookAgain: () => agenda.moved(),
    records: (type) =>
      recordsOf(
        db,
        id,
        {
          timezone,
          roleOf: (contact) => neighbourhood.person(contact).role,
          masked: (text) => mask(text, rules.openNumbers),
        },
        type,
      ),
    pair: (person) => issueCode(db, id, person, clock.now()),
    async forget(contact) {
      await db.transaction((tx) => forget(tx, id, neighbourhood.person(contact).contacts));
      await neighbourhood.refresh();
      agenda.moved();
      tidy.soon();
      await tidy.pictures();
    },
    exported: (name) =>
      exportedFile(db, { community: id, timezone, masked: (text) => mask(text, rules.openNumbers) }, name),
    async stop() {
      await adapter.stop();
      await pipeline.idle();
    },
  };
}

/** The community as it stands, and the fields in which the file, changed later, or a misfit has the last word. */
const withoutOvertaken = ({ community, overtaken, refused }: Overlaid) => ({
  community,
  overtaken: [...overtaken.map(({ path }) => path), ...refused.map(({ change }) => change.path)],
});

/** When something is due next, looked up only after something moved: most messages are chat and move nothing. */
class Agenda {
  readonly #look: () => Promise<Temporal.Instant | undefined>;
  #known: { readonly due: Temporal.Instant | undefined } | undefined;

  constructor(look: () => Promise<Temporal.Instant | undefined>) {
    this.#look = look;
  }

  moved(): void {
    this.#known = undefined;
  }

  async next(): Promise<Temporal.Instant | undefined> {
    if (this.#known !== undefined) return this.#known.due;
    const due = await this.#look();
    this.#known = { due };
    return due;
  }

  /** Nothing is due at this moment. */
  async isFree(now: Temporal.Instant): Promise<boolean> {
    const due = await this.next();
    return due === undefined || Temporal.Instant.compare(due, now) > 0;
  }
}

/** The digits of every number of the community file: these may be read by everyone (P2). */
function numbersOf(raw: unknown): ReadonlySet<string> {
  const found = JSON.stringify(raw).match(/\+?\d[\d\s()-]{3,30}\d/g) ?? [];
  return new Set(found.map((number) => number.replace(/\D/g, '')));
}
