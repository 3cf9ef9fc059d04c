import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { lexiconOf } from '#community/lexicon.ts';
import { CommunityFileError, loadCommunity } from '#community/load.ts';
import { command, readArguments, UsageError } from './arguments.ts';
import { InputError, readLine } from './understand/input.ts';

const usage = 'npm run -s understand [-- --community FILE] [--why]';

/** Single messages as JSONL on stdin → what they mean as JSONL on stdout (CONTRACT §4). */
await command([CommunityFileError, InputError], async () => {
  const { values, positionals } = readArguments(usage, { community: { type: 'string' }, why: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError(`expected: ${usage}`);
  const community = values.community === undefined ? undefined : (await loadCommunity(values.community)).community;
  const timeZone = community?.timezone ?? 'Asia/Shanghai';
  const context = {
    now: Temporal.Now.plainDateTimeISO(timeZone),
    timeZone,
    why: values.why === true,
    ...(community !== undefined && { lexicon: lexiconOf(community) }),
  };
  // All that is known of language is loaded when there is something to read, and not to say how the command is called.
  const [{ read }, { outputLine }] = await Promise.all([import('#language/read.ts'), import('./understand/output.ts')]);
  let number = 0;
  for await (const json of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (json.trim() === '') continue;
    const { id, text, frame } = readLine(json, number, context);
    const start = performance.now();
    const reading = read(text, frame);
    const us = Math.round((performance.now() - start) * 10_000) / 10;
    stdout.write(`${outputLine(id, reading, us)}\n`);
  }
});
