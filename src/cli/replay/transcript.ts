import { z } from 'zod';

/** A transcript (CONTRACT §5): JSONL in time order. */
const at = z
  .string('an ISO time with offset')
  .refine((text) => parses(text), 'an ISO time with offset such as 2026-11-24T09:00:00+08:00')
  .transform((text) => Temporal.Instant.from(text));

function parses(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

const control = z.object({ at, control: z.enum(['tick', 'down', 'up'], 'tick, down or up') });

const message = z.object({
  id: z.string('a message id').min(1, 'a message id').optional(),
  at,
  room: z.string('a topic').optional(),
  from: z.string('a contact').min(1, 'a contact'),
  name: z.string('a name').default(''),
  alias: z.string('an alias').optional(),
  kind: z
    .enum(
      ['text', 'chain', 'image', 'voice', 'recall', 'join', 'leave', 'other'],
      'text, chain, image, voice, recall, join, leave or other',
    )
    .default('text'),
  text: z.string('words').optional(),
  file: z.string('a file').optional(),
  of: z.string('the id of the recalled message').optional(),
  mention: z.boolean('true or false').default(false),
  quote: z.string('a message id, or bot: and words').optional(),
});

export type ControlLine = z.output<typeof control>;
export type MessageLine = z.output<typeof message> & { readonly id: string };
export type TranscriptLine = ControlLine | MessageLine;

/** A line that is none: the message names file, line and field, and says what was expected. */
export class TranscriptError extends Error {
  override readonly name = 'TranscriptError';
}

export function readTranscript(name: string, text: string): readonly TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  for (const [i, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue;
    const where = `${name}:${i + 1}`;
    const line = readLine(where, source, i + 1);
    const before = lines.at(-1);
    if (before !== undefined && Temporal.Instant.compare(line.at, before.at) < 0) {
      throw new TranscriptError(`${where}: at: expected a time not before the line above`);
    }
    lines.push(line);
  }
  if (lines.length === 0) throw new TranscriptError(`${name}: expected at least one line`);
  return lines;
}

function readLine(where: string, source: string, number: number): TranscriptLine {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new TranscriptError(`${where}: expected a JSON object`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TranscriptError(`${where}: expected a JSON object`);
  }
  const parsed = ('control' in value ? control : message).safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new TranscriptError(`${where}: ${issue.path.join('.') || 'line'}: expected ${issue.message}`);
  }
  const read = parsed.data;
  if ('control' in read) return read;
  if (read.kind === 'recall' && read.of === undefined) throw new TranscriptError(`${where}: of: expected a message id`);
  if ((read.kind === 'text' || read.kind === 'chain') && read.text === undefined) {
    throw new TranscriptError(`${where}: text: expected words`);
  }
  return { ...read, id: read.id ?? `line-${number}` };
}
