import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { stateLine } from '#adapters/gateway-state.ts';
import { openGateway, type SandboxGateway } from '#adapters/sandbox-gateway.ts';
import { SandboxLog } from '#adapters/sandbox-log.ts';
import { SandboxPuppet } from '#adapters/sandbox-puppet.ts';
import { steadyTiming } from '#adapters/supervisor.ts';
import { WechatyAdapter } from '#adapters/wechaty.ts';
import { assemble } from '#assistant';
import type { LoadedCommunity } from '#community/load.ts';
import type { Database } from '#db/client.ts';
import { isoAt } from '#db/queries/records.ts';
import { readSetting, writeSetting } from '#db/queries/settings.ts';
import type { ChatLine } from '#domain/chat-line.ts';
import { isBefore } from '#domain/clock.ts';
import { assistantNames } from '#domain/community.ts';
import { chatKey, type Occurrence } from '#domain/occurrence.ts';
import { dateAt, instantOn, wallAt } from '#domain/wall.ts';
import { castOf } from '#web/cast.ts';
import { NotHeard, type SandboxPorts } from '#web/ports.ts';
import { Media } from '../media.ts';
import { Runner } from '../runner.ts';
import { MovableClock } from './clock.ts';
import { eveningBefore } from './evening.ts';
import { Relay } from './relay.ts';
import { shownSend } from './shown.ts';
import { heardAs, meet, simulatedLine, worldOf } from './simulated.ts';

export interface SandboxWorld {
  readonly db: Database;
  readonly file: LoadedCommunity;
  /** Chats, media: below the data directory. */
  readonly folder: string;
  readonly system: () => Temporal.Instant;
  readonly onError: (error: unknown, what: string) => void;
}

export interface Sandbox {
  readonly runner: Runner;
  readonly ports: SandboxPorts;
  /** WeChat without WeChat, and the gateway before it. */
  readonly puppet: SandboxPuppet;
  readonly gateway: SandboxGateway;
  stop(): Promise<void>;
}

/** A community of simulated rooms on a clock that can be moved; a restart keeps data, chats and clock. */
export async function openSandbox({ db, file, folder, system, onError }: SandboxWorld): Promise<Sandbox> {
  const { community } = file;
  // What the chats show is on everybody's phone; what the assistant keeps of it is its own, and goes.
  const media = new Media(join(folder, 'media'));
  const kept = new Media(join(folder, 'pictures'));
  const log = await SandboxLog.open(join(folder, 'chats.jsonl'));
  const known = await readSetting<{ aheadMs: number }>(db, community.id, 'sandbox-clock');
  const clock = new MovableClock(system, known?.aheadMs ?? 0);
  const cast = castOf(community);
  const puppet = new SandboxPuppet(worldOf(community, cast), {
    now: () => clock.now(),
    onSend: async (sent) => log.add(await shownSend(sent, puppet.world, media, isoAt(clock.now(), community.timezone))),
  });
  const gateway = await openGateway(puppet);
  const account = new WechatyAdapter({
    address: gateway.address,
    timing: steadyTiming,
    clock: { now: system },
    chance: Math.random,
    callNames: assistantNames(community),
    storePicture: (name, bytes) => kept.store(name, bytes),
    readFile: async (name) => (await assistant.exported(name)) ?? kept.read(name),
    onState: () => undefined,
    onError,
  });
  const relay = new Relay(account);
  const assistant = await assemble({
    db,
    file,
    adapter: relay,
    clock,
    pace: false,
    bindFileRooms: true,
    keepPictures: (inUse) => kept.keepOnly(inUse),
    onError,
  });
  const runner = new Runner(assistant, clock);
  const settled = new Set<() => void>();

  const moveTo = (to: Temporal.Instant) =>
    runner.inTurn(async () => {
      for (;;) {
        if (account.supervisor.session === undefined)
          throw new NotHeard(stateLine(account.supervisor.state, community.timezone));
        const due = await assistant.nextDue();
        if (due === undefined || isBefore(to, due)) break;
        if (isBefore(clock.now(), due)) clock.hold(due);
        await assistant.runDue();
        await assistant.settle();
      }
      clock.hold(to);
      clock.release();
      await writeSetting(db, community.id, 'sandbox-clock', { aheadMs: clock.aheadMs });
      for (const listener of settled) listener();
    });

  /** Through the gateway, as everything that is said in WeChat. */
  const submit = async (occurrence: Occurrence, shown: ChatLine): Promise<void> => {
    if (account.supervisor.session === undefined)
      throw new NotHeard(stateLine(account.supervisor.state, community.timezone));
    const file = occurrence.type === 'pictured' ? occurrence.file : undefined;
    const picture = file === undefined ? undefined : await media.read(file);
    meet(puppet, occurrence);
    const heard = await relay.heard(heardAs(occurrence), () => puppet.say(simulatedLine(occurrence, picture)));
    if (!heard) throw new NotHeard(stateLine(account.supervisor.state, community.timezone));
    await log.add(shown);
    await assistant.settle();
    for (const listener of settled) listener();
  };

  if (known === undefined) {
    await playEvening();
  } else {
    await begin();
    await runner.doDue();
  }

  async function begin(): Promise<void> {
    await assistant.start();
    await account.supervisor.whenLive();
  }

  /** The first start: the evening before is played, and the night passes. */
  async function playEvening(): Promise<void> {
    const opens = firstMoment(system(), community.timezone);
    const evening = dateAt(opens, community.timezone).subtract({ days: 1 });
    clock.hold(instantOn(evening, '18:00', community.timezone));
    await begin();
    for (const line of eveningBefore(community, cast, evening)) {
      await moveTo(instantOn(evening, line.clock, community.timezone));
      clock.hold(instantOn(evening, line.clock, community.timezone));
      const chat = line.room === undefined ? { contact: line.player.contact } : { room: line.room };
      const id = randomUUID();
      const alias = line.room === undefined ? undefined : line.player.alias;
      const sender = { contact: line.player.contact, name: line.player.name };
      await submit(
        {
          type: 'said',
          form: 'text',
          id,
          at: clock.now(),
          chat,
          sender,
          text: line.text,
          mentioned: line.mention ?? false,
          ...(alias === undefined ? {} : { alias }),
        },
        {
          id,
          at: isoAt(clock.now(), community.timezone),
          chat: chatKey(chat),
          from: sender.contact,
          name: alias ?? sender.name,
          text: line.text,
          kind: 'text',
        },
      );
    }
    await moveTo(opens);
  }

  const ports: SandboxPorts = {
    community,
    now: () => clock.now(),
    nextDue: () => assistant.nextDue(),
    moveTo,
    linesOf: (chat) => log.of(chat),
    onLine: (listener) => log.onLine(listener),
    onSettled: (listener) => {
      settled.add(listener);
      return () => settled.delete(listener);
    },
    submit: (occurrence, shown) => submit(occurrence, shown),
    records: () => assistant.records(),
    gateway: () => ({
      connected: account.supervisor.session !== undefined,
      line: stateLine(account.supervisor.state, community.timezone),
    }),
    storePicture: (name, bytes) => media.store(name, bytes),
    readPicture: (name) => media.read(name).catch(() => undefined),
  };
  return {
    runner,
    ports,
    puppet,
    gateway,
    async stop() {
      await assistant.stop();
      await gateway.stop();
    },
  };
}

/** By day the sandbox opens at the real time; at night at nine the next morning, when neighbours are awake. */
function firstMoment(now: Temporal.Instant, timezone: string): Temporal.Instant {
  const wall = wallAt(now, timezone);
  if (wall.hour >= 8 && wall.hour < 21) return now;
  const day = wall.hour < 8 ? wall.toPlainDate() : wall.toPlainDate().add({ days: 1 });
  return instantOn(day, '09:00', timezone);
}
