import type { Community, Service } from './community.ts';
import { weekdays } from './fields.ts';
import { arrangements, fixedDays, movingDays } from './holidays.ts';

type Overrides = Pick<Community, 'holidays'>;

const dayOf = (date: Temporal.PlainDate): string => date.toString().slice(5);

/** The festival a date is a statutory single day of, arrangement or not. */
function statutory(date: Temporal.PlainDate): string | undefined {
  const fixed = fixedDays[dayOf(date)];
  if (fixed !== undefined) return fixed;
  const moving = movingDays[date.year];
  if (moving === undefined) return undefined;
  const [spring, qingming, dragonBoat, midAutumn] = moving;
  const sinceSpring = Temporal.PlainDate.from(`${date.year}-${spring}`).until(date).days;
  if (sinceSpring >= -1 && sinceSpring <= 2) return '春节';
  return { [qingming]: '清明节', [dragonBoat]: '端午节', [midAutumn]: '中秋节' }[dayOf(date)];
}

/**
 * The public holiday a date belongs to: the community file's word first, then the announced arrangement, then the
 * statutory single days, which hold in a year nobody has announced yet.
 */
export function holidayOn(date: Temporal.PlainDate, community: Overrides): string | undefined {
  const own = community.holidays[String(date.year)];
  if (own?.working.includes(date.toString())) return undefined;
  const day = dayOf(date);
  const arranged = arrangements[date.year]?.closed.find(([, first, last]) => first <= day && day <= last);
  return arranged?.[0] ?? statutory(date) ?? (own?.closed.includes(date.toString()) ? '公休日' : undefined);
}

/** A weekend day on which people work (调休); it moves no weekly service. */
export const isMakeUpDay = (date: Temporal.PlainDate, community: Overrides): boolean =>
  (community.holidays[String(date.year)]?.working.includes(date.toString()) ?? false) ||
  (arrangements[date.year]?.working.includes(dayOf(date)) ?? false);

/** Somebody said how the holidays of this year lie: the built-in table or the community file. */
export const yearKnown = (year: number, community: Overrides): boolean =>
  arrangements[year] !== undefined || community.holidays[String(year)] !== undefined;

/** What staff are told when a year of a stretch of days is not known; undefined when all are. */
export function calendarWarning(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  community: Overrides,
): string | undefined {
  const years = Array.from({ length: to.year - from.year + 1 }, (_, at) => from.year + at);
  const missing = years.filter((year) => !yearKnown(year, community));
  if (missing.length === 0) return undefined;
  return `${missing.join('、')}年的放假安排还没有，只按法定节日当天休息；请在社区文件 holidays 里补上。`;
}

/** One date on which a weekly service opens, with all its hours of that day. */
export interface Session {
  readonly service: Service;
  readonly date: Temporal.PlainDate;
  /** In order, as the file writes them. */
  readonly hours: Service['hours'];
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** One date on which staff closed a service. */
export interface ClosedDay {
  readonly service: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What keeps a service shut on a date: staff, or a holiday by its name; undefined when nothing does. */
export function shutOn(
  service: Service,
  date: Temporal.PlainDate,
  community: Overrides,
  closures: readonly ClosedDay[],
): { readonly closure: true } | { readonly holiday: string } | undefined {
  if (closures.some((it) => it.service === service.id && it.date === date.toString())) return { closure: true };
  const holiday = service.holidays === 'closed' ? holidayOn(date, community) : undefined;
  return holiday === undefined ? undefined : { holiday };
}

/** The sessions of a weekly service from one date to another, both included; none on a holiday or a closed day. */
export function sessionsOf(
  service: Service,
  community: Pick<Community, 'holidays' | 'timezone'>,
  closures: readonly ClosedDay[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly Session[] {
  const sessions: Session[] = [];
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
    const weekday = weekdays[date.dayOfWeek - 1];
    const hours = service.hours.filter((it) => it.day === weekday).sort((a, b) => (a.from < b.from ? -1 : 1));
    if (hours.length === 0 || shutOn(service, date, community, closures) !== undefined) continue;
    const at = (clock: string): Temporal.Instant =>
      date.toZonedDateTime({ timeZone: community.timezone, plainTime: clock }).toInstant();
    const end = hours
      .map((it) => it.to)
      .sort()
      .at(-1)!;
    sessions.push({ service, date, hours, startsAt: at(hours[0]!.from), endsAt: at(end) });
  }
  return sessions;
}

/** One reminder of one session. */
export interface SessionReminder {
  readonly session: Session;
  readonly at: Temporal.Instant;
  /** Days before the session, 0 or less. */
  readonly days: number;
}

/** The reminders of a service with `from < at <= to`, in order; one that would come after the start is none. */
export function sessionReminders(
  service: Service,
  community: Pick<Community, 'holidays' | 'timezone'>,
  closures: readonly ClosedDay[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): readonly SessionReminder[] {
  if (service.remind.length === 0) return [];
  const earliest = Math.min(...service.remind.map((it) => it.days));
  const localDate = (at: Temporal.Instant): Temporal.PlainDate =>
    at.toZonedDateTimeISO(community.timezone).toPlainDate();
  return sessionsOf(service, community, closures, localDate(from), localDate(to).subtract({ days: earliest }))
    .flatMap((session) =>
      service.remind.map(({ days, at }) => ({
        session,
        days,
        at: session.date.add({ days }).toZonedDateTime({ timeZone: community.timezone, plainTime: at }).toInstant(),
      })),
    )
    .filter(
      ({ at, session }) =>
        Temporal.Instant.compare(at, from) > 0 &&
        Temporal.Instant.compare(at, to) <= 0 &&
        Temporal.Instant.compare(at, session.startsAt) < 0,
    )
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}
