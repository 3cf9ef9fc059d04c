import type { Assistant } from '#assistant';
import type { Clock } from '#domain/clock.ts';

/** Every so many wake-ups what is due is looked up again, should another process have written. */
const lookAgainEvery = 30;

/** Drives an assistant by a clock: one thing after another, so that two wake-ups never overlap. */
export class Runner {
  readonly assistant: Assistant;
  readonly #clock: Clock;
  #turn: Promise<void> = Promise.resolve();
  #running = false;
  #wakes = 0;
  #nudged = false;
  readonly #onError: (error: unknown) => void;

  constructor(assistant: Assistant, clock: Clock, onError: (error: unknown) => void = () => undefined) {
    this.assistant = assistant;
    this.#clock = clock;
    this.#onError = onError;
  }

  /** Something was committed: what is due by now does not wait for the next second. */
  nudge(): void {
    if (this.#nudged) return;
    this.#nudged = true;
    this.inTurn(async () => {
      this.#nudged = false;
      await this.assistant.deliver();
    }).catch(this.#onError);
  }

  /** Called every second: does nothing before something is due. */
  async wake(): Promise<void> {
    if (this.#running) return;
    this.#wakes += 1;
    if (this.#wakes % lookAgainEvery === 0) this.assistant.lookAgain();
    const due = await this.assistant.nextDue();
    if (due !== undefined && Temporal.Instant.compare(due, this.#clock.now()) <= 0) await this.doDue();
  }

  /** Does everything that is due now, then sends. */
  doDue(): Promise<void> {
    return this.inTurn(async () => {
      await this.assistant.runDue();
      await this.assistant.settle();
    });
  }

  /** Runs a step after those that were begun before. */
  inTurn(step: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(async () => {
      this.#running = true;
      try {
        await step();
      } finally {
        this.#running = false;
      }
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
