import { join } from 'node:path';
import { sandboxServer } from '#web/server.ts';
import type { Ground, House } from '../house.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

/** Every community of the files simulated, a page each. */
export async function sandboxHouse({ db, files, dataDir, logger }: Ground, host: string): Promise<House> {
  const sandboxes: Sandbox[] = [];
  for (const file of files) {
    const folder = join(dataDir, 'sandbox', file.community.id);
    const onError = (error: unknown, what: string) => logger.error({ err: error, message: what }, 'failed');
    sandboxes.push(await openSandbox({ db, file, folder, system: () => Temporal.Now.instant(), onError }));
  }
  return {
    host,
    pages: sandboxServer(sandboxes.map(({ ports }) => ports)),
    async wake() {
      for (const { runner } of sandboxes)
        await runner.wake().catch((error: unknown) => logger.error({ err: error }, 'a wake-up failed'));
    },
    async answer({ do: what, contact, name, community }) {
      const its = sandboxes.find(({ ports }) => ports.community.id === community);
      if (what === 'pair' && name !== undefined && its !== undefined) return its.runner.assistant.pair(name);
      if (what !== 'forget' || contact === undefined) throw new Error('unknown request');
      for (const { runner } of sandboxes) await runner.inTurn(() => runner.assistant.forget(contact));
      return undefined;
    },
    async stop() {
      for (const sandbox of sandboxes) await sandbox.stop();
    },
  };
}
