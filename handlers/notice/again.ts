import type { Database } from '#db/client.ts';
import { lockNotice, type Notice } from '#db/queries/notices.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subjectOf } from '#domain/outgoing.ts';
import { dateAt } from '#domain/wall.ts';
import { beginDraft } from '../draft/show.ts';
import type { MessageContext } from '../handler.ts';
import { noticeDraft, permittedRooms } from './draft.ts';
import { roomsMeant } from './scope.ts';

/** What was sent is still the last for this long. */
const justSent = Temporal.Duration.from({ hours: 24 });

/** 8号楼也发一下: the words of what this person sent last, shown for the other rooms; nothing where nothing was sent. */
export async function sendAgain(
  tx: Database,
  context: MessageContext,
  slots: NoticeSlots,
): Promise<readonly Outgoing[]> {
  const sent = await sentLast(tx, context, slots.notice);
  if (sent?.sentAt == null) return [];
  const { timezone } = context.community;
  const told = context.words.hints(sent.text);
  // 明天 of another day is not tomorrow any more.
  if (told.includes('names-day') && !dateAt(sent.sentAt, timezone).equals(dateAt(context.now, timezone)))
    throw new UserError(`通知#${sent.number}不是今天发的，里面的日子要重新说一遍，请把内容写全发给我。`);
  const { supply, from, to, places } = sent.outage ?? {};
  // Houses that were named are without it, whoever else hears so; else those who hear of it are.
  const outage =
    supply === undefined || places !== undefined ? undefined : { supply, ...(from && { from }), ...(to && { to }) };
  const notice = { text: sent.text, ...(outage && { outage }) };
  const rooms = permittedRooms(context, roomsMeant(slots.scope, context, sent.rooms), notice);
  return beginDraft(tx, context, 'notice', noticeDraft, { notice, rooms });
}

async function sentLast(
  tx: Database,
  { community, sender, message, now }: MessageContext,
  number: number | undefined,
): Promise<Notice | undefined> {
  if (number !== undefined) return lockNotice(tx, community.id, number);
  const done = ['sent', 'scheduled'];
  const last = await lastDoneBy(tx, community.id, sender.contact, done, message.chat, now.subtract(justSent));
  const about = last?.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  return about?.type === 'notice' ? lockNotice(tx, community.id, Number(about.id)) : undefined;
}
