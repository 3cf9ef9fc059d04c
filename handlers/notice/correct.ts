import type { Database } from '#db/client.ts';
import { lockNotice, type Notice, noticesBy } from '#db/queries/notices.ts';
import type { NoticeSlots } from '#domain/drafted.ts';
import { UserError } from '#domain/errors.ts';
import { may } from '#domain/person.ts';
import type { TimeMention } from '#domain/reading.ts';
import { sayRange } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { supplyNames } from './outage.ts';

/** What a correction needs to know of the notice it corrects. */
export interface Corrected {
  readonly number: number;
  readonly text: string;
  readonly outage: NoticeSlots['outage'] | null;
}

/** The notice a correction means: numbered, quoted, else the author's latest (N6). */
export async function noticeToCorrect(
  tx: Database,
  context: MessageContext,
  number: number | undefined,
): Promise<Notice> {
  const { quoted, community, sender } = context;
  const meant =
    number ??
    (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'notice' ? Number(quoted.id) : undefined);
  const notice =
    meant === undefined
      ? (await noticesBy(tx, community.id, sender.contact))[0]
      : await lockNotice(tx, community.id, meant);
  if (notice?.status !== 'sent') throw new UserError('更正哪一条？请说一下通知的号，比如「更正通知#3：…」。');
  const topic = notice.outage == null ? 'other' : 'outage';
  if (!may(sender, 'notice.manage', { author: notice.author, subject: topic }))
    throw new UserError('更正要由发通知的人或社区工作人员来。', `notice:${notice.number}`);
  return notice;
}

/** The correction with what it leaves unsaid taken from the old notice: supply, day, places. */
export function corrected(slots: NoticeSlots, old: Notice, times: readonly TimeMention[]): NoticeSlots {
  const outage = old.outage == null || endsIt.test(slots.text) ? slots.outage : newHours(slots, old.outage, times);
  const { outage: _, corrects: __, ...rest } = slots;
  return { ...rest, notice: old.number, ...(outage === undefined ? {} : { outage }) };
}

/** 明天不停水了: there is no outage any more. */
const endsIt = /不停[水电暖气]?|取消|不停了|照常/u;

function newHours(
  slots: NoticeSlots,
  old: NonNullable<NoticeSlots['outage']>,
  times: readonly TimeMention[],
): NonNullable<NoticeSlots['outage']> {
  const range = times.find((time) => time.kind === 'range' && time.from !== undefined && time.to !== undefined);
  const named = times.some((time) => namesDay.test(time.text));
  // 延长到晚上7点: the one time that is said is the new end.
  const point = range === undefined && lasts.test(slots.text) ? (slots.outage?.from ?? firstTime(times)) : undefined;
  const from = point === undefined ? (slots.outage?.from ?? range?.from) : undefined;
  const to = point ?? slots.outage?.to ?? range?.to;
  const onOldDay = (wall: string | undefined) =>
    wall === undefined || named || old.from === undefined ? wall : `${old.from.slice(0, 10)}${wall.slice(10)}`;
  const hours = { from: onOldDay(from) ?? old.from, to: onOldDay(to) ?? old.to };
  const places = slots.outage?.places ?? old.places;
  return {
    supply: old.supply,
    ...(hours.from === undefined ? {} : { from: hours.from }),
    ...(hours.to === undefined ? {} : { to: hours.to }),
    ...(places === undefined ? {} : { places }),
  };
}

const lasts =
  /延长|延[到至]|延后到|延后至|延迟[到至]|推迟到.{0,10}(?:来|恢复|结束)|拖到|到.{0,12}(?:恢复|来[水电暖气]|结束|才[来有])|(?:恢复|来[水电暖气])(?:时间)?(?:改|推迟|延|要)/u;

const firstTime = (times: readonly TimeMention[]): string | undefined =>
  times.map(({ from, to }) => from ?? to).find((wall) => wall !== undefined);

const namesDay = /[今明后]天|[今明]晚|周|星期|礼拜|月|[日号]/u;

/** Old → new in its first line, then the author's words (N6). */
export function sayCorrection(old: Corrected, notice: NoticeSlots): string {
  const before = sayHours(old.outage ?? undefined);
  const after = sayHours(notice.outage);
  if (before !== undefined && after !== undefined && before !== after)
    return `【更正通知#${old.number}】${supplyNames[notice.outage!.supply]}：原${before}，改为${after}\n${notice.text}`;
  const first = old.text.split('\n').find((line) => !line.startsWith('【更正')) ?? old.text;
  return `【更正通知#${old.number}】原「${first.slice(0, 60)}」，改为「${notice.text.split('\n')[0]!.slice(0, 60)}」\n${notice.text}`;
}

function sayHours(outage: NoticeSlots['outage']): string | undefined {
  if (outage?.from === undefined || outage.to === undefined) return undefined;
  return sayRange(Temporal.PlainDateTime.from(outage.from), Temporal.PlainDateTime.from(outage.to));
}
