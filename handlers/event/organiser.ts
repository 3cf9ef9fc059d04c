import type { Event } from '#db/queries/events.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { Context } from '../handler.ts';

/** Asks the organiser of an event something by direct message; of an event without one the staff room is asked. */
export function askOrganiser(context: Context, event: Event, what: 'roll' | 'list', text: string): readonly Outgoing[] {
  const staff = context.rooms.find(({ kind }) => kind === 'staff');
  const to = event.organiser === null ? staff && { room: staff.id } : { contact: event.organiser };
  if (to === undefined) return [];
  return [
    {
      to,
      text,
      kind: 'prompt',
      because: [],
      // The topic tells the answer to this question from other talk about the event.
      about: [subject('event', event.number), subject('topic', `${what}:${event.number}`)],
      standing: 'scheduled',
    },
  ];
}
