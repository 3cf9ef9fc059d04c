import type { Database } from '#db/client.ts';
import { eventsIn } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { Frame, Reading } from '#domain/reading.ts';
import { resumedIn } from '#language/event-resumed.ts';
import type { Said } from './said.ts';

/** What was called off is spoken of for this long after its day. */
const spokenOf = Temporal.Duration.from({ hours: 7 * 24 });

/** 合唱排练恢复, in the room of those who run the community. */
export const mayResume = ({ said }: Reading, frame: Frame | undefined): boolean =>
  frame?.room?.kind === 'staff' && resumedIn(said) !== undefined;

/** The event that was called off and is to take place after all, by who keeps it: 电梯恢复了 is of none. */
export async function resumes(tx: Database, said: Said, reading: Reading): Promise<number | undefined> {
  const name = said.office || said.mentioned || said.direct ? resumedIn(reading.said) : undefined;
  if (name === undefined) return undefined;
  const off = (await eventsIn(tx, said.community, ['cancelled'], said.at.subtract(spokenOf))).filter(
    ({ organiser }) => said.teaches || organiser === said.contact,
  );
  const [event, another] = namedEvents(name, off);
  return another === undefined ? event?.number : undefined;
}
