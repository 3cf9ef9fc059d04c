import { writeAudit } from '#db/queries/audit.ts';
import { updateNotice } from '#db/queries/notices.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';
import { noticeWaiting } from './cancel.ts';

/** 东屋打错了，是西屋: what waits for its time goes out with the other word, and is shown as it reads now. */
export const rewordNotice: Handler<'notice.reword'> = async ({ slots }, context, tx) => {
  const { community, now, sender } = context;
  const notice = await noticeWaiting(tx, context, slots.notice, undefined);
  const { text, outage } = slots;
  await updateNotice(tx, notice, { text, ...(outage === undefined ? {} : { outage }) });
  await writeAudit(tx, community.id, {
    who: sender.contact,
    action: 'notice.reword',
    target: `notice:${notice.number}`,
    allowed: true,
    at: now,
  });
  const about = [subject('notice', notice.number)];
  context.did('moved', about);
  const when = sayMoment(wallAt(notice.sendAt!, community.timezone), dateAt(now, community.timezone));
  return [
    reply({ ...context, addressed: true }, `好的，通知#${notice.number}改好了，${when}发出：\n${slots.text}`, about),
  ];
};
