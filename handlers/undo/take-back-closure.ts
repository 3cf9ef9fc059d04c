import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { openService } from '#db/queries/notices.ts';
import type { Trace } from '#db/queries/traces.ts';
import { reminderRooms } from '#domain/audience.ts';
import { sessionsOf } from '#domain/calendar.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import type { Context } from '../handler.ts';
import { sayRooms } from '../notice/scope.ts';
import { type ClosureMade, sayDays } from '../service/closure-draft.ts';
import type { TakenBack } from './taken-back.ts';

/** 停诊, taken back: it opens and is reminded of again, and every room that heard of the closure hears that (N4). */
export async function takeBackClosure(
  tx: Database,
  context: Context,
  trace: Trace,
  id: string,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const { community, now } = context;
  const service = community.services.find((one) => one.id === id);
  const made = trace.payload as ClosureMade | null;
  const today = dateAt(now, community.timezone).toString();
  const dates = made?.dates.filter((date) => date >= today) ?? [];
  const opened = dates.length === 0 ? [] : await openService(tx, community.id, id, dates);
  if (service === undefined || opened.length === 0) return undefined;
  for (const date of opened)
    await writeAudit(tx, community.id, {
      who: trace.contact!,
      action: 'service.open',
      target: `${id} ${date}`,
      allowed: true,
      at: now,
    });
  context.changed();
  // Only the days on which it would have opened.
  const days = opened.map((date) => Temporal.PlainDate.from(date));
  const sessions = sessionsOf(service, community, [], days[0]!, days.at(-1)!)
    .map(({ date }) => date)
    .filter((date) => opened.includes(date.toString()));
  const text = `通知：${sayDays(sessions.length === 0 ? days : sessions)}${service.name}照常开，请大家互相转告。`;
  const rooms = reminderRooms(service, context.rooms);
  return {
    told: `好，照常开，已告诉：${sayRooms(rooms)}。`,
    said: rooms.map((room) => ({
      to: { room: room.id },
      text,
      kind: 'notice',
      because,
      about: [subject('service', id)],
      standing: 'set',
    })),
  };
}
