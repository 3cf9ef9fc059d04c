import { writeAudit } from '#db/queries/audit.ts';
import { updateNotice } from '#db/queries/notices.ts';
import { findTimer, setTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { withDates } from '#domain/dated.ts';
import { UserError } from '#domain/errors.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt, instantOf, type WallTime, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { noticeWaiting, waitingNotices } from './cancel.ts';
import { nearest } from './corrected-outage.ts';

/** 通知#1改到4点发: what waits for its time goes out at another one. */
export const moveNotice: Handler<'notice.move'> = async ({ slots }, context, tx) => {
  const { community, now, sender, addressed } = context;
  // 改到4点发 said of something else, where nothing waits.
  if (slots.bare === true && !addressed && (await waitingNotices(tx, context)).length === 0) return [];
  const notice = await noticeWaiting(tx, context, slots.notice, undefined);
  const before = wallAt(notice.sendAt!, community.timezone).toString({ smallestUnit: 'second' });
  const due = instantOf(sameDay(slots.sendAt, before, context), community.timezone);
  if (!isBefore(now, due)) throw new UserError('这个时间已经过了，请说一个往后的时间，比如「改到明天上午9点发」。');
  const key = String(notice.number);
  const { payload } = (await findTimer(tx, community.id, 'notice', key)) ?? { payload: { because: [] } };
  const { timezone } = community;
  const [written, sent] = [dateAt(notice.madeAt, timezone), dateAt(due, timezone)];
  const text = written.equals(sent) ? notice.text : withDates(notice.text, written);
  await updateNotice(tx, notice, { sendAt: due, text });
  await setTimer(tx, community.id, { kind: 'notice', key, due, payload });
  await writeAudit(tx, community.id, {
    who: sender.contact,
    action: 'notice.move',
    target: `notice:${key}`,
    allowed: true,
    at: now,
  });
  const about = [subject('notice', notice.number)];
  context.did('moved', about);
  const when = sayMoment(wallAt(due, community.timezone), dateAt(now, community.timezone));
  return [
    reply(
      { ...context, addressed: true },
      `好的，通知#${key}改到${when}发出${text === notice.text ? '。' : `：\n${text}`}`,
      about,
    ),
  ];
};

/** An hour without a day is of the day it was to go out on, in the half of it that is nearer. */
function sameDay(said: WallTime, before: WallTime, { reading, words }: MessageContext): WallTime {
  const named = words.hints(reading.times.map(({ text }) => text).join(''));
  if (named.includes('names-day')) return said;
  const there = `${before.slice(0, 10)}${said.slice(10)}`;
  return named.includes('names-half') ? there : nearest(there, before, false);
}
