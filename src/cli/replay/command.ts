import { readFile } from 'node:fs/promises';
import { CommunityFileError, loadCommunity } from '#community/load.ts';
import { createLogger } from '#logger';
import { command, readArguments, UsageError } from '../arguments.ts';
import { readTranscript, TranscriptError } from './transcript.ts';

const usage = 'npm run -s replay -- --community FILE TRANSCRIPT [--until ISO]';

/** Plays a transcript through the whole assistant on a virtual clock and a fresh database → JSONL. */
await command([CommunityFileError, TranscriptError], async () => {
  const { values, positionals } = readArguments(usage, {
    community: { type: 'string' },
    until: { type: 'string' },
  });
  const [path, ...more] = positionals;
  if (values.community === undefined || path === undefined || more.length > 0)
    throw new UsageError(`expected: ${usage}`);
  const file = await loadCommunity(values.community);
  const lines = readTranscript(path, await readFile(path, 'utf8').catch(() => cannotRead(path)));
  const until = values.until === undefined ? undefined : momentOf(values.until);
  const logger = createLogger('warn');
  // The assistant and its database are loaded when there is something to play, and not to say what is wrong.
  const [opened, { play }] = await Promise.all([
    import('#db/client.ts').then(({ openFresh }) => openFresh()),
    import('./play.ts'),
  ]);
  const out = await play({
    file,
    db: opened.db,
    lines,
    ...(until === undefined ? {} : { until }),
    onError: (error, what) => logger.error({ err: error, what }, 'failed'),
  });
  process.stdout.write(out.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await opened.close();
});

function momentOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new UsageError('--until: expected an ISO time with offset such as 2026-11-24T18:00:00+08:00');
  }
}

function cannotRead(path: string): never {
  throw new TranscriptError(`${path}: expected a transcript that can be read`);
}
