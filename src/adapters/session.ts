import { ScanStatus, type Wechaty, WechatyBuilder } from 'wechaty';
import { type GatewayAddress, GatewayClient, type Lost } from './gateway-client.ts';

/** What a session reports; none of these may throw. */
export interface SessionEvents {
  readonly onAlive: () => void;
  readonly onScan: (qr: string | undefined) => void;
  readonly onLogin: (session: Session, contact: string) => void;
  /** The session is over; called at most once. */
  readonly onOver: (why: Lost | 'logout') => void;
  /** Harmless: one call failed, the session goes on. */
  readonly onError: (error: unknown) => void;
  readonly onHappening: (session: Session, happening: Happening) => void;
}

/** What a gateway tells of, by ids. */
export type Happening =
  | { readonly type: 'message'; readonly id: string }
  | {
      readonly type: 'joined' | 'left';
      readonly room: string;
      readonly contacts: readonly string[];
      readonly at: Temporal.Instant;
    }
  | {
      readonly type: 'renamed';
      readonly room: string;
      readonly topic: string;
      readonly by: string;
      readonly at: Temporal.Instant;
    }
  | { readonly type: 'befriended'; readonly id: string }
  /** What was known of this contact, or of this room and its members, may be other by now. */
  | { readonly type: 'stale'; readonly id: string };

/** One connection of one account, from the first word to the teardown; never used a second time. */
export class Session {
  readonly client: GatewayClient;
  readonly #bot: Wechaty;
  readonly #events: SessionEvents;
  #over = false;

  constructor(address: GatewayAddress, events: SessionEvents) {
    this.#events = events;
    this.client = new GatewayClient(address, {
      alive: () => events.onAlive(),
      lost: (why) => this.#end(why),
    });
    this.#bot = WechatyBuilder.build({ puppet: this.client });
  }

  /** The contact that is logged in. */
  get self(): string {
    return this.client.currentUserId;
  }

  /** Begins to connect; what comes of it is told by the events. */
  async open(): Promise<void> {
    try {
      this.#bot.on('error', (error) => this.#events.onError(error));
      await this.#bot.init();
      this.#listen();
      await this.#bot.start();
    } catch (error) {
      this.#end({ code: undefined, details: String(error) });
    }
  }

  /** Asks for a sign of life. */
  ding(): void {
    if (!this.#over) this.client.ding('beat');
  }

  /** Ends the connection at once; resolves when nothing of it is left. */
  async close(): Promise<void> {
    this.#over = true;
    this.client.sever();
    await this.#bot.stop().catch(() => undefined);
  }

  #end(why: Lost | 'logout'): void {
    if (this.#over) return;
    this.#over = true;
    this.client.sever();
    this.#events.onOver(why);
  }

  #listen(): void {
    const { client } = this;
    const tell = (happening: Happening): void => {
      if (!this.#over) this.#events.onHappening(this, happening);
    };
    // Wechaty's own listener would load every message again, and let a short one overtake a long one.
    for (const event of ['message', 'room-join', 'room-leave', 'room-topic', 'friendship'] as const)
      client.removeAllListeners(event);
    client.on('scan', ({ status, qrcode }) => {
      if (this.#over) return;
      const waits = status === ScanStatus.Waiting || status === ScanStatus.Timeout;
      this.#events.onScan(waits ? (qrcode ?? '') : undefined);
    });
    client.on('login', ({ contactId }) => {
      if (!this.#over) this.#events.onLogin(this, contactId);
    });
    client.on('logout', () => this.#end('logout'));
    client.on('message', ({ messageId }) => tell({ type: 'message', id: messageId }));
    client.on('room-join', ({ roomId, inviteeIdList, timestamp }) =>
      tell({ type: 'joined', room: roomId, contacts: inviteeIdList, at: instantOf(timestamp) }),
    );
    client.on('room-leave', ({ roomId, removeeIdList, timestamp }) =>
      tell({ type: 'left', room: roomId, contacts: removeeIdList, at: instantOf(timestamp) }),
    );
    client.on('room-topic', ({ roomId, newTopic, changerId, timestamp }) =>
      tell({ type: 'renamed', room: roomId, topic: newTopic, by: changerId, at: instantOf(timestamp) }),
    );
    client.on('dirty', ({ payloadId }) => tell({ type: 'stale', id: payloadId }));
    client.on('friendship', ({ friendshipId }) => tell({ type: 'befriended', id: friendshipId }));
  }
}

/** Gateways give seconds or milliseconds. */
export const instantOf = (timestamp: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(timestamp < 1e11 ? timestamp * 1000 : timestamp));
