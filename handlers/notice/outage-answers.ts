import type { Database } from '#db/client.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { Address } from '#domain/reading.ts';
import { dateAt, wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { type Outage, outagesAhead, outagesEnded, reaches, sayOutage, sayScope, supplyNames } from './outage.ts';

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
