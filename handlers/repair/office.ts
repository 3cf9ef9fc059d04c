import type { Ticket } from '#db/queries/tickets.ts';
import type { Chat } from '#domain/occurrence.ts';
import { type Outgoing, type Standing, subject } from '#domain/outgoing.ts';
import { peopleOf } from '#domain/people.ts';
import type { Context } from '../handler.ts';

/** Where property is reached: its room, else a direct message to each of them (R9). */
export function toProperty(context: Context): readonly Chat[] {
  const rooms = context.rooms.filter((room) => room.kind === 'property');
  if (rooms.length > 0) return rooms.map((room) => ({ room: room.id }));
  return peopleOf(context.community, 'property', context.bindings).map((person) => ({ contact: person.contact }));
}

/** A clock has run out on a ticket: the staff room and property are told (R10). */
export function alertOffice(context: Context, ticket: Ticket, text: string, standing: Standing): readonly Outgoing[] {
  const staff = context.rooms.filter((room) => room.kind === 'staff').map((room) => ({ room: room.id }));
  return [...staff, ...toProperty(context)].map((to) => ({
    to,
    text,
    kind: 'alert',
    because: [],
    about: [subject('ticket', ticket.number)],
    standing,
  }));
}
