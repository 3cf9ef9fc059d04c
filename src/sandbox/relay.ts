import type { Adapter, OnEcho } from '#adapters/port.ts';
import type { Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';

/** How long the page waits for its own words to come back from the gateway, in milliseconds. */
const patience = 20_000;

/** An adapter with somebody at the other end who wants to know when the assistant has stored what was said. */
export class Relay implements Adapter {
  readonly #adapter: Adapter;
  readonly #waiting = new Map<string, () => void>();

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
  }

  start(receive: (occurrence: Occurrence) => Promise<void>, onEcho?: OnEcho): Promise<void> {
    return this.#adapter.start(async (occurrence) => {
      await receive(occurrence);
      this.#waiting.get(occurrence.id)?.();
    }, onEcho);
  }

  send(message: OutboundMessage): Promise<string> {
    return this.#adapter.send(message);
  }

  isConnected(): boolean {
    return this.#adapter.isConnected();
  }

  acceptFriend(id: string): Promise<void> {
    return this.#adapter.acceptFriend(id);
  }

  stop(): Promise<void> {
    return this.#adapter.stop();
  }

  /** Says something by `say`; true when the assistant has stored the message with this id, false when it never came. */
  async heard(id: string, say: () => void): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const came = new Promise<boolean>((resolve) => {
      this.#waiting.set(id, () => resolve(true));
      timer = setTimeout(() => resolve(false), patience);
    });
    say();
    const outcome = await came;
    clearTimeout(timer);
    this.#waiting.delete(id);
    return outcome;
  }
}
