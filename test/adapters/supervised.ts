import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { GatewayAddress } from '../../src/adapters/gateway-client.ts';
import type { GatewayState } from '../../src/adapters/gateway-state.ts';
import { type Happening, Session } from '../../src/adapters/session.ts';
import { Supervisor, type Timing } from '../../src/adapters/supervisor.ts';
import { freePort } from '../support/postgres.ts';
import { noon, quick } from './world.ts';

const open: { stop(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.stop();
});

/** Is stopped after the test. */
export function closing<T extends { stop(): Promise<void> | void }>(it: T): T {
  open.push(it);
  return it;
}

export interface Supervised {
  readonly supervisor: Supervisor;
  readonly states: GatewayState[];
  readonly happenings: Happening[];
  readonly errors: string[];
  /** Sessions that are open now, and the most that ever were at once. */
  readonly sessions: { open: number; most: number; ever: number };
}

/** A supervisor in a hurry, watched. */
export function supervise(address: GatewayAddress, timing: Partial<Timing> = {}): Supervised {
  const states: GatewayState[] = [];
  const happenings: Happening[] = [];
  const errors: string[] = [];
  const sessions = { open: 0, most: 0, ever: 0 };
  const supervisor = new Supervisor({
    address,
    timing: { ...quick, ...timing },
    clock: { now: () => noon },
    chance: () => 1,
    connect: (to, events) => {
      sessions.open += 1;
      sessions.ever += 1;
      sessions.most = Math.max(sessions.most, sessions.open);
      const session = new Session(to, events);
      const close = session.close.bind(session);
      session.close = async () => {
        await close();
        sessions.open -= 1;
      };
      return session;
    },
    onHappening: (_, happening) => happenings.push(happening),
    onState: (state) => states.push(state),
    onError: (error, what) => errors.push(`${what}: ${error}`),
  });
  closing(supervisor);
  supervisor.start();
  return { supervisor, states, happenings, errors, sessions };
}

export const times = (states: readonly GatewayState[], is: GatewayState['is']): number =>
  states.filter((state) => state.is === is).length;

const script = fileURLToPath(new URL('gateway-process.ts', import.meta.url));

/** A gateway in a process of its own. */
export class GatewayProcess {
  readonly address: GatewayAddress;
  readonly #port: number;
  #child: ChildProcess | undefined;

  private constructor(port: number, tls: boolean) {
    this.#port = port;
    this.address = { token: 'insecure_local', endpoint: `127.0.0.1:${port}`, tls };
    closing({ stop: () => this.kill() });
  }

  /** Only an address, until it is run. */
  static async at(tls = true): Promise<GatewayProcess> {
    return new GatewayProcess(await freePort(), tls);
  }

  async run(): Promise<this> {
    const { token, tls } = this.address;
    const child = spawn(process.execPath, [script, JSON.stringify({ port: this.#port, token, tls })], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child = child;
    await once(child.stdout!, 'data');
    return this;
  }

  say(text: string): void {
    this.#child!.stdin!.write(`${text}\n`);
  }

  freeze(): void {
    this.#child!.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child!.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
