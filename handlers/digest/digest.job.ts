import { digestTopic } from '#domain/audience.ts';
import { UserError } from '#domain/errors.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { dateAt, instantOn } from '#domain/wall.ts';
import { sayDate } from '#domain/wording.ts';
import { dailyMoments } from '../daily.ts';
import type { Context, Handler, Job, MessageContext, Slot, SlotContext } from '../handler.ts';
import { reply } from '../saying.ts';
import { composeDigest, composeStairwells, stairwellsLed } from './compose.ts';

/** Once a day to the staff room, after downtime too, the same day (D1). */
export const digestJob: Job = {
  name: 'digest',
  missed: 'latest',
  slots: ({ community }: SlotContext, from, to) =>
    dailyMoments([community.digest.at], community.timezone, from, to).map(
      ({ at, day }): Slot => ({
        key: day.toString(),
        at,
        series: 'digest',
        usefulUntil: day.add({ days: 1 }).toZonedDateTime(community.timezone).toInstant(),
      }),
    ),
  run: async (_slot, context, tx) => {
    const topic = digestTopic(context.community);
    const room =
      context.rooms.find((candidate) => candidate.topic === topic) ??
      context.rooms.find(({ kind }) => kind === 'staff');
    if (room === undefined) return [];
    const said: Outgoing = {
      to: { room: room.id },
      text: await composeDigest(tx, context, sinceYesterday(context)),
      kind: 'digest',
      because: [],
      about: [],
      standing: 'scheduled',
    };
    return [said];
  },
};

/** 日报: now, for staff; a leader gets that of the own stairwells. */
export const digestNow: Handler<'digest.now'> = async (_intent, context, tx) => {
  const { sender } = context;
  if (may(sender, 'digest', { stairwells: 'all' })) {
    const told = await composeDigest(tx, context, sinceYesterday(context));
    return [reply(context, `${notThat(context)}${told}`)];
  }
  if (!may(sender, 'digest', { stairwells: stairwellsLed(sender) }))
    throw new UserError('日报只发给社区工作人员。', 'digest');
  const told = reply(context, await composeStairwells(tx, context, sender, sinceYesterday(context)));
  // What is in homes is not for a room of residents.
  const among = context.room !== undefined && !['leaders', 'staff', 'property'].includes(context.room.kind);
  return [among ? { ...told, to: { contact: sender.contact } } : told];
};

/** 昨天的日报: a digest is made of the records as they stand; which day it is of is said where another was asked for. */
function notThat({ reading, community, now }: MessageContext): string {
  const today = dateAt(now, community.timezone);
  const [asked] = reading.times.flatMap(({ grain, from }) =>
    grain === 'day' && from !== undefined ? [Temporal.PlainDate.from(from.slice(0, 10))] : [],
  );
  if (asked === undefined || Temporal.PlainDate.compare(asked, today) >= 0) return '';
  return `${sayDate(asked)}的日报没有另存，群里往上翻能看到；这是到现在的：\n`;
}

/** Since the digest of the day before. */
const sinceYesterday = ({ community, now }: Context): Temporal.Instant =>
  instantOn(dateAt(now, community.timezone).subtract({ days: 1 }), community.digest.at, community.timezone);
