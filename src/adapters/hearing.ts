import { types } from 'wechaty-puppet';
import type { Clock } from '#domain/clock.ts';
import { type Chat, chatKey, type Occurrence } from '#domain/occurrence.ts';
import { isMachine, occurrenceOf, type RawMessage } from './incoming.ts';
import { withoutMentions } from './mentions.ts';
import { NameBook } from './names.ts';
import type { Happening, Session } from './session.ts';

export interface HearingPorts {
  readonly clock: Clock;
  /** Keeps a picture and returns its file name. */
  readonly storePicture: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Names people call the assistant by, beside those of its account. */
  readonly callNames: readonly string[];
  /** Other machines that are no official accounts: nothing they say is heard. */
  readonly bots?: ReadonlySet<string>;
  /** Milliseconds before what could not be stored is offered again. */
  readonly offerAgain?: readonly number[];
  readonly onError: (error: unknown, what: string) => void;
}

/** What is heard goes here: occurrences to be stored, and echoes of what the own account said. */
export interface Ears {
  readonly receive: (occurrence: Occurrence) => Promise<void>;
  readonly onEcho: (chat: string, text: string, id: string) => Promise<unknown>;
}

const offerAgain = [500, 1000, 2000, 4000, 8000, 15_000];
const fetchAgain = [500, 2000, undefined];

/** The hearing side of the adapter: what a gateway tells of by ids becomes occurrences, in the order of their chats. */
export class Hearing {
  readonly #ports: HearingPorts;
  readonly #ears: Ears;
  readonly #isLive: (session: Session) => boolean;
  readonly #books = new WeakMap<Session, NameBook>();
  /** What is being handed over, chat by chat: the order of a chat holds. */
  readonly #chains = new Map<string, Promise<void>>();
  /** What was handed over and is not stored yet. */
  readonly #offered = new Set<Promise<void>>();

  constructor(ports: HearingPorts, ears: Ears, isLive: (session: Session) => boolean) {
    this.#ports = ports;
    this.#ears = ears;
    this.#isLive = isLive;
  }

  names(session: Session): NameBook {
    const known = this.#books.get(session);
    if (known !== undefined) return known;
    const book = new NameBook(session.client);
    this.#books.set(session, book);
    return book;
  }

  /** Resolves when everything that was told is handed over. */
  async idle(): Promise<void> {
    while (this.#chains.size + this.#offered.size > 0) await Promise.all([...this.#chains.values(), ...this.#offered]);
  }

  /** Never throws and never rejects: an event listener that does takes the process along. */
  happened(session: Session, happening: Happening): void {
    if (happening.type === 'stale') {
      this.names(session).forget(happening.id);
      return;
    }
    // Messages are fetched at once and together, and take their turn in the order in which they were announced.
    const fetched = happening.type === 'message' ? this.#fetch(session, happening.id) : undefined;
    this.#inTurn('arrival', `hear ${happening.type}`, async () => {
      const raw = await fetched;
      if (raw !== undefined) this.#inTurn(turnOf(chatOf(raw)), `hear ${raw.id}`, () => this.#message(session, raw));
      else if (happening.type === 'befriended')
        this.#inTurn(`request ${happening.id}`, 'hear befriended', () => this.#request(session, happening.id));
      else if (happening.type !== 'message')
        this.#inTurn(turnOf(happening), `hear ${happening.type}`, () => this.#hear(session, happening));
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
    for (const wait of fetchAgain) {
      try {
        return await session.client.messagePayload(id);
      } catch (error) {
        this.#ports.onError(error, `fetch ${id}`);
        if (wait === undefined || !this.#isLive(session)) return undefined;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return undefined;
  }

  async #hear(session: Session, happening: Extract<Happening, { room: string }>): Promise<void> {
    const { type, room, at } = happening;
    const book = this.names(session);
    book.forget(room);
    for (const contact of type === 'renamed' ? [happening.by] : happening.contacts) {
      if (type !== 'renamed' && (contact === session.self || this.#ports.bots?.has(contact))) continue;
      const { name, alias } = await book.of(contact, type === 'left' ? undefined : room);
      const base = {
        id: `${type}-${contact}-${at.epochMilliseconds}`,
        at,
        chat: { room },
        sender: { contact, name },
        ...(alias === undefined ? {} : { alias }),
      };
      this.#offer(type === 'renamed' ? { ...base, type, topic: happening.topic } : { ...base, type });
    }
  }

  async #request(session: Session, id: string): Promise<void> {
    const { contactId, hello, type } = await session.client.friendshipPayload(id);
    // What else is told of a friendship is an answer to a request of our own.
    if (type !== types.Friendship.Receive) return;
    const { name } = await this.names(session).of(contactId, undefined);
    this.#offer({
      type: 'befriended',
      shared: await this.#roomsWith(session, contactId),
      id,
      // Gateways do not say when.
      at: this.#ports.clock.now(),
      chat: { contact: contactId },
      sender: { contact: contactId, name },
      hello: hello ?? '',
    });
  }

  async #roomsWith(session: Session, contact: string): Promise<string[]> {
    const rooms = await session.client.roomList();
    const members = await Promise.all(
      rooms.map((room) => session.client.roomMemberList(room).catch((): string[] => [])),
    );
    return rooms.filter((_, i) => members[i]!.includes(contact));
  }

  async #message(session: Session, raw: RawMessage): Promise<void> {
    const room = raw.roomId || undefined;
    const { self } = session;
    if (raw.talkerId === self) return this.#echo(raw, room);
    if (this.#ports.bots?.has(raw.talkerId)) return;
    const book = this.names(session);
    const [sender, own, topic] = await Promise.all([
      book.of(raw.talkerId, room),
      book.of(self, room),
      room === undefined ? undefined : book.topicOf(room),
    ]);
    if (isMachine(raw.talkerId, sender.type)) return;
    const selfNames = [...this.#ports.callNames, own.name, own.alias ?? ''];
    const storePicture = (): Promise<string | undefined> => this.#picture(session, raw.id);
    const occurrence = await occurrenceOf({ raw, chat: chatOf(raw), topic, self, selfNames, sender, storePicture });
    if (occurrence !== undefined) this.#offer(occurrence);
  }

  async #echo(raw: RawMessage, room: string | undefined): Promise<void> {
    const chat = chatKey(room === undefined ? { contact: raw.listenerId ?? '' } : { room });
    await this.#ears.onEcho(chat, withoutMentions(raw.text ?? ''), raw.id);
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

  /** Handed over in the order of the chat; what comes next need not wait until this is stored. */
  #offer(occurrence: Occurrence): void {
    const stored = this.#ears
      .receive(occurrence)
      .catch((error: unknown) => {
        this.#ports.onError(error, `store ${occurrence.id}`);
        this.#inTurn(turnOf(occurrence.chat), `store ${occurrence.id}`, () => this.#offerAgain(occurrence));
      })
      .finally(() => this.#offered.delete(stored));
    this.#offered.add(stored);
  }

  /** What could not be stored is offered again, and its chat waits: the gateway will not repeat it. */
  async #offerAgain(occurrence: Occurrence): Promise<void> {
    for (const wait of this.#ports.offerAgain ?? offerAgain) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        return await this.#ears.receive(occurrence);
      } catch (error) {
        this.#ports.onError(error, `store ${occurrence.id}`);
      }
    }
    await this.#ears.receive(occurrence);
  }
}

const chatOf = ({ roomId, talkerId }: RawMessage): Chat => (roomId ? { room: roomId } : { contact: talkerId });

const turnOf = (chat: Chat): string => `chat ${'room' in chat ? chat.room : chat.contact}`;
