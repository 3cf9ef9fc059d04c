import type { Clock } from '#domain/clock.ts';

/** A clock that runs like the system's and can be moved ahead; while it is held it stands at one moment. */
export class MovableClock implements Clock {
  readonly #system: () => Temporal.Instant;
  #aheadMs: number;
  #held: Temporal.Instant | undefined;

  constructor(system: () => Temporal.Instant, aheadMs: number) {
    this.#system = system;
    this.#aheadMs = aheadMs;
  }

  /** Milliseconds it is ahead of the system's clock. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  now(): Temporal.Instant {
    return this.#held ?? this.#system().add({ milliseconds: this.#aheadMs });
  }

  /** Stands still at a moment. */
  hold(at: Temporal.Instant): void {
    this.#held = at;
    this.#aheadMs = at.epochMilliseconds - this.#system().epochMilliseconds;
  }

  /** Runs on from where it stands. */
  release(): void {
    if (this.#held !== undefined) this.hold(this.#held);
    this.#held = undefined;
  }
}
