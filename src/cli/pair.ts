import { CommunityFileError, loadCommunities } from '#community/load.ts';
import { personNamed, UnknownNameError } from '#community/named.ts';
import { ConfigError, readConfig } from '#config';
import { issueCode } from '#db/queries/pairing.ts';
import { askRunning, LockedError } from '../lock.ts';
import { command, readArguments, UsageError } from './arguments.ts';
import { withDatabase } from './database.ts';

const usage = 'npm run -s pair -- NAME';

/** Prints a one-time code that binds a contact to a person of the file; reaches a running assistant through its lock. */
await command([ConfigError, CommunityFileError, LockedError, UnknownNameError], async () => {
  const { positionals } = readArguments(usage, {});
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError(`expected: ${usage}`);
  const config = readConfig();
  const files = await loadCommunities(config.communities);
  const { community, person } = personNamed(
    files.map((file) => file.community),
    name,
  );
  const running = await askRunning(config.dataDir, { do: 'pair', community: community.id, name: person.name });
  if (running !== undefined && !running.ok)
    throw new LockedError(`the running assistant gave no code: ${running.said ?? ''}`);
  const code =
    running?.said ??
    (await withDatabase(config, ({ db }) => issueCode(db, community.id, person.name, Temporal.Now.instant())));
  process.stdout.write(`${code}\n`);
});
