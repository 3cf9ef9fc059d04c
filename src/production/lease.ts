import type { Database } from '#db/client.ts';
import { dropLease, holdLease } from '#db/queries/leases.ts';
import type { Clock } from '#domain/clock.ts';

/** A process that dies is replaced after this long; clocks of two machines may differ by a few seconds. */
const holdsFor = Temporal.Duration.from({ seconds: 60 });
/** It is renewed, and tried for, this often. */
const renewed = Temporal.Duration.from({ seconds: 15 });

/** The right to serve one community's account: one process has it, a second one takes over when it falls silent. */
export class Lease {
  readonly #db: Database;
  readonly #community: string;
  readonly #owner: string;
  readonly #clock: Clock;
  #until: Temporal.Instant | undefined;
  #next: Temporal.Instant | undefined;

  constructor(db: Database, community: string, owner: string, clock: Clock) {
    this.#db = db;
    this.#community = community;
    this.#owner = owner;
    this.#clock = clock;
  }

  /** Whether this process serves the account now; asked every second, it looks into the database now and then. */
  async isOurs(): Promise<boolean> {
    const now = this.#clock.now();
    if (this.#next === undefined || Temporal.Instant.compare(this.#next, now) <= 0) {
      this.#next = now.add(renewed);
      const until = now.add(holdsFor);
      const lease = { community: this.#community, owner: this.#owner, until };
      // While the database is away the lease holds until its end, and not a moment longer.
      const held = await holdLease(this.#db, lease, now).catch(() => undefined);
      if (held !== undefined) this.#until = held ? until : undefined;
    }
    return this.#until !== undefined && Temporal.Instant.compare(now, this.#until) < 0;
  }

  async release(): Promise<void> {
    if (this.#until !== undefined) await dropLease(this.#db, this.#community, this.#owner);
    this.#until = undefined;
  }
}
