import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { lockNotice, type Notice, noticesBy, noticesSince, updateNotice } from '#db/queries/notices.ts';
import { cancelTimer } from '#db/queries/timers.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { shows } from '#domain/hints.ts';
import { type Outgoing, subject, subjectOf } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { sharesTwo } from '#domain/shared-letters.ts';
import { dateAt, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { Context, Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { sayRooms } from './scope.ts';

/** How far back a notice that waits for its time may have been made. */
const waits = Temporal.Duration.from({ hours: 60 * 24 });

/** 通知#3不发了: its author and staff take it back before it goes out. */
export const cancelNotice: Handler<'notice.cancel'> = async (intent, context, tx) => {
  const notice = await noticeWaiting(tx, context, intent.slots.notice, intent.slots.about);
  await keepBack(tx, context, notice, context.sender.contact);
  const about = [subject('notice', notice.number)];
  context.did('cancelled', about);
  return [reply({ ...context, addressed: true }, `好的，通知#${notice.number}不发了。`, about)];
};

/** A notice that waits for its time does not go out. */
export async function keepBack(tx: Database, { community, now }: Context, notice: Notice, who: string): Promise<void> {
  await updateNotice(tx, notice, { status: 'discarded' });
  await cancelTimer(tx, community.id, 'notice', String(notice.number));
  await writeAudit(tx, community.id, {
    who,
    action: 'notice.cancel',
    target: `notice:${notice.number}`,
    allowed: true,
    at: now,
  });
}

/** Just after its 确认 in this chat, 不发了 is said of it. */
const saidOfIt = Temporal.Duration.from({ minutes: 30 });

/**
 * 不发了, when nothing is open any more: what this person has just set to go out later, or at any time by 那条不发了 the one that
 * waits; nothing when there is none.
 */
export async function cancelJustSet(tx: Database, context: MessageContext): Promise<readonly Outgoing[] | undefined> {
  const { community, sender, message, now } = context;
  if (!shows(context.reading, 'of-sending')) return undefined;
  const waiting = await waitingNotices(tx, context);
  if (shows(context.reading, 'that-one') && waiting.some(({ author }) => author === sender.contact))
    return cancelNotice({ kind: 'notice.cancel', slots: {} }, context, tx);
  const since = now.subtract(saidOfIt);
  const trace = await lastDoneBy(tx, community.id, sender.contact, ['scheduled'], message.chat, since);
  const number = trace === undefined ? undefined : Number(subjectOf(trace.about[0]!).id);
  if (number === undefined || !waiting.some((one) => one.number === number)) return undefined;
  return cancelNotice({ kind: 'notice.cancel', slots: { notice: number } }, context, tx);
}

/** The notices that wait for their time and that this person may take back. */
export const waitingNotices = async (tx: Database, context: MessageContext): Promise<readonly Notice[]> =>
  (await noticesSince(tx, context.community.id, context.now.subtract(waits))).filter(
    (notice) => notice.status === 'scheduled' && mayManage(context, notice),
  );

/** The numbered or quoted one, else the one whose words are said, else the only one that waits. */
export async function noticeWaiting(
  tx: Database,
  context: MessageContext,
  number: number | undefined,
  about: string | undefined,
): Promise<Notice> {
  const { community, quoted } = context;
  const quotes =
    quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice' ? Number(quoted.id) : undefined;
  const which = number ?? quotes;
  if (which !== undefined) {
    const notice = await lockNotice(tx, community.id, which);
    if (notice === undefined) throw new UserError(`没有通知#${which}。`);
    if (!mayManage(context, notice)) {
      throw new UserError('通知由发的人和社区工作人员来撤。', `notice:${which}`);
    }
    if (notice.status === 'sent') throw isOut(notice);
    if (notice.status !== 'scheduled') throw new UserError(`通知#${which}没有在等着发。`);
    return notice;
  }
  const waiting = await waitingNotices(tx, context);
  const named = about === undefined ? [] : waiting.filter((notice) => sharesTwo(about, notice.text));
  const meant = named.length > 0 ? named : waiting;
  if (meant.length === 0) {
    const [last] = await noticesBy(tx, community.id, context.sender.contact);
    const fresh = last?.sentAt != null && isBefore(context.now.subtract(justSent), last.sentAt);
    throw fresh ? isOut(last) : new UserError('没有等着发的通知。');
  }
  if (meant.length > 1) {
    const list = meant.map((notice) => `#${notice.number} ${notice.text.slice(0, 12)}`).join('、');
    throw new UserError(`您说的是哪条：${list}？`);
  }
  return (await lockNotice(tx, community.id, meant[0]!.number))!;
}

/** 撤回刚才的通知 is said of what was sent within this time. */
const justSent = Temporal.Duration.from({ hours: 6 });

/** What everybody has read is put right, not taken back. */
const isOut = ({ number }: Notice): UserError =>
  new UserError(
    `通知#${number}已经发出去了，收不回来；不办了或者要改，可以发更正，比如「更正通知#${number}：取消了」。`,
  );

/** 定时的通知有哪些: what waits, and when it goes out. */
export async function sayWaiting(tx: Database, context: MessageContext): Promise<string> {
  const { community, now, rooms } = context;
  const waiting = await waitingNotices(tx, context);
  if (waiting.length === 0) return '没有等着发的通知。';
  const today = dateAt(now, community.timezone);
  const lines = waiting.map(({ number, text, sendAt, rooms: to }) => {
    const when = sendAt === null ? '' : `${sayMoment(wallAt(sendAt, community.timezone), today)}发到`;
    const where = sayRooms(rooms.filter(({ id }) => to.includes(id)));
    return `#${number} ${when}${where}：${text.slice(0, 30)}`;
  });
  return ['等着发的通知：', ...lines].join('\n');
}

const mayManage = (context: MessageContext, notice: Notice): boolean =>
  may(context.sender, 'notice.manage', {
    author: notice.author,
    subject: notice.outage == null ? 'other' : 'outage',
  });
