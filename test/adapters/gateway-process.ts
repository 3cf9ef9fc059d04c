import { createInterface } from 'node:readline';
import { types } from 'wechaty-puppet';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { noon, room, simulate } from './world.ts';

/** A gateway in a process of its own, to be killed and frozen; a line of input is said in the room. */
const options = JSON.parse(process.argv[2]!) as { port: number; token: string; tls: boolean };
const { puppet } = simulate();
await openGateway(puppet, options);
process.stdout.write('ready\n');

let said = 0;
for await (const text of createInterface({ input: process.stdin })) {
  said += 1;
  puppet.say({ id: `p${process.pid}-${said}`, at: noon, from: 'wxid_zhou', room, type: types.Message.Text, text });
}
// The test that opened it is gone.
process.exit(0);
