import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GatewayState } from '../../src/adapters/gateway-state.ts';
import type { Session, SessionEvents } from '../../src/adapters/session.ts';
import { Supervisor, steadyTiming } from '../../src/adapters/supervisor.ts';
import { noon } from './world.ts';

/** A gateway that is only imagined, so that the intervals of production pass in no time. */
class ImaginedGateway {
  state: 'up' | 'down' | 'frozen' = 'up';
  sessions: ImaginedSession[] = [];
  ever = 0;

  connect(events: SessionEvents): Session {
    const session = new ImaginedSession(this, events);
    this.sessions.push(session);
    this.ever += 1;
    return session as unknown as Session;
  }
  /** Dies: every connection breaks at once. */
  die(): void {
    this.state = 'down';
    for (const session of this.sessions.splice(0)) session.break();
  }
  /** Dies and is back without a word: connections of before stay silent for ever. */
  forget(): void {
    this.sessions = [];
  }
}

class ImaginedSession {
  readonly client = { contactPayload: async () => ({ name: '紫月' }) };
  readonly #gateway: ImaginedGateway;
  readonly #events: SessionEvents;

  constructor(gateway: ImaginedGateway, events: SessionEvents) {
    this.#gateway = gateway;
    this.#events = events;
  }
  async open(): Promise<void> {
    await Promise.resolve();
    if (this.#gateway.state === 'down') this.break();
    if (this.#gateway.state === 'up') this.greet();
  }
  greet(): void {
    this.#events.onAlive();
    this.#events.onLogin(this as unknown as Session, 'wxid_moon');
  }
  /** Anything is told of. */
  speak(): void {
    this.#events.onAlive();
  }
  break(): void {
    this.#events.onOver({ code: 14, details: 'connect ECONNREFUSED' });
  }
  ding(): void {
    if (this.#gateway.state === 'up' && this.#gateway.sessions.includes(this)) this.#events.onAlive();
  }
  async close(): Promise<void> {
    this.#gateway.sessions = this.#gateway.sessions.filter((it) => it !== this);
  }
}

const second = 1000;
let supervisor: Supervisor;
let states: GatewayState[];

async function live(gateway: ImaginedGateway, chance: () => number = () => 1): Promise<void> {
  states = [];
  supervisor = new Supervisor({
    address: { token: 'insecure_local', endpoint: '127.0.0.1:1', tls: true },
    timing: steadyTiming,
    clock: { now: () => noon },
    chance,
    connect: (_, events) => gateway.connect(events),
    onHappening: () => undefined,
    onState: (state) => states.push(state),
    onError: () => undefined,
  });
  supervisor.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(supervisor.session).toBeDefined();
}

/** Milliseconds until it is live. */
async function untilLive(): Promise<number> {
  for (let waited = 0; waited <= 120 * second; waited += 100) {
    if (supervisor.session !== undefined) return waited;
    await vi.advanceTimersByTimeAsync(100);
  }
  throw new Error('never live');
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  const stopped = supervisor.stop();
  await vi.advanceTimersByTimeAsync(5 * second);
  await stopped;
  vi.useRealTimers();
});

describe('with the intervals of production', () => {
  test('three days of silence are one session', async () => {
    const gateway = new ImaginedGateway();
    await live(gateway);
    await vi.advanceTimersByTimeAsync(3 * 86_400 * second);
    expect(gateway.ever).toBe(1);
    expect(states.map(({ is }) => is)).toEqual(['connecting', 'logged in', 'logged in']);
  });

  test('it is back within 30 seconds of the return of a gateway that died, however long it was away', async () => {
    const gateway = new ImaginedGateway();
    await live(gateway);
    let worst = 0;
    for (let away = 0; away < 200; away += 1) {
      await vi.advanceTimersByTimeAsync(40 * second);
      gateway.die();
      await vi.advanceTimersByTimeAsync(away * 700);
      gateway.state = 'up';
      worst = Math.max(worst, await untilLive());
    }
    expect(worst).toBeGreaterThan(5 * second);
    expect(worst).toBeLessThan(20 * second);
  });

  test('it is back within 45 seconds where only the heartbeat notices, whenever the last word came', async () => {
    const gateway = new ImaginedGateway();
    await live(gateway);
    let worst = 0;
    for (let at = 0; at < 60; at += 1) {
      await vi.advanceTimersByTimeAsync(60 * second + at * 250);
      const [session] = gateway.sessions;
      gateway.forget();
      session!.speak();
      let noticed = 0;
      for (; supervisor.session !== undefined; noticed += 100) await vi.advanceTimersByTimeAsync(100);
      worst = Math.max(worst, noticed + (await untilLive()));
    }
    expect(worst).toBeGreaterThan(30 * second);
    expect(worst).toBeLessThan(39 * second);
  });

  test('it is back within 45 seconds of the end of a silence in which nothing was answered or refused', async () => {
    const gateway = new ImaginedGateway();
    await live(gateway);
    let worst = 0;
    for (let away = 0; away < 150; away += 1) {
      await vi.advanceTimersByTimeAsync(60 * second);
      gateway.forget();
      gateway.state = 'frozen';
      await vi.advanceTimersByTimeAsync(45 * second + away * 900);
      // What was tried meanwhile is lost as well: only a new try is answered.
      gateway.forget();
      gateway.state = 'up';
      worst = Math.max(worst, await untilLive());
    }
    expect(worst).toBeLessThan(40 * second);
  });

  test('two programs that push each other out of the account do so ever more slowly', async () => {
    const gateway = new ImaginedGateway();
    await live(gateway);
    for (let minute = 0; minute < 600; minute += 1) {
      for (const session of gateway.sessions.splice(0)) session.break();
      await vi.advanceTimersByTimeAsync(second);
    }
    expect(gateway.ever).toBeLessThan(60);
  });
});
