import type { GatewayAddress } from '#adapters/gateway-client.ts';
import { type GatewayState, stateLine } from '#adapters/gateway-state.ts';
import { steadyTiming, type Timing } from '#adapters/supervisor.ts';
import { WechatyAdapter } from '#adapters/wechaty.ts';
import { type Assistant, assemble } from '#assistant';
import type { LoadedCommunity } from '#community/load.ts';
import type { Database } from '#db/client.ts';
import type { Clock } from '#domain/clock.ts';
import { assistantNames, type Community } from '#domain/community.ts';
import type { Media } from '../media.ts';
import { Runner } from '../runner.ts';
import { Lease } from './lease.ts';

export interface AccountWorld {
  readonly db: Database;
  readonly file: LoadedCommunity;
  readonly address: GatewayAddress;
  readonly media: Media;
  readonly clock: Clock;
  /** The name of this process among those that may serve the account. */
  readonly owner: string;
  readonly timing?: Timing;
  /** Accounts of this process: they do not listen to one another. */
  readonly ownAccounts: Set<string>;
  readonly onState: (state: GatewayState, line: string) => void;
  readonly onError: (error: unknown, what: string) => void;
}

/** What the page and `/healthz` show of an account: no words of anybody. */
export interface AccountShown {
  readonly community: string;
  readonly name: string;
  readonly connected: boolean;
  readonly state: GatewayState['is'] | 'standby';
  readonly line: string;
  readonly qr?: string;
}

/** One community in WeChat: its account, served by this process while the lease is ours. */
export class Account {
  readonly community: Community;
  readonly #world: AccountWorld;
  readonly #lease: Lease;
  #serving: { readonly runner: Runner; readonly adapter: WechatyAdapter } | undefined;

  constructor(world: AccountWorld) {
    this.#world = world;
    this.community = world.file.community;
    this.#lease = new Lease(world.db, this.community.id, world.owner, world.clock);
  }

  /** The assistant, while this process serves the account. */
  get assistant(): Assistant | undefined {
    return this.#serving?.runner.assistant;
  }

  /** Called every second: begins or ends to serve as the lease says, then does what is due. */
  async wake(): Promise<void> {
    const ours = await this.#lease.isOurs();
    if (ours && this.#serving === undefined) this.#serving = await this.#begin();
    if (!ours && this.#serving !== undefined) await this.#end();
    await this.#serving?.runner.wake();
  }

  shown(): AccountShown {
    const { id, name, timezone } = this.community;
    const state = this.#serving?.adapter.supervisor.state;
    if (state === undefined)
      return {
        community: id,
        name,
        connected: false,
        state: 'standby',
        line: '另一个进程正在照看这个账号，它停了就接手',
      };
    return {
      community: id,
      name,
      connected: state.is === 'logged in',
      state: state.is,
      line: stateLine(state, timezone),
      ...(state.is === 'awaiting scan' ? { qr: state.qr } : {}),
    };
  }

  async stop(): Promise<void> {
    await this.#end();
    await this.#lease.release();
  }

  async #begin(): Promise<{ runner: Runner; adapter: WechatyAdapter }> {
    const { db, file, address, media, clock, timing, ownAccounts, onState, onError } = this.#world;
    let runner: Runner | undefined;
    const adapter = new WechatyAdapter({
      address,
      timing: timing ?? steadyTiming,
      clock,
      chance: Math.random,
      callNames: assistantNames(this.community),
      bots: ownAccounts,
      storePicture: (name, bytes) => media.store(name, bytes),
      readFile: async (name) => (await runner?.assistant.exported(name)) ?? media.read(name),
      onState: (state) => {
        if (state.is === 'logged in') ownAccounts.add(state.contact);
        onState(state, stateLine(state, this.community.timezone));
      },
      onError,
    });
    const onMoved = (): void => runner?.nudge();
    const assistant = await assemble({
      db,
      file,
      adapter,
      clock,
      pace: true,
      bindFileRooms: false,
      keepPictures: (inUse) => media.keepOnly(inUse),
      onMoved,
      onError,
    });
    runner = new Runner(assistant, clock, (error) => onError(error, 'a wake-up'));
    await assistant.start();
    return { runner, adapter };
  }

  async #end(): Promise<void> {
    const serving = this.#serving;
    this.#serving = undefined;
    await serving?.runner.assistant.stop();
  }
}
