import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { lockNotice, type Notice, noticesSince, updateNotice } from '#db/queries/notices.ts';
import { cancelTimer } from '#db/queries/timers.ts';
import { UserError } from '#domain/errors.ts';
import { subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';

/** How far back a notice that waits for its time may have been made. */
const waits = Temporal.Duration.from({ hours: 60 * 24 });

/** 通知#3不发了: its author and staff take it back before it goes out. */
export const cancelNotice: Handler<'notice.cancel'> = async (intent, context, tx) => {
  const notice = await noticeMeant(tx, context, intent.slots.notice);
  if (notice.status !== 'scheduled') {
    throw new UserError(
      `通知#${notice.number}${notice.status === 'sent' ? '已经发出去了，要改可以发更正' : '没有在等着发'}。`,
    );
  }
  await updateNotice(tx, notice, { status: 'discarded' });
  await cancelTimer(tx, context.community.id, 'notice', String(notice.number));
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: 'notice.cancel',
    target: `notice:${notice.number}`,
    allowed: true,
    at: context.now,
  });
  const about = [subject('notice', notice.number)];
  context.did('cancelled', about);
  return [reply({ ...context, addressed: true }, `好的，通知#${notice.number}不发了。`, about)];
};

/** The numbered or quoted one, else the one whose words are said, else the only one that waits. */
async function noticeMeant(tx: Database, context: MessageContext, number: number | undefined): Promise<Notice> {
  const { community, quoted, message, now } = context;
  const quotes =
    quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice' ? Number(quoted.id) : undefined;
  const waiting = (await noticesSince(tx, community.id, now.subtract(waits))).filter(
    (notice) => notice.status === 'scheduled' && mayManage(context, notice),
  );
  const which = number ?? quotes;
  if (which !== undefined) {
    const notice = await lockNotice(tx, community.id, which);
    if (notice === undefined) throw new UserError(`没有通知#${which}。`);
    if (!mayManage(context, notice)) {
      throw new UserError('通知由发的人和社区工作人员来撤。', `notice.cancel notice:${which}`);
    }
    return notice;
  }
  const named = waiting.filter((notice) => shared(message.said, notice.text));
  const meant = named.length > 0 ? named : waiting;
  if (meant.length === 0) throw new UserError('没有等着发的通知。');
  if (meant.length > 1) {
    const list = meant.map((notice) => `#${notice.number} ${notice.text.slice(0, 12)}`).join('、');
    throw new UserError(`您说的是哪条：${list}？`);
  }
  return (await lockNotice(tx, community.id, meant[0]!.number))!;
}

const mayManage = (context: MessageContext, notice: Notice): boolean =>
  may(context.sender, 'notice.manage', {
    author: notice.author,
    subject: notice.outage == null ? 'other' : 'outage',
  });

/** Two letters of what is said stand in the notice: 大扫除那个. */
function shared(said: string, text: string): boolean {
  const words = said.replace(
    /取消|撤[掉回了]|别发|不用发|不发|停发|作废|通知|公告|那[个条]|这[个条]|定时|[的了先把#\d\s]/gu,
    '',
  );
  for (let at = 0; at + 2 <= words.length; at += 1) if (text.includes(words.slice(at, at + 2))) return true;
  return false;
}
