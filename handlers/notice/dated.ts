import { withDates } from '#domain/dated.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { dateAt } from '#domain/wall.ts';
import type { Context } from '../handler.ts';

/** The words of a notice that goes out on another day than it is written on: its 明天 would be read as another day. */
export function datedFor(notice: NoticeSlots, { now, community }: Context): NoticeSlots {
  const today = dateAt(now, community.timezone);
  if (notice.sendAt === undefined || notice.sendAt.slice(0, 10) === today.toString()) return notice;
  return { ...notice, text: withDates(notice.text, today) };
}
