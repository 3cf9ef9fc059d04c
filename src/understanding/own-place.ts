import type { Database } from '#db/client.ts';
import { unplacedOf } from '#db/queries/reports.ts';
import { subject, subjectKey } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import { flatOf } from './own-report.ts';
import type { Said } from './said.ts';

/**
 * 1门402, 402, long after 您家是几号楼几单元几室: the sender's own report here that nobody knows the flat of; 三楼的, said to the
 * assistant, the one without a floor (R2).
 */
export async function placedLate(
  tx: Database,
  said: Said,
  reading: Reading,
  spokenTo: boolean,
): Promise<string | undefined> {
  const { cues, addresses, intents, quote } = reading;
  if (said.office || intents.length > 0 || quote !== undefined || addresses.length > 1) return undefined;
  const [place] = cues.includes('place-only') ? addresses : [];
  const number = cues.includes('number-only') ? flatOf(reading) : undefined;
  const missing =
    place?.flat !== undefined || number !== undefined
      ? 'flat'
      : place?.floor !== undefined && spokenTo
        ? 'floor'
        : undefined;
  const ticket = missing && (await unplacedOf(tx, said, missing));
  return ticket && subjectKey(subject('ticket', ticket.number));
}
