import { markIntroduced, type Room } from '#db/queries/places.ts';
import type { Context, TimerHandler } from '../handler.ts';

/** Said once in a room, when it is bound: what the assistant does, what it keeps, how to ask, how to be forgotten (Q1). */
export function introduction({ community }: Pick<Context, 'community'>, room: Pick<Room, 'kind'>): string {
  const { assistant, services } = community;
  // 小助手 of 紫月小助手: short to type, and nobody else's name.
  const call = community.assistantAliases[0] ?? [...assistant].slice(-3).join('');
  const service = services[0];
  const asked = service === undefined ? '活动几点开始' : `${service.aliases[0] ?? service.name}几点开`;
  const forResidents = [
    '说哪儿坏了，我记成报修，修好了告诉您；接龙和「我报名」我记成名单，到时候提醒。',
    `想问事先叫我一声，比如「${call}，${asked}」；平时我不插话。`,
  ];
  const forThoseWhoRun = ['这里的工单、通知、活动和日报都可以直接吩咐我，不用先叫我；回「帮助」看怎么说。'];
  const resident = room.kind === 'building' || room.kind === 'community' || room.kind === 'volunteer';
  return [
    `大家好，我是${assistant}，帮${community.name}记事的。`,
    ...(resident ? forResidents : forThoseWhoRun),
    '与这些无关的聊天我不保存。说「隐私」看我记了什么，说「删除我的信息」可以都删掉。',
  ].join('\n');
}

/** A room that the file itself names by its id is introduced to when the assistant first finds it there. */
export const introduceTo: TimerHandler = async (timer, context, tx) => {
  const room = context.rooms.find(({ id }) => id === timer.key);
  if (room === undefined || room.introducedAt !== null) return [];
  await markIntroduced(tx, context.community.id, room.id, context.now);
  context.changed();
  const text = introduction(context, room);
  return [{ to: { room: room.id }, text, kind: 'notice', because: [], about: [], standing: 'scheduled' }];
};
