import { CommunityFileError, loadCommunities } from '#community/load.ts';
import { ConfigError, readConfig } from '#config';
import { forget } from '#db/queries/forgotten.ts';
import { boundContacts } from '#db/queries/places.ts';
import { personOf } from '#domain/person.ts';
import { askRunning, LockedError } from '../lock.ts';
import { command, readArguments, UsageError } from './arguments.ts';
import { withDatabase } from './database.ts';

const usage = 'npm run -s forget -- CONTACT';

/** Forgets a person in every community; reaches a running assistant through its lock. */
await command([ConfigError, CommunityFileError, LockedError], async () => {
  const { positionals } = readArguments(usage, {});
  const [contact, ...more] = positionals;
  if (contact === undefined || more.length > 0) throw new UsageError(`expected: ${usage}`);
  const config = readConfig();
  const running = await askRunning(config.dataDir, { do: 'forget', contact });
  if (running === undefined) await forgetHere(contact);
  else if (!running.ok) throw new LockedError(`the running assistant could not forget: ${running.said ?? ''}`);
  process.stdout.write(`${contact}\n`);
});

async function forgetHere(contact: string): Promise<void> {
  const config = readConfig();
  const files = await loadCommunities(config.communities);
  await withDatabase(config, async ({ db }) => {
    for (const { community } of files) {
      const person = personOf(community, contact, await boundContacts(db, community.id));
      await db.transaction((tx) => forget(tx, community.id, person.contacts));
    }
  });
}
