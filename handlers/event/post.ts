import { UserError } from '#domain/errors.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler } from '../handler.ts';
import { roomsMeant } from '../notice/scope.ts';
import { eventDraft, permittedRooms } from './draft.ts';

/** 发活动：…: a draft like a notice's; nothing goes out before 确认 (N1). */
export const post: Handler<'event.post'> = async (intent, context, tx) => {
  const { slots } = intent;
  if (context.sender.rights.length === 0) {
    throw new UserError('发活动要由楼门长或社区工作人员来；您也可以在群里发接龙。', 'event.post');
  }
  const meant = roomsMeant(slots.scope, context);
  return beginDraft(tx, context, 'event', eventDraft, { event: slots, rooms: permittedRooms(context, meant) });
};
