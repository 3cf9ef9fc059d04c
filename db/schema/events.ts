import { boolean, index, integer, jsonb, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

export const events = pgTable(
  'events',
  {
    community: community(),
    number: integer().notNull(),
    title: text().notNull(),
    kind: text({ enum: ['activity', 'shift', 'training', 'service'] }).notNull(),
    organiser: text(),
    startsAt: instant(),
    endsAt: instant(),
    /** Known only by its part of day (S7). */
    daypart: boolean().notNull(),
    place: text(),
    capacity: integer(),
    deadline: instant(),
    roster: text({ enum: ['public', 'organisers'] }).notNull(),
    status: text({ enum: ['open', 'closed', 'cancelled', 'past'] }).notNull(),
    rooms: text().array().notNull(),
    /** From a sign-up chain rather than announced. */
    chain: boolean().notNull(),
    madeAt: instant().notNull(),
    /** When the rooms were last told that it is full (S6). */
    fullAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.community, t.number] }), index().on(t.community, t.status)],
);

export const signups = pgTable(
  'signups',
  {
    community: community(),
    event: integer().notNull(),
    number: integer().notNull(),
    contact: text(),
    name: text().notNull(),
    address: text(),
    party: integer().notNull(),
    adults: integer(),
    children: integer(),
    names: text().array(),
    /** Whom it is for, when somebody else signed them up. */
    proxyFor: text(),
    by: text(),
    status: text({ enum: ['confirmed', 'waitlisted', 'withdrawn'] }).notNull(),
    messages: text().array().notNull(),
    at: instant().notNull(),
    /** A sender of a card that shows only its title (C7). */
    unverified: boolean().notNull(),
    /** Every party that copies of a chain showed it with, and the rooms in which they did. */
    shown: integer().array(),
    shownIn: text().array(),
    /** A copy has shown it as withdrawn. */
    marked: boolean(),
    /** Names that copies of others wrote in its place: asked about, never recorded. */
    doubts: text().array(),
  },
  (t) => [primaryKey({ columns: [t.community, t.event, t.number] }), index().on(t.community, t.contact)],
);

/** Every copy of a chain: what its author added and took away by it. */
export const chainCopies = pgTable(
  'chain_copies',
  {
    community: community(),
    event: integer().notNull(),
    message: text().notNull(),
    /** The room it was posted in. */
    room: text(),
    author: text().notNull(),
    lines: jsonb().notNull(),
    added: jsonb().notNull(),
    removed: jsonb().notNull(),
    /** The merged list was given after it (C1). */
    told: boolean().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.event, t.message] })],
);

/** Who came; corrections are new rows, the latest counts. */
export const participations = pgTable(
  'participations',
  {
    community: community(),
    event: integer().notNull(),
    number: integer().notNull(),
    /** The sign-up it is of; who came without one has none. */
    signup: integer(),
    contact: text(),
    name: text().notNull(),
    hours: real(),
    status: text({ enum: ['signed', 'attended', 'absent'] }).notNull(),
    by: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.event, t.number] })],
);

const lasting = { since: 'at', keep: 'tickets' } as const;

export const declarations: readonly Declaration[] = [
  {
    table: events,
    about: ['organiser'],
    life: { since: 'madeAt', keep: 'tickets', only: { column: 'status', values: ['past', 'cancelled'] } },
    forgetting: { set: { organiser: null } },
    exported: ['number', 'title', 'startsAt'],
  },
  {
    table: signups,
    about: ['contact', 'by'],
    life: lasting,
    forgetting: 'delete',
    exported: ['event', 'name', 'address', 'party', 'status', 'at'],
  },
  {
    table: chainCopies,
    about: ['author'],
    life: { since: 'at', keep: 'text' },
    forgetting: 'delete',
    exported: ['event', 'at'],
  },
  {
    table: participations,
    about: ['contact', 'by'],
    life: lasting,
    forgetting: 'delete',
    exported: ['event', 'hours', 'status', 'at'],
  },
];
