import type { Database } from '#db/client.ts';
import { findEvent } from '#db/queries/events.ts';
import { noticesInForce } from '#db/queries/notices.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { type Subject, subject } from '#domain/outgoing.ts';
import { sharedPairs } from '#domain/shared-letters.ts';
import { dateAt } from '#domain/wall.ts';
import { sayDate } from '#domain/wording.ts';
import { answerFromEvent } from '../event/answer.ts';
import type { MessageContext } from '../handler.ts';

export interface Posted {
  readonly id: string;
  readonly text: string;
  readonly about: readonly Subject[];
}

/** What was posted in a room is asked about for so long. */
const remembered = Temporal.Duration.from({ hours: 14 * 24 });
const aDay = Temporal.Duration.from({ hours: 24 });
/** 打疫苗 is 打流感疫苗; less in common is something else. */
const enough = 0.5;
const mostLines = 4;

/** 刷墙是哪天, 今晚还排练吗, said to the assistant: what stands in this very room of it, an event or a notice in force (A1). */
export async function askedOfPosted(tx: Database, context: MessageContext): Promise<Posted | undefined> {
  const asked = context.reading.naming?.asked;
  if (asked === undefined || !context.addressed) return undefined;
  return (await ofEvent(tx, context, asked)) ?? (await ofNotice(tx, context, asked));
}

/** One that is over says nothing of the next. */
async function ofEvent(tx: Database, context: MessageContext, asked: string): Promise<Posted | undefined> {
  try {
    const answer = await answerFromEvent(tx, context, 'when', asked);
    const event = answer && (await findEvent(tx, context.community.id, answer.event.number));
    if (answer === undefined || event === undefined || event.status === 'past') return undefined;
    if (event.startsAt !== null && isBefore(event.startsAt, context.now.subtract(aDay))) return undefined;
    return { id: `event:${event.number}`, text: answer.text, about: [subject('event', event.number)] };
  } catch (error) {
    // Which of several is not asked back where nobody named one.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** The latest of those that speak of it; outages are facts and answer for themselves (N7). */
async function ofNotice(tx: Database, context: MessageContext, asked: string): Promise<Posted | undefined> {
  const { community, room, now } = context;
  const sent = (await noticesInForce(tx, community.id, now.subtract(remembered))).filter(
    ({ rooms, outage }) => room !== undefined && rooms.includes(room.id) && outage === null,
  );
  const shares = sent.map((notice) => ({ notice, share: sharedPairs(asked, notice.text) }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  const notice = most < enough ? undefined : shares.find(({ share }) => share === most)?.notice;
  if (notice === undefined) return undefined;
  const { author, number, corrects, text, sentAt } = notice;
  // A correction says old and new in its first line; what holds now stands below it (N6).
  const lines = text.split('\n').slice(corrects === null ? 0 : 1, mostLines);
  const day = dateAt(sentAt!, community.timezone);
  // 明天 of a notice is the day after it was sent.
  const when = day.equals(dateAt(now, community.timezone)) ? '' : `，${sayDate(day.toPlainDateTime())}发的`;
  const source = author === null ? `通知#${number}` : `${await context.nameOf(author)}的通知#${number}`;
  return {
    id: `notice-${number}`,
    text: `${lines.join('\n')}（来源：${source}${when}）`,
    about: [subject('notice', number)],
  };
}
