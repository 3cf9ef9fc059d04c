import { writeAudit } from '#db/queries/audit.ts';
import { type Notice, updateNotice } from '#db/queries/notices.ts';
import type { IntentOf } from '#domain/intent.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { noticeWaiting } from './cancel.ts';
import { permittedRooms, roomsById } from './draft.ts';
import { roomsInstead, sayRooms } from './scope.ts';

/** 东屋打错了，是西屋: what waits for its time goes out with the other word, and is shown as it reads now. */
export const rewordNotice: Handler<'notice.reword'> = async ({ slots }, context, tx) => {
  const { community, now, sender } = context;
  const notice = await noticeWaiting(tx, context, slots.notice, undefined);
  const { text, outage } = slots;
  const rooms = roomsThen(slots, notice, context);
  await updateNotice(tx, notice, { text, ...(outage === undefined ? {} : { outage }), rooms: [...rooms] });
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
  const where = slots.scope !== undefined ? `发到${sayRooms(roomsById(context.rooms, rooms))}` : '发出';
  return [
    reply({ ...context, addressed: true }, `好的，通知#${notice.number}改好了，${when}${where}：\n${text}`, about),
  ];
};

/**
 * The rooms it goes to then: those of the house that was meant in the stead of those of the wrong one. Where it was to go to neither,
 * or to both, or the right one has no room, it goes where it went.
 */
function roomsThen(
  { text, outage, scope, instead }: IntentOf<'notice.reword'>['slots'],
  notice: Notice,
  context: MessageContext,
): readonly string[] {
  if (scope === undefined) return notice.rooms;
  const { meant, wrong } = roomsInstead({ scope, ...(instead && { instead }) }, notice.rooms, context.rooms);
  const hears = instead !== undefined && meant.every(({ id }) => notice.rooms.includes(id));
  if (hears || meant.length === 0) return notice.rooms;
  const stay = roomsById(context.rooms, notice.rooms).filter((room) => !wrong.includes(room));
  const then = [...new Set([...stay, ...meant])];
  const told = outage ?? notice.outage ?? undefined;
  return permittedRooms(context, then, { text, ...(told !== undefined && { outage: told }) });
}
