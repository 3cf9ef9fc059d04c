import { asc, eq } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../client.ts';
import {
  acknowledgements,
  closures,
  events,
  notices,
  participations,
  people,
  photos,
  questions,
  reports,
  rooms,
  signups,
  ticketHistory,
  tickets,
} from '../schema/index.ts';

/** A record as replay prints it and the page shows it (CONTRACT §5); absent fields are left out. */
export type RecordLine = { readonly type: string } & Readonly<Record<string, unknown>>;

const community = (table: { readonly community: PgColumn }, id: string) => eq(table.community, id);

interface Asked {
  readonly timezone: string;
  readonly roleOf: (contact: string) => string;
  /** Takes residents' numbers out of their words (P2). */
  readonly masked: (text: string) => string;
}

interface Reader extends Asked {
  readonly db: Database;
  readonly id: string;
  readonly say: (at: Temporal.Instant | null) => string | undefined;
  readonly topicOf: (room: string) => string;
}

/** The records of a community, by kind and number, or only those of a type; times as ISO with the offset of the time zone. */
export async function recordsOf(db: Database, id: string, asked: Asked, only?: string): Promise<RecordLine[]> {
  const known = await db.select().from(rooms).where(community(rooms, id));
  const topics = new Map(known.map((room) => [room.id, room.topic]));
  const reader: Reader = {
    ...asked,
    db,
    id,
    say: (at) => (at === null ? undefined : isoAt(at, asked.timezone)),
    topicOf: (room) => topics.get(room) ?? room,
  };
  const found: RecordLine[] = [];
  for (const [type, read] of Object.entries(readers))
    if (only === undefined || only === type)
      for (const record of await read(reader)) found.push(withoutNothing({ type, ...record }));
  return found;
}

/** `2026-11-24T09:00:00+08:00`. */
export const isoAt = (at: Temporal.Instant, timezone: string): string =>
  at
    .toZonedDateTimeISO(timezone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: at.epochMilliseconds % 1000 === 0 ? 0 : 3 });

/** How the records of each type are read, in the order in which they are printed. */
const readers: Readonly<Record<string, (reader: Reader) => Promise<readonly object[]>>> = {
  async ticket({ db, id, say, masked }) {
    const all = await db.select().from(tickets).where(community(tickets, id)).orderBy(asc(tickets.number));
    const told = await db
      .select()
      .from(reports)
      .where(community(reports, id))
      .orderBy(asc(reports.at), asc(reports.message));
    const steps = await db
      .select()
      .from(ticketHistory)
      .where(community(ticketHistory, id))
      .orderBy(asc(ticketHistory.step));
    const pictures = await db.select().from(photos).where(community(photos, id));
    return all.map((ticket) => {
      const its = told.filter((report) => report.ticket === ticket.number);
      const live = its.filter((report) => report.state !== 'withdrawn');
      return {
        number: ticket.number,
        category: ticket.category,
        place: ticket.place,
        urgency: ticket.urgency,
        status: ticket.status,
        description: masked(ticket.description),
        assignee: ticket.assignee,
        reporters: [...new Set(live.map((report) => report.contact))],
        messages: [...new Set(its.map((report) => report.message))],
        photos: pictures.filter((photo) => photo.ticket === ticket.number).length,
        waiting: ticket.waiting,
        history: steps
          .filter((step) => step.ticket === ticket.number)
          .map((step) => withoutNothing({ at: say(step.at), status: step.status, by: step.by, note: step.note })),
      };
    });
  },

  async event({ db, id, say, topicOf }) {
    const all = await db.select().from(events).where(community(events, id)).orderBy(asc(events.number));
    return all.map((event) => ({
      number: event.number,
      title: event.title,
      kind: event.kind,
      organiser: event.organiser,
      startsAt: say(event.startsAt),
      endsAt: say(event.endsAt),
      place: event.place,
      capacity: event.capacity,
      deadline: say(event.deadline),
      roster: event.roster,
      rooms: event.rooms.map(topicOf),
      status: event.status,
    }));
  },

  async signup({ db, id }) {
    const list = await db
      .select()
      .from(signups)
      .where(community(signups, id))
      .orderBy(asc(signups.event), asc(signups.number));
    return list.map((signup) => ({
      event: signup.event,
      contact: signup.contact,
      name: signup.name,
      address: signup.address,
      party: signup.party,
      proxyFor: signup.proxyFor,
      status: signup.status,
      messages: signup.messages,
    }));
  },

  async notice({ db, id, say, topicOf }) {
    const all = await db.select().from(notices).where(community(notices, id)).orderBy(asc(notices.number));
    const seen = await db
      .select()
      .from(acknowledgements)
      .where(community(acknowledgements, id))
      .orderBy(asc(acknowledgements.at), asc(acknowledgements.message));
    return all.map((notice) => ({
      number: notice.number,
      author: notice.author,
      rooms: notice.rooms.map(topicOf),
      text: notice.text,
      status: notice.status,
      sendAt: say(notice.sendAt),
      acknowledged: seen.filter((one) => one.notice === notice.number).map((one) => one.contact),
    }));
  },

  async question({ db, id, topicOf, masked }) {
    const asked = await db.select().from(questions).where(community(questions, id)).orderBy(asc(questions.number));
    return asked.map((question) => ({
      number: question.number,
      text: masked(question.text),
      contact: question.contact,
      room: question.chat.startsWith('room:') ? topicOf(question.chat.slice('room:'.length)) : undefined,
      status: question.status,
      entry: question.entry,
      messages: question.messages,
    }));
  },

  async closure({ db, id }) {
    const shut = await db
      .select()
      .from(closures)
      .where(community(closures, id))
      .orderBy(asc(closures.date), asc(closures.service));
    return shut.map(({ service, date, reason }) => ({ service, date, reason }));
  },

  async participation({ db, id }) {
    const came = await db
      .select()
      .from(participations)
      .where(community(participations, id))
      .orderBy(asc(participations.event), asc(participations.number));
    return latest(came).map(({ contact, name, event, hours, status }) => ({ contact, name, event, hours, status }));
  },

  async person({ db, id, roleOf }) {
    const all = await db.select().from(people).where(community(people, id)).orderBy(asc(people.contact));
    return all.map(({ contact, name, address }) => ({ contact, name, role: roleOf(contact), address }));
  },
};

/** Corrections are rows of their own; what is shown of a person is the latest. */
function latest<P extends { readonly event: number; readonly signup: number | null; readonly name: string }>(
  rows: readonly P[],
): readonly P[] {
  const byPerson = new Map<string, P>();
  for (const row of rows) byPerson.set(`${row.event}:${row.signup ?? row.name}`, row);
  return [...byPerson.values()];
}

const withoutNothing = <R extends object>(record: R): R =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as R;
