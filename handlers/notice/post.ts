import { UserError } from '#domain/errors.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler } from '../handler.ts';
import { noticeDraft, permittedRooms } from './draft.ts';
import { impliedRooms, roomsOfScope } from './scope.ts';

/** 发通知：…: a draft, what it lacks asked for, a preview; nothing goes out before 确认 (N1). */
export const post: Handler<'notice.post'> = async (intent, context, tx) => {
  const { slots } = intent;
  if (context.sender.rights.length === 0) {
    throw new UserError('发通知要由楼门长或社区工作人员来，您可以把内容告诉他们。', 'notice.post');
  }
  const meant =
    slots.scope === undefined ? impliedRooms(context.sender, context.rooms) : roomsOfScope(slots.scope, context.rooms);
  const rooms = permittedRooms(context, meant, slots);
  return beginDraft(tx, context, 'notice', noticeDraft, { notice: slots, rooms });
};
