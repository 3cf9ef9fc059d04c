import { writeAudit } from '#db/queries/audit.ts';
import { bindRooms, findRoom, releaseRoom } from '#db/queries/places.ts';
import type { CommunityRoom } from '#domain/community.ts';
import { UserError } from '#domain/errors.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { introduction } from './introduce.ts';

/** Staff say 「绑定 3号楼邻里群」 in a group: from then on it is known by its id, whatever it is called (U3). */
export const bindThisRoom: Handler<'room.bind'> = async ({ slots: { topic } }, context, tx) => {
  if (!may(context.sender, 'room.bind', {})) throw new UserError('绑定群要社区工作人员来做。', topic);
  const here = context.message.room;
  if (here === undefined) throw new UserError('请在要绑定的那个群里说「绑定 群名」。');
  const room = fileRoom(context, topic);
  if (context.room?.topic === room.topic) return [reply(context, `这个群已经绑定为${room.topic}了。`)];
  const known = await findRoom(tx, context.community.id, here);
  await releaseRoom(tx, context.community.id, room.topic, context.now);
  await bindRooms(tx, [
    {
      ...placeOf(context, room),
      id: here,
      boundAt: context.now,
      boundBy: context.sender.contact,
      introducedAt: context.now,
    },
  ]);
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: 'room.bind',
    target: room.topic,
    allowed: true,
    at: context.now,
  });
  context.changed();
  // Whom it was introduced to before is told only what changed.
  const text = known?.introducedAt ? `这个群现在绑定为${room.topic}。` : introduction(context, room);
  return [reply(context, text)];
};

function fileRoom(context: MessageContext, topic: string): CommunityRoom {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
  const { rooms } = context.community;
  const found = rooms.find((room) => plain(room.topic) === plain(topic));
  if (found !== undefined) return found;
  throw new UserError(`社区文件里没有「${topic}」，有的是：${rooms.map((room) => room.topic).join('、')}。`);
}

const placeOf = ({ community }: MessageContext, { topic, kind, building, unit }: CommunityRoom) => ({
  community: community.id,
  topic,
  kind,
  building: building === undefined ? null : String(building),
  unit: unit === undefined ? null : String(unit),
});
