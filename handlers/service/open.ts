import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { closuresFrom, openService } from '#db/queries/notices.ts';
import { reminderRooms } from '#domain/audience.ts';
import { sessionsOf } from '#domain/calendar.ts';
import { chatKey } from '#domain/occurrence.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import { sayDate } from '#domain/wording.ts';
import type { Context, Handler } from '../handler.ts';
import { sayRooms } from '../notice/scope.ts';
import { because, receipt } from '../saying.ts';
import type { TakenBack } from '../undo/taken-back.ts';
import { serviceNamed } from './close.ts';
import { mayClose, sayDays } from './closure-draft.ts';

/** 周四照常: a closure that stands is taken back, in whatever words and by whichever of staff (N4). */
export const open: Handler<'service.open'> = async ({ slots }, context, tx) => {
  mayClose(context);
  const { community, sender } = context;
  const named = slots.service === undefined ? undefined : serviceNamed(context, slots.service);
  // 例会周四照常 is said of something else.
  if (slots.service !== undefined && named === undefined) return [];
  const standing = (await closuresFrom(tx, community.id, slots.dates.toSorted()[0]!)).filter(
    ({ service, date }) => slots.dates.includes(date) && (named === undefined || service === named.id),
  );
  const [service, another] = [...new Set(standing.map((closure) => closure.service))];
  if (service === undefined || another !== undefined) return [];
  const opened = await openAgain(tx, context, sender.contact, service, slots.dates, because(context));
  if (opened === undefined) return [];
  context.did('opened', [subject('service', service)]);
  const here = opened.said.some(({ to }) => chatKey(to) === context.message.chat);
  return [...(here ? [] : [{ ...receipt(context, opened.told, []), standing: 'addressed' as const }]), ...opened.said];
};

const mostDaysSaid = 3;

/** It opens and is reminded of again, and every room that heard of the closure hears that; nothing when it was not closed then. */
export async function openAgain(
  tx: Database,
  context: Context,
  who: string,
  id: string,
  said: readonly string[],
  messages: readonly string[],
): Promise<TakenBack | undefined> {
  const { community, now } = context;
  const service = community.services.find((one) => one.id === id);
  const today = dateAt(now, community.timezone).toString();
  const dates = said.filter((date) => date >= today);
  const opened = dates.length === 0 ? [] : await openService(tx, community.id, id, dates);
  if (service === undefined || opened.length === 0) return undefined;
  for (const date of opened)
    await writeAudit(tx, community.id, {
      who,
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
  const shut = (await closuresFrom(tx, community.id, today)).some((closure) => closure.service === id);
  const shown = sessions.length === 0 ? days : sessions;
  // Of a month of days nobody reads a row: it is open from the first on, or, where that is far off, between the two.
  const from = Temporal.PlainDate.from(today);
  const opensBefore = sessionsOf(service, community, [], from, days[0]!.subtract({ days: 1 })).length > 0;
  const soon = !opensBefore || Temporal.PlainDate.compare(days[0]!, from.add({ days: 1 })) <= 0;
  const many = soon && !shut ? `${sayDate(shown[0]!)}起` : `${sayDate(shown[0]!)}到${sayDate(shown.at(-1)!)}`;
  const when = shown.length > mostDaysSaid ? many : sayDays(shown);
  const text = `通知：${when}${service.name}照常开，请大家互相转告。`;
  const rooms = reminderRooms(service, context.rooms);
  return {
    told: `好，照常开，已告诉：${sayRooms(rooms)}。`,
    said: rooms.map((room) => ({
      to: { room: room.id },
      text,
      kind: 'notice',
      because: messages,
      about: [subject('service', id)],
      standing: 'set',
    })),
  };
}
