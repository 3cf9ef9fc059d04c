import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createIndex, type FaqIndex } from '#language/faq/index.ts';
import { command, readArguments, UsageError } from './arguments.ts';

const usage = 'npm run -s faq < FILE';

const docsLine = z.object({
  docs: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      ask: z.array(z.string()).default([]),
      answer: z.string().default(''),
    }),
  ),
});
const queryLine = z.object({ text: z.string() });

/** A line of the input is not what was expected: it names the line and the field. */
class InputError extends Error {
  override readonly name = 'InputError';
}

function parsed<T>(schema: z.ZodType<T>, json: string, line: number, expected: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError(`line ${line}: no JSON — expected: ${expected}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`line ${line}: ${issue?.path.join('.') || 'line'}: ${issue?.message} — expected: ${expected}`);
}

/** Entries on the first line, a question a line after it → the entries that answer it, best first (CONTRACT §3). */
await command([InputError], async () => {
  if (readArguments(usage, {}).positionals.length > 0) throw new UsageError(`expected: ${usage}`);
  let index: FaqIndex | undefined;
  let number = 0;
  for await (const json of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (json.trim() === '') continue;
    if (index === undefined) {
      index = createIndex(parsed(docsLine, json, number, '{"docs":[{"id","question","ask"?,"answer"?}]}').docs);
      continue;
    }
    const { text } = parsed(queryLine, json, number, '{"text"}');
    const start = performance.now();
    const { ranked, certainty } = index.rank(text);
    const us = Math.round((performance.now() - start) * 10_000) / 10;
    const ids = ranked.map(({ id }) => id);
    const scores = ranked.map(({ score }) => Math.round(score * 10_000) / 10_000);
    stdout.write(`${JSON.stringify({ ids, scores, answered: certainty !== 'none', us })}\n`);
  }
  if (index === undefined)
    throw new InputError('line 1: missing — expected: {"docs":[{"id","question","ask"?,"answer"?}]}');
});
