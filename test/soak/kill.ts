import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { types } from 'wechaty-puppet';
import { type Opened, openEmbedded, openPostgres } from '#db/client.ts';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { behindGateway, gatewayWorld } from '../support/gateway-community.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Chance, chanceOf } from './chance.ts';
import { check } from './kill.check.ts';
import { RepeatingPuppet } from './kill.gateway.ts';
import { type Leaves, madeUp } from './kill.words.ts';
import { type Proof, say } from './proof.ts';

/** Messages of one life: with fifty kills two thousand. */
const messages = 40;
const morning = Temporal.Instant.from('2026-11-24T10:00:00+08:00');
const failures = ['lost', 'wrong', 'doubled', 'invented'] as const;
const script = fileURLToPath(new URL('../support/assistant.process.ts', import.meta.url));

export const proof: Proof = {
  claims:
    'killed at random moments while messages pass through the real adapter, it loses nothing it acknowledged, records nothing twice, sends nothing again blindly',
  async run({ rounds = 50, seed }) {
    const folder = await mkdtemp(join(tmpdir(), 'ziyue-kill-'));
    const server = await startPostgres();
    try {
      const embedded = await underFire('PGlite', { folder: join(folder, 'database') }, rounds, chanceOf(seed));
      const postgres = await underFire('PostgreSQL', { url: server.url }, rounds, chanceOf(seed + 1));
      return embedded && postgres;
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Where = { readonly folder: string } | { readonly url: string };

async function underFire(name: string, database: Where, kills: number, chance: Chance): Promise<boolean> {
  const file = await behindGateway();
  const world = gatewayWorld(file);
  const aheadMs = morning.epochMilliseconds - Date.now();
  const now = (): Temporal.Instant => Temporal.Now.instant().add({ milliseconds: aheadMs });
  const puppet = new RepeatingPuppet(world, now, chance);
  const gateway = await openGateway(puppet);
  const said = new Map<string, Leaves>();
  const acknowledged = new Set<string>();
  const life = () => new Life({ database, endpoint: gateway.address.endpoint, aheadMs }, acknowledged);

  let current = life();
  await current.live();
  // The event that people sign up for.
  for (const [i, text] of [
    '发活动：新年包饺子，12月5日下午2点，限5000人，发到7号楼之家和1号楼大家庭',
    '确认',
  ].entries()) {
    puppet.say({ id: `staff-${i}`, at: now(), from: 'c-fang', type: types.Message.Text, text });
    await current.acknowledges(`staff-${i}`);
    await pause(500);
  }
  const talk = async (lives: number): Promise<void> => {
    while (said.size < messages * lives) {
      const { line, leaves } = madeUp(said.size, world, chance, now());
      said.set(line.id, leaves);
      puppet.say(line);
      await pause(chance.below(50));
    }
  };
  let talking: Promise<void> = Promise.resolve();
  for (let kill = 1; kill <= kills; kill += 1) {
    talking = talking.then(() => talk(kill));
    // A fifth die while they start, a third as soon as something goes out, the others after some more messages.
    if (kill % 5 === 0) await pause(chance.below(2500));
    else {
      await current.live();
      await Promise.race([kill % 3 === 0 ? puppet.nextSend() : current.hears(chance.below(80)), pause(20_000)]);
      await pause(chance.below(20));
    }
    await current.kill();
    current = life();
  }
  await talking;
  await current.live();
  for (let before = -1; acknowledged.size > before; ) {
    before = acknowledged.size;
    await pause(5000);
  }
  await current.end();
  await gateway.stop();

  const opened = await openAgain(database);
  const found = await check(opened.db, file.community.id, said, acknowledged, puppet.sends);
  await opened.close();
  say(
    `${name}: ${kills} kills, ${said.size} messages, ${acknowledged.size} acknowledged, ${found.sent} sends, ${puppet.echoesLost} echoes lost`,
  );
  for (const what of failures) {
    say(`  ${what}: ${found[what].length}`);
    for (const one of found[what].slice(0, 10)) say(`    ${one}`);
  }
  say(`  in doubt, listed for staff: ${found.doubtful}`);
  say(`  never acknowledged, and not repeated by the gateway any more: ${found.unheard.length}`);
  return failures.every((what) => found[what].length === 0);
}

const openAgain = (database: Where): Promise<Opened> =>
  'url' in database ? openPostgres(database.url) : openEmbedded(database.folder);

/** One process of the assistant. */
class Life {
  readonly #child: ChildProcess;
  readonly #acknowledged: Set<string>;
  readonly #read: Promise<void>;
  #live = false;
  #heard = 0;
  #gone = false;
  #killed = false;

  constructor(options: object, acknowledged: Set<string>) {
    this.#acknowledged = acknowledged;
    this.#child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.once('exit', () => {
      this.#gone = true;
    });
    this.#read = this.#listen();
  }

  async #listen(): Promise<void> {
    for await (const line of createInterface({ input: this.#child.stdout! })) {
      if (line === 'live') this.#live = true;
      if (!line.startsWith('ack ')) continue;
      const id = line.slice('ack '.length);
      if (!this.#acknowledged.has(id)) this.#heard += 1;
      this.#acknowledged.add(id);
    }
  }

  live(): Promise<void> {
    return this.#until(() => this.#live, 'live');
  }

  /** So many new messages: what the gateway repeats does not count. */
  hears(more: number): Promise<void> {
    const enough = this.#heard + more;
    return this.#until(() => this.#heard >= enough, 'hearing more');
  }

  acknowledges(id: string): Promise<void> {
    return this.#until(() => this.#acknowledged.has(id), `acknowledged ${id}`);
  }

  async kill(): Promise<void> {
    this.#killed = true;
    this.#child.kill('SIGKILL');
    await this.#read;
    if (!this.#gone) await once(this.#child, 'exit');
  }

  /** Lets it finish what it has begun. */
  async end(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#read;
    if (!this.#gone) await once(this.#child, 'exit');
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    for (let waited = 0; waited < 60_000; waited += 10) {
      if (holds()) return;
      if (this.#killed) return;
      if (this.#gone) throw new Error(`the assistant ended by itself before it was ${what}`);
      await pause(10);
    }
    throw new Error(`never ${what}`);
  }
}
