import type { Database } from '#db/client.ts';
import { type Notice, noticesEnded, noticesInForce, noticesSince } from '#db/queries/notices.ts';
import type { Reading } from '#domain/reading.ts';
import { wallAt } from '#domain/wall.ts';
import { tellsOutage } from '#language/command/revision.ts';
import type { Said } from './said.ts';

/** An outage may have been told this long before. */
const announcedWithin = Temporal.Duration.from({ hours: 24 * 30 });
/** What was to be over, or was ended, is still corrected for this long. */
const overWithin = Temporal.Duration.from({ hours: 12 });

/** 停水到6点, by who has no standing outage to correct: it tells of a supply that is out, as anybody's words do. */
export async function onlyTells(tx: Database, said: Said, reading: Reading): Promise<boolean> {
  const [first] = reading.intents;
  if (first?.kind !== 'notice.post' || first.slots.corrects !== true || reading.quote !== undefined) return false;
  const told = tellsOutage(reading.said.trim());
  if (told === undefined) return false;
  const { community, contact, at, timezone, moves } = said;
  const earliest = wallAt(at.subtract(overWithin), timezone).toString();
  const isMeant = ({ author, outage }: Notice): boolean =>
    outage?.supply === told.supply && (author === contact || (moves && told.anybodys));
  const inForce = await noticesInForce(tx, community, at.subtract(announcedWithin));
  if (inForce.some((one) => isMeant(one) && (one.outage?.to === undefined || one.outage.to > earliest))) return false;
  const waiting = await noticesSince(tx, community, at.subtract(announcedWithin));
  if (waiting.some((one) => one.status === 'scheduled' && isMeant(one))) return false;
  return !(await noticesEnded(tx, community, at.subtract(overWithin))).some(isMeant);
}
