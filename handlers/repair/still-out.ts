import type { Database } from '#db/client.ts';
import type { RepairSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';
import { whereAsked } from '../notice/outage-answers.ts';
import { homeOf } from './home.ts';
import { wasToEnd } from './past-end.ts';
import { report } from './report.ts';
import type { Named } from './which.ts';

/** 怎么还没来水 means the outage, not the leak or the socket that its sender had reported before (R3). */
export const ofMissing = <S extends Named>({ reading }: MessageContext, slots: S): S =>
  reading.missing === undefined || slots.ticket !== undefined
    ? slots
    : { ...slots, category: reading.missing, missing: true };

/**
 * 到点还没来, as who asked during an outage was told to say: it should be over by now, and the home is still without, however
 * the words `named` the fault. Undefined where no outage of that supply was to end here a while ago.
 */
export async function stillOut(
  tx: Database,
  context: MessageContext,
  named?: RepairSlots,
): Promise<RepairSlots | undefined> {
  const { reading, quoted, message } = context;
  const { missing } = reading;
  if (missing === undefined || (quoted !== undefined && (quoted === 'unknown' || quoted.type !== 'notice')))
    return undefined;
  if (!(await wasToEnd(tx, context, missing))) return undefined;
  return {
    category: missing,
    fault: 'supply',
    place: named?.place.flat === undefined ? homeOf(context, whereAsked(context)) : named.place,
    home: true,
    urgency: 'urgent',
    summary: message.said,
  };
}

/** The same as a report, where nobody near has reported it yet. */
export async function reportStillOut(tx: Database, context: MessageContext): Promise<readonly Outgoing[] | undefined> {
  const slots = await stillOut(tx, context);
  return slots === undefined ? undefined : report({ kind: 'repair.report', slots }, context, tx);
}
