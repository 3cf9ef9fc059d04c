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

/** Every record of a community, by kind and number; times as ISO with the offset of the time zone. */
export async function recordsOf(
  db: Database,
  id: string,
  timezone: string,
  roleOf: (contact: string) => string,
  /** Takes residents' numbers out of their words (P2). */
  masked: (text: string) => string,
): Promise<RecordLine[]> {
  const say = timeSayer(timezone);
  const topics = new Map(
    (await db.select().from(rooms).where(community(rooms, id))).map((room) => [room.id, room.topic]),
  );
  const topicOf = (room: string) => topics.get(room) ?? room;
  return [
    ...(await ticketRecords(db, id, say, masked)),
    ...(await eventRecords(db, id, say, topicOf)),
    ...(await noticeRecords(db, id, say, topicOf)),
    ...(await otherRecords(db, id, topicOf, masked)),
    ...(await personRecords(db, id, roleOf)),
  ].map(withoutNothing);
}

type Say = (at: Temporal.Instant | null) => string | undefined;

const timeSayer =
  (timezone: string): Say =>
  (at) =>
    at === null ? undefined : isoAt(at, timezone);

/** `2026-11-24T09:00:00+08:00`. */
export const isoAt = (at: Temporal.Instant, timezone: string): string =>
  at
    .toZonedDateTimeISO(timezone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: at.epochMilliseconds % 1000 === 0 ? 0 : 3 });

async function ticketRecords(
  db: Database,
  id: string,
  say: Say,
  masked: (text: string) => string,
): Promise<RecordLine[]> {
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
      type: 'ticket',
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
        .map((step) =>
          withoutNothing({ type: 'step', at: say(step.at), status: step.status, by: step.by, note: step.note }),
        )
        .map(({ type: _, ...step }) => step),
    };
  });
}

async function eventRecords(
  db: Database,
  id: string,
  say: Say,
  topicOf: (room: string) => string,
): Promise<RecordLine[]> {
  const all = await db.select().from(events).where(community(events, id)).orderBy(asc(events.number));
  const list = await db
    .select()
    .from(signups)
    .where(community(signups, id))
    .orderBy(asc(signups.event), asc(signups.number));
  return [
    ...all.map((event) => ({
      type: 'event',
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
    })),
    ...list.map((signup) => ({
      type: 'signup',
      event: signup.event,
      contact: signup.contact,
      name: signup.name,
      address: signup.address,
      party: signup.party,
      proxyFor: signup.proxyFor,
      status: signup.status,
      messages: signup.messages,
    })),
  ];
}

async function noticeRecords(
  db: Database,
  id: string,
  say: Say,
  topicOf: (room: string) => string,
): Promise<RecordLine[]> {
  const all = await db.select().from(notices).where(community(notices, id)).orderBy(asc(notices.number));
  const seen = await db
    .select()
    .from(acknowledgements)
    .where(community(acknowledgements, id))
    .orderBy(asc(acknowledgements.at), asc(acknowledgements.message));
  return all.map((notice) => ({
    type: 'notice',
    number: notice.number,
    author: notice.author,
    rooms: notice.rooms.map(topicOf),
    text: notice.text,
    status: notice.status,
    sendAt: say(notice.sendAt),
    acknowledged: seen.filter((one) => one.notice === notice.number).map((one) => one.contact),
  }));
}

async function otherRecords(
  db: Database,
  id: string,
  topicOf: (room: string) => string,
  masked: (text: string) => string,
): Promise<RecordLine[]> {
  const asked = await db.select().from(questions).where(community(questions, id)).orderBy(asc(questions.number));
  const shut = await db
    .select()
    .from(closures)
    .where(community(closures, id))
    .orderBy(asc(closures.date), asc(closures.service));
  const came = await db
    .select()
    .from(participations)
    .where(community(participations, id))
    .orderBy(asc(participations.event), asc(participations.number));
  return [
    ...asked.map((question) => ({
      type: 'question',
      number: question.number,
      text: masked(question.text),
      contact: question.contact,
      room: question.chat.startsWith('room:') ? topicOf(question.chat.slice('room:'.length)) : undefined,
      status: question.status,
      entry: question.entry,
      messages: question.messages,
    })),
    ...shut.map((closure) => ({
      type: 'closure',
      service: closure.service,
      date: closure.date,
      reason: closure.reason,
    })),
    ...latest(came).map((one) => ({
      type: 'participation',
      contact: one.contact,
      name: one.name,
      event: one.event,
      hours: one.hours,
      status: one.status,
    })),
  ];
}

/** Corrections are rows of their own; what is shown of a person is the latest. */
function latest<P extends { readonly event: number; readonly signup: number | null; readonly name: string }>(
  rows: readonly P[],
): readonly P[] {
  const byPerson = new Map<string, P>();
  for (const row of rows) byPerson.set(`${row.event}:${row.signup ?? row.name}`, row);
  return [...byPerson.values()];
}

async function personRecords(db: Database, id: string, roleOf: (contact: string) => string): Promise<RecordLine[]> {
  const all = await db.select().from(people).where(community(people, id)).orderBy(asc(people.contact));
  return all.map((person) => ({
    type: 'person',
    contact: person.contact,
    name: person.name,
    role: roleOf(person.contact),
    address: person.address,
  }));
}

const withoutNothing = (record: RecordLine): RecordLine =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as RecordLine;
