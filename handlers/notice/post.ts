import type { Database } from '#db/client.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { corrected, noticeToCorrect } from './correct.ts';
import { noticeDraft, permittedRooms, roomsById } from './draft.ts';
import { impliedRooms, roomsOfScope } from './scope.ts';

/** 发通知：…: a draft, what it lacks asked for, a preview; nothing goes out before 确认 (N1). */
export const post: Handler<'notice.post'> = async (intent, context, tx) => {
  const { slots } = intent;
  if (context.sender.rights.length === 0) {
    throw new UserError('发通知要由楼门长或社区工作人员来，您可以把内容告诉他们。', 'notice.post');
  }
  if (slots.notice !== undefined || slots.corrects === true) return correct(slots, context, tx);
  const meant =
    slots.scope === undefined ? impliedRooms(context.sender, context.rooms) : roomsOfScope(slots.scope, context.rooms);
  const rooms = permittedRooms(context, meant, slots);
  return beginDraft(tx, context, 'notice', noticeDraft, { notice: slots, rooms });
};

/** 更正通知#1：…: goes where the old one went, and says old → new in its first line (N6). */
async function correct(slots: NoticeSlots, context: MessageContext, tx: Database): Promise<readonly Outgoing[]> {
  const old = await noticeToCorrect(tx, context, slots.notice);
  const notice = corrected(slots, old, context.reading.times);
  const meant =
    slots.scope === undefined ? roomsById(context.rooms, old.rooms) : roomsOfScope(slots.scope, context.rooms);
  const rooms = permittedRooms(context, meant, {
    ...notice,
    outage: notice.outage ?? old.outage ?? undefined,
  } as NoticeSlots);
  const { number, text, outage } = old;
  return beginDraft(tx, context, 'notice', noticeDraft, { notice, rooms, old: { number, text, outage } });
}
