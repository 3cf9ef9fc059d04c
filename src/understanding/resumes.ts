import type { Database } from '#db/client.ts';
import { eventsIn } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { wallAt } from '#domain/wall.ts';
import { exchangedIn, reopenedIn, resumedIn } from '#language/event-resumed.ts';
import type { Said } from './said.ts';

/** What was called off is spoken of for this long after its day. */
const spokenOf = Temporal.Duration.from({ hours: 7 * 24 });

/** The event that is to be as it was before; without a number one of those that were closed. */
export interface Resumed {
  readonly event?: number;
}

/** 合唱排练恢复, in the room of those who run the community. */
export const mayResume = ({ said }: Reading, frame: Frame | undefined): boolean =>
  frame?.room?.kind === 'staff' && (resumedIn(said) ?? reopenedIn(said) ?? exchangedIn(said)) !== undefined;

/** The event that was called off and is to take place after all, by who keeps it: 电梯恢复了 is of none. */
export async function resumes(tx: Database, said: Said, reading: Reading): Promise<Resumed | undefined> {
  if (!(said.office || said.mentioned || said.direct)) return undefined;
  const again = reopenedIn(reading.said);
  if (again !== undefined) return reopens(tx, said, again);
  const name = resumedIn(reading.said);
  if (name === undefined) return undefined;
  const off = (await eventsIn(tx, said.community, ['cancelled'], said.at.subtract(spokenOf))).filter(
    ({ organiser }) => said.teaches || organiser === said.contact,
  );
  const [event, another] = namedEvents(name, off);
  return event !== undefined && another === undefined ? { event: event.number } : undefined;
}

/** 重新开放报名: the event that was closed, named or the only one of the sender's; of others it is asked which, or told who may. */
async function reopens(tx: Database, said: Said, name: string): Promise<Resumed | undefined> {
  const all = await eventsIn(tx, said.community, ['closed'], said.at);
  const closed = name === '' ? all : namedEvents(name, all);
  if (closed.length === 0) return undefined;
  const own = closed.filter(({ organiser }) => organiser === said.contact);
  const meant = own.length > 0 || name === '' ? own : closed;
  return meant.length === 1 ? { event: meant[0]!.number } : {};
}

/** Two events that change their times; `unfit` where something else is said of their days. */
export interface Exchange {
  readonly event: number;
  readonly with: number;
  readonly unfit?: boolean;
}

/** 包饺子跟健步走对调: two open events that the sender keeps, each named beyond doubt. */
export async function exchanges(tx: Database, said: Said, reading: Reading): Promise<Exchange | undefined> {
  const names = said.office || said.mentioned || said.direct ? exchangedIn(reading.said) : undefined;
  if (names === undefined) return undefined;
  const own = (await eventsIn(tx, said.community, ['open', 'closed'], said.at)).filter(
    ({ organiser }) => said.teaches || organiser === said.contact,
  );
  const [one, another] = namedEvents(names.one, own);
  const [other, second] = namedEvents(names.other, own);
  if (one === undefined || other === undefined || another !== undefined || second !== undefined) return undefined;
  if (one.number === other.number) return undefined;
  const fits = names.days.every(({ of, text }) =>
    isMovedTo(reading.times, text, (of === 'one' ? other : one).startsAt, said.timezone),
  );
  return { event: one.number, with: other.number, ...(fits ? {} : { unfit: true }) };
}

/** 包饺子改周日, of what changes with an event on that Sunday: every time that a clause names, and at least one, is of the other event. */
function isMovedTo(times: Reading['times'], clause: string, to: Temporal.Instant | null, timezone: string): boolean {
  const named = times.filter(({ text }) => clause.includes(text));
  if (to === null || named.length === 0) return false;
  const start = wallAt(to, timezone);
  return named.every(({ from, text, grain, daypart }) => {
    if (from === undefined) return false;
    const wall = Temporal.PlainDateTime.from(from);
    const onDay = bareWeekday.test(text)
      ? wall.dayOfWeek === start.dayOfWeek
      : wall.toPlainDate().equals(start.toPlainDate());
    if (grain === 'day') return onDay;
    return (
      onDay && (daypart === true ? partOf(wall) === partOf(start) : wall.toPlainTime().equals(start.toPlainTime()))
    );
  });
}
const bareWeekday = /^(?:周|星期|礼拜)/u;
const noon = 12;
const evening = 18;
const partOf = ({ hour }: Temporal.PlainDateTime): number => (hour < noon ? 0 : hour < evening ? 1 : 2);
