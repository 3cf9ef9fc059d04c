import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openGateway } from '../../src/adapters/sandbox-gateway.ts';
import { SandboxPuppet } from '../../src/adapters/sandbox-puppet.ts';
import { behindGateway, gatewayWorld } from '../support/gateway-community.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Bench, quantile, say } from './bench.ts';
import { Contestant } from './gateway.contestant.ts';
import { firstLine, lineOf, peopled } from './gateway.words.ts';

const runs = 5;
/** Messages of one run. */
const amounts = { oneByOne: 100, inFlight: 1500, steady: 300 };
const mostInFlight = 256;
const aSecond = 100;
const morning = Temporal.Instant.from('2026-11-24T10:00:00+08:00');
const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const contestants = { assistant: path('../support/assistant.process.ts'), bare: path('gateway.bare.ts') };
type Who = keyof typeof contestants;
/** As `npm start` starts it. */
const flags = { assistant: ['--import', path('../../src/imports.ts')], bare: [] } as const;

export const bench: Bench = {
  about: 'the assistant beside a bare Wechaty bot (a regex, an insert, a reply), in turn on one gateway and database',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'ziyue-bench-'));
    const server = await startPostgres();
    try {
      await compare('PGlite', (who) => ({ folder: join(folder, `database-${who}`) }), folder);
      await compare('PostgreSQL', () => ({ url: server.url }), folder);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Where = { readonly folder: string } | { readonly url: string };
interface Figures {
  readonly [figure: string]: number;
}

async function compare(name: string, database: (who: Who) => Where, folder: string): Promise<void> {
  const world = gatewayWorld(await behindGateway());
  peopled(world);
  const all: Record<Who, Figures[]> = { assistant: [], bare: [] };
  // The first run of each makes the database: it does not count.
  for (let run = 0; run <= runs; run += 1) {
    for (const who of run % 2 === 0 ? (['assistant', 'bare'] as const) : (['bare', 'assistant'] as const)) {
      const home = join(folder, `home-${who}`);
      await mkdir(home, { recursive: true });
      const figures = await measured(who, database(who), home, new Hall(world, run));
      if (run > 0) all[who].push(figures);
    }
  }
  say(`${name}: medians of ${runs} runs`);
  for (const figure of Object.keys(all.bare[0]!)) {
    const [ours, theirs] = [middle(all.assistant, figure), middle(all.bare, figure)];
    say(`  ${figure.padEnd(40)} ${ours.toFixed(1)} beside ${theirs.toFixed(1)}: ${(ours / theirs).toFixed(2)} times`);
  }
}

const middle = (figures: readonly Figures[], figure: string): number =>
  quantile(
    Float64Array.from(figures, (one) => one[figure]!),
    0.5,
  );

/** The simulated gateway of one contestant. */
class Hall {
  readonly aheadMs = morning.epochMilliseconds - Date.now();
  readonly puppet: SandboxPuppet;
  /** Called with the text of every send. */
  onSend: (text: string) => void = () => undefined;
  readonly #first: number;
  #told = firstLine;

  constructor(world: ConstructorParameters<typeof SandboxPuppet>[0], run: number) {
    this.puppet = new SandboxPuppet(world, { now: () => this.now(), onSend: ({ text }) => this.onSend(text) });
    // Every run says something new: what was heard before is not heard again.
    this.#first = run * 1_000_000;
  }
  now(): Temporal.Instant {
    return Temporal.Now.instant().add({ milliseconds: this.aheadMs });
  }
  say(): string {
    const line = lineOf(this.#first + this.#told, this.now());
    this.#told += 1;
    this.puppet.say(line);
    return line.id;
  }
}

async function measured(who: Who, database: Where, home: string, hall: Hall): Promise<Figures> {
  const gateway = await openGateway(hall.puppet);
  const options = { database, endpoint: gateway.address.endpoint, aheadMs: hall.aheadMs };
  const contestant = new Contestant(contestants[who], flags[who], options, home);
  try {
    return { ...(await firstReply(contestant, hall)), ...(await work(contestant, hall)) };
  } finally {
    await contestant.end();
    await gateway.stop();
  }
}

async function firstReply(contestant: Contestant, hall: Hall): Promise<Figures> {
  const replied = new Promise<void>((resolve) => {
    hall.onSend = () => resolve();
  });
  await contestant.live();
  const liveAt = performance.now();
  hall.say();
  await replied;
  const at = performance.now();
  const cpu = contestant.cpu();
  await contestant.drained();
  return {
    'start to first committed reply, ms': at - contestant.spawnedAt,
    'start to login, ms': liveAt - contestant.spawnedAt,
    'login to first committed reply, ms': at - liveAt,
    'start to first committed reply, CPU ms': cpu,
    'resident memory after it, MB': contestant.memory(),
  };
}

async function work(contestant: Contestant, hall: Hall): Promise<Figures> {
  await through(contestant, hall, 100, 1);
  const single = await through(contestant, hall, amounts.oneByOne, 1);
  const many = await through(contestant, hall, amounts.inFlight, mostInFlight);
  const steady = await steadily(contestant, hall);
  return {
    'one by one, CPU ms a message': single.cpu,
    'one by one, ms a message': single.ms,
    '256 in flight, messages/s to committed state': 1000 / many.ms,
    '256 in flight, CPU ms a message': many.cpu,
    [`p99 at ${aSecond}/s, ms until stored`]: quantile(steady, 0.99),
    [`p50 at ${aSecond}/s, ms until stored`]: quantile(steady, 0.5),
    'resident memory at the end, MB': contestant.memory(),
  };
}

/** Says so many messages, with so many at most unacknowledged, until all of it is handled and answered. */
async function through(
  contestant: Contestant,
  hall: Hall,
  amount: number,
  most: number,
): Promise<{ ms: number; cpu: number }> {
  const [cpu, start] = [contestant.cpu(), performance.now()];
  let told = 0;
  let acknowledged = 0;
  await new Promise<void>((resolve) => {
    const fill = (): void => {
      while (told < amount && told - acknowledged < most) {
        told += 1;
        hall.say();
      }
    };
    contestant.onAck = () => {
      acknowledged += 1;
      if (acknowledged === amount) resolve();
      else fill();
    };
    fill();
  });
  await contestant.drained();
  return { ms: (performance.now() - start) / amount, cpu: (contestant.cpu() - cpu) / amount };
}

/** Milliseconds from saying to storing, at a steady rate. */
async function steadily(contestant: Contestant, hall: Hall): Promise<Float64Array> {
  const saidAt = new Map<string, number>();
  const took: number[] = [];
  const start = performance.now();
  contestant.onAck = (id) => took.push(performance.now() - saidAt.get(id)!);
  for (let n = 0; n < amounts.steady; n += 1) {
    const due = start + (n * 1000) / aSecond;
    const ahead = due - performance.now();
    if (ahead > 0) await pause(ahead);
    const id = hall.say();
    // A late sender would hide a slow listener.
    saidAt.set(id, Math.min(due, performance.now()));
  }
  await contestant.drained();
  while (took.length < amounts.steady) await pause(5);
  return Float64Array.from(took);
}
