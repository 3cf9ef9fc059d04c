import type { Clock } from '#domain/clock.ts';
import type { GatewayAddress, Lost } from './gateway-client.ts';
import { type GatewayState, type Trouble, troubleOf } from './gateway-state.ts';
import { type Happening, Session, type SessionEvents } from './session.ts';
import { speaksTls } from './speaks-tls.ts';

/** All in milliseconds. */
export interface Timing {
  /** Between two requests for a sign of life. */
  readonly heartbeat: number;
  readonly firstWait: number;
  readonly longestWait: number;
  /** Between tries when only a person can mend it: a wrong token, TLS. */
  readonly slowWait: number;
  /** A gateway that neither logs in nor shows a code by then is tried afresh. */
  readonly login: number;
}

export const steadyTiming: Timing = {
  heartbeat: 15_000,
  firstWait: 500,
  longestWait: 15_000,
  slowWait: 60_000,
  login: 60_000,
};

export interface SupervisorPorts {
  readonly address: GatewayAddress;
  readonly timing: Timing;
  readonly clock: Clock;
  /** Opens a connection; the real one where it is left out. */
  readonly connect?: (address: GatewayAddress, events: SessionEvents) => Session;
  /** From 0 to 1, for the jitter. */
  readonly chance: () => number;
  readonly onHappening: (session: Session, happening: Happening) => void;
  readonly onState: (state: GatewayState) => void;
  readonly onError: (error: unknown, what: string) => void;
}

/**
 * Half heartbeats without a sign of life after which a session is dead, and one that never heard any. Counted, not
 * measured: a machine that slept has not missed an answer.
 */
const halfBeats = { silent: 5, mute: 3, settled: 4 };

type Ending = Trouble | 'logout' | 'stopped';

/** Keeps one account connected: a fresh session each time, never two at once. */
export class Supervisor {
  readonly #ports: SupervisorPorts;
  #state: GatewayState = { is: 'stopped' };
  #live: Session | undefined;
  #stopped = true;
  #running: Promise<void> = Promise.resolve();
  #interrupt: () => void = () => undefined;
  #awaiting: (() => void)[] = [];

  constructor(ports: SupervisorPorts) {
    this.#ports = ports;
  }

  get state(): GatewayState {
    return this.#state;
  }

  /** The session that is logged in, if there is one. */
  get session(): Session | undefined {
    return this.#live;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#interrupt();
    await this.#running;
    this.#show({ is: 'stopped' });
  }

  /** Resolves when the account is logged in. */
  whenLive(): Promise<void> {
    if (this.#live !== undefined) return Promise.resolve();
    return new Promise((resolve) => this.#awaiting.push(resolve));
  }

  async #run(): Promise<void> {
    const { timing, chance } = this.#ports;
    let failures = 0;
    while (!this.#stopped) {
      const { ending, held } = await this.#session();
      if (this.#stopped) return;
      // A login that does not hold is a failure: two programs that push each other out do so ever more slowly.
      failures = held ? 0 : failures + 1;
      const slow = ending === 'wrong token' || ending === 'TLS mismatch';
      const grown = Math.min(timing.firstWait * 2 ** Math.min(failures, 10), timing.longestWait);
      await this.#sleep((slow ? timing.slowWait : grown) * (0.75 + chance() / 4));
    }
  }

  /** One session from its beginning to its end; `held`: it was logged in for a while. */
  async #session(): Promise<{ ending: Ending; held: boolean }> {
    const { address, timing, onHappening, onError } = this.#ports;
    if (this.#state.is === 'stopped') this.#show({ is: 'connecting' });
    let quiet = 0;
    let beats = 0;
    let live = false;
    let over: (ending: Ending, why: string) => void = () => undefined;
    const end = new Promise<{ ending: Ending; why: string }>((resolve) => {
      over = (ending, why) => resolve({ ending, why });
    });
    const lateLogin = setTimeout(() => over('away', 'no login and no code to scan'), timing.login);
    let greeted = false;
    const connect = this.#ports.connect ?? ((to, events) => new Session(to, events));
    const session = connect(address, {
      onAlive: () => {
        quiet = 0;
        greeted = true;
      },
      onScan: (qr) => {
        clearTimeout(lateLogin);
        this.#show(qr === undefined ? { is: 'scanned' } : { is: 'awaiting scan', qr });
      },
      onLogin: (it, contact) => {
        clearTimeout(lateLogin);
        live = true;
        void this.#loggedIn(it, contact);
      },
      onOver: (why) => (why === 'logout' ? over('logout', 'logged out') : over(troubleOf(why), told(why))),
      onError: (error) => onError(error, 'gateway'),
      onHappening,
    });
    const beat = setInterval(() => {
      quiet += 1;
      beats += 1;
      if (quiet >= (greeted ? halfBeats.silent : halfBeats.mute)) over('away', 'the gateway is silent');
      else if (beats % 2 === 0) session.ding();
    }, timing.heartbeat / 2);
    this.#interrupt = () => over('stopped', '');
    void session.open();
    const { ending: seeming, why } = await end;
    clearTimeout(lateLogin);
    clearInterval(beat);
    this.#live = undefined;
    const mute = seeming === 'away' && !greeted && !address.tls;
    const { endpoint } = address;
    const hidden = mute && endpoint !== undefined && (await speaksTls(endpoint));
    const ending = hidden ? 'TLS mismatch' : seeming;
    if (ending !== 'stopped' && ending !== 'logout') this.#trouble(ending, why);
    if (ending === 'logout') this.#show({ is: 'connecting' });
    await Promise.race([session.close(), new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    return { ending, held: live && beats >= halfBeats.settled };
  }

  async #loggedIn(session: Session, contact: string): Promise<void> {
    this.#live = session;
    for (const resolve of this.#awaiting.splice(0)) resolve();
    const since = this.#ports.clock.now();
    this.#show({ is: 'logged in', contact, name: contact, since });
    const payload = await session.client.contactPayload(contact).catch(() => undefined);
    if (payload !== undefined && this.#live === session)
      this.#show({ is: 'logged in', contact, name: payload.name, since });
  }

  /** The same trouble keeps the moment at which it began. */
  #trouble(is: Trouble, why: string): void {
    const began = 'why' in this.#state ? this.#state.since : this.#ports.clock.now();
    this.#show({ is, since: began, why });
  }

  #show(state: GatewayState): void {
    const changed = JSON.stringify({ ...state, why: '' }) !== JSON.stringify({ ...this.#state, why: '' });
    this.#state = state;
    if (changed) this.#ports.onState(state);
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const told = ({ code, details }: Lost): string => (code === undefined ? details : `${code} ${details}`);
