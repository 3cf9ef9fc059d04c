import { writeAudit } from '#db/queries/audit.ts';
import { updateNotice } from '#db/queries/notices.ts';
import { findTimer, setTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { withDates } from '#domain/dated.ts';
import { UserError } from '#domain/errors.ts';
import { hourMoved } from '#domain/hour-moved.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt, instantOf, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';
import { noticeWaiting, waitingNotices } from './cancel.ts';

/** 通知#1改到4点发: what waits for its time goes out at another one. */
export const moveNotice: Handler<'notice.move'> = async ({ slots }, context, tx) => {
  const { community, now, sender, addressed, words } = context;
  // 改到4点发 said of something else, where nothing waits.
  if (slots.bare === true && !addressed && (await waitingNotices(tx, context)).length === 0) return [];
  const notice = await noticeWaiting(tx, context, slots.notice, undefined);
  const before = wallAt(notice.sendAt!, community.timezone).toString({ smallestUnit: 'second' });
  // 明早那条改成6点半发: the day that tells which one is none it goes out on.
  const hints = words.hints(slots.when);
  const named = { day: hints.includes('names-day'), half: hints.includes('names-half') };
  const due = instantOf(hourMoved(slots.sendAt, before, named), community.timezone);
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
