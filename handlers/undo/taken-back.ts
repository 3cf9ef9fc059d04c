import type { Outgoing } from '#domain/outgoing.ts';

export interface TakenBack {
  /** Said to who asked for it; nothing is said of a recall. */
  readonly told: string;
  /** What follows for others: a promotion from the waitlist, a line in the rooms of an event. */
  readonly said: readonly Outgoing[];
}
