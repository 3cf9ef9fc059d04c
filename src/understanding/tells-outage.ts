import type { Database } from '#db/client.ts';
import { type Notice, noticesSince } from '#db/queries/notices.ts';
import { isBefore } from '#domain/clock.ts';
import type { Reading } from '#domain/reading.ts';
import { wallAt } from '#domain/wall.ts';
import { tellsOutage } from '#language/command/revision.ts';
import type { Said } from './said.ts';

/** An outage may have been told this long before. */
const announcedWithin = Temporal.Duration.from({ hours: 24 * 30 });
/** What was to be over, or was ended, is still corrected for this long. */
const overWithin = Temporal.Duration.from({ hours: 12 });

/**
 * 停水到6点, by who has no standing outage to correct, or 3号楼来水了，5号楼还没来 by a neighbour, who ends none: it tells of a
 * supply that is out, as anybody's words do.
 */
export async function onlyTells(tx: Database, said: Said, reading: Reading): Promise<boolean> {
  const [first] = reading.intents;
  if (first?.kind === 'repair.resolved' && first.slots.back !== undefined) return !said.moves;
  if (first?.kind !== 'notice.post' || first.slots.corrects !== true || reading.quote !== undefined) return false;
  const told = tellsOutage(reading.said.trim());
  if (told === undefined) return false;
  const { community, contact, at, timezone, moves } = said;
  const recent = await noticesSince(tx, community, at.subtract(announcedWithin));
  // The one that is corrected already is spoken of by what it says now.
  const inForce = (notice: Notice): Notice => {
    const later = recent.find(({ number, status }) => number === notice.supersededBy && status === 'sent');
    return later === undefined ? notice : inForce(later);
  };
  const over = at.subtract(overWithin);
  const until = wallAt(over, timezone).toString();
  const stands = ({ outage, endedAt }: Notice): boolean =>
    outage?.supply === told.supply &&
    (outage.to === undefined || outage.to > until) &&
    (endedAt === null || isBefore(over, endedAt));
  return !recent.some((one) => (one.author === contact || (moves && told.anybodys)) && stands(inForce(one)));
}
