import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { schedule } from 'node-cron';
import { CommunityFileError, type LoadedCommunity, loadCommunities } from '#community/load.ts';
import { type Config, ConfigError, readConfig } from '#config';
import { type Opened, openEmbedded, openPostgres } from '#db/client.ts';
import { createLogger, type Logger } from '#logger';
import { sandboxServer } from '#web/server.ts';
import { LockedError, type Request, takeLock } from './lock.ts';
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts';

/** How many ports after a taken one are tried. */
const portsTried = 20;

/** Environment, signals, which adapter: starts and stops the assistant. */
try {
  await main();
} catch (error) {
  const plain = [ConfigError, CommunityFileError, LockedError].some((kind) => error instanceof kind);
  if (!plain) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}

async function main(): Promise<void> {
  const config = readConfig();
  if (config.accounts.length > 0) {
    throw new ConfigError(
      'WECHATY_PUPPET_SERVICE_TOKEN: this version has no WeChat gateway yet; leave it out to open the sandbox',
    );
  }
  const logger = createLogger(config.logLevel);
  const files = await loadCommunities(config.communities);
  for (const file of files) for (const warning of file.warnings) logger.warn(warning);
  let sandboxes: readonly Sandbox[] = [];
  const lock = await takeLock(config.dataDir, (request) => answer(request, sandboxes));
  const opened = await openDatabase(config);
  sandboxes = await openSandboxes(opened, files, config, logger);

  const beat = schedule(
    '* * * * * *',
    async () => {
      for (const { runner } of sandboxes) {
        await runner.wake().catch((error: unknown) => logger.error({ err: error }, 'a wake-up failed'));
      }
    },
    { noOverlap: true },
  );
  const web = await listen(sandboxes, config);
  process.stdout.write(
    `${files.map((file) => file.community.name).join('、')}：沙盒已打开 http://${config.web.host}:${web.port}/\n`,
  );

  const stop = async (): Promise<void> => {
    await beat.destroy();
    web.close();
    for (const { runner } of sandboxes) await runner.assistant.stop();
    await opened.close();
    await lock.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function openDatabase(config: Config): Promise<Opened> {
  return config.databaseUrl === undefined
    ? openEmbedded(join(config.dataDir, 'database'))
    : openPostgres(config.databaseUrl);
}

async function openSandboxes(
  opened: Opened,
  files: readonly LoadedCommunity[],
  config: Config,
  logger: Logger,
): Promise<Sandbox[]> {
  const sandboxes: Sandbox[] = [];
  for (const file of files) {
    sandboxes.push(
      await openSandbox({
        db: opened.db,
        file,
        folder: join(config.dataDir, 'sandbox', file.community.id),
        system: () => Temporal.Now.instant(),
        onError: (error, what) => logger.error({ err: error, message: what }, 'failed'),
      }),
    );
  }
  return sandboxes;
}

/** Another command reaches this assistant through its lock. */
async function answer(request: Request, sandboxes: readonly Sandbox[]): Promise<string | undefined> {
  if (request.do !== 'forget' || request.contact === undefined) throw new Error('unknown request');
  for (const { runner } of sandboxes) await runner.inTurn(() => runner.assistant.forget(request.contact!));
  return undefined;
}

/** Serves the page on the port, or the next free one. */
async function listen(sandboxes: readonly Sandbox[], config: Config): Promise<{ port: number; close(): void }> {
  const app = sandboxServer(sandboxes.map(({ ports }) => ports));
  const { host, port } = config.web;
  for (let tried = port; ; tried += 1) {
    try {
      return await new Promise((resolve, reject) => {
        const server = serve({ fetch: app.fetch, hostname: host, port: tried }, (info) =>
          resolve({
            port: info.port,
            close: () => {
              server.close();
              if ('closeAllConnections' in server) server.closeAllConnections();
            },
          }),
        );
        server.once('error', reject);
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= port + portsTried) throw error;
    }
  }
}
