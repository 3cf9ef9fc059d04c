import type { Database } from '#db/client.ts';
import { type Event, eventsIn, participationsOf, signupsOf } from '#db/queries/events.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import type { EventAspect } from '#domain/event-talk.ts';
import { may } from '#domain/person.ts';
import { placesLeft, seated } from '#domain/places-left.ts';
import { wallAt } from '#domain/wall.ts';
import { sayClock, sayDeadline } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { sayCount } from '../signup/receipt.ts';
import { sayWhenOf } from './say.ts';
import { eventMeant, SeveralEvents } from './which.ts';

export interface EventAnswer {
  readonly event: Event;
  readonly text: string;
}

/** What an event's record says to a question about it; nothing when it is not plain which event, or the record does not know (A1). */
export async function answerFromEvent(
  tx: Database,
  context: MessageContext,
  aspect: EventAspect,
  named: string | undefined,
): Promise<EventAnswer | undefined> {
  let event: Event;
  try {
    event =
      (aspect === 'came' ? await overLast(tx, context, named) : undefined) ?? (await eventMeant(tx, context, named));
  } catch (error) {
    if (error instanceof SeveralEvents && context.addressed) throw error;
    if (error instanceof UserError) return undefined;
    throw error;
  }
  const text = await said(tx, context, event, aspect);
  return text === undefined ? undefined : { event, text: `「${event.title}」${text}（来源：活动#${event.number}）` };
}

async function said(
  tx: Database,
  context: MessageContext,
  event: Event,
  aspect: EventAspect,
): Promise<string | undefined> {
  const { timezone } = context.community;
  if (event.status === 'cancelled') return '取消了。';
  switch (aspect) {
    case 'when':
      return event.startsAt === null ? undefined : `时间是${sayWhenOf(event, timezone)}。`;
    case 'until':
      return event.endsAt === null ? undefined : `${sayClock(wallAt(event.endsAt, timezone))}结束。`;
    case 'where':
      return event.place === null ? undefined : `在${event.place}。`;
    case 'deadline':
      if (event.status !== 'open') return '已经停止报名。';
      return event.deadline === null
        ? '没有设截止时间，开始前都能报。'
        : `报名到${sayDeadline(wallAt(event.deadline, timezone))}截止。`;
    case 'organiser':
      return event.organiser === null ? undefined : `是${await context.nameOf(event.organiser)}发起的。`;
    case 'open':
    case 'mine':
      return undefined;
    case 'count':
    case 'came':
      return counted(tx, event);
    case 'places':
      return places(tx, context, event);
  }
}

/** 来了几个人, without a name: where who runs the community speaks, of the one of theirs that ended last. */
async function overLast(tx: Database, context: MessageContext, named: string | undefined): Promise<Event | undefined> {
  const { community, sender, quoted, room, now, commanding } = context;
  if (named !== undefined || quoted !== undefined || room === undefined || !commanding) return undefined;
  const over = await eventsIn(tx, community.id, ['past'], now.subtract({ hours: 24 }));
  return over.filter(({ organiser }) => may(sender, 'event.manage', { organiser })).at(-1);
}

/** How many signed up; of an event that is over, how many households came (S8). */
async function counted(tx: Database, event: Event): Promise<string> {
  const list = await signupsOf(tx, event.community, event.number);
  if (event.status !== 'past') return sayCount(event, seated(list));
  const known = await participationsOf(tx, event.community, event.number);
  const came = known.filter(({ status }) => status === 'attended');
  const open = known.filter(({ status }) => status === 'signed').length;
  if (known.length === open) return `报了${seated(list)}人，谁来了还没确认。`;
  const people = came.reduce((sum, { signup }) => sum + (list.find(({ number }) => number === signup)?.party ?? 1), 0);
  return `来了${came.length}家，按报名是${people}人${open === 0 ? '' : `，${open}家还没说`}。`;
}

async function places(tx: Database, context: MessageContext, event: Event): Promise<string> {
  const { now, community } = context;
  if (event.status === 'past' || (event.startsAt !== null && isBefore(event.startsAt, now)))
    return '已经开始了，不再报名。';
  if (event.status !== 'open') return '已经停止报名。';
  if (event.deadline !== null && !isBefore(now, event.deadline)) {
    return `的报名已在${sayDeadline(wallAt(event.deadline, community.timezone))}截止。`;
  }
  const list = await signupsOf(tx, event.community, event.number);
  if (event.capacity === null) return `还能报，${sayCount(event, seated(list))}`;
  const left = placesLeft(event.capacity, list);
  const waiting = list.filter(({ status }) => status === 'waitlisted').length;
  if (left > 0) return `还有${left}个名额，${sayCount(event, seated(list))}`;
  return `名额已满（${event.capacity}人），可以报候补${waiting === 0 ? '' : `，前面有${waiting}家`}。`;
}
