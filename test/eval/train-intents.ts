import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Category, categories, type Danger, dangers, type Urgency, urgencies } from '#domain/intent.ts';
import type { Frame } from '#domain/reading.ts';
import { ingredientsOf } from '#language/ingredients-of.ts';
import { featuresOf } from '#language/intent/likeness.ts';
import { longest, type Meaning, meanings } from '#language/intent/meanings.ts';
import { tagsOf, tagsOfWords } from '#language/intent/tags.ts';
import { perils } from '#language/repair/danger-likeness.ts';
import { sides } from '#language/repair/home-likeness.ts';
import { fitted, type Sample } from './softmax.ts';

/**
 * Trains what messages are like on the labelled messages of test/fixtures and the talk beside its questions: what is
 * meant, and of which category, how pressing and how private a report is. Files named `…-scored` stay unseen; the same
 * input gives the same weights.
 */
const fixtures = new URL('../fixtures/', import.meta.url);
const seen = (pattern: RegExp): readonly string[] =>
  readdirSync(fixtures)
    .filter((name) => pattern.test(name) && !name.includes('-scored'))
    .sort();
const read = (file: string): string => readFileSync(new URL(file, fixtures), 'utf8');

interface Heard {
  readonly text: string;
  readonly at?: string;
  readonly alias?: string;
  readonly room?: NonNullable<Frame['room']>;
  readonly mentioned?: boolean;
}
interface Labelled extends Heard {
  /** Which danger an emergency is of, where somebody has said. */
  readonly danger?: Danger;
  readonly expect: {
    readonly intent: unknown;
    readonly slots?: {
      readonly urgency?: string;
      readonly category?: string;
      readonly place?: { readonly flat?: unknown };
    };
  };
}
const messages: Sample[] = [];
const reported: Sample[] = [];
const pressing: Sample[] = [];
const placed: Sample[] = [];
const perilous: Sample[] = [];
const endangered: Sample[] = [];

function add(
  samples: Sample[],
  { text: raw, at, alias, room, mentioned }: Heard,
  sort: number,
  of: typeof tagsOfWords = (tags) => tags,
): void {
  const { ingredients, working } = ingredientsOf(raw, {
    now: Temporal.PlainDateTime.from((at ?? '2026-11-24T10:00:00').slice(0, 19)),
    room: { kind: 'community' },
    ...(alias !== undefined && { alias }),
    ...(room !== undefined && { room }),
    ...(mentioned === true && { mentioned }),
  });
  if (sort < 0 || working.length > longest) return;
  samples.push({ features: [...featuresOf(working, of(tagsOf(ingredients, working)))], sort });
}
function meant(said: Heard, meaning: string): void {
  const peril = meaning === 'alarm' ? 'danger' : meaning === 'repair.report' ? 'fault' : 'talk';
  // Many write without a mark or a blank: what is marked is learned in both ways.
  const inOne = said.text.replace(pauses, '');
  for (const text of inOne === said.text ? [said.text] : [said.text, inOne]) {
    add(messages, { ...said, text }, meanings.indexOf(meaning as Meaning));
    add(perilous, { ...said, text }, perils.indexOf(peril), tagsOfWords);
  }
}
/** Between words; what stands beside a figure or a mention is left. */
const pauses = /(?<=[\u4e00-\u9fa5])[\s，,；;。](?=[\u4e00-\u9fa5])/gu;

for (const file of seen(/^messages.*\.jsonl$/u))
  for (const line of read(file).trim().split('\n')) {
    const row = JSON.parse(line) as Labelled;
    const { expect } = row;
    if (typeof expect.intent !== 'string' || expect.intent === 'signup.chain') continue;
    meant(row, expect.slots?.urgency === 'emergency' ? 'alarm' : expect.intent);
    if (expect.intent !== 'repair.report') continue;
    if (row.danger !== undefined) add(endangered, row, dangers.indexOf(row.danger), tagsOfWords);
    add(reported, row, categories.indexOf(expect.slots?.category as Category));
    add(pressing, row, urgencies.indexOf(expect.slots?.urgency as Urgency));
    // A label without a flat says nothing where nobody knew one.
    const { place } = expect.slots ?? {};
    if (place !== undefined && (row.alias !== undefined || place.flat !== undefined))
      add(placed, row, sides.indexOf(place.flat === undefined ? 'shared' : 'home'));
  }
// What is asked of a directory is no label: 入口的杆子一直不起来 finds its entry and is a report all the same.
for (const file of seen(/^faq.*\.json$/u))
  for (const { text } of (JSON.parse(read(file)) as { oos: { text: string }[] }).oos) meant({ text }, 'none');

write('intent/meanings', messages, meanings);
write('repair/danger', perilous, perils);
write('repair/danger-kind', endangered, dangers);
write('repair/category', reported, categories);
write('repair/urgency', pressing, urgencies);
write('repair/home', placed, sides);

/** Features and their weights for each of `among`, in tenths. */
function write(file: string, samples: readonly Sample[], among: readonly string[]): void {
  const table = fitted(samples, among.length);
  writeFileSync(new URL(`../../src/language/${file}.weights.json`, import.meta.url), `${JSON.stringify(table)}\n`);
  process.stdout.write(`${file}: ${samples.length} messages, ${table.features.split('\n').length - 1} features\n`);
}
