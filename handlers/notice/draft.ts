import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import type { Draft } from '#db/queries/drafts.ts';
import { lockNotice, makeNotice, type Notice, updateNotice } from '#db/queries/notices.ts';
import type { Room } from '#db/queries/places.ts';
import { setTimer } from '#db/queries/timers.ts';
import { residentRooms } from '#domain/audience.ts';
import { isBefore } from '#domain/clock.ts';
import type { DraftChange, NoticeSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { subject, subjectOf } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { dateAt, instantOf, quietUntil, wallAt } from '#domain/wall.ts';
import { beginningOf, sayDay, sayMoment } from '#domain/wording.ts';
import type { DraftKind } from '../draft/kind.ts';
import type { MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { type Corrected, sayCorrection } from './correct.ts';
import { correctedOutage } from './corrected-outage.ts';
import { datedFor } from './dated.ts';
import { withoutHomes } from './houses.ts';
import { askHours } from './outage.ts';
import { askScope, offersAll, roomsMeant, sayRooms, withHouses } from './scope.ts';
import { postNotice } from './send.ts';
import { stillTold } from './still-told.ts';

export interface NoticeContent {
  readonly notice: NoticeSlots;
  /** Ids of the rooms it goes to; empty until they are known. */
  readonly rooms: readonly string[];
  /** What it corrects (N6). */
  readonly old?: Corrected;
}

/** The words that go out. */
const wordsOf = ({ notice, old }: NoticeContent): string =>
  old === undefined ? notice.text : sayCorrection(old, notice);

/** A notice before it is sent (N1–N3, N6). */
export const noticeDraft: DraftKind<NoticeContent> = {
  missing({ notice, rooms }, context) {
    if (notice.text === '') return { what: 'text', question: '通知写什么？请把内容发给我。' };
    if (rooms.length === 0) {
      return { what: 'scope', question: askScope(permitted(context, notice)) };
    }
    const outage = notice.outage;
    const question = outage === undefined ? undefined : askHours(outage);
    return question === undefined ? undefined : { what: 'outage', question };
  },

  change(content, change, context) {
    const { scope, text, sendAt, houses, missing } = change;
    if (missing !== undefined)
      throw new UserError(`通知里没有「${missing}」，还是原样。请照原文说要改的词，或者用「改成…」说整条新的。`);
    const named =
      scope === undefined
        ? content.rooms
        : scope.listed === true
          ? everyPermitted(context, content.notice).map((room) => room.id)
          : permittedRooms(context, roomsMeant(scope, context, content.rooms), aboutWhat(content));
    const rooms = withHouses(content.rooms, named, houses);
    const { sendAt: before, ...order } = content.notice;
    const when = sendAt === undefined ? before : (sendAt ?? undefined);
    const { outage = content.notice.outage } = outageAfter(content, change, context);
    const notice = {
      ...order,
      ...(text === undefined ? {} : { text }),
      ...(when === undefined ? {} : { sendAt: when }),
      ...(outage === undefined ? {} : { outage: houses === 'fewer' ? withoutHomes(outage, rooms, context) : outage }),
    };
    return { ...content, notice: datedFor(notice, context), rooms };
  },

  goesTo: ({ rooms }) => rooms,

  called: ({ notice: { text } }) => (text === '' ? '没写内容的通知' : `通知「${beginningOf(text)}」`),

  preview(content, context) {
    const { notice, rooms } = content;
    const when = sayWhen(notice, context);
    return `通知预览：\n${wordsOf(content)}\n发到：${sayRooms(roomsById(context.rooms, rooms))}\n${when}\n回复「确认」发出，「改成…」修改，「取消」作罢。`;
  },

  async keep(tx, content, draft, context) {
    const set = {
      rooms: [...content.rooms],
      text: wordsOf(content),
      outage: outageTold(content),
      sendAt: sendAtOf(content.notice, context) ?? null,
      // What corrects some houses only takes nothing's place.
      corrects: content.old?.others === undefined ? (content.notice.notice ?? null) : null,
    };
    const known = await noticeOf(tx, draft);
    if (known !== undefined) return `notice:${(await updateNotice(tx, known, set)).number}`;
    const made = await makeNotice(tx, context.community.id, {
      author: context.sender.contact,
      status: 'draft',
      sentAt: null,
      madeAt: context.now,
      supersededBy: null,
      endedAt: null,
      ...set,
    });
    return `notice:${made.number}`;
  },

  async commit(tx, content, draft, context) {
    permittedRooms(context, roomsById(context.rooms, content.rooms), aboutWhat(content));
    const notice = (await noticeOf(tx, draft))!;
    await writeAudit(tx, context.community.id, {
      who: context.sender.contact,
      action: 'notice.post',
      target: `notice:${notice.number}`,
      allowed: true,
      at: context.now,
    });
    if (content.old?.others !== undefined) await leaveToOthers(tx, context, content.old.others);
    const messages = [...draft.messages, ...because(context)];
    const sendAt = sendAtOf(content.notice, context);
    if (sendAt === undefined || !isBefore(context.now, sendAt)) {
      context.did('sent', [subject('notice', notice.number)]);
      const posted = await postNotice(tx, context, notice, messages, 'set');
      const sentTo = `已发到：${sayRooms(roomsById(context.rooms, content.rooms))}。`;
      const rest = await stillTold(tx, content, context);
      const confirmation = reply({ ...context, addressed: true }, rest === undefined ? sentTo : `${sentTo}\n${rest}`);
      // Who writes in a room that gets the notice sees it there.
      const seen = rest === undefined && context.room !== undefined && content.rooms.includes(context.room.id);
      return seen ? posted : [...posted, confirmation];
    }
    await updateNotice(tx, notice, { status: 'scheduled', sendAt });
    await setTimer(tx, context.community.id, {
      kind: 'notice',
      key: String(notice.number),
      due: sendAt,
      payload: { because: messages },
    });
    context.did('scheduled', [subject('notice', notice.number)]);
    const wall = wallAt(sendAt, context.community.timezone);
    return [
      reply(
        { ...context, addressed: true },
        `好的，${sayMoment(wall, dateAt(context.now, context.community.timezone))}发出。`,
      ),
    ];
  },

  async discard(tx, draft) {
    const notice = await noticeOf(tx, draft);
    if (notice?.status === 'draft') await updateNotice(tx, notice, { status: 'discarded' });
  },
};

/** The outage as it is kept: one that tells some houses of another notice's is a part of that. */
function outageTold({ notice: { outage }, old }: NoticeContent): Notice['outage'] {
  const partOf = old?.others?.notice ?? old?.outage?.partOf;
  return outage === undefined ? null : { ...outage, ...(partOf !== undefined && { partOf }) };
}

/** The notice that was corrected for some of its houses goes on telling the hours of the others. */
async function leaveToOthers(
  tx: Database,
  { community }: MessageContext,
  { notice, places }: NonNullable<Corrected['others']>,
): Promise<void> {
  const told = await lockNotice(tx, community.id, notice);
  if (told?.outage != null) await updateNotice(tx, told, { outage: { ...told.outage, places, some: true } });
}

async function noticeOf(tx: Database, draft: Draft | undefined): Promise<Notice | undefined> {
  if (draft?.record == null) return undefined;
  return lockNotice(tx, draft.community, Number(subjectOf(draft.record).id));
}

export const roomsById = (rooms: readonly Room[], ids: readonly string[]): readonly Room[] =>
  rooms.filter((room) => ids.includes(room.id));

/** What property may post about by itself. */
const topicOf = ({ words }: MessageContext, { outage, text }: NoticeSlots): 'outage' | 'repair' | 'other' =>
  outage !== undefined ? 'outage' : words.hints(text).includes('of-repairs') ? 'repair' : 'other';

/** The rooms this person may post such a notice to (N3). */
const permitted = (context: MessageContext, notice: NoticeSlots): readonly Room[] =>
  context.rooms.filter((room) =>
    may(context.sender, 'notice.post', { rooms: [room], subject: topicOf(context, notice) }),
  );

/** 全部: every resident among them, nobody reached twice; of a few that were named one by one, all. */
function everyPermitted(context: MessageContext, notice: NoticeSlots): readonly Room[] {
  const rooms = permitted(context, notice);
  const once = residentRooms(context.rooms).filter((room) => rooms.includes(room));
  return offersAll(rooms) || once.length === 0 ? rooms : once;
}

/** The rooms, if this person may post there; a leader reaches only the own stairwells and their building (N3). */
export function permittedRooms(
  context: MessageContext,
  rooms: readonly Room[],
  notice: NoticeSlots,
): readonly string[] {
  const subject = topicOf(context, notice);
  if (rooms.length > 0 && !may(context.sender, 'notice.post', { rooms, subject })) {
    throw new UserError(
      `这条您发不了：${sayRooms(rooms)}不在您能发的范围里。需要的话请找社区工作人员。`,
      rooms.map((room) => room.topic).join(','),
    );
  }
  return rooms.map((room) => room.id);
}

const sendAtOf = (notice: NoticeSlots, context: MessageContext): Temporal.Instant | undefined =>
  notice.sendAt === undefined ? undefined : instantOf(notice.sendAt, context.community.timezone);

/** When it goes out; a time inside the quiet hours is said to be one (Q8). */
function sayWhen(notice: NoticeSlots, context: MessageContext): string {
  const { timezone, quiet } = context.community;
  const at = sendAtOf(notice, context);
  const night = quietUntil(at ?? context.now, quiet, timezone) === undefined ? '' : '（是夜里，会照发）';
  if (at === undefined || !isBefore(context.now, at)) return `发出时间：确认后马上发${night}`;
  const wall = wallAt(at, timezone);
  return `发出时间：${sayDay(wall.toPlainDate(), dateAt(context.now, timezone))}${clock24(wall)}${night}`;
}

const clock24 = (wall: Temporal.PlainDateTime): string => wall.toPlainTime().toString({ smallestUnit: 'minute' });

/** The outage of the new wording; of a correction with what it leaves unsaid taken from the notice it corrects. */
function outageAfter(
  { notice, old }: NoticeContent,
  { text, outage }: DraftChange,
  context: MessageContext,
): Pick<NoticeSlots, 'outage'> {
  if (old?.outage == null || text === undefined || outage?.to !== undefined)
    return outage === undefined ? {} : { outage };
  // 改成1门2门都停 says itself who is without it.
  const { extent, ...order } = notice;
  const kept = extent === undefined || context.reading.addresses.length > 0 ? {} : { extent };
  const slots = { ...order, ...kept, text, ...(outage === undefined ? {} : { outage }) };
  const places = old.houses ?? [];
  const told = { ...old.outage, ...(places.length === 0 ? {} : { places }) };
  const after = correctedOutage(slots, { outage: told, rooms: [] }, context);
  return after === undefined ? {} : { outage: after };
}

/** What a draft is about, for who may post it: a correction is about what it corrects (电不停了). */
const aboutWhat = ({ notice, old }: NoticeContent): NoticeSlots => {
  const outage = notice.outage ?? old?.outage ?? undefined;
  return { ...notice, ...(outage === undefined ? {} : { outage }) };
};
