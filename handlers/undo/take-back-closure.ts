import type { Database } from '#db/client.ts';
import type { Trace } from '#db/queries/traces.ts';
import { reminderRooms } from '#domain/audience.ts';
import { dateAt } from '#domain/wall.ts';
import type { Context } from '../handler.ts';
import { sayRooms } from '../notice/scope.ts';
import { type ClosureMade, sayDays, shut } from '../service/closure-draft.ts';
import { openAgain } from '../service/open.ts';
import type { TakenBack } from './taken-back.ts';

/** 停诊, taken back: on the days on which it closed what nobody had closed before (N4); one that was moved is on its first days again. */
export async function takeBackClosure(
  tx: Database,
  context: Context,
  trace: Trace,
  id: string,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const { dates, opened = [] } = (trace.payload as ClosureMade | null) ?? { dates: [] };
  const { community, now } = context;
  const today = dateAt(now, community.timezone).toString();
  const service = community.services.find((one) => one.id === id);
  const standing = opened.filter(({ date }) => date >= today);
  const [first, ...others] = standing;
  if (service === undefined || first === undefined) return openAgain(tx, context, trace.contact!, id, dates, because);
  const { posts } = await shut(
    tx,
    context,
    {
      service: id,
      date: first.date,
      alsoOn: others.map(({ date }) => date),
      instead: dates.filter((date) => date >= today),
      reasons: Object.fromEntries(standing.map(({ date, reason }) => [date, reason])),
    },
    trace.contact!,
    because,
  );
  const days = sayDays([first, ...others].map(({ date }) => Temporal.PlainDate.from(date)));
  return { told: `好，还是${days}停，已告诉：${sayRooms(reminderRooms(service, context.rooms))}。`, said: posts };
}
