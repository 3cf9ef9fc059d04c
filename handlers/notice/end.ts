import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { lockNotice, type Notice, noticeChain, noticesInForce, updateNotice } from '#db/queries/notices.ts';
import { cancelTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { stillConcerned } from './houses.ts';
import { outageOf, sayScope, supplyNames } from './outage.ts';

/** 恢复 #5: the outage is over, its corrections and what it corrects too (N7). */
export const end: Handler<'notice.end'> = async (intent, context, tx) => {
  const notice = await noticeMeant(tx, context, intent.slots.notice);
  if (notice === undefined) throw new UserError('没有找到这条停水停电的通知，请说一下通知的号，比如「恢复 #5」。');
  const topic = notice.outage == null ? 'other' : 'outage';
  if (!may(context.sender, 'notice.manage', { author: notice.author, subject: topic })) {
    throw new UserError('恢复要由发通知的人、物业或社区工作人员来说。', `notice:${notice.number}`);
  }
  const told = new Set<string>();
  let inForce = notice;
  for (const number of await noticeChain(tx, context.community.id, notice.number)) {
    const one = await lockNotice(tx, context.community.id, number);
    if (one !== undefined && one.endedAt === null) {
      await updateNotice(tx, one, { endedAt: context.now });
      if (one.status === 'sent') for (const room of one.rooms) told.add(room);
    }
    if (one?.status === 'sent') inForce = one;
    await cancelTimer(tx, context.community.id, 'outage-eve', String(number));
  }
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: 'notice.end',
    target: `notice:${notice.number}`,
    allowed: true,
    at: context.now,
  });
  context.did('ended', [subject('notice', notice.number)]);
  const what = notice.outage == null ? '' : supplyNames[notice.outage.supply];
  return [
    reply(context, `好，通知#${notice.number}${what}记为已恢复，之后再报就按报修处理。`, [
      subject('notice', notice.number),
    ]),
    ...tellRooms(context, inForce, [...told]),
  ];
};

/** The rooms that heard of an outage hear that it is over, each once. */
function tellRooms(context: MessageContext, notice: Notice, rooms: readonly string[]): readonly Outgoing[] {
  const outage = outageOf(notice, context.community.timezone);
  if (outage === undefined) return [];
  const began = !isBefore(context.now, outage.from);
  const what = `${sayScope(outage, context)}${supplyNames[outage.supply]}`;
  const text = began
    ? `${what}已经恢复。家里还没有的请说一声。（通知#${notice.number}）`
    : `${what}取消了，不用准备了。（通知#${notice.number}）`;
  const known = context.rooms.filter(({ id }) => rooms.includes(id) && id !== context.message.room);
  return stillConcerned(notice, known).map(({ id: room }) => ({
    to: { room },
    text,
    kind: 'notice',
    because: because(context),
    about: [subject('notice', notice.number)],
    standing: 'scheduled',
  }));
}

/** The numbered or quoted notice, else the only outage in force that this person may end. */
async function noticeMeant(
  tx: Database,
  context: MessageContext,
  number: number | undefined,
): Promise<Notice | undefined> {
  const { quoted, community, now, sender } = context;
  if (number !== undefined) return lockNotice(tx, community.id, number);
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice')
    return lockNotice(tx, community.id, Number(quoted.id));
  const open = (await noticesInForce(tx, community.id, now.subtract({ hours: 24 * 30 }))).filter(
    ({ outage, author }) => outage !== null && may(sender, 'notice.manage', { author, subject: 'outage' }),
  );
  if (open.length > 1)
    throw new UserError(
      `有好几条：${open.map((one) => `#${one.number}`).join('、')}，请说一下号，比如「恢复 #${open[0]!.number}」。`,
    );
  return open[0];
}
