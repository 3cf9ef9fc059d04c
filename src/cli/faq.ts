import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import type { FaqIndex } from '#language/faq/index.ts';
import { command, readArguments, UsageError } from './arguments.ts';
import { InputError, nothingRead, readDocs, readQuestion } from './faq/input.ts';

const usage = 'npm run -s faq < FILE';

/** Entries on the first line, a question a line after it → the entries that answer it, best first (CONTRACT §3). */
await command([InputError], async () => {
  if (readArguments(usage, {}).positionals.length > 0) throw new UsageError(`expected: ${usage}`);
  let index: FaqIndex | undefined;
  let number = 0;
  for await (const json of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (json.trim() === '') continue;
    if (index === undefined) {
      const docs = readDocs(json, number);
      // Loaded when there is something to answer from, and not to say what is wrong.
      const { createIndex } = await import('#language/faq/index.ts');
      index = createIndex(docs);
      continue;
    }
    const text = readQuestion(json, number);
    const start = performance.now();
    const { ranked, certainty } = index.rank(text);
    const us = Math.round((performance.now() - start) * 10_000) / 10;
    const ids = ranked.map(({ id }) => id);
    const scores = ranked.map(({ score }) => Math.round(score * 10_000) / 10_000);
    stdout.write(`${JSON.stringify({ ids, scores, answered: certainty !== 'none', us })}\n`);
  }
  if (index === undefined) throw nothingRead();
});
