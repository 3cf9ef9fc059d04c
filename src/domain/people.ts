import type { Community } from './community.ts';
import { weekdays } from './fields.ts';
import type { Chat } from './occurrence.ts';
import { accountsOf, type Binding, type Person, personOf, type Role } from './person.ts';
import type { RoomKind } from './reading.ts';

/** The contacts behind a contact or a name of the file, as emergency, duty and organisers write them. */
export function contactsOf(community: Community, named: string, bindings: readonly Binding[] = []): readonly string[] {
  const known = community.people.find((it) => it.name === named || accountsOf(it, bindings).includes(named));
  return known === undefined ? [named] : accountsOf(known, bindings);
}

/** Everyone of the file who may be reached, in its order. */
export const peopleOf = (community: Community, role: Role, bindings: readonly Binding[] = []): readonly Person[] =>
  community.people
    .filter((it) => it.role === role)
    .flatMap((it) => accountsOf(it, bindings).slice(0, 1))
    .map((contact) => personOf(community, contact, bindings));

/** The leaders of a stairwell. */
export const leadersOf = (
  community: Community,
  stairwell: string,
  bindings: readonly Binding[] = [],
): readonly Person[] =>
  peopleOf(community, 'leader', bindings).filter((it) =>
    it.rights.some((right) => right.stairwells.includes(stairwell)),
  );

/** Where alarms reach a person: alone, and in the rooms of staff and property for those who are it (E2). */
export function alarmChats(person: Person, rooms: readonly { id: string; kind: RoomKind }[]): readonly Chat[] {
  const kinds = person.rights.map(({ role }) => role).filter((role) => role === 'staff' || role === 'property');
  const theirs = rooms.filter(({ kind }) => kinds.some((role) => role === kind));
  return [...person.contacts.map((contact) => ({ contact })), ...theirs.map(({ id }) => ({ room: id }))];
}

/** Who is on duty on a date: contacts. */
export function dutyOn(
  community: Community,
  on: Temporal.PlainDate,
  bindings: readonly Binding[] = [],
): readonly string[] {
  const weekday = weekdays[on.dayOfWeek - 1]!;
  const today = community.duty.filter((it) => it.dates.includes(on.toString()) || it.days.includes(weekday));
  return [...new Set(today.flatMap((it) => contactsOf(community, it.contact, bindings)))];
}
