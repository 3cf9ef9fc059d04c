import type { Event } from '#db/queries/events.ts';
import { isBefore } from '#domain/clock.ts';
import { wallAt } from '#domain/wall.ts';
import { sayDeadline } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';

/** Why nobody can sign up any more, in words for the person who wanted to; nothing while it is open. */
export function whyClosed(event: Event, context: MessageContext): string | undefined {
  if (event.status === 'cancelled') return `「${event.title}」已经取消了。`;
  const over = event.startsAt !== null && !isBefore(context.now, event.startsAt);
  if (event.status === 'past' || over) return `「${event.title}」已经开始了，没法再报名。`;
  if (event.status !== 'open') return `「${event.title}」已经停止报名。`;
  if (event.deadline === null || isBefore(context.now, event.deadline)) return undefined;
  return `「${event.title}」的报名已在${sayDeadline(wallAt(event.deadline, context.community.timezone))}截止，没有记上。`;
}
