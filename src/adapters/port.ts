import type { Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';

/** The side of the assistant that faces a chat platform: production, sandbox, or in-process. */
export interface Adapter {
  /** Begins to hear; `receive` resolves when the message is acknowledged (stored), not when it is handled. */
  start(receive: (occurrence: Occurrence) => Promise<void>): Promise<void>;
  /**
   * Says something and returns the platform's message id.
   * Throws `OutcomeUnknown` when it may have gone out, any other error when it surely did not.
   */
  send(message: OutboundMessage): Promise<string>;
  stop(): Promise<void>;
}

/** The platform did not say whether the message went out: it must not be sent again blindly. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
