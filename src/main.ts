import { join } from 'node:path';
import { schedule } from 'node-cron';
import { CommunityFileError, loadCommunities } from '#community/load.ts';
import { accountsFor, type Config, ConfigError, readConfig } from '#config';
import { type Opened, openEmbedded, openPostgres } from '#db/client.ts';
import { createLogger } from '#logger';
import type { Ground, House } from './house.ts';
import { listen } from './listen.ts';
import { LockedError, takeLock } from './lock.ts';

/** Environment, signals, which house: starts and stops the assistant. */
try {
  await main();
} catch (error) {
  const plain = [ConfigError, CommunityFileError, LockedError].some((kind) => error instanceof kind);
  if (!plain) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}

type Build = (ground: Ground, host: string) => Promise<House>;

async function inWeChat(accounts: ReturnType<typeof accountsFor>): Promise<Build> {
  const { productionHouse } = await import('./production/house.ts');
  return (ground, host) => productionHouse(ground, accounts, host);
}

async function inSandbox(): Promise<Build> {
  return (await import('./sandbox/house.ts')).sandboxHouse;
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const files = await loadCommunities(config.communities);
  for (const file of files) for (const warning of file.warnings) logger.warn(warning);
  const accounts =
    config.accounts.length > 0
      ? accountsFor(
          config,
          files.map((file) => file.community.id),
        )
      : undefined;
  let house: House | undefined;
  const lock = await takeLock(config.dataDir, async (request) => {
    if (house === undefined) throw new Error('it is still starting');
    return house.answer(request);
  });
  // Each house brings libraries of its own: only one of them is loaded, and while the database opens.
  const [opened, build] = await Promise.all([openDatabase(config), accounts ? inWeChat(accounts) : inSandbox()]);
  house = await build({ db: opened.db, files, dataDir: config.dataDir, logger }, config.web.host);

  const beat = schedule('* * * * * *', () => house?.wake(), { noOverlap: true });
  const web = await listen(house.pages, house.host, config.web.port);
  const names = files.map((file) => file.community.name).join('、');
  const opens = accounts ? '已接入微信，账号状态见' : '沙盒已打开';
  process.stdout.write(`${names}：${opens} http://${house.host}:${web.port}/\n`);

  const stop = async (): Promise<void> => {
    await beat.destroy();
    web.close();
    await house?.stop();
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
