import type { Database } from '#db/client.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import type { Said } from './said.ts';

/** What one reported is still on one's mind for so long; in a direct message, where nobody else is asked, longer. */
const onMind = {
  among: Temporal.Duration.from({ hours: 48 }),
  alone: Temporal.Duration.from({ hours: 7 * 24 }),
} as const;

/** 那事解决没, 昨天报的那个修了吗: the ticket of the sender's own last report, that is asked of without naming it. */
export async function ownStanding(tx: Database, said: Said, reading: Reading): Promise<number | undefined> {
  if (!reading.cues.includes('how-it-stands') || reading.quote !== undefined) return undefined;
  if (!(said.office || said.direct)) return undefined;
  const others = reading.intents.some(
    (intent) => intent.kind !== 'repair.progress' || intent.slots.ticket !== undefined || intent.slots.mine === true,
  );
  if (others) return undefined;
  const since = said.at.subtract(said.direct ? onMind.alone : onMind.among);
  const last = await lastDoneBy(tx, said.community, said.contact, ['reported'], undefined, since);
  const about = last?.about.map(subjectOf).find(({ type }) => type === 'ticket');
  return about === undefined ? undefined : Number(about.id);
}
