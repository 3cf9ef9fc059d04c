import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

/** Something that happens at a time unless it is cancelled; setting the same key again moves it. */
export const timers = pgTable(
  'timers',
  {
    community: community(),
    kind: text().notNull(),
    key: text().notNull(),
    due: instant().notNull(),
    payload: jsonb(),
    contact: text(),
    tries: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.kind, t.key] }), index().on(t.community, t.due)],
);

/** What somebody is about to do and has not confirmed, or what was asked back. */
export const drafts = pgTable(
  'drafts',
  {
    community: community(),
    number: integer().notNull(),
    kind: text().notNull(),
    chat: text().notNull(),
    contact: text().notNull(),
    state: text({ enum: ['asking', 'previewed', 'committed', 'discarded'] }).notNull(),
    content: jsonb().notNull(),
    /** The record it points at, as `notice:3`. */
    record: text(),
    /** What is asked for while `asking`. */
    asked: text(),
    /** When it was last asked or previewed. */
    shownAt: instant().notNull(),
    madeAt: instant().notNull(),
    messages: text().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] }), index().on(t.community, t.chat, t.contact)],
);

/** A slot of a job that was done; claimed in the transaction that did it. */
export const jobRuns = pgTable(
  'job_runs',
  { community: community(), job: text().notNull(), slot: text().notNull(), at: instant().notNull() },
  (t) => [primaryKey({ columns: [t.community, t.job, t.slot] })],
);

/** Every privileged act and every refused one (U2). Insert-only; people by pseudonym. */
export const audit = pgTable(
  'audit',
  {
    community: community(),
    number: integer().notNull(),
    at: instant().notNull(),
    who: text().notNull(),
    action: text().notNull(),
    target: text().notNull(),
    allowed: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] })],
);

/** What staff changed by chat, over the file, field by field. */
export const overlays = pgTable(
  'overlays',
  {
    community: community(),
    path: text().notNull(),
    /** Null takes the field away. */
    value: jsonb(),
    /** Hash of the file's value when it was changed: another one means that the file was changed later. */
    over: text().notNull(),
    by: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.path] })],
);

/** The page's and the sandbox's own small state (the sandbox clock). */
export const settings = pgTable(
  'settings',
  { community: community(), name: text().notNull(), value: jsonb().notNull() },
  (t) => [primaryKey({ columns: [t.community, t.name] })],
);

export const declarations: readonly Declaration[] = [
  { table: timers, about: ['contact'], life: 'until-handled', forgetting: 'delete', exported: [] },
  {
    table: drafts,
    about: ['contact'],
    life: { since: 'madeAt', keep: { days: 7 } },
    forgetting: 'delete',
    exported: ['kind', 'content', 'madeAt'],
  },
  { table: jobRuns, about: [], life: { since: 'at', keep: { days: 60 } }, forgetting: 'keep', exported: [] },
  // Names people by pseudonym only, so that forgetting a person leaves an honest log.
  { table: audit, about: [], life: { since: 'at', keep: { days: 730 } }, forgetting: 'keep', exported: [] },
  { table: overlays, about: ['by'], life: 'forever', forgetting: { set: { by: null } }, exported: [] },
  { table: settings, about: [], life: 'forever', forgetting: 'keep', exported: [] },
];
