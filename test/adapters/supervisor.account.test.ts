import { describe, expect, test } from 'vitest';
import { ScanStatus } from 'wechaty';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { SandboxPuppet } from '../../src/adapters/sandbox-puppet.ts';
import { freePort } from '../support/postgres.ts';
import { closing, supervise, times } from './supervised.ts';
import { noon, simulate, smallWorld, until } from './world.ts';

const patient = 40;
/** For tests that count sessions: a busy machine is no silent gateway. */
const calm = { heartbeat: 3000 };

/** A gateway whose account is logged in by a code on a phone. */
class ScannedPuppet extends SandboxPuppet {
  dings = 0;

  constructor() {
    super(smallWorld(), { now: () => noon, onSend: () => undefined });
  }
  override async onStart(): Promise<void> {
    this.show(ScanStatus.Waiting);
  }
  override ding(data?: string): void {
    this.dings += 1;
    super.ding(data);
    // Gateways show the code again and again.
    if (!this.isLoggedIn) this.show(ScanStatus.Waiting);
  }
  show(status: ScanStatus): void {
    this.emit('scan', { status, qrcode: 'https://login.example/qr' });
  }
  confirm(): void {
    this.login(this.world.self.id);
  }
}

describe('the account', () => {
  test('is waited for as long as nobody scans the code', async () => {
    const puppet = new ScannedPuppet();
    const gateway = closing(await openGateway(puppet));
    const { supervisor, states, sessions } = supervise(gateway.address, { ...calm, login: 3000 });
    await until(() => puppet.dings >= 2, 'two heartbeats', patient);
    expect(supervisor.state).toEqual({ is: 'awaiting scan', qr: 'https://login.example/qr' });
    expect(sessions.ever).toBe(1);
    puppet.show(ScanStatus.Scanned);
    await until(() => times(states, 'scanned') === 1, 'scanned', patient);
    puppet.confirm();
    await until(() => supervisor.session !== undefined, 'live', patient);
    expect(sessions.ever).toBe(1);
  });

  test('that neither logs in nor shows a code is tried afresh', async () => {
    class Mute extends ScannedPuppet {
      override show(): void {}
    }
    const gateway = closing(await openGateway(new Mute()));
    const { states, sessions } = supervise(gateway.address, { login: 300, heartbeat: 60_000 });
    await until(() => sessions.ever >= 3, 'tried afresh', patient);
    expect(states.map(({ is }) => is)).toEqual(['connecting', 'away']);
  });

  test('that logs out is no session any more; the new code is shown, and it is live after the new login', async () => {
    const puppet = new ScannedPuppet();
    const gateway = closing(await openGateway(puppet));
    const { supervisor, states, sessions } = supervise(gateway.address, calm);
    await until(() => times(states, 'awaiting scan') > 0, 'code', patient);
    puppet.confirm();
    await until(() => supervisor.session !== undefined, 'live', patient);
    await puppet.logout('signed out on the phone');
    await until(() => supervisor.session === undefined, 'logged out', patient);
    await until(() => supervisor.state.is === 'awaiting scan', 'a new code', patient);
    puppet.confirm();
    await until(() => supervisor.session !== undefined, 'live again', patient);
    expect(sessions.most).toBe(1);
    expect(times(states, 'away')).toBe(0);
  });

  test('that another client uses is waited for, and the other is left in peace', async () => {
    const { puppet } = simulate();
    const gateway = closing(await openGateway(puppet));
    const first = supervise(gateway.address, calm);
    await until(() => first.supervisor.session !== undefined, 'first live', patient);
    const second = supervise(gateway.address, calm);
    await until(() => second.sessions.ever >= 4, 'second tries', patient);
    expect(second.states.map(({ is }) => is)).toEqual(['connecting', 'taken']);
    expect(first.sessions.ever).toBe(1);
    await first.supervisor.stop();
    await until(() => second.supervisor.session !== undefined, 'second live', patient);
    expect(puppet.isLoggedIn).toBe(true);
  });
});

describe('what only a person can mend is said in one line and tried again slowly', () => {
  test('a wrong token', async () => {
    const port = await freePort();
    const first = await openGateway(simulate().puppet, { port });
    const { supervisor, states, sessions } = supervise(
      { ...first.address, token: 'insecure_other' },
      { ...calm, slowWait: 300 },
    );
    await until(() => sessions.ever >= 3, 'tried three times', patient);
    expect(states.map(({ is }) => is)).toEqual(['connecting', 'wrong token']);
    await first.stop();
    closing(await openGateway(simulate().puppet, { port, token: 'insecure_other' }));
    await until(() => supervisor.session !== undefined, 'live with the right one', patient);
  });

  test.each([
    ['we speak TLS and the gateway does not', true],
    ['the gateway speaks TLS and we do not', false],
  ])('%s', async (_, tls) => {
    const gateway = closing(await openGateway(simulate().puppet, { tls: !tls }));
    const { states, sessions } = supervise({ ...gateway.address, tls }, { ...calm, slowWait: 300 });
    await until(() => sessions.ever >= 4, 'tried four times', patient);
    expect(states.map(({ is }) => is)).toEqual(['connecting', 'TLS mismatch']);
  });

  test('a certificate made out to another name', async () => {
    const gateway = closing(await openGateway(simulate().puppet, { token: 'other_local' }));
    const { states } = supervise(gateway.address, { ...calm, slowWait: 300 });
    await until(() => times(states, 'TLS mismatch') === 1, 'named', patient);
  });
});
