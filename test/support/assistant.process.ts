import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openEmbedded, openPostgres } from '#db/client.ts';
import type { Adapter } from '../../src/adapters/port.ts';
import type { Runner as Driver } from '../../src/runner.ts';

/** An assistant in a process of its own, to be killed or measured: it says on stdout when it is live and what it acknowledged. */
const options = JSON.parse(process.argv[2]!) as {
  readonly database: { readonly folder: string } | { readonly url: string };
  readonly endpoint: string;
  /** How far its clock is ahead of the machine's. */
  readonly aheadMs: number;
};
const tell = (line: string): void => void writeSync(1, `${line}\n`);
const clock = { now: () => Temporal.Now.instant().add({ milliseconds: options.aheadMs }) };
const onError = (error: unknown, what: string): void => {
  if (process.env.SOAK_LOUD !== undefined)
    process.stderr.write(`${what}: ${error instanceof Error ? error.stack : error}\n`);
};

const { database } = options;
// As in main.ts: everything else is loaded while the database opens.
const [opened, { assemble }, { steadyTiming }, { WechatyAdapter }, { Runner }, { behindGateway }] = await Promise.all([
  'url' in database ? openPostgres(database.url) : openEmbedded(database.folder),
  import('#assistant'),
  import('../../src/adapters/supervisor.ts'),
  import('../../src/adapters/wechaty.ts'),
  import('../../src/runner.ts'),
  import('./gateway-community.ts'),
]);
const file = await behindGateway();
const wechat = new WechatyAdapter({
  address: { token: 'insecure_local', endpoint: options.endpoint, tls: true },
  timing: steadyTiming,
  clock,
  chance: Math.random,
  onState: ({ is }) => tell(is === 'logged in' ? 'live' : is),
  onError,
  storePicture: async (name) => name,
  readFile: async () => new Uint8Array(),
  callNames: [file.community.assistant],
});
/** The adapter of production; what is stored is told of. */
const adapter: Adapter = {
  start: (receive, onEcho) =>
    wechat.start(async (occurrence) => {
      await receive(occurrence);
      tell(`ack ${occurrence.id}`);
    }, onEcho),
  send: (message) => wechat.send(message),
  isConnected: () => wechat.isConnected(),
  acceptFriend: (id) => wechat.acceptFriend(id),
  stop: () => wechat.stop(),
};
let runner: Driver | undefined;
const assistant = await assemble({
  db: opened.db,
  file,
  adapter,
  clock,
  pace: false,
  bindFileRooms: true,
  onMoved: () => runner?.nudge(),
  onError,
});
runner = new Runner(assistant, clock, (error) => onError(error, 'nudge'));
const driven = runner;
await assistant.start();
const beat = setInterval(() => void driven.wake().catch((error: unknown) => onError(error, 'wake')), 1000);

void listen();

/** `drain`: everything is handled and answered. The end of the input: whoever opened it is gone. */
async function listen(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'drain') continue;
    await driven.doDue();
    tell('drained');
  }
  process.exit(0);
}

process.once('SIGTERM', async () => {
  clearInterval(beat);
  await driven.doDue();
  await assistant.stop();
  await opened.close();
  process.exit(0);
});
