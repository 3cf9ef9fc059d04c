import type { Database } from '#db/client.ts';
import { shows } from '#domain/hints.ts';
import type { RepairSlots } from '#domain/intent.ts';
import type { MessageContext } from '../handler.ts';
import { outagesEnded, outagesPassed, reaches } from '../notice/outage.ts';
import { whereAsked } from '../notice/outage-answers.ts';
import { homeOf } from './home.ts';

/** 没来水, said plainly after the announced end: of the own home too, unless the words name where or speak of all (R3). */
export async function ofOwnHome(tx: Database, context: MessageContext, slots: RepairSlots): Promise<RepairSlots> {
  const { reading } = context;
  const { fault, home, category, proxyFor, danger } = slots;
  const named = home === true || proxyFor !== undefined || danger !== undefined || reading.addresses.length > 0;
  if (fault !== 'supply' || named || shows(reading, 'of-all')) return slots;
  if (!(await wasToEnd(tx, context, category))) return slots;
  return { ...slots, home: true, place: homeOf(context, whereAsked(context)), urgency: 'urgent' };
}

/** Whether an outage of this supply was announced here and should be over by now, or was said to be. */
export async function wasToEnd(tx: Database, context: MessageContext, supply: string): Promise<boolean> {
  const place = whereAsked(context);
  const over = [...(await outagesPassed(tx, context)), ...(await outagesEnded(tx, context))];
  return over.some(
    (outage) => outage.supply === supply && (place.building === undefined || reaches(outage, place, context.rooms)),
  );
}
