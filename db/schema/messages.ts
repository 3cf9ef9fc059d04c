import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

/** Every message heard, by its key. Chat is only a key; the payload lives until the message is handled. */
export const inbox = pgTable(
  'inbox',
  {
    community: community(),
    chat: text().notNull(),
    id: text().notNull(),
    contact: text().notNull(),
    at: instant().notNull(),
    /** `kept`: it failed three times and waits for staff. */
    state: text({ enum: ['done', 'pending', 'kept'] }).notNull(),
    /** Something that is no talk: a recall, someone joining. */
    silent: boolean().notNull(),
    payload: jsonb(),
    tries: integer().notNull(),
    error: text(),
  },
  (t) => [
    primaryKey({ columns: [t.community, t.chat, t.id] }),
    index().on(t.community, t.chat, t.at),
    index().on(t.community, t.state),
  ],
);

/** Everything that is to be said, committed with the records it speaks of. */
export const outbox = pgTable(
  'outbox',
  {
    community: community(),
    number: integer().notNull(),
    chat: text().notNull(),
    text: text().notNull(),
    mention: text().array().notNull(),
    file: text(),
    /** Not words: the friend request with this id is accepted. */
    accept: text(),
    kind: text({
      enum: ['reply', 'receipt', 'reminder', 'notice', 'digest', 'dispatch', 'alert', 'prompt'],
    }).notNull(),
    standing: text({
      enum: ['emergency', 'addressed', 'set', 'repair', 'receipt', 'scheduled', 'unasked'],
    }).notNull(),
    because: text().array().notNull(),
    about: text().array().notNull(),
    gatherKey: text(),
    gatherItem: text(),
    gatherHead: text(),
    gatherLine: text(),
    gatherTail: text(),
    /** `unknown`: a crash between sending and settling; the bot's own echo settles it. */
    state: text({ enum: ['waiting', 'sending', 'sent', 'unknown', 'dead', 'dropped'] }).notNull(),
    madeAt: instant().notNull(),
    due: instant().notNull(),
    expires: instant(),
    tries: integer().notNull(),
    error: text(),
    sentAt: instant(),
    sentId: text(),
    /** Rows that went out in one message share its first number. */
    sentAs: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.community, t.number] }),
    index().on(t.community, t.state, t.due),
    index().on(t.community, t.chat, t.sentAt),
  ],
);

/** This message or outgoing row, by this contact in this chat, did this to these subjects. */
export const traces = pgTable(
  'traces',
  {
    community: community(),
    number: integer().notNull(),
    chat: text().notNull(),
    /** Absent for what the assistant said. */
    contact: text(),
    message: text(),
    outbox: integer(),
    did: text().notNull(),
    about: text().array().notNull(),
    /** Normalised head of the words, as WeChat's quotes lose the id. */
    head: text().notNull(),
    at: instant().notNull(),
    /** What it takes to undo it, or what waits with it. */
    payload: jsonb(),
    undoneAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.community, t.number] }),
    index().on(t.community, t.chat, t.at),
    index().on(t.community, t.chat, t.message),
  ],
);

/** Numbers that count per community without burning on rollback. */
export const counters = pgTable(
  'counters',
  { community: community(), name: text().notNull(), value: bigint({ mode: 'number' }).notNull() },
  (t) => [primaryKey({ columns: [t.community, t.name] })],
);

export const declarations: readonly Declaration[] = [
  {
    table: inbox,
    about: ['contact'],
    life: { since: 'at', keep: { days: 7 }, only: { column: 'state', values: ['done', 'kept'] } },
    forgetting: 'delete',
    exported: ['chat', 'at', 'state'],
  },
  {
    table: outbox,
    about: [],
    life: {
      since: 'madeAt',
      keep: 'text',
      only: { column: 'state', values: ['sent', 'dead', 'dropped', 'unknown'] },
    },
    forgetting: { set: {}, takeFrom: ['mention'] },
    exported: [],
  },
  {
    table: traces,
    about: ['contact'],
    life: { since: 'at', keep: 'text' },
    forgetting: 'delete',
    exported: ['chat', 'did', 'about', 'at'],
  },
  { table: counters, about: [], life: 'forever', forgetting: 'keep', exported: [] },
];
