import { afterEach } from 'vitest';
import { types } from 'wechaty-puppet';
import type { Occurrence } from '#domain/occurrence.ts';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import type { SimulatedLine, SimulatedSend } from '../../src/adapters/simulated-world.ts';
import { WechatyAdapter, type WechatyPorts } from '../../src/adapters/wechaty.ts';
import { noon, quick, room, simulate } from './world.ts';

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.stop();
});

/** The adapter, logged in at a simulated gateway; everything is closed after the test. */
export async function connect(
  onSend?: (sent: SimulatedSend) => void | Promise<void>,
  more: Partial<WechatyPorts> & { receive?: (it: Occurrence) => Promise<void> } = {},
) {
  const { puppet, sent, accepted } = simulate(onSend);
  const gateway = await openGateway(puppet);
  open.push(gateway);
  const heard: Occurrence[] = [];
  const echoes: string[] = [];
  const pictures: string[] = [];
  const errors: string[] = [];
  const adapter = new WechatyAdapter({
    address: gateway.address,
    timing: quick,
    clock: { now: () => noon },
    chance: () => 1,
    onState: () => undefined,
    onError: (error, what) => errors.push(`${what}: ${error}`),
    storePicture: async (name) => {
      pictures.push(name);
      return `kept-${name}`;
    },
    readFile: async () => new Uint8Array([1, 2, 3]),
    callNames: ['紫月'],
    offerAgain: [20, 20],
    ...more,
  });
  open.push(adapter);
  await adapter.start(
    more.receive ??
      (async (it) => {
        heard.push(it);
      }),
    async (chat, text, id) => echoes.push(`${chat} ${text} ${id}`),
  );
  await adapter.supervisor.whenLive();
  let said = 0;
  const say = (line: Partial<SimulatedLine> & { text?: string }): string => {
    said += 1;
    const id = line.id ?? `m${said}`;
    puppet.say({ at: noon, from: 'wxid_zhou', room, type: types.Message.Text, ...line, id });
    return id;
  };
  return { puppet, sent, accepted, adapter, heard, echoes, pictures, errors, say, gateway };
}
