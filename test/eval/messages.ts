import { readFileSync } from 'node:fs';
import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { spotAsSaid } from '#language/places/spot-said.ts';
import { read } from '#language/read.ts';

type Slots = Readonly<Record<string, unknown>>;
interface Labelled {
  readonly intent: string | { readonly oneOf: readonly string[] };
  readonly slots?: Slots;
  readonly also?: readonly { readonly intent: string; readonly slots?: Slots }[];
  readonly times?: readonly { readonly text: string }[];
  readonly addresses?: readonly { readonly text: string }[];
}

/** A message and what it means; what a label does not state does not count. */
export interface MessageRow {
  readonly id: string;
  readonly text: string;
  /** ISO, local wall time in its first 19 characters. */
  readonly at: string;
  readonly alias?: string;
  readonly room?: { readonly kind: 'building'; readonly building?: number; readonly unit?: number };
  readonly mentioned?: boolean;
  readonly expect: Labelled;
}

/** Rows of a fixture file: `messages.jsonl`. */
export function messageRows(file: string): readonly MessageRow[] {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MessageRow);
}

export const expectedIntents = ({ expect: { intent } }: MessageRow): readonly string[] =>
  typeof intent === 'string' ? [intent] : intent.oneOf;

export function readRow({ text, at, alias, room, mentioned }: MessageRow): Reading {
  return read(text, {
    now: Temporal.PlainDateTime.from(at.slice(0, 19)),
    ...(alias !== undefined && { alias }),
    ...(room !== undefined && { room }),
    ...(mentioned === true && { mentioned }),
  });
}

/** What is wrong with the reading of a message, a line each; empty when all that its label states holds. */
export function messageFaults(row: MessageRow, reading: Reading): readonly string[] {
  const [first, ...others] = reading.intents.map((intent) => spotAsSaid(intent, reading.said));
  const kind = first?.kind ?? 'none';
  const wanted = expectedIntents(row);
  if (!wanted.includes(kind)) return [`intent ${wanted.join('|')} ≠ ${kind}`];
  const faults = [...slotFaults(kind, row.expect.slots ?? {}, first?.slots)];
  if (row.expect.also !== undefined) faults.push(...alsoFaults(row.expect.also, others));
  for (const field of ['times', 'addresses'] as const) {
    const labelled = row.expect[field]?.map(({ text }) => text).join();
    const found = reading[field].map(({ text }) => text).join();
    if (labelled !== undefined && labelled !== found) faults.push(`${field} ${labelled} ≠ ${found}`);
  }
  return faults;
}

function alsoFaults(labelled: NonNullable<Labelled['also']>, others: readonly Intent[]): readonly string[] {
  const left = [...others];
  const faults: string[] = [];
  for (const { intent, slots } of labelled) {
    const at = left.findIndex((one) => one.kind === intent && slotFaults(intent, slots ?? {}, one.slots).length === 0);
    if (at === -1) faults.push(`also ${intent} is missing`);
    else left.splice(at, 1);
  }
  return [...faults, ...left.map((one) => `also ${one.kind} is too much`)];
}

/** Written in words: what is labelled must be in them. */
const worded = new Set([
  'spot',
  'title',
  'text',
  'service',
  'assignee',
  'note',
  'reason',
  'question',
  'answer',
  'proxyFor',
]);
const moments: Readonly<Record<string, number>> = {
  startsAt: 16,
  endsAt: 16,
  deadline: 16,
  sendAt: 16,
  eta: 16,
  until: 10,
  date: 10,
};

function slotFaults(kind: string, labelled: Slots, found: unknown): readonly string[] {
  const slots = (found ?? {}) as Slots;
  return Object.entries(labelled).flatMap(([name, want]) => {
    const have = slots[name];
    if (name === 'place' && kind === 'repair.report') return slotFaults('place', want as Slots, have);
    if (name === 'names')
      return (want as readonly string[]).filter((one) => !has(have, one)).map((one) => `name ${one}`);
    return holds(kind, name, want, have) ? [] : [`${name} ${String(want)} ≠ ${String(have)}`];
  });
}

function holds(kind: string, name: string, want: unknown, have: unknown): boolean {
  const length = moments[name];
  if (length !== undefined) return String(have ?? '').slice(0, length) === String(want).slice(0, length);
  const inWords =
    worded.has(name) || (name === 'event' && typeof want === 'string') || (name === 'place' && kind !== 'place');
  return inWords ? bare(have).includes(bare(want)) : String(have) === String(want);
}

const bare = (value: unknown): string => String(value ?? '').replace(/\s/gu, '');
const has = (list: unknown, one: string): boolean =>
  Array.isArray(list) && list.some((it) => bare(it).includes(bare(one)));
