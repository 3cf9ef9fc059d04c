/** Gathers what arrives in the same moment into one call: keys of chat are stored in one statement. */
export class Batch<T, R> {
  readonly #flush: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #most: number;
  #waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  #running = false;

  constructor(flush: (items: readonly T[]) => Promise<readonly R[]>, most = 200) {
    this.#flush = flush;
    this.#most = most;
  }

  /** Resolves with the item's own result when its batch is stored. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // What has arrived by now joins: an embedded database gives the event loop no turn while it works.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.#waiting.splice(0, this.#most);
      try {
        const results = await this.#flush(batch.map((entry) => entry.item));
        for (const [i, entry] of batch.entries()) entry.resolve(results[i]!);
      } catch (error) {
        for (const entry of batch) entry.reject(error);
      }
    }
    this.#running = false;
  }
}
