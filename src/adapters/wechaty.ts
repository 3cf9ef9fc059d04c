import { FileBox } from 'file-box';
import { type Chat, chatKey, type Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { isMachine, occurrenceOf, type RawMessage } from './incoming.ts';
import { mentioning, withoutMentions } from './mentions.ts';
import { NameBook } from './names.ts';
import { type Adapter, NotConnected, type OnEcho, OutcomeUnknown } from './port.ts';
import type { Happening, Session } from './session.ts';
import { Supervisor, type SupervisorPorts } from './supervisor.ts';

export interface WechatyPorts extends Omit<SupervisorPorts, 'onHappening'> {
  /** Keeps a picture and returns its file name. */
  readonly storePicture: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Reads what is to be sent. */
  readonly readFile: (name: string) => Promise<Uint8Array>;
  /** Names people call the assistant by, beside those of its account. */
  readonly callNames: readonly string[];
  /** Other machines that are no official accounts: nothing they say is heard. */
  readonly bots?: ReadonlySet<string>;
  /** A room got another name. */
  readonly onTopic?: (room: string, topic: string) => void;
  /** Milliseconds before what could not be stored is offered again. */
  readonly offerAgain?: readonly number[];
}

/** Echoes that are remembered, for a send whose answer is lost after its echo came. */
const echoesKept = 200;
const offerAgain = [500, 1000, 2000, 4000, 8000, 15_000];
/** gRPC codes that leave open whether a message went out: the answer was lost, not the question. */
const doubtful: ReadonlySet<number | undefined> = new Set([1, 4, 13, 14]);

/** The adapter of production: one account of WeChat, through a gateway. */
export class WechatyAdapter implements Adapter {
  readonly supervisor: Supervisor;
  readonly #ports: WechatyPorts;
  readonly #books = new WeakMap<Session, NameBook>();
  /** What is being handed over, chat by chat: the order of a chat holds. */
  readonly #chains = new Map<string, Promise<void>>();
  readonly #echoes: { readonly chat: string; readonly text: string; readonly id: string }[] = [];
  #receive: ((occurrence: Occurrence) => Promise<void>) | undefined;
  #onEcho: OnEcho | undefined;

  constructor(ports: WechatyPorts) {
    this.#ports = ports;
    this.supervisor = new Supervisor({ ...ports, onHappening: (session, it) => this.#happened(session, it) });
  }

  async start(receive: (occurrence: Occurrence) => Promise<void>, onEcho?: OnEcho): Promise<void> {
    this.#receive = receive;
    this.#onEcho = onEcho;
    this.supervisor.start();
  }

  async stop(): Promise<void> {
    await this.supervisor.stop();
    this.#receive = undefined;
    while (this.#chains.size > 0) await Promise.all(this.#chains.values());
  }

  /** The name of a room as the gateway has it now. */
  async topicOf(room: string): Promise<string> {
    return (await this.#session().client.roomRawPayload(room)).topic;
  }

  async send(message: OutboundMessage): Promise<string> {
    const { client } = this.#session();
    const conversation = 'room' in message.to ? message.to.room : message.to.contact;
    const [first, ...others] = mentioning(message.text, await this.#named(message));
    const id = await this.#certain(message, first!.text, () =>
      client.messageSendText(conversation, first!.text, first!.contacts),
    );
    // The words are out: what follows must not bring them out again.
    for (const { text, contacts } of others)
      await this.#try(() => client.messageSendText(conversation, text, contacts));
    if (message.file !== undefined) await this.#try(() => this.#sendFile(conversation, message.file!));
    return id;
  }

  async #sendFile(conversation: string, file: string): Promise<unknown> {
    const bytes = await this.#ports.readFile(file);
    return this.#session().client.messageSendFile(conversation, FileBox.fromBuffer(Buffer.from(bytes), file));
  }

  async #named({ to, mention }: OutboundMessage): Promise<{ contact: string; name: string }[]> {
    if (!('room' in to)) return [];
    const book = this.#book(this.#session());
    return Promise.all(
      mention.map(async (contact) => {
        const { alias, name } = await book.of(contact, to.room);
        return { contact, name: alias ?? name };
      }),
    );
  }

  /** The id of what was sent; an echo that came meanwhile answers for a lost answer. */
  async #certain(message: OutboundMessage, text: string, send: () => Promise<string | undefined>): Promise<string> {
    const before = this.#echoes.at(-1);
    const chat = chatKey(message.to);
    const echoed = (): string | undefined => {
      const fresh = before === undefined ? this.#echoes : this.#echoes.slice(this.#echoes.indexOf(before) + 1);
      return fresh.find((echo) => echo.chat === chat && echo.text === withoutMentions(text))?.id;
    };
    try {
      return (await send()) ?? echoed() ?? `unnamed-${crypto.randomUUID()}`;
    } catch (error) {
      const known = echoed();
      if (known !== undefined) return known;
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

  #book(session: Session): NameBook {
    const known = this.#books.get(session);
    if (known !== undefined) return known;
    const book = new NameBook(session.client);
    this.#books.set(session, book);
    return book;
  }

  /** Never throws and never rejects: an event listener that does takes the process along. */
  #happened(session: Session, happening: Happening): void {
    // Messages are fetched at once and together, and take their turn in the order in which they were announced.
    const fetched = happening.type === 'message' ? this.#fetch(session, happening.id) : undefined;
    this.#inTurn('arrival', `hear ${happening.type}`, async () => {
      const raw = await fetched;
      if (raw !== undefined)
        this.#inTurn(`chat ${raw.roomId || raw.talkerId}`, `hear ${raw.id}`, () => this.#message(session, raw));
      else if (happening.type !== 'message')
        this.#inTurn(`chat ${happening.room}`, `hear ${happening.type}`, () => this.#hear(session, happening));
    });
  }

  #inTurn(key: string, what: string, step: () => Promise<void> | void): void {
    const mine = (this.#chains.get(key) ?? Promise.resolve())
      .then(step)
      .catch((error: unknown) => this.#ports.onError(error, what))
      .finally(() => {
        if (this.#chains.get(key) === mine) this.#chains.delete(key);
      });
    this.#chains.set(key, mine);
  }

  async #fetch(session: Session, id: string): Promise<RawMessage | undefined> {
    for (const wait of [500, 2000, undefined]) {
      try {
        return await session.client.messagePayload(id);
      } catch (error) {
        this.#ports.onError(error, `fetch ${id}`);
        if (wait === undefined || session !== this.supervisor.session) return undefined;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return undefined;
  }

  async #hear(session: Session, happening: Exclude<Happening, { type: 'message' }>): Promise<void> {
    this.#book(session).forget(happening.room);
    if (happening.type === 'topic') return this.#ports.onTopic?.(happening.room, happening.topic);
    const { type, room, at } = happening;
    for (const contact of happening.contacts) {
      if (contact === session.self || this.#ports.bots?.has(contact)) continue;
      const { name, alias } = await this.#book(session).of(contact, type === 'joined' ? room : undefined);
      const id = `${type}-${contact}-${at.epochMilliseconds}`;
      const sender = { contact, name };
      await this.#offer({ type, id, at, chat: { room }, sender, ...(alias === undefined ? {} : { alias }) });
    }
  }

  async #message(session: Session, raw: RawMessage): Promise<void> {
    const room = raw.roomId || undefined;
    const { self } = session;
    if (raw.talkerId === self) return this.#echo(raw, room);
    if (this.#ports.bots?.has(raw.talkerId)) return;
    const chat: Chat = room === undefined ? { contact: raw.talkerId } : { room };
    const book = this.#book(session);
    const [sender, own] = await Promise.all([book.of(raw.talkerId, room), book.of(self, room)]);
    if (isMachine(raw.talkerId, sender.type)) return;
    const selfNames = [...this.#ports.callNames, own.name, own.alias ?? ''];
    const storePicture = (): Promise<string | undefined> => this.#picture(session, raw.id);
    const occurrence = await occurrenceOf({ raw, chat, self, selfNames, sender, storePicture });
    if (occurrence !== undefined) await this.#offer(occurrence);
  }

  async #echo(raw: RawMessage, room: string | undefined): Promise<void> {
    const chat = chatKey(room === undefined ? { contact: raw.listenerId ?? '' } : { room });
    const text = withoutMentions(raw.text ?? '');
    this.#echoes.push({ chat, text, id: raw.id });
    if (this.#echoes.length > echoesKept) this.#echoes.shift();
    await this.#onEcho?.(chat, text, raw.id);
  }

  /** A picture that does not come is a picture without a file. */
  async #picture(session: Session, id: string): Promise<string | undefined> {
    try {
      const file = await session.client.messageFile(id);
      return await this.#ports.storePicture(file.name, await file.toBuffer());
    } catch (error) {
      this.#ports.onError(error, `picture of ${id}`);
      return undefined;
    }
  }

  /** What cannot be stored now is offered again: the gateway will not repeat it. */
  async #offer(occurrence: Occurrence): Promise<void> {
    for (const wait of this.#ports.offerAgain ?? offerAgain) {
      try {
        return await this.#receive?.(occurrence);
      } catch (error) {
        this.#ports.onError(error, `store ${occurrence.id}`);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    await this.#receive?.(occurrence);
  }
}
