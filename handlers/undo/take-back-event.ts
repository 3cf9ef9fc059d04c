import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { addParticipations, type Event, lockEvent, participationsOf, updateEvent } from '#db/queries/events.ts';
import type { Trace } from '#db/queries/traces.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { type RollMade, sayRoll } from '../event/attendance.ts';
import { type ChangeMade, differences } from '../event/change.ts';
import { setReminders } from '../event/reminders.ts';
import type { Context } from '../handler.ts';
import { tellRooms } from '../signup/full.ts';
import { promote } from '../signup/promote.ts';
import type { TakenBack } from './taken-back.ts';

/** 改到三点, taken back: the event is as it was, and every room of it hears that in one line (S6). */
export async function takeBackChange(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const event = await lockEvent(tx, trace.community, number);
  const made = trace.payload as ChangeMade | null;
  if (event === undefined || made === null || !['open', 'closed'].includes(event.status)) return undefined;
  // What was changed once more stays as it was said last.
  const after = revived(made.after);
  const still = Object.entries(revived(made.before)).filter(
    ([key]) => String(event[key as keyof Event]) === String(after[key as keyof Event]),
  );
  const before = { ...event, ...Object.fromEntries(still) };
  const lines = differences(event, before, context.community.timezone);
  if (lines.length === 0) return undefined;
  await updateEvent(tx, event, Object.fromEntries(still));
  await setReminders(tx, context, before);
  await logged(tx, context, trace, event);
  const text = `「${event.title}」刚才的变动撤回了：${lines.join('；')}。请互相转告。`;
  const up = await promote(tx, context, before, because);
  return { told: `好，${lines.join('；')}。已告诉群里。`, said: [...told(event, text, because), ...up] };
}

/** 停止报名 or 取消, taken back: it is open again; of a cancellation the rooms were told, so they hear it (S6). */
export async function takeBackEnd(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const event = await lockEvent(tx, trace.community, number);
  const { before } = (trace.payload ?? {}) as { before?: Event['status'] };
  if (event === undefined || before === undefined || event.status !== trace.did) return undefined;
  await updateEvent(tx, event, { status: before });
  await setReminders(tx, context, event);
  await logged(tx, context, trace, event);
  if (trace.did === 'closed') return { told: `好，「${event.title}」还接着报名。`, said: [] };
  const text = `「${event.title}」不取消了，照常举行，请互相转告。`;
  return { told: `好，「${event.title}」照常举行，已告诉群里。`, said: told(event, text, because) };
}

/** Who came, taken back: what was said before counts again, as new rows (S8). */
export async function takeBackRoll(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
): Promise<TakenBack | undefined> {
  const event = await lockEvent(tx, trace.community, number);
  const made = trace.payload as RollMade | null;
  if (event === undefined || made === null || made.before.length === 0) return undefined;
  await addParticipations(
    tx,
    event,
    made.before.map((row) => ({ ...row, by: trace.contact, at: context.now })),
  );
  const rows = await participationsOf(tx, trace.community, number);
  return { told: `撤回了。${sayRoll(event, rows)}`, said: [] };
}

const told = (event: Event, text: string, because: readonly string[]): readonly Outgoing[] =>
  tellRooms(event, text, because).map((post) => ({ ...post, standing: 'set' }));

const logged = (tx: Database, context: Context, { contact }: Trace, event: Event): Promise<void> =>
  writeAudit(tx, context.community.id, {
    who: contact!,
    action: 'event.undo',
    target: `event:${event.number}`,
    allowed: true,
    at: context.now,
  });

const moments: ReadonlySet<string> = new Set(['startsAt', 'endsAt', 'deadline']);

/** Instants come back from a trace as ISO text. */
const revived = (set: Partial<Event>): Partial<Event> =>
  Object.fromEntries(
    Object.entries(set).map(([key, value]) => [
      key,
      moments.has(key) && typeof value === 'string' ? Temporal.Instant.from(value) : value,
    ]),
  );
