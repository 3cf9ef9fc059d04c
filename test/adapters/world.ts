import { setTimeout as pause } from 'node:timers/promises';
import { SandboxPuppet } from '../../src/adapters/sandbox-puppet.ts';
import type { SimulatedSend, SimulatedWorld } from '../../src/adapters/simulated-world.ts';
import type { Timing } from '../../src/adapters/supervisor.ts';

/** The supervisor in a hurry. */
export const quick: Timing = { heartbeat: 400, firstWait: 50, longestWait: 400, slowWait: 600, login: 5000 };

export const room = 'three@chatroom';

/** A room with three neighbours, an official account and the assistant. */
export const smallWorld = (): SimulatedWorld => ({
  self: { id: 'wxid_moon', name: '紫月' },
  contacts: new Map(
    [
      { id: 'wxid_zhou', name: '小周' },
      { id: 'wxid_wei', name: '老魏' },
      { id: 'wxid_dou', name: '豆豆妈' },
      { id: 'gh_news', name: '早报', official: true },
    ].map((contact) => [contact.id, contact]),
  ),
  rooms: new Map([
    [
      room,
      {
        id: room,
        topic: '3号楼邻里群',
        members: new Map([
          ['wxid_moon', '紫月'],
          ['wxid_zhou', '3-2-501 小周'],
          ['wxid_wei', '3-1-202 老魏'],
          ['wxid_dou', '豆豆妈'],
          ['gh_news', ''],
        ]),
      },
    ],
  ]),
});

export const noon = Temporal.Instant.from('2026-11-24T12:00:00+08:00');

export interface Simulated {
  readonly puppet: SandboxPuppet;
  readonly sent: SimulatedSend[];
  readonly accepted: string[];
}

export function simulate(onSend: (sent: SimulatedSend) => void | Promise<void> = () => undefined): Simulated {
  const sent: SimulatedSend[] = [];
  const accepted: string[] = [];
  const puppet = new SandboxPuppet(smallWorld(), {
    now: () => noon,
    onSend: async (what) => {
      await onSend(what);
      sent.push(what);
    },
    onAccept: (contact) => {
      accepted.push(contact);
    },
  });
  return { puppet, sent, accepted };
}

/** Waits until something holds; fails after some seconds. */
export async function until(holds: () => boolean, what: string, seconds = 15): Promise<void> {
  for (let tried = 0; tried < seconds * 50; tried += 1) {
    if (holds()) return;
    await pause(20);
  }
  throw new Error(`never: ${what}`);
}
