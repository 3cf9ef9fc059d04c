/** The only source of "now"; `main` gives the system's, replay and tests a driven one. */
export interface Clock {
  now(): Temporal.Instant;
}

/** A clock that stands still until it is moved; it never goes back. */
export class DrivenClock implements Clock {
  #now: Temporal.Instant;
  constructor(start: Temporal.Instant) {
    this.#now = start;
  }
  now(): Temporal.Instant {
    return this.#now;
  }
  moveTo(to: Temporal.Instant): void {
    if (Temporal.Instant.compare(to, this.#now) > 0) this.#now = to;
  }
}

export const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;
export const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b;
export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
