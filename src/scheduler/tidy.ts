import type { Database } from '#db/client.ts';
import { picturesInUse } from '#db/queries/pictures.ts';
import type { Clock } from '#domain/clock.ts';
import { dateAt } from '#domain/wall.ts';

interface TidyPorts {
  readonly db: Database;
  readonly community: string;
  readonly timezone: string;
  readonly clock: Clock;
  /** Deletes the pictures that are not among these. */
  readonly keepOnly?: (inUse: ReadonlySet<string>) => Promise<void>;
  readonly onError: (error: unknown, what: string) => void;
}

/** The day of the pictures begins after the night's deletions (handlers/keeping/retention.job.ts). */
const afterRetention = Temporal.Duration.from({ hours: 4 });

/** Pictures go with their records: once a day, and when somebody was forgotten. */
export class Tidy {
  readonly #ports: TidyPorts;
  #day: string | undefined;

  constructor(ports: TidyPorts) {
    this.#ports = ports;
  }

  /** Somebody was forgotten: not before tomorrow would be too late. */
  soon(): void {
    this.#day = undefined;
  }

  /** Does nothing when it was done today. */
  async pictures(): Promise<void> {
    const { db, community, timezone, clock, keepOnly, onError } = this.#ports;
    const now = clock.now();
    const day = dateAt(now.subtract(afterRetention), timezone).toString();
    if (keepOnly === undefined || this.#day === day) return;
    this.#day = day;
    await picturesInUse(db, community, now)
      .then(keepOnly)
      .catch((error: unknown) => onError(error, 'delete pictures'));
  }
}
