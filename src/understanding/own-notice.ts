import type { Database } from '#db/client.ts';
import { openEvents } from '#db/queries/events.ts';
import { lockNotice, type Notice, noticesInForce } from '#db/queries/notices.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Frame, Reading, TimeMention } from '#domain/reading.ts';
import { read } from '#language/read.ts';
import { withTime } from './draft-times.ts';
import type { Said } from './said.ts';

/** A notice of the sender's that the words name, and what is other: its time, or that it is off. */
export interface NamedNotice {
  readonly notice: number;
  readonly text: string;
  readonly outage: boolean;
  readonly moved?: TimeMention;
}

/** A notice is spoken of by what it is about for this long. */
const standing = Temporal.Duration.from({ hours: 24 * 7 });
const longest = 30;
const numbered =
  /^(?:请|麻烦|把|将){0,2}(?:通知|公告)\s?#?\s?(?<number>\d{1,5})号?(?:通知|公告)?(?:的?(?:时间|日期))?(?:要|得|先){0,2}(?:改|推迟|提前|延期?|延后|挪|换|调整?)(?:到|成|为|在)[^发]{2,14}$/u;
const calledOff =
  /^(?<what>[^，,。\s\d]{2,10}?)(?:的事儿?|的?通知)?(?:先|就|都|暂时|临时){0,2}(?:取消|作罢|不[搞办弄]|改期)了?[。.!！]?$/u;
const nothing = /^(?:活动|通知|会议?|预约|订单|停[水电暖气]|工单|报修|今天|明天|这个|那个)/u;

/** 刷墙改到后天上午9点, 通知#1改成周六下午2点, 刷墙取消了: the notice that is meant; an event that is called so goes before it. */
export async function noticeNamed(tx: Database, said: Said, reading: Reading): Promise<NamedNotice | undefined> {
  const { community, contact, at } = said;
  if (reading.said.length > longest || reading.question) return undefined;
  const [time, another] = reading.times;
  const moved = another === undefined && time?.from !== undefined ? time : undefined;
  const number = numbered.exec(reading.said)?.groups?.number;
  if (number !== undefined && moved !== undefined) {
    const notice = await lockNotice(tx, community, Number(number));
    return notice?.status === 'sent' && notice.author === contact ? named(notice, moved) : undefined;
  }
  const what = moved === undefined ? whatIsOff(reading) : whatMoves(reading);
  if (what === undefined || nothing.test(what)) return undefined;
  if (namedEvents(what, await openEvents(tx, community, at)).length > 0) return undefined;
  const own = (await noticesInForce(tx, community, at.subtract(standing))).filter(({ author }) => author === contact);
  const meant = own.find(({ text, outage }) => outage === null && text.includes(what));
  return meant && named(meant, moved);
}

const named = ({ number, text, outage }: Notice, moved: TimeMention | undefined): NamedNotice => ({
  notice: number,
  text,
  outage: outage !== null,
  ...(moved !== undefined && { moved }),
});

function whatMoves({ intents }: Reading): string | undefined {
  const [first, second] = intents;
  if (first?.kind !== 'event.change' || second !== undefined) return undefined;
  const { event, change } = first.slots;
  if (typeof event !== 'string' || change.startsAt === undefined) return undefined;
  // 那条口罩的, 口罩那条通知: what it is about.
  const what = event.replace(/^[那这][条个]|的$|的?[那这]?[条个]?(?:通知|公告)?(?:的)?$/gu, '');
  return what.length > 1 ? what : undefined;
}

const whatIsOff = ({ said, intents, times }: Reading): string | undefined =>
  times.length === 0 && intents.every(({ kind }) => kind === 'event.cancel')
    ? calledOff.exec(said.trim())?.groups?.what
    : undefined;

/** The correction that these words are. */
export function ofNamedNotice(
  reading: Reading,
  { notice, text, outage, moved }: NamedNotice,
  frame: Frame,
): IntentOf<'notice.post'> | undefined {
  if (moved === undefined) return { kind: 'notice.post', slots: { text: reading.said.trim(), notice, whole: true } };
  if (outage) {
    const [order] = read(`更正通知#${notice}：时间改到${moved.text}`, frame).intents;
    return order?.kind === 'notice.post' ? order : undefined;
  }
  // A correction opens with what it corrects; its words are those behind it.
  const old = text.replace(/^【更正[^\n]*\n/u, '');
  const now = withTime(old, moved, reading.said, frame);
  return now === old ? undefined : { kind: 'notice.post', slots: { text: now, notice, whole: true } };
}
