import type { Database } from '#db/client.ts';
import { lockNotice, type Notice, noticeChain, updateNotice } from '#db/queries/notices.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { type Outgoing, type Standing, subject } from '#domain/outgoing.ts';
import { dateAt, instantOn } from '#domain/wall.ts';
import type { Context, TimerHandler } from '../handler.ts';
import { stillConcerned } from './houses.ts';
import { outageOf, sayOutage } from './outage.ts';

/** Sends a notice to its rooms and, when it is a correction, lets it take the place of the one before (N6). */
export async function postNotice(
  tx: Database,
  context: Context,
  notice: Notice,
  because: readonly string[],
  standing: Standing,
): Promise<readonly Outgoing[]> {
  const sent = await updateNotice(tx, notice, { status: 'sent', sentAt: context.now });
  if (sent.corrects !== null) {
    for (const number of await noticeChain(tx, notice.community, sent.number)) {
      if (number === sent.number) continue;
      const old = await lockNotice(tx, notice.community, number);
      if (old?.status === 'sent') await updateNotice(tx, old, { supersededBy: sent.number });
      await cancelTimer(tx, notice.community, 'outage-eve', String(number));
    }
  }
  await remindOfOutage(tx, context, sent);
  return sent.rooms.map((room) => ({
    to: { room },
    text: sent.text,
    kind: 'notice',
    because,
    about: [subject('notice', sent.number)],
    standing,
    confirmed: true,
  }));
}

/** The time a person set for a notice has come: it goes out then, also in the quiet hours (Q8). */
export const noticeDue: TimerHandler = async (timer, context, tx) => {
  const notice = await lockNotice(tx, context.community.id, Number(timer.key));
  if (notice?.status !== 'scheduled') return [];
  return postNotice(tx, context, notice, (timer.payload as { because: string[] }).because, 'set');
};

/** An outage that was announced earlier is said again the day before, at this time (N7). */
const saidAgainAt = '18:00';

async function remindOfOutage(tx: Database, context: Context, notice: Notice): Promise<void> {
  const { timezone } = context.community;
  const outage = outageOf(notice, timezone);
  if (outage === undefined) return;
  const due = instantOn(dateAt(outage.from, timezone).subtract({ days: 1 }), saidAgainAt, timezone);
  if (!isBefore(context.now, due)) return;
  await setTimer(tx, notice.community, { kind: 'outage-eve', key: String(notice.number), due });
}

/** Tomorrow there is no water: said again, with the hours as they stand now. */
export const outageEve: TimerHandler = async (timer, context, tx) => {
  const notice = await lockNotice(tx, context.community.id, Number(timer.key));
  const outage = notice && outageOf(notice, context.community.timezone);
  if (outage === undefined || notice?.supersededBy !== null || notice.endedAt !== null) return [];
  const known = context.rooms.filter(({ id }) => notice.rooms.includes(id));
  return stillConcerned(notice, known).map(({ id: room }) => ({
    to: { room },
    text: `提醒：${sayOutage(outage, context)}，请提前准备。（通知#${notice.number}）`,
    kind: 'reminder',
    because: [],
    about: [subject('notice', notice.number)],
    standing: 'scheduled',
    expires: outage.from,
  }));
};
