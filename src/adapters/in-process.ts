import type { Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import type { Adapter } from './port.ts';

/** The adapter of replay, tests and the sandbox: what is said is handed over at once and takes no time. */
export class InProcessAdapter implements Adapter {
  readonly #onSent: (message: OutboundMessage, id: string) => void | Promise<void>;
  #receive: ((occurrence: Occurrence) => Promise<void>) | undefined;
  #sent = 0;
  /** Friend requests that were accepted. */
  readonly accepted: string[] = [];

  constructor(onSent: (message: OutboundMessage, id: string) => void | Promise<void>) {
    this.#onSent = onSent;
  }

  async start(receive: (occurrence: Occurrence) => Promise<void>): Promise<void> {
    this.#receive = receive;
  }

  /** Something happens in a chat; resolves when it is acknowledged. While stopped it is not heard. */
  async happen(occurrence: Occurrence): Promise<void> {
    await this.#receive?.(occurrence);
  }

  isConnected(): boolean {
    return true;
  }

  async send(message: OutboundMessage): Promise<string> {
    this.#sent += 1;
    const id = `sent-${this.#sent}`;
    await this.#onSent(message, id);
    return id;
  }

  async acceptFriend(id: string): Promise<void> {
    this.accepted.push(id);
  }

  async stop(): Promise<void> {
    this.#receive = undefined;
  }
}
