import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { type Event, lockEvent, openEvents, type Signup, signupsOf, updateEvent } from '#db/queries/events.ts';
import { UserError } from '#domain/errors.ts';
import { namedEvents } from '#domain/event-names.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { seated } from '#domain/places-left.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { tellRooms } from '../signup/full.ts';
import { sayCount } from '../signup/receipt.ts';
import { setReminders } from './reminders.ts';

/** The event a word or number means: its number, its name, the quoted one, the only open one. Throws a `UserError`. */
async function eventMeant(tx: Database, context: MessageContext, named: number | string | undefined): Promise<Event> {
  const { community, quoted, room, now } = context;
  const byNumber = async (number: number) => lockEvent(tx, community.id, number);
  if (typeof named === 'number') {
    const event = await byNumber(named);
    if (event === undefined) throw new UserError(`没有活动#${named}。`);
    return event;
  }
  const about = quoted !== undefined && quoted !== 'unknown' && quoted.type === 'event' ? Number(quoted.id) : undefined;
  const quotedEvent = about === undefined ? undefined : await byNumber(about);
  if (quotedEvent !== undefined) return quotedEvent;
  const open = await openEvents(tx, community.id, now, room?.kind === 'building' ? room.id : undefined);
  const fitting = named === undefined ? open : namedEvents(named, open);
  if (fitting.length === 1) return (await byNumber(fitting[0]!.number))!;
  if (fitting.length === 0) throw new UserError('没有找到这个活动，请说一下活动名或活动号。');
  throw new UserError(`您说的是哪个：${fitting.map(({ number, title }) => `#${number} ${title}`).join('、')}？`);
}

async function ownEvent(
  tx: Database,
  context: MessageContext,
  named: number | string | undefined,
  action: string,
): Promise<Event> {
  const event = await eventMeant(tx, context, named);
  if (!may(context.sender, 'event.manage', { organiser: event.organiser })) {
    throw new UserError('活动由发起的人和社区工作人员来改。', `${action} event:${event.number}`);
  }
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action,
    target: `event:${event.number}`,
    allowed: true,
    at: context.now,
  });
  return event;
}

/** 包饺子截止报名 */
export const close: Handler<'event.close'> = async (intent, context, tx) => {
  const event = await ownEvent(tx, context, intent.slots.event, 'event.close');
  if (event.status !== 'open') throw new UserError(`「${event.title}」已经不在报名了。`);
  await updateEvent(tx, event, { status: 'closed' });
  const list = await signupsOf(tx, context.community.id, event.number);
  const text = `好，「${event.title}」停止报名了。${sayCount(event, seated(list))}`;
  return [reply({ ...context, addressed: true }, text, [subject('event', event.number)])];
};

/** 明天讲座取消: one line in every room of it (S6). */
export const cancel: Handler<'event.cancel'> = async (intent, context, tx) => {
  const event = await ownEvent(tx, context, intent.slots.event, 'event.cancel');
  if (event.status === 'cancelled' || event.status === 'past')
    throw new UserError(`「${event.title}」已经结束或取消了。`);
  const cancelled = await updateEvent(tx, event, { status: 'cancelled' });
  await setReminders(tx, context, { ...cancelled, startsAt: null });
  const posts = tellRooms(event, `「${event.title}」取消了，请互相转告。`, because(context)).map((post) => ({
    ...post,
    standing: 'set' as const,
  }));
  if (context.room !== undefined && event.rooms.includes(context.room.id)) return posts;
  return [...posts, reply({ ...context, addressed: true }, `好，「${event.title}」取消了，已告诉群里。`)];
};

/** 名单, 几个人了: a public roster for everybody, without phones; another one only for its organiser and staff. */
export const roster: Handler<'event.roster'> = async (intent, context, tx) => {
  const event = await eventMeant(tx, context, intent.slots.event);
  const list = (await signupsOf(tx, context.community.id, event.number)).filter(({ status }) => status !== 'withdrawn');
  const count = `「${event.title}」${sayCount(event, seated(list))}`;
  if (!may(context.sender, 'event.roster', { organiser: event.organiser, roster: event.roster })) {
    return [reply({ ...context, addressed: true }, `${count}名单由发起的人掌握。`, [subject('event', event.number)])];
  }
  // Flats are for the organiser and staff, and never in a room.
  const full = context.room === undefined && may(context.sender, 'event.manage', { organiser: event.organiser });
  const said: Outgoing = reply({ ...context, addressed: true }, [count, ...rosterLines(list, full)].join('\n'), [
    subject('event', event.number),
  ]);
  return [said];
};

const rosterLines = (list: readonly Signup[], full: boolean): readonly string[] =>
  list.map(({ name, party, status, address }, i) => {
    const people = party === 1 ? '' : ` ${party}人`;
    const flat = full && address !== null ? `（${address}）` : '';
    return `${i + 1}. ${name}${flat}${people}${status === 'waitlisted' ? '（候补）' : ''}`;
  });
