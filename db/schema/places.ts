import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { community, instant } from './columns.ts';
import type { Declaration } from './declared.ts';

/** A community this database serves; it owes nothing from before `startedAt`. */
export const communities = pgTable('communities', {
  community: community().primaryKey(),
  startedAt: instant().notNull(),
});

/** A bound room, known by its id from then on. */
export const rooms = pgTable(
  'rooms',
  {
    community: community(),
    id: text().notNull(),
    topic: text().notNull(),
    kind: text({ enum: ['building', 'community', 'volunteer', 'leaders', 'staff', 'property'] }).notNull(),
    building: text(),
    unit: text(),
    boundAt: instant().notNull(),
    boundBy: text(),
    introducedAt: instant(),
    leftAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.community, t.id] })],
);

/** Someone who spoke, or who is bound to a person of the file. */
export const people = pgTable(
  'people',
  {
    community: community(),
    contact: text().notNull(),
    name: text().notNull(),
    /** `3-2-501`, from an alias or from the person's own word. */
    address: text(),
    seenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.community, t.contact] })],
);

/** A contact that proved by a one-time code to be a person of the file (U3). */
export const bindings = pgTable(
  'bindings',
  { community: community(), contact: text().notNull(), person: text().notNull(), at: instant().notNull() },
  (t) => [primaryKey({ columns: [t.community, t.contact] })],
);

/** One-time codes, hashed. */
export const codes = pgTable(
  'codes',
  {
    community: community(),
    hash: text().notNull(),
    person: text().notNull(),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.community, t.hash] })],
);

/** Who is in a room, under what name. */
export const memberships = pgTable(
  'memberships',
  {
    community: community(),
    room: text().notNull(),
    contact: text().notNull(),
    alias: text(),
    seenAt: instant().notNull(),
    leftAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.community, t.room, t.contact] })],
);

/** Wrong tries of one-time codes by a contact. */
export const codeTries = pgTable(
  'code_tries',
  { community: community(), contact: text().notNull(), wrong: integer().notNull(), lockedUntil: instant() },
  (t) => [primaryKey({ columns: [t.community, t.contact] })],
);

export const declarations: readonly Declaration[] = [
  { table: communities, about: [], life: 'forever', forgetting: 'keep', exported: [] },
  { table: rooms, about: ['boundBy'], life: 'forever', forgetting: { set: { boundBy: null } }, exported: [] },
  { table: people, about: ['contact'], life: 'forever', forgetting: 'delete', exported: ['name', 'address', 'seenAt'] },
  { table: bindings, about: ['contact'], life: 'forever', forgetting: 'delete', exported: ['person', 'at'] },
  {
    table: codes,
    about: ['usedBy'],
    life: { since: 'expiresAt', keep: { days: 7 } },
    forgetting: 'delete',
    exported: [],
  },
  {
    table: memberships,
    about: ['contact'],
    life: 'forever',
    forgetting: 'delete',
    exported: ['room', 'alias', 'seenAt', 'leftAt'],
  },
  {
    table: codeTries,
    about: ['contact'],
    life: { since: 'lockedUntil', keep: { days: 7 } },
    forgetting: 'delete',
    exported: [],
  },
];
