import type { Database } from '#db/client.ts';
import { type Event, eventsIn, signupsOf, updateEvent } from '#db/queries/events.ts';
import { messagesAbout } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { seated } from '#domain/places-left.ts';
import { wallAt } from '#domain/wall.ts';
import { sayDeadline } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { tellRooms } from '../signup/full.ts';
import { sayCount } from '../signup/receipt.ts';
import { setReminders } from './reminders.ts';
import { sayWhenOf } from './say.ts';
import { SeveralEvents } from './which.ts';

/** 合唱排练恢复，照常: what was called off takes place after all, and every room of it hears so (S6). */
export async function resume(tx: Database, context: MessageContext, event: Event): Promise<readonly Outgoing[]> {
  const about = [subject('event', event.number)];
  if (event.status === 'closed') return reopen(tx, context, event);
  if (event.status !== 'cancelled') {
    const text = event.status === 'past' ? `「${event.title}」已经结束了。` : `「${event.title}」没有取消，照常。`;
    return context.commanding ? [reply(context, text, about)] : [];
  }
  const when = sayWhenOf(event, context.community.timezone);
  if (event.startsAt !== null && isBefore(event.startsAt, context.now))
    throw new UserError(`「${event.title}」原定${when}，已经过了。请重新发一个活动。`);
  const status = await statusBefore(tx, event);
  const resumed = await updateEvent(tx, event, { status });
  await setReminders(tx, context, resumed);
  context.did('resumed', about, { before: event.status });
  const text = `「${event.title}」不取消了，照常举行${when === '' ? '' : `：${when}`}。请互相转告。`;
  const posts = tellRooms(event, text, because(context)).map((post) => ({ ...post, standing: 'set' as const }));
  if (context.room !== undefined && event.rooms.includes(context.room.id)) return posts;
  const told = `好，「${event.title}」照常举行，报过名的都还在。已告诉群里。`;
  return [...posts, reply({ ...context, addressed: true }, told, about)];
}

/** 重新开放报名: what took nobody any more does again; a deadline that is past has to be moved first. */
async function reopen(tx: Database, context: MessageContext, event: Event): Promise<readonly Outgoing[]> {
  const { now, community } = context;
  if (event.startsAt !== null && isBefore(event.startsAt, now))
    throw new UserError(`「${event.title}」已经开始了，不再报名。`);
  if (event.deadline !== null && !isBefore(now, event.deadline))
    throw new UserError(
      `「${event.title}」的报名已在${sayDeadline(wallAt(event.deadline, community.timezone))}截止。要接着报就改截止时间，比如「${event.title}报名延长一天」。`,
    );
  await updateEvent(tx, event, { status: 'open' });
  context.did('resumed', [subject('event', event.number)], { before: event.status });
  const text = `好，「${event.title}」又能报名了。${sayCount(event, seated(await signupsOf(tx, community.id, event.number)))}`;
  return [reply({ ...context, addressed: true }, text, [subject('event', event.number)])];
}

/** Several take nobody any more, or none of the sender's: it is asked which, by who may open it. */
export async function whichClosed(tx: Database, { community, sender, now }: MessageContext): Promise<never> {
  const closed = (await eventsIn(tx, community.id, ['closed'], now)).filter(({ organiser }) =>
    may(sender, 'event.manage', { organiser }),
  );
  const own = closed.filter(({ organiser }) => organiser === sender.contact);
  if (closed.length > 0) throw new SeveralEvents(own.length > 0 ? own : closed);
  throw new UserError('报名由发起活动的人和社区工作人员来重新开放。', 'event.change');
}

/** Where nobody could sign up any more nobody can now. */
async function statusBefore(tx: Database, event: Event): Promise<Event['status']> {
  const traces = await messagesAbout(tx, event.community, `event:${event.number}`);
  const last = traces.findLast(({ did, undoneAt }) => did === 'cancelled' && undoneAt === null);
  return (last?.payload as { before?: Event['status'] } | null)?.before ?? 'open';
}
