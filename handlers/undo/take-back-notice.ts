import type { Database } from '#db/client.ts';
import { lockNotice } from '#db/queries/notices.ts';
import type { Trace } from '#db/queries/traces.ts';
import type { Context } from '../handler.ts';
import { keepBack } from '../notice/cancel.ts';
import type { TakenBack } from './taken-back.ts';

/** 确认 of a notice that is to go out later, taken back: it does not go out; what is out stays (N1). */
export async function takeBackScheduled(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
): Promise<TakenBack | undefined> {
  const notice = await lockNotice(tx, trace.community, number);
  if (notice?.status === 'sent') return { told: `通知#${number}已经发出去了，要改可以发更正。`, said: [] };
  if (notice?.status !== 'scheduled') return undefined;
  await keepBack(tx, context, notice, trace.contact!);
  return { told: `好的，通知#${number}不发了。`, said: [] };
}
