import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Category, Danger, Fault, Urgency } from '#domain/intent.ts';
import type { Place } from '#domain/reading.ts';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

/** The record a repair request becomes. */
export const tickets = pgTable(
  'tickets',
  {
    community: community(),
    number: integer().notNull(),
    category: text().$type<Category>().notNull(),
    fault: text().$type<Fault>().notNull(),
    place: jsonb().$type<Place>().notNull(),
    urgency: text().$type<Urgency>().notNull(),
    danger: text().$type<Danger>(),
    status: text({ enum: ['open', 'assigned', 'working', 'done', 'withdrawn'] }).notNull(),
    /** The first reporter's words. */
    description: text().notNull(),
    home: boolean().notNull(),
    openedBy: text(),
    openedAt: instant().notNull(),
    assignee: text(),
    eta: instant(),
    /** When somebody promised to come. */
    visitAt: instant(),
    /** The city's hotline asks about it: its number there and the city's own deadline. */
    city: jsonb().$type<{ number: string; due?: string }>(),
    /** The ticket it became a part of (R4). */
    mergedInto: integer(),
    /** When its first reporter was asked whether it is fixed. */
    askedAt: instant(),
    waiting: jsonb().$type<{ reason: string; until?: string }>(),
    doneAt: instant(),
    note: text(),
    dispatchedAt: instant(),
    /** When somebody answered the alarm (E3). */
    answeredAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] }), index().on(t.community, t.category, t.status)],
);

/** Who reported it, where, in which words. */
export const reports = pgTable(
  'reports',
  {
    community: community(),
    ticket: integer().notNull(),
    message: text().notNull(),
    /** Which line of a list it was (C6): a list is one message with a report a line. */
    line: integer().notNull().default(0),
    contact: text().notNull(),
    chat: text().notNull(),
    words: text().notNull(),
    address: text(),
    proxyFor: text(),
    /** What the household adds (室温14度), and whether somebody frail lives there: it stands first in the list. */
    note: text(),
    care: boolean().notNull().default(false),
    at: instant().notNull(),
    state: text({ enum: ['live', 'withdrawn', 'resolved'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.ticket, t.message, t.line] })],
);

export const ticketHistory = pgTable(
  'ticket_history',
  {
    community: community(),
    ticket: integer().notNull(),
    step: integer().notNull(),
    at: instant().notNull(),
    status: text().notNull(),
    by: text(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.community, t.ticket, t.step] })],
);

/** A picture that belongs to a ticket; its file lies in the media folder. */
export const photos = pgTable(
  'photos',
  {
    community: community(),
    ticket: integer().notNull(),
    message: text().notNull(),
    contact: text().notNull(),
    file: text(),
    /** As it was reported, or as it was repaired. */
    stage: text({ enum: ['before', 'after'] })
      .notNull()
      .default('before'),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.ticket, t.message] })],
);

export const declarations: readonly Declaration[] = [
  {
    table: tickets,
    about: ['openedBy'],
    life: { since: 'openedAt', keep: 'tickets', only: { column: 'status', values: ['done', 'withdrawn'] } },
    forgetting: { set: { openedBy: null, description: '' } },
    exported: ['number', 'category', 'place', 'status', 'description', 'openedAt'],
  },
  {
    table: reports,
    about: ['contact'],
    life: { since: 'at', keep: 'tickets' },
    forgetting: 'delete',
    exported: ['ticket', 'words', 'address', 'note', 'at'],
  },
  {
    table: ticketHistory,
    about: ['by'],
    life: { since: 'at', keep: 'tickets' },
    forgetting: { set: { by: null } },
    exported: ['ticket', 'status', 'at'],
  },
  {
    table: photos,
    about: ['contact'],
    life: { since: 'at', keep: 'tickets' },
    forgetting: 'delete',
    exported: ['ticket', 'at'],
  },
];
