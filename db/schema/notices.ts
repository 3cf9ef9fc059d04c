import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { NoticeSlots } from '#domain/drafted.ts';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

export const notices = pgTable(
  'notices',
  {
    community: community(),
    number: integer().notNull(),
    author: text(),
    rooms: text().array().notNull(),
    text: text().notNull(),
    status: text({ enum: ['draft', 'scheduled', 'sent', 'discarded'] }).notNull(),
    sendAt: instant(),
    sentAt: instant(),
    madeAt: instant().notNull(),
    /** The notice it corrects, and whether a later one took its place (N6). */
    corrects: integer(),
    supersededBy: integer(),
    /** A fact with supply, from and to (N7). */
    outage: jsonb().$type<NoticeSlots['outage']>(),
    endedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] }), index().on(t.community, t.status)],
);

/** 收到, once a person and notice. */
export const acknowledgements = pgTable(
  'acknowledgements',
  {
    community: community(),
    notice: integer().notNull(),
    contact: text().notNull(),
    message: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.notice, t.contact] })],
);

export const questions = pgTable(
  'questions',
  {
    community: community(),
    number: integer().notNull(),
    text: text().notNull(),
    contact: text(),
    chat: text().notNull(),
    status: text({ enum: ['answered', 'unanswered'] }).notNull(),
    entry: text(),
    messages: text().array().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] }), index().on(t.community, t.status)],
);

/** What staff taught (A3). */
export const entries = pgTable(
  'entries',
  {
    community: community(),
    number: integer().notNull(),
    question: text().notNull(),
    ask: text().array().notNull(),
    answer: text().notNull(),
    source: text().notNull(),
    by: text(),
    at: instant().notNull(),
    validUntil: text(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] })],
);

/** One date on which a service does not open. */
export const closures = pgTable(
  'closures',
  {
    community: community(),
    service: text().notNull(),
    date: text().notNull(),
    reason: text(),
    by: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.service, t.date] })],
);

export const declarations: readonly Declaration[] = [
  {
    table: notices,
    about: ['author'],
    life: { since: 'madeAt', keep: 'tickets', only: { column: 'status', values: ['sent', 'discarded'] } },
    forgetting: { set: { author: null } },
    exported: ['number', 'text', 'status', 'madeAt'],
  },
  {
    table: acknowledgements,
    about: ['contact'],
    life: { since: 'at', keep: 'tickets' },
    forgetting: 'delete',
    exported: ['notice', 'at'],
  },
  {
    table: questions,
    about: ['contact'],
    life: { since: 'at', keep: 'text' },
    forgetting: 'delete',
    exported: ['number', 'text', 'status', 'at'],
  },
  { table: entries, about: ['by'], life: 'forever', forgetting: { set: { by: null } }, exported: [] },
  {
    table: closures,
    about: ['by'],
    life: { since: 'at', keep: 'tickets' },
    forgetting: { set: { by: null } },
    exported: [],
  },
];
