import { FileBox } from 'file-box';
import type { Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { Hearing, type HearingPorts } from './hearing.ts';
import { mentioning } from './mentions.ts';
import { type Adapter, NotConnected, type OnEcho, OutcomeUnknown } from './port.ts';
import type { Session } from './session.ts';
import { Supervisor, type SupervisorPorts } from './supervisor.ts';

export interface WechatyPorts extends Omit<SupervisorPorts, 'onHappening'>, HearingPorts {
  /** Reads what is to be sent. */
  readonly readFile: (name: string) => Promise<Uint8Array>;
}

/** gRPC codes that leave open whether a message went out: the answer was lost, not the question. */
const doubtful: ReadonlySet<number | undefined> = new Set([1, 4, 13, 14]);

/** The adapter of production: one account of WeChat, through a gateway. */
export class WechatyAdapter implements Adapter {
  readonly supervisor: Supervisor;
  readonly #ports: WechatyPorts;
  readonly #hearing: Hearing;
  #receive: ((occurrence: Occurrence) => Promise<void>) | undefined;
  #onEcho: OnEcho | undefined;

  constructor(ports: WechatyPorts) {
    this.#ports = ports;
    this.#hearing = new Hearing(
      ports,
      { receive: async (it) => this.#receive?.(it), onEcho: async (...echo) => this.#onEcho?.(...echo) },
      (session) => session === this.supervisor.session,
    );
    this.supervisor = new Supervisor({ ...ports, onHappening: (session, it) => this.#hearing.happened(session, it) });
  }

  async start(receive: (occurrence: Occurrence) => Promise<void>, onEcho?: OnEcho): Promise<void> {
    this.#receive = receive;
    this.#onEcho = onEcho;
    this.supervisor.start();
  }

  async stop(): Promise<void> {
    await this.supervisor.stop();
    await this.#hearing.idle();
    this.#receive = undefined;
  }

  /** The name of a room as the gateway has it now. */
  async topicOf(room: string): Promise<string> {
    return (await this.#session().client.roomRawPayload(room)).topic;
  }

  isConnected(): boolean {
    return this.supervisor.session !== undefined;
  }

  async send(message: OutboundMessage): Promise<string> {
    const { client } = this.#session();
    const conversation = 'room' in message.to ? message.to.room : message.to.contact;
    const [first, ...others] = mentioning(message.text, await this.#named(message));
    const id = await this.#certain(() => client.messageSendText(conversation, first!.text, first!.contacts));
    // The words are out: what follows must not bring them out again.
    for (const { text, contacts } of others)
      await this.#try(() => client.messageSendText(conversation, text, contacts));
    if (message.file !== undefined) await this.#try(() => this.#sendFile(conversation, message.file!));
    return id;
  }

  async acceptFriend(id: string): Promise<void> {
    await this.#session().client.friendshipAccept(id);
  }

  async #sendFile(conversation: string, file: string): Promise<unknown> {
    const bytes = await this.#ports.readFile(file);
    return this.#session().client.messageSendFile(
      conversation,
      FileBox.fromBase64(Buffer.from(bytes).toString('base64'), file),
    );
  }

  async #named({ to, mention }: OutboundMessage): Promise<{ contact: string; name: string }[]> {
    if (!('room' in to)) return [];
    const book = this.#hearing.names(this.#session());
    return Promise.all(
      mention.map(async (contact) => {
        const { alias, name } = await book.of(contact, to.room);
        return { contact, name: alias ?? name };
      }),
    );
  }

  /** The id of what was sent; tells a send that may have gone out from one that surely did not. */
  async #certain(send: () => Promise<string | undefined>): Promise<string> {
    try {
      return (await send()) ?? `unnamed-${crypto.randomUUID()}`;
    } catch (error) {
      if (!doubtful.has((error as { code?: number }).code)) throw error;
      throw new OutcomeUnknown(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  async #try(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#ports.onError(error, 'the rest of a message');
    }
  }

  #session(): Session {
    const { session } = this.supervisor;
    if (session === undefined) throw new NotConnected('the account is not logged in');
    return session;
  }
}
