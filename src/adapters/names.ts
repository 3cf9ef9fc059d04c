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

/** Names of people in rooms, asked for again after a minute; the gateway's client itself would keep them for ever. */
export class NameBook {
  readonly #client: GatewayClient;
  readonly #known = new Map<string, { readonly until: number; readonly names: Promise<Names> }>();

  constructor(client: GatewayClient) {
    this.#client = client;
  }

  /** Never fails: without an answer of the gateway the contact's id stands for the name. */
  of(contact: string, room: string | undefined): Promise<Names> {
    const key = `${room ?? ''} ${contact}`;
    const known = this.#known.get(key);
    const now = performance.now();
    if (known !== undefined && known.until > now) return known.names;
    if (this.#known.size >= most) this.#known.clear();
    const names = this.#ask(contact, room);
    this.#known.set(key, { until: now + believed, names });
    return names;
  }

  /** Something about a room changed. */
  forget(room: string): void {
    for (const key of this.#known.keys()) if (key.startsWith(`${room} `)) this.#known.delete(key);
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
