import type { Database } from '#db/client.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { Address } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { type Outage, outagesAhead, reaches, sayOutage } from './outage.ts';

const asked = {
  water: /水/u,
  power: /电(?!梯|动|瓶|话|视|脑|影)/u,
  heating: /暖|热力|供热/u,
  gas: /气(?!温|象|味)/u,
} as const;
/** 几点, 什么时候, 到, 吗: what an outage's hours answer. */
const aboutHours = /停|断|来|恢复|供|通|有[水电气暖]/u;

/** The announced outage a question is about: of the named supply, where the asker lives; on a named day that day's. */
export async function outageAsked(tx: Database, context: MessageContext): Promise<Outage | undefined> {
  const { said } = context.message;
  if (!aboutHours.test(said)) return undefined;
  const place = whereAsked(context);
  const day = context.reading.times.find(({ from, kind }) => kind !== 'duration' && from !== undefined)?.from;
  const fitting = (await outagesAhead(tx, context)).filter(
    (outage) =>
      asked[outage.supply].test(said) && (place.building === undefined || reaches(outage, place, context.rooms)),
  );
  if (day === undefined) return fitting[0];
  // Having no notice for the day that was asked about is never answered as a no (A1).
  return fitting.find(({ notice }) => notice.outage?.from?.slice(0, 10) === day.slice(0, 10));
}

/** The place named in the question, else the asker's home, else the room's. */
function whereAsked({ reading, sender, room }: MessageContext): Address {
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
