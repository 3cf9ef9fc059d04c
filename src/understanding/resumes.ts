import type { Database } from '#db/client.ts';
import { eventsIn } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { Frame, Reading } from '#domain/reading.ts';
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

/** 包饺子跟健步走对调: two open events that the sender keeps, each named beyond doubt. */
export async function exchanges(
  tx: Database,
  said: Said,
  reading: Reading,
): Promise<{ readonly event: number; readonly with: number } | undefined> {
  const names = said.office || said.mentioned || said.direct ? exchangedIn(reading.said) : undefined;
  if (names === undefined) return undefined;
  const own = (await eventsIn(tx, said.community, ['open', 'closed'], said.at)).filter(
    ({ organiser }) => said.teaches || organiser === said.contact,
  );
  const [one, another] = namedEvents(names.one, own);
  const [other, second] = namedEvents(names.other, own);
  if (one === undefined || other === undefined || another !== undefined || second !== undefined) return undefined;
  return one.number === other.number ? undefined : { event: one.number, with: other.number };
}
