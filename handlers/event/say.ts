import type { Event } from '#db/queries/events.ts';
import { wallAt } from '#domain/wall.ts';
import { sayDate, sayDeadline, sayMoment, sayRange } from '#domain/wording.ts';

type Said = Pick<Event, 'title' | 'startsAt' | 'endsAt' | 'daypart' | 'place' | 'capacity' | 'deadline'>;

/** 活动：包饺子 / 时间 / 地点 / 名额: an event as its post and its preview show it. */
export function sayEvent(event: Said, timezone: string): string {
  const lines = [
    `活动：${event.title}`,
    event.startsAt === null ? '' : `时间：${sayWhenOf(event, timezone)}`,
    event.place === null ? '' : `地点：${event.place}`,
    event.capacity === null ? '' : `名额：${event.capacity}人`,
    event.deadline === null ? '' : `报名截止：${sayDeadline(wallAt(event.deadline, timezone))}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** When it is: exact, or the part of the day where no more is known (S7). */
export function sayWhenOf(event: Pick<Event, 'startsAt' | 'endsAt' | 'daypart'>, timezone: string): string {
  if (event.startsAt === null) return '';
  const from = wallAt(event.startsAt, timezone);
  if (event.daypart && from.hour === 0) return sayDate(from);
  if (event.daypart) return `${sayDate(from)}${partOfDay(from.hour)}`;
  return event.endsAt === null ? sayMoment(from) : sayRange(from, wallAt(event.endsAt, timezone));
}

const partOfDay = (hour: number): string =>
  hour < 6 ? '凌晨' : hour < 11 ? '上午' : hour < 12 ? '中午' : hour < 17 ? '下午' : '晚上';
