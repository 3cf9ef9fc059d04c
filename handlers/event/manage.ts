import { type Event, signupsOf, updateEvent } from '#db/queries/events.ts';
import { UserError } from '#domain/errors.ts';
import { subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import type { Handler } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { tellRooms } from '../signup/full.ts';
import { sayCount } from '../signup/receipt.ts';
import { setReminders } from './reminders.ts';
import { ordered, ownEvent } from './which.ts';

/** 包饺子截止报名 */
export const close: Handler<'event.close'> = ordered(ownEvent, async (event, intent, context, tx) => {
  if (event.status !== 'open') throw new UserError(`「${event.title}」已经不在报名了。`);
  if (intent.slots.once === true) return [reply(context, sayOnceFull(event), [subject('event', event.number)])];
  await updateEvent(tx, event, { status: 'closed' });
  context.did('closed', [subject('event', event.number)], { before: event.status });
  const list = await signupsOf(tx, context.community.id, event.number);
  const text = `好，「${event.title}」停止报名了。${sayCount(event, seated(list))}`;
  return [reply({ ...context, addressed: true }, text, [subject('event', event.number)])];
});

/** 人满了就停止报名: what happens by itself, and how it is stopped now. */
const sayOnceFull = ({ title, capacity }: Pick<Event, 'title' | 'capacity'>): string =>
  capacity === null
    ? `「${title}」没有设名额，报多少都收；定个数说「${title}名额30人」，现在就停说「${title}停止报名」。`
    : `「${title}」限${capacity}人，报满后再报的自动排候补；现在就停说「${title}停止报名」。`;

/** 明天讲座取消: one line in every room of it (S6). */
export const cancel: Handler<'event.cancel'> = ordered(ownEvent, async (event, _intent, context, tx) => {
  if (event.status === 'cancelled' || event.status === 'past')
    throw new UserError(`「${event.title}」已经结束或取消了。`);
  const cancelled = await updateEvent(tx, event, { status: 'cancelled' });
  await setReminders(tx, context, { ...cancelled, startsAt: null });
  context.did('cancelled', [subject('event', event.number)], { before: event.status });
  const posts = tellRooms(event, `「${event.title}」取消了，请互相转告。`, because(context)).map((post) => ({
    ...post,
    standing: 'set' as const,
  }));
  if (context.room !== undefined && event.rooms.includes(context.room.id)) return posts;
  return [...posts, reply({ ...context, addressed: true }, `好，「${event.title}」取消了，已告诉群里。`)];
});
