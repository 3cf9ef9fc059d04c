import type { types } from 'wechaty-puppet';
import type { GatewayClient } from './gateway-client.ts';

/** How somebody is called: by the account, and inside a room. */
export interface Names {
  readonly name: string;
  readonly alias?: string;
  readonly type?: types.Contact;
}

/** Milliseconds for which a name is believed: residents correct their 群昵称 to be understood. */
const believed = 60_000;
/** Names that are remembered at once. */
const most = 5000;

interface Believed<T> {
  readonly until: number;
  readonly what: Promise<T>;
}

/** Names of people in rooms and of the rooms, asked for again after a minute; the gateway's client itself would keep them for ever. */
export class NameBook {
  readonly #client: GatewayClient;
  readonly #known = new Map<string, Believed<Names>>();
  readonly #topics = new Map<string, Believed<string | undefined>>();

  constructor(client: GatewayClient) {
    this.#client = client;
  }

  /** Never fails: without an answer of the gateway the contact's id stands for the name. */
  of(contact: string, room: string | undefined): Promise<Names> {
    return this.#remembered(this.#known, `${room ?? ''} ${contact}`, () => this.#ask(contact, room));
  }

  #remembered<T>(known: Map<string, Believed<T>>, key: string, ask: () => Promise<T>): Promise<T> {
    const before = known.get(key);
    const now = performance.now();
    if (before !== undefined && before.until > now) return before.what;
    if (known.size >= most) known.clear();
    const what = ask();
    known.set(key, { until: now + believed, what });
    return what;
  }

  /** The name of a room; undefined without an answer of the gateway. */
  topicOf(room: string): Promise<string | undefined> {
    return this.#remembered(this.#topics, room, () =>
      this.#client
        .roomRawPayload(room)
        .then(({ topic }) => topic || undefined)
        .catch(() => undefined),
    );
  }

  /** Something about a room or a contact changed. */
  forget(id: string): void {
    this.#topics.delete(id);
    for (const key of this.#known.keys()) if (key.split(' ').includes(id)) this.#known.delete(key);
  }

  async #ask(contact: string, room: string | undefined): Promise<Names> {
    const [account, member] = await Promise.all([
      this.#client.contactRawPayload(contact).catch(() => undefined),
      room === undefined ? undefined : this.#client.roomMemberRawPayload(room, contact).catch(() => undefined),
    ]);
    const alias = member?.roomAlias || undefined;
    return {
      name: account?.name || member?.name || alias || contact,
      ...(alias === undefined ? {} : { alias }),
      ...(account === undefined ? {} : { type: account.type }),
    };
  }
}
