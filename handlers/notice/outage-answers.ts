import type { Database } from '#db/client.ts';
import { lockNotice, type Notice, noticeChain, noticesInForce } from '#db/queries/notices.ts';
import { isBefore } from '#domain/clock.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { Address } from '#domain/reading.ts';
import { dateAt, wallAt } from '#domain/wall.ts';
import { sayDay, sayMoment, sayPlace } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import {
  announcedWithin,
  type Outage,
  outageOf,
  outagesAhead,
  outagesEnded,
  reaches,
  sayOutage,
  sayScope,
  supplyNames,
} from './outage.ts';

/** The announced outage a question is about: of the named supply, where the asker lives; on a named day that day's. */
export async function outageAsked(tx: Database, context: MessageContext): Promise<Outage | undefined> {
  const day = dayAsked(context);
  const fitting = (await outagesAhead(tx, context)).filter((outage) => isAbout(outage, context));
  if (day === undefined) return fitting[0];
  // Having no notice for the day that was asked about is never answered as a no (A1).
  return fitting.find(({ notice }) => notice.outage?.from?.slice(0, 10) === day);
}

/** The outage a question about now means that somebody has ended: 来水了吗 (N7). */
export async function endedAsked(tx: Database, context: MessageContext): Promise<Outage | undefined> {
  const day = dayAsked(context);
  if (day !== undefined && day !== dateAt(context.now, context.community.timezone).toString()) return undefined;
  return (await outagesEnded(tx, context)).find((outage) => isAbout(outage, context));
}

/** A supply that was told to be out, and is not after all where somebody asks. */
export interface CalledOff {
  /** As it was told before. */
  readonly outage: Outage;
  /** Who says that it is not, and where. */
  readonly by: Notice;
  readonly where: string;
}

/** 还停水吗, after 停水取消 or 1号楼不停水了: what was told of it before, and who called it off (N6). */
export async function calledOffAsked(tx: Database, context: MessageContext): Promise<CalledOff | undefined> {
  const { community, now, rooms, reading } = context;
  if (reading.supplies === undefined || reading.missing !== undefined) return undefined;
  const day = dayAsked(context);
  const place = whereAsked(context);
  for (const by of await noticesInForce(tx, community.id, now.subtract(announcedWithin))) {
    const outage = (await toldBefore(tx, by))
      .flatMap((notice) => outageOf(notice, community.timezone) ?? [])
      .find((one) => isBefore(now, one.to) && isAbout(one, context));
    if (outage === undefined || (day !== undefined && outage.notice.outage?.from?.slice(0, 10) !== day)) continue;
    const still = outageOf(by, community.timezone);
    if (by.outage != null && (place.building === undefined || still === undefined || reaches(still, place, rooms)))
      continue;
    const { building, unit } = place;
    const where =
      by.outage == null || building === undefined
        ? sayScope(outage, context)
        : sayPlace({ building, ...(unit !== undefined && { unit }) });
    return { outage, by, where };
  }
  return undefined;
}

/** What was told of an outage before a correction, the latest first. */
async function toldBefore(tx: Database, { community, number, corrects }: Notice): Promise<readonly Notice[]> {
  if (corrects === null) return [];
  const earlier = (await noticeChain(tx, community, number)).filter((one) => one < number).sort((a, b) => b - a);
  const told: Notice[] = [];
  for (const one of earlier) {
    const notice = await lockNotice(tx, community, one);
    if (notice?.status === 'sent' && notice.outage != null) told.push(notice);
  }
  return told;
}

/** 1号楼明天（12月2日周三）不停水了. */
export function sayCalledOff({ outage, where }: CalledOff, context: MessageContext): string {
  const { timezone } = context.community;
  const day = sayDay(dateAt(outage.from, timezone), dateAt(context.now, timezone));
  return `${where}${day}不${supplyNames[outage.supply]}了。`;
}

const dayAsked = ({ reading }: MessageContext): string | undefined =>
  reading.times.find(({ from, kind }) => kind !== 'duration' && from !== undefined)?.from?.slice(0, 10);

/** Of a supply the question speaks of, at the place it means. */
function isAbout(outage: Outage, context: MessageContext): boolean {
  if (context.reading.supplies?.includes(outage.supply) !== true) return false;
  const place = whereAsked(context);
  return place.building === undefined || reaches(outage, place, context.rooms);
}

/** The place named in the question, else the asker's home, else the room's. */
export function whereAsked({ reading, sender, room }: MessageContext): Address {
  const named = reading.addresses.find(({ building }) => building !== undefined);
  if (named !== undefined) return named;
  const [building, unit] = sender.address?.split('-') ?? [room?.building ?? undefined, room?.unit ?? undefined];
  return { ...(building === undefined ? {} : { building }), ...(unit === undefined ? {} : { unit }) };
}

/** A report of just that missing supply gets the outage's end as its answer, and no ticket (N7). */
export function answerReport(context: MessageContext, outage: Outage): Outgoing {
  const about = [subject('notice', outage.notice.number)];
  context.did('answered', about);
  const text = `这是通知过的：${sayOutage(outage, context)}（通知#${outage.notice.number}）。到点还没来请再说一声，我马上报给物业。`;
  return { ...reply(context, text, about), standing: 'repair' };
}

/** 3号楼停水下午3:30恢复了: what somebody who is still without should do. */
export function sayEnded(outage: Outage, context: MessageContext): string {
  const { timezone } = context.community;
  const today = dateAt(context.now, timezone);
  const at = sayMoment(wallAt(outage.notice.endedAt!, timezone), today);
  return `${sayScope(outage, context)}${supplyNames[outage.supply]}${at}已经恢复。家里还没有请说一声，我报给物业。`;
}
