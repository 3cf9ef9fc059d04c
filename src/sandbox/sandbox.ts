import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InProcessAdapter } from '#adapters/in-process.ts';
import { SandboxLog } from '#adapters/sandbox-log.ts';
import { assemble } from '#assistant';
import type { LoadedCommunity } from '#community/load.ts';
import type { Database } from '#db/client.ts';
import { isoAt } from '#db/queries/records.ts';
import { readSetting, writeSetting } from '#db/queries/settings.ts';
import type { ChatLine } from '#domain/chat-line.ts';
import { isBefore } from '#domain/clock.ts';
import { chatKey, type Occurrence } from '#domain/occurrence.ts';
import type { OutboundMessage } from '#domain/outgoing.ts';
import { dateAt, instantOn, wallAt } from '#domain/wall.ts';
import { castOf } from '#web/cast.ts';
import type { SandboxPorts } from '#web/ports.ts';
import { Runner } from '../runner.ts';
import { MovableClock } from './clock.ts';
import { eveningBefore } from './evening.ts';

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
}

/** A community of simulated rooms on a clock that can be moved; a restart keeps data, chats and clock. */
export async function openSandbox({ db, file, folder, system, onError }: SandboxWorld): Promise<Sandbox> {
  const { community } = file;
  const media = join(folder, 'media');
  await mkdir(media, { recursive: true });
  const log = await SandboxLog.open(join(folder, 'chats.jsonl'));
  const known = await readSetting<{ aheadMs: number }>(db, community.id, 'sandbox-clock');
  const clock = new MovableClock(system, known?.aheadMs ?? 0);
  const cast = castOf(community);
  const nameOf = (contact: string) => cast.find((player) => player.contact === contact)?.name ?? contact;
  const adapter = new InProcessAdapter((message, id) =>
    log.add(ourLine(message, id, isoAt(clock.now(), community.timezone), community.assistant, nameOf)),
  );
  const assistant = await assemble({ db, file, adapter, clock, pace: false, bindFileRooms: true, onError });
  const runner = new Runner(assistant, clock);

  const settled = new Set<() => void>();

  const moveTo = (to: Temporal.Instant) =>
    runner.inTurn(async () => {
      for (;;) {
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

  const submit = async (occurrence: Occurrence, shown: ChatLine): Promise<void> => {
    await log.add(shown);
    await adapter.happen(occurrence);
    await assistant.settle();
    for (const listener of settled) listener();
  };

  if (known === undefined) {
    await playEvening();
  } else {
    await assistant.start();
    await runner.doDue();
  }

  /** The first start: the evening before is played, and the night passes. */
  async function playEvening(): Promise<void> {
    const opens = firstMoment(system(), community.timezone);
    const evening = dateAt(opens, community.timezone).subtract({ days: 1 });
    clock.hold(instantOn(evening, '18:00', community.timezone));
    await assistant.start();
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
    storePicture: async (type, bytes) => {
      const name = `${randomUUID()}.${type}`;
      await writeFile(join(media, name), bytes);
      return name;
    },
    readPicture: async (name) =>
      /^[\w-]+\.\w+$/u.test(name) ? readFile(join(media, name)).catch(() => undefined) : undefined,
  };
  return { runner, ports };
}

/** By day the sandbox opens at the real time; at night at nine the next morning, when neighbours are awake. */
function firstMoment(now: Temporal.Instant, timezone: string): Temporal.Instant {
  const wall = wallAt(now, timezone);
  if (wall.hour >= 8 && wall.hour < 21) return now;
  const day = wall.hour < 8 ? wall.toPlainDate() : wall.toPlainDate().add({ days: 1 });
  return instantOn(day, '09:00', timezone);
}

const ourLine = (
  message: OutboundMessage,
  id: string,
  at: string,
  assistant: string,
  nameOf: (contact: string) => string,
): ChatLine => ({
  id: `${id}-${randomUUID()}`,
  at,
  chat: chatKey(message.to),
  name: assistant,
  text: message.text,
  kind: 'text',
  mentions: message.mention.map(nameOf),
});
