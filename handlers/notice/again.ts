import type { Database } from '#db/client.ts';
import { lockNotice, type Notice, noticesInForce } from '#db/queries/notices.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subjectOf } from '#domain/outgoing.ts';
import { may, type Person } from '#domain/person.ts';
import { dateAt } from '#domain/wall.ts';
import { beginningOf } from '#domain/wording.ts';
import { beginDraft } from '../draft/show.ts';
import type { MessageContext } from '../handler.ts';
import { noticeDraft, permittedRooms } from './draft.ts';
import { roomsMeant } from './scope.ts';

/** What was sent is still the last for this long. */
const justSent = Temporal.Duration.from({ hours: 24 });

/** 8号楼也发一下: the words of what was sent last, or of the numbered notice, shown for the other rooms; else it is asked which. */
export async function sendAgain(
  tx: Database,
  context: MessageContext,
  slots: NoticeSlots,
): Promise<readonly Outgoing[]> {
  const sent = await sentLast(tx, context, slots.notice);
  if (sent?.sentAt == null) throw await whichOne(tx, context, sent);
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

/** The numbered notice, the own or for staff anybody's: what was written for other houses is read there. */
async function sentLast(
  tx: Database,
  { community, sender, message, now }: MessageContext,
  number: number | undefined,
): Promise<Notice | undefined> {
  if (number !== undefined) {
    const notice = await lockNotice(tx, community.id, number);
    if (notice !== undefined && !mayRead(sender, notice))
      throw new UserError('别人发的通知，由发通知的人或社区工作人员来转发。', `notice:${number}`);
    return notice;
  }
  const done = ['sent', 'scheduled'];
  const last = await lastDoneBy(tx, community.id, sender.contact, done, message.chat, now.subtract(justSent));
  const about = last?.about[0] === undefined ? undefined : subjectOf(last.about[0]);
  return about?.type === 'notice' ? lockNotice(tx, community.id, Number(about.id)) : undefined;
}

const mayRead = (sender: Person, { author }: Notice): boolean =>
  may(sender, 'notice.manage', { author, subject: 'other' });

/** Nothing of this person's was sent last in this chat, or it waits: what can be sent again, so that nobody thinks it is out. */
async function whichOne(tx: Database, context: MessageContext, meant: Notice | undefined): Promise<UserError> {
  const { community, sender, now } = context;
  if (meant?.status === 'scheduled')
    return new UserError(`通知#${meant.number}还没到发的时间，别的群没有加。那边也要发的话，请把内容写全再发一条。`);
  const recent = (await noticesInForce(tx, community.id, now.subtract(justSent)))
    .filter((notice) => mayRead(sender, notice))
    .slice(0, listed);
  if (recent.length === 0) return new UserError('没有找到能照着再发的通知，还没有发。请把内容写全，说明发到哪里。');
  const list = recent.map(({ number, text }) => `#${number} ${beginningOf(text)}`).join('、');
  return new UserError(
    `还没有发。您要再发哪条通知：${list}？请带上号说，比如「通知#${recent[0]!.number}也发给…」；别的内容请写全再发。`,
  );
}
const listed = 5;
