import { z } from 'zod';
import {
  clockTime,
  date,
  duration,
  id,
  moment,
  phone,
  placePart,
  stairwell,
  timezone,
  weekday,
  words,
} from './fields.ts';

/** The community file (CONTRACT §2), field by field, with the defaults of what may be left out. */

export const roomKinds = ['building', 'community', 'volunteer', 'leaders', 'staff', 'property'] as const;
export const roles = ['resident', 'leader', 'organiser', 'property', 'staff'] as const;
export const partnerKinds = ['hospital', 'bank', 'merchant', 'property', 'school', 'government', 'other'] as const;

const list = <T extends z.ZodType>(of: T) => z.array(of, 'a list').default([]);

const building = z.object({
  number: placePart,
  units: z.array(placePart, 'a list of units').min(1, 'at least one unit'),
  floors: z.number('a number of floors').int().min(1, 'at least 1').max(200, 'at most 200').exactOptional(),
});

const room = z
  .object({
    /** The platform's id; without it the room is known by its topic, in sandbox and replay only. */
    id: words.exactOptional(),
    topic: words,
    kind: z.enum(roomKinds, `a kind of room: ${roomKinds.join(', ')}`),
    building: placePart.exactOptional(),
    unit: placePart.exactOptional(),
  })
  .refine((it) => it.kind !== 'building' || it.building !== undefined, {
    path: ['building'],
    message: 'the building of a building room',
  })
  .refine((it) => it.unit === undefined || it.building !== undefined, {
    path: ['building'],
    message: 'the building of the unit',
  });

const person = z
  .object({
    contact: words.exactOptional(),
    contacts: z.array(words, 'a list of contacts').exactOptional(),
    name: words,
    role: z.enum(roles, `a role: ${roles.join(', ')}`),
    stairwells: list(stairwell),
  })
  .transform(({ contact, contacts, ...rest }) => ({
    ...rest,
    /** All accounts of one person; none when the person is still to be bound by a code. */
    contacts: [...new Set([...(contact === undefined ? [] : [contact]), ...(contacts ?? [])])],
  }));

/** Who vouches for an entry, and until when it may be answered. */
const vouched = { source: words.exactOptional(), validUntil: date.exactOptional() };

const service = z.object({
  id,
  name: words,
  aliases: list(words),
  place: words.exactOptional(),
  hours: z
    .array(
      z
        .object({ day: weekday, from: clockTime, to: clockTime, partners: list(id) })
        .refine((it) => it.from < it.to, { path: ['to'], message: 'a time after from' }),
      'a list of hours',
    )
    .default([]),
  offers: list(words),
  note: words.exactOptional(),
  phone: phone.exactOptional(),
  /** When a session is announced: days before it (`-1`) at a clock time. */
  remind: list(z.object({ days: z.number('a number of days').int().min(-14).max(0, 'zero or less'), at: clockTime })),
  /** Topics its reminders go to, instead of the default of `reminderRooms`. */
  rooms: z.array(words, 'a list of topics').exactOptional(),
  holidays: z.enum(['closed', 'open'], 'closed or open').default('closed'),
  ...vouched,
});

const partner = z.object({
  id,
  name: words,
  aliases: list(words),
  kind: z.enum(partnerKinds, `a kind of partner: ${partnerKinds.join(', ')}`),
  about: words.exactOptional(),
  offers: list(words),
  phone: phone.exactOptional(),
  address: words.exactOptional(),
  ...vouched,
});

const organization = z.object({
  id,
  name: words,
  aliases: list(words),
  about: words.exactOptional(),
  leader: words.exactOptional(),
  joining: words.exactOptional(),
  phone: phone.exactOptional(),
  ...vouched,
});

const entry = z.object({ id, question: words, ask: list(words), answer: words, ...vouched });

const plannedEvent = z.object({
  number: z.number('a number').int().min(1),
  title: words,
  kind: z
    .enum(['activity', 'shift', 'training', 'service'], 'activity, shift, training or service')
    .default('activity'),
  organiser: words.exactOptional(),
  startsAt: moment.exactOptional(),
  endsAt: moment.exactOptional(),
  place: words.exactOptional(),
  capacity: z.number('a number of people').int().min(1).exactOptional(),
  deadline: moment.exactOptional(),
  roster: z.enum(['public', 'organisers'], 'public or organisers').default('public'),
  rooms: list(words),
  status: z.enum(['open', 'closed', 'cancelled', 'past'], 'open, closed, cancelled or past').default('open'),
});

const duty = z.object({ contact: words, days: list(weekday), dates: list(date) });

const eventReminder = z.union(
  [
    z.object({ days: z.number().int().min(-30).max(0), at: clockTime }),
    z.object({ hours: z.number().int().min(-720).max(-1) }),
  ],
  '{ days: -1, at: "18:00" } or { hours: -2 }',
);

/** What `communities/<id>.yaml` must hold; unknown fields are dropped here and told apart in `community/load.ts`. */
export const communitySchema = z.object({
  id,
  name: words,
  assistant: words,
  assistantAliases: list(words),
  timezone: timezone.default('Asia/Shanghai'),
  buildings: z.array(building, 'a list of buildings').min(1, 'at least one building'),
  rooms: list(room),
  people: list(person),
  services: list(service),
  partners: list(partner),
  organizations: list(organization),
  faq: list(entry),
  events: list(plannedEvent),
  /** Without a room it goes to the first staff room. */
  digest: z.object({ at: clockTime.default('18:00'), room: words.exactOptional() }).default({ at: '18:00' }),
  quiet: z.object({ from: clockTime, to: clockTime }).default({ from: '22:00', to: '07:00' }),
  /** Contacts or names of people. */
  emergency: z.object({ staff: list(words) }).default({ staff: [] }),
  /** Answers nobody addressed, a room and day. */
  talkBudget: z.number('a number of answers').int().min(0).default(6),
  eventReminders: z.array(eventReminder, 'a list').default([{ days: -1, at: '18:00' }, { hours: -2 }]),
  targets: z
    .object({ emergency: duration.prefault('30m'), urgent: duration.prefault('4h'), normal: duration.prefault('72h') })
    .prefault({}),
  retention: z.object({ text: duration.prefault('30d'), tickets: duration.prefault('180d') }).prefault({}),
  /** By year, over the built-in table of calendar.ts. */
  holidays: z
    .record(z.string().regex(/^\d{4}$/, 'a year'), z.object({ closed: list(date), working: list(date) }), 'years')
    .default({}),
  hotlines: z.record(words, phone, 'names with numbers').default({}),
  /** Contacts or names of people. */
  organisers: list(words),
  duty: list(duty),
  dispatch: z.array(clockTime, 'a list of times').default(['08:30', '13:30']),
  answers: z.enum(['sure', 'addressed'], 'sure or addressed').default('sure'),
});

type Settled = string | number | boolean | undefined | Temporal.Duration;
type ReadOnly<T> = T extends Settled ? T : { readonly [K in keyof T]: ReadOnly<T[K]> };

/** One community as its file describes it, defaults filled in. */
export type Community = ReadOnly<z.output<typeof communitySchema>>;
export type CommunityRoom = Community['rooms'][number];
export type CommunityPerson = Community['people'][number];
export type Service = Community['services'][number];
export type Partner = Community['partners'][number];
export type Organization = Community['organizations'][number];
export type FaqEntry = Community['faq'][number];

/** The moment a time of the file names: with its own offset, else local wall time of the community. */
export function momentOf(text: string, timezone: string): Temporal.Instant {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return Temporal.Instant.from(text);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timezone).toInstant();
}

/** What the assistant is called by, longest first: its name, its aliases and the endings of its name (小助手 of 紫月小助手). */
export function assistantNames(community: Pick<Community, 'assistant' | 'assistantAliases'>): readonly string[] {
  const letters = [...community.assistant];
  const endings = letters.slice(0, -1).map((_, at) => letters.slice(at).join(''));
  return [...new Set([...endings, ...community.assistantAliases])].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
}
