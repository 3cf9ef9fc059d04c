import type { Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';

/** The side of the assistant that faces a chat platform: production, sandbox, or in-process. */
export interface Adapter {
  /**
   * Begins to hear; `receive` resolves when the message is acknowledged (stored), not when it is handled.
   * What the own account said comes back as an echo, where the platform does so.
   */
  start(receive: (occurrence: Occurrence) => Promise<void>, onEcho?: OnEcho): Promise<void>;
  /** Whether it could say something now. */
  isConnected(): boolean;
  /**
   * Says something and returns the platform's message id.
   * Throws `OutcomeUnknown` when it may have gone out, any other error when it surely did not:
   * `NotConnected` when it was not even tried.
   */
  send(message: OutboundMessage): Promise<string>;
  /** Accepts a friend request by the id of its `befriended` occurrence; throws like `send`. */
  acceptFriend(id: string): Promise<void>;
  stop(): Promise<void>;
}

/** The own account said `text` in a chat (`room:…` or `dm:…`); mentions at its head are taken off. */
export type OnEcho = (chat: string, text: string, id: string) => Promise<unknown>;

/** There is no session to send with: it costs no try, and waits for the next one. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

/** The platform did not say whether the message went out: it must not be sent again blindly. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
