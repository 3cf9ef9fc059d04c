import type { Database } from '#db/client.ts';
import type { Trace } from '#db/queries/traces.ts';
import type { Context } from '../handler.ts';
import type { ClosureMade } from '../service/closure-draft.ts';
import { openAgain } from '../service/open.ts';
import type { TakenBack } from './taken-back.ts';

/** 停诊, taken back: on the days on which it closed what nobody had closed before (N4). */
export const takeBackClosure = (
  tx: Database,
  context: Context,
  trace: Trace,
  id: string,
  because: readonly string[],
): Promise<TakenBack | undefined> =>
  openAgain(tx, context, trace.contact!, id, (trace.payload as ClosureMade | null)?.dates ?? [], because);
