/** One room, one task at a time; rooms go on side by side. */
export class Sequence {
  readonly #tails = new Map<string, Promise<void>>();

  /** Runs a task after all earlier ones of the same key; a task never rejects (it has its own error boundary). */
  run(key: string, task: () => Promise<void>): void {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(task).finally(() => {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    });
    this.#tails.set(key, mine);
  }

  /** Resolves when everything that was begun, or is begun meanwhile, is done. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }
}
