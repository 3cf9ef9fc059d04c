import { buildingOf, type RoomPlace, stairwellOf } from './audience.ts';
import type { Community, CommunityPerson, roles } from './community.ts';

export type Role = (typeof roles)[number];

/** What a role allows, and for whom: a leader's right is bound to stairwells. */
export interface Right {
  readonly role: Exclude<Role, 'resident'>;
  /** Only read for leaders. */
  readonly stairwells: readonly string[];
}

/** Someone behind a contact. It comes from the contact id alone, never from a name or from words (U1). */
export interface Person {
  readonly contact: string;
  /** All accounts of this person, `contact` among them. */
  readonly contacts: readonly string[];
  /** The name in the file; nobody who is not in it has one. */
  readonly name?: string;
  readonly role: Role;
  /** The own rights and those lent for a day, in force now. */
  readonly rights: readonly Right[];
}

/** A contact that proved by a one-time code to be a person of the file (U3). */
export interface Binding {
  readonly contact: string;
  readonly person: string;
}

/** All accounts of a person of the file: those it names and those bound by code. */
export const accountsOf = (person: CommunityPerson, bindings: readonly Binding[]): readonly string[] => [
  ...new Set([...person.contacts, ...bindings.filter((it) => it.person === person.name).map((it) => it.contact)]),
];

/** The person behind a contact; `lent` are the rights lent to it that are in force now. */
export function personOf(
  community: Community,
  contact: string,
  bindings: readonly Binding[] = [],
  lent: readonly Right[] = [],
): Person {
  const known = community.people.find((it) => accountsOf(it, bindings).includes(contact));
  const contacts = known === undefined ? [contact] : accountsOf(known, bindings);
  const organises = community.organisers.some(
    (it) => contacts.includes(it) || (known !== undefined && it === known.name),
  );
  const own = known?.role ?? 'resident';
  const role: Role = own === 'resident' && organises ? 'organiser' : own;
  const rights: Right[] = [];
  if (role !== 'resident') rights.push({ role, stairwells: known?.stairwells ?? [] });
  if (organises && role !== 'organiser') rights.push({ role: 'organiser', stairwells: [] });
  return {
    contact,
    contacts,
    ...(known === undefined ? {} : { name: known.name }),
    role,
    rights: [...rights, ...lent],
  };
}

/** What an act is about, as far as the right to it depends on that. */
export interface Targets {
  /** Everybody's: report, sign up, ask, make an event by a chain. */
  ordinary: Record<never, never>;
  /** Take back, or show, what a contact recorded. */
  'record.own': { readonly author: string };
  /** `subject` is what the words are about: property posts about repairs and outages only. */
  'notice.post': { readonly rooms: readonly RoomPlace[]; readonly subject: 'repair' | 'outage' | 'other' };
  /** Ask who has seen a notice, end it. */
  'notice.manage': { readonly author: string | null; readonly subject: 'repair' | 'outage' | 'other' };
  'event.post': { readonly rooms: readonly RoomPlace[] };
  /** Change, close, cancel, call the roll. */
  'event.manage': { readonly organiser: string | null };
  'event.roster': { readonly organiser: string | null; readonly roster: 'public' | 'organisers' };
  'ticket.assign': Record<never, never>;
  'ticket.start': Record<never, never>;
  'ticket.wait': Record<never, never>;
  'ticket.done': { readonly stairwell: string | undefined };
  /** 误报: the emergency was none. */
  'alarm.false': Record<never, never>;
  /** In another household's name (代报): the household's stairwell, the event's organiser. */
  'proxy.report': { readonly stairwell: string | undefined };
  'proxy.signup': { readonly stairwell: string | undefined; readonly organiser: string | null };
  'service.close': Record<never, never>;
  'faq.teach': Record<never, never>;
  'right.lend': Record<never, never>;
  'room.bind': Record<never, never>;
  'person.bind': Record<never, never>;
  export: Record<never, never>;
  /** The whole community's digest, or that of some stairwells. */
  digest: { readonly stairwells: readonly string[] | 'all' };
}
export type Action = keyof Targets;

/** Says whether one right of a person allows an act on its target. */
type Rule<A extends Action> = (target: Targets[A], right: Right, person: Person) => boolean;

const always = (): boolean => true;
const own = (person: Person, contact: string | null): boolean => contact !== null && person.contacts.includes(contact);
const inOwnStairwell = (right: Right, stairwell: string | undefined): boolean =>
  stairwell !== undefined && right.stairwells.includes(stairwell);

/** A room of an own stairwell, or the whole-building room of its building (N3). */
const reaches = (right: Right, room: RoomPlace): boolean => {
  if (room.kind !== 'building') return false;
  const stairwell = stairwellOf(room);
  if (stairwell !== undefined) return right.stairwells.includes(stairwell);
  return right.stairwells.some((it) => buildingOf(it) === String(room.building));
};
const every = (rooms: readonly RoomPlace[], test: (room: RoomPlace) => boolean): boolean =>
  rooms.length > 0 && rooms.every(test);

const technical = (subject: 'repair' | 'outage' | 'other'): boolean => subject !== 'other';

/** What everybody may, whatever the role: the first row of the table, and everyone's own records. */
const everybody: { readonly [A in Action]?: (target: Targets[A], person: Person) => boolean } = {
  ordinary: always,
  'record.own': ({ author }, person) => own(person, author),
  'notice.manage': ({ author }, person) => own(person, author),
  'event.manage': ({ organiser }, person) => own(person, organiser),
  'event.roster': ({ organiser, roster }, person) => roster === 'public' || own(person, organiser),
};

/** The authority table of CONTRACT §6, one line a cell; staff may everything and have no lines. */
const table: { readonly [R in Exclude<Right['role'], 'staff'>]: { readonly [A in Action]?: Rule<A> } } = {
  leader: {
    'notice.post': ({ rooms }, right) => every(rooms, (room) => reaches(right, room)),
    'event.post': ({ rooms }, right) => every(rooms, (room) => reaches(right, room)),
    'ticket.done': ({ stairwell }, right) => inOwnStairwell(right, stairwell),
    'proxy.report': ({ stairwell }, right) => inOwnStairwell(right, stairwell),
    'proxy.signup': ({ stairwell }, right) => inOwnStairwell(right, stairwell),
    digest: ({ stairwells }, right) =>
      stairwells !== 'all' && stairwells.length > 0 && stairwells.every((it) => inOwnStairwell(right, it)),
  },
  organiser: {
    'notice.post': ({ rooms }) => every(rooms, (room) => room.kind === 'volunteer'),
    'event.post': ({ rooms }) => every(rooms, (room) => room.kind === 'volunteer'),
    'proxy.signup': ({ organiser }, _right, person) => own(person, organiser),
  },
  property: {
    'notice.post': ({ rooms, subject }) => technical(subject) && every(rooms, (room) => room.kind === 'building'),
    'notice.manage': ({ subject }) => technical(subject),
    'ticket.assign': always,
    'ticket.start': always,
    'ticket.wait': always,
    'ticket.done': always,
    'alarm.false': always,
  },
};

/** Whether this person may do this to that: the only place where authority is decided. */
export function may<A extends Action>(person: Person, action: A, target: Targets[A]): boolean {
  if (everybody[action]?.(target, person)) return true;
  return person.rights.some((right) => {
    if (right.role === 'staff') return action !== 'record.own';
    const rule: Rule<A> | undefined = table[right.role][action];
    return rule?.(target, right, person) ?? false;
  });
}
