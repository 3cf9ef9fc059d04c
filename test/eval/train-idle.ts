import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Frame } from '#domain/reading.ts';
import { ingredientsOf } from '#language/ingredients-of.ts';
import { gramsOf } from '#language/intent/gram-table.ts';
import { longest } from '#language/intent/idle.ts';
import { readWhole } from '#language/read.ts';
import { fitted, type Sample } from './softmax.ts';

/**
 * Trains the first look on the labelled messages of test/fixtures and the talk beside its questions (files named
 * `…-scored` stay unseen): whether a message means nothing, neither by its label nor by what it is read as in full. To be
 * run after `train-intents.ts`; the same input gives the same weights.
 */
const fixtures = new URL('../fixtures/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, fixtures), 'utf8');
const seen = (pattern: RegExp): readonly string[] =>
  readdirSync(fixtures)
    .filter((name) => pattern.test(name) && !name.includes('-scored'))
    .sort();

interface Heard {
  readonly text: string;
  readonly at?: string;
  readonly alias?: string;
  readonly room?: NonNullable<Frame['room']>;
  readonly expect?: { readonly intent: unknown; readonly slots?: { readonly urgency?: string } };
}
/** Between words. */
const pauses = /(?<=[\u4e00-\u9fa5])[\s，,；;。](?=[\u4e00-\u9fa5])/gu;
/** What a byte holds. */
const most = 127;
/** Three letters that weigh less tell little beside the pairs in them, and were more than half of a table that has to stay at hand. */
const faint = 32;
/** What tells of a danger counts so often. */
const ofDanger = 8;
const samples: Sample[] = [];
const [idle, busy] = [0, 1];
// Files named `idle-…` are only for it: what all weights learn from weighs meanings against each other.
for (const file of seen(/^(?:messages|idle).*\.jsonl$/u))
  for (const line of read(file).trim().split('\n')) add(JSON.parse(line) as Heard);
for (const file of seen(/^faq.*\.json$/u))
  for (const { text } of (JSON.parse(read(file)) as { oos: { text: string }[] }).oos) add({ text });

const { features, weights } = fitted(samples, 2, { rounds: 10, fewest: 2, unheard: 5, pull: 0 });
const names = features.split('\n');
const pairs = new Int8Array(Uint8Array.fromBase64(weights).buffer);
const kept = names
  .map((name, at) => ({ name, weight: Math.max(-most, Math.min(most, pairs[2 * at + busy]! - pairs[2 * at + idle]!)) }))
  // Half of an emoji is no text that a file could hold.
  .filter(({ name, weight }) => name === '' || (weight !== 0 && name.isWellFormed()))
  .filter(({ name, weight }) => name.length < 3 || Math.abs(weight) >= faint);
writeFileSync(
  new URL('../../src/language/intent/idle.weights.json', import.meta.url),
  `${JSON.stringify({
    features: kept.map(({ name }) => name).join('\n'),
    weights: new Uint8Array(Int8Array.from(kept, ({ weight }) => weight).buffer).toBase64(),
  })}\n`,
);
process.stdout.write(`intent/idle: ${samples.length} messages, ${kept.length - 1} grams\n`);

function add({ text: raw, at, alias, room, expect }: Heard): void {
  const frame: Frame = {
    now: Temporal.PlainDateTime.from((at ?? '2026-11-24T10:00:00').slice(0, 19)),
    room: room ?? { kind: 'community' },
    ...(alias !== undefined && { alias }),
  };
  const means = (expect !== undefined && expect.intent !== 'none') || saysSomething(raw, frame);
  // What is marked is learned without its marks too, as in `train-intents.ts`.
  const { working } = ingredientsOf(raw, frame);
  for (const text of new Set([working, working.replace(pauses, '')]))
    if (text.length <= longest)
      for (let times = 0; times < (expect?.slots?.urgency === 'emergency' ? ofDanger : 1); times += 1)
        samples.push({ features: gramsOf(text), sort: means ? busy : idle });
}

function saysSomething(raw: string, frame: Frame): boolean {
  const { intents, cues, piece, eventTalk, takenBack, asksOn, chain } = readWhole(raw, frame);
  return (
    intents.length + cues.length > 0 || [piece, eventTalk, takenBack, asksOn, chain].some((one) => one !== undefined)
  );
}
