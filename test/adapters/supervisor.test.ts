import { describe, expect, test } from 'vitest';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { closing, GatewayProcess, supervise, times } from './supervised.ts';
import { simulate, until } from './world.ts';

const patient = 40;

describe('a gateway that comes and goes', () => {
  test('is logged in at when it is there', async () => {
    const gateway = closing(await openGateway(simulate().puppet));
    const { supervisor, states } = supervise(gateway.address);
    await supervisor.whenLive();
    await until(() => states.at(-1)?.is === 'logged in', 'logged in', patient);
    expect(supervisor.state).toMatchObject({ is: 'logged in', contact: 'wxid_moon' });
  });

  for (const tls of [true, false]) {
    test(`is waited for when it is down at the start (${tls ? 'with' : 'without'} TLS)`, async () => {
      const gateway = await GatewayProcess.at(tls);
      const { supervisor, states, sessions } = supervise(gateway.address);
      await until(() => sessions.ever >= 4, 'four tries', patient);
      expect(states.map(({ is }) => is)).toEqual(['connecting', 'away']);
      await gateway.run();
      await until(() => supervisor.session !== undefined, 'live', patient);
      expect(sessions.most).toBe(1);
    });

    test(`is found again after kill -9, and heard (${tls ? 'with' : 'without'} TLS)`, async () => {
      const gateway = await (await GatewayProcess.at(tls)).run();
      const { supervisor, states, happenings, sessions } = supervise(gateway.address);
      for (let death = 1; death <= 2; death += 1) {
        await until(() => supervisor.session !== undefined, 'live', patient);
        gateway.say('在吗');
        await until(() => happenings.length === death, 'heard', patient);
        await gateway.kill();
        await until(() => supervisor.session === undefined, 'noticed', patient);
        await gateway.run();
      }
      await until(() => supervisor.session !== undefined, 'live', patient);
      expect(times(states, 'TLS mismatch')).toBe(0);
      expect(sessions.most).toBe(1);
    });
  }

  test('that freezes is noticed by its silence, and found again when it thaws', async () => {
    const gateway = await (await GatewayProcess.at()).run();
    const { supervisor, states, happenings, sessions } = supervise(gateway.address);
    await until(() => supervisor.session !== undefined, 'live', patient);
    gateway.freeze();
    await until(() => supervisor.state.is === 'away', 'silence noticed', patient);
    expect(states.find(({ is }) => is === 'away')).toMatchObject({ why: 'the gateway is silent' });
    const before = sessions.ever;
    await until(() => sessions.ever >= before + 2, 'tried again while frozen', patient);
    gateway.thaw();
    await until(() => supervisor.session !== undefined, 'live', patient);
    gateway.say('又能说话了');
    await until(() => happenings.length > 0, 'heard', patient);
    expect(times(states, 'logged in')).toBeGreaterThanOrEqual(2);
    expect(sessions.most).toBe(1);
  });

  test('a question to a frozen gateway ends with the connection', async () => {
    const gateway = await (await GatewayProcess.at()).run();
    const { supervisor } = supervise(gateway.address);
    await until(() => supervisor.session !== undefined, 'live', patient);
    const { client } = supervisor.session!;
    gateway.freeze();
    const asked = client.messageRawPayload('m1').catch((error: { code?: number }) => error);
    await until(() => supervisor.session === undefined, 'silence noticed', patient);
    expect(await asked).toMatchObject({ code: 1 });
    await supervisor.stop();
  });

  test('a client that stops leaves the account free: the next is never refused', async () => {
    const gateway = closing(await openGateway(simulate().puppet));
    for (let turn = 0; turn < 12; turn += 1) {
      const { supervisor, states } = supervise(gateway.address);
      await until(() => supervisor.session !== undefined, `login ${turn}`, patient);
      await supervisor.stop();
      expect(times(states, 'taken')).toBe(0);
    }
  });
});
