import { afterEach, describe, expect, test } from 'vitest';
import type { GatewayState } from '../../src/adapters/gateway-state.ts';
import { openGateway, type SandboxGateway } from '../../src/adapters/sandbox-gateway.ts';
import { Supervisor, type Timing } from '../../src/adapters/supervisor.ts';
import { noon, quick, simulate, until } from './world.ts';

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.stop();
});

function supervise(gateway: Pick<SandboxGateway, 'address'>, timing: Partial<Timing> = {}) {
  const states: GatewayState[] = [];
  const supervisor = new Supervisor({
    address: gateway.address,
    timing: { ...quick, ...timing },
    clock: { now: () => noon },
    chance: () => 1,
    onHappening: () => undefined,
    onState: (state) => states.push(state),
    onError: () => undefined,
  });
  open.push(supervisor);
  supervisor.start();
  return { supervisor, states };
}

describe('the connection to the gateway', () => {
  test('logs in at a gateway that is there', async () => {
    const { puppet } = simulate();
    const gateway = await openGateway(puppet);
    open.push(gateway);
    const { supervisor, states } = supervise(gateway);
    await supervisor.whenLive();
    await until(() => states.at(-1)?.is === 'logged in', 'logged in');
    expect(supervisor.state).toMatchObject({ is: 'logged in', contact: 'wxid_moon' });
  });
});
