import type { Database } from '#db/client.ts';
import { noticesBy } from '#db/queries/notices.ts';
import type { Room } from '#db/queries/places.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { shows } from '#domain/hints.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { sendAgain } from './again.ts';
import { corrected, noticeToCorrect } from './correct.ts';
import { keepHours } from './corrected-outage.ts';
import { datedFor } from './dated.ts';
import { noticeDraft, permittedRooms, roomsById } from './draft.ts';
import { covers, housesOf, type Places, stillConcerned } from './houses.ts';
import { partMeant } from './parts.ts';
import { plainWords } from './plain-words.ts';
import { rewordNotice } from './reword.ts';
import { roomsInstead, roomsMeant, roomsOfScope } from './scope.ts';

/** 发通知：…: a draft, what it lacks asked for, a preview; nothing goes out before 确认 (N1). */
export const post: Handler<'notice.post'> = async (intent, context, tx) => {
  const { slots } = intent;
  if (context.sender.rights.length === 0) {
    throw new UserError('发通知要由楼门长或社区工作人员来，您可以把内容告诉他们。', 'notice.post');
  }
  if (slots.again === true) return sendAgain(tx, context, slots);
  if (slots.notice !== undefined || slots.corrects === true) return correct(slots, context, tx);
  const meant = roomsMeant(slots.scope, context);
  const rooms = permittedRooms(context, meant, slots);
  return beginDraft(tx, context, 'notice', noticeDraft, { notice: datedFor(slots, context), rooms });
};

/** 更正通知#1：…: goes where the old one went, and says old → new in its first line (N6). */
async function correct(said: NoticeSlots, context: MessageContext, tx: Database): Promise<readonly Outgoing[]> {
  // 上面打错了，应该是13点 by who never posted a notice is said of something else.
  if (
    !shows(context.reading, 'of-a-notice') &&
    (await noticesBy(tx, context.community.id, context.sender.contact)).length === 0 &&
    said.whole !== true
  )
    return [];
  const named = await noticeToCorrect(tx, context, said);
  const { slots, old } = await partMeant(tx, context, said, named);
  const notice = corrected(slots, old, context);
  // Nobody heard of it yet: it goes out as it reads now.
  if (old.status === 'scheduled') {
    const { text, outage } = notice;
    // 停水延到12点 says what is other, not what is to go out.
    if (old.outage !== null && text === slots.text && slots.whole !== true) throw notYet(old.number);
    const { scope, instead } = slots;
    const changed = {
      notice: old.number,
      text,
      ...(outage === undefined ? {} : { outage }),
      ...(scope !== undefined && { scope }),
      ...(instead !== undefined && { instead }),
    };
    return rewordNotice({ kind: 'notice.reword', slots: changed }, context, tx);
  }
  const houses = housesOf(old, context.rooms, context.community);
  const keep = keepHours(slots, houses, context.community);
  const meant =
    slots.scope === undefined
      ? [
          ...new Set([
            ...stillConcerned(
              keep.length > 0 ? { corrects: old.number, outage: notice.outage ?? null } : old,
              roomsById(context.rooms, old.rooms),
            ),
            ...alsoTold(slots.extent === undefined ? slots : notice, houses, context),
          ]),
        ]
      : [
          ...new Set([
            // Who was told of it by mistake hears that too.
            ...(slots.whole === true ? roomsById(context.rooms, old.rooms) : []),
            ...roomsInstead(slots, old.rooms, context.rooms).meant,
          ]),
        ];
  const rooms = permittedRooms(context, meant, {
    ...notice,
    outage: notice.outage ?? old.outage ?? undefined,
  } as NoticeSlots);
  const { text, outage } = old;
  const others = keep.length === 0 ? undefined : { notice: old.number, places: keep };
  const before = { number: notice.notice ?? old.number, text, outage, houses, ...(others && { others }) };
  const words = slots.made === true ? plainWords(before, notice, context.community) : notice.text;
  return beginDraft(tx, context, 'notice', noticeDraft, { notice: { ...notice, text: words }, rooms, old: before });
}

const notYet = (number: number): UserError =>
  new UserError(
    `通知#${number}还没发出去。要改内容请先说「通知#${number}不发了」，再重新发一条；改时间可以说「通知#${number}改到下午4点发」。`,
  );

/** 停水加上7号楼, 更正：8号楼停水: who is without it besides, or instead of others, has to hear of it. */
function alsoTold({ houses, outage }: NoticeSlots, before: Places, { rooms }: MessageContext): readonly Room[] {
  if (houses === 'fewer') return [];
  const places = (outage?.places ?? []).filter((place) => !before.some((one) => covers(one, place)));
  return roomsOfScope(
    {
      buildings: places.flatMap(({ building, unit }) => (unit === undefined ? [building] : [])),
      stairwells: places.flatMap(({ building, unit }) => (unit === undefined ? [] : [`${building}-${unit}`])),
    },
    rooms,
  );
}
