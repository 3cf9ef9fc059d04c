import type { Database } from '#db/client.ts';
import { type Event, openEvents, signupsOf } from '#db/queries/events.ts';
import { placesLeft } from '#domain/places-left.ts';
import { dateAt } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';
import { sayWhenOf } from './say.ts';

export interface OpenAnswer {
  readonly events: readonly Event[];
  readonly text: string;
}

/** A reply in a room has at most five lines (Q7). */
const most = { room: 4, direct: 12 } as const;

/** 有什么活动: the open events of the room, in a direct message all; those of the days that were named when there are any; undefined when none is open. */
export async function answerOpen(tx: Database, context: MessageContext): Promise<OpenAnswer | undefined> {
  const { community, room, now } = context;
  const all = await openEvents(tx, community.id, now, room?.id);
  const onDays = all.filter((event) => isOnNamedDay(context, event));
  const meant = (onDays.length > 0 ? onDays : all).toSorted(byStart);
  const [only, another] = meant;
  if (only === undefined) return undefined;
  if (another === undefined) return { events: meant, text: `正在报名的是${await lineOf(tx, context, only)}` };
  const shown = meant.slice(0, room === undefined ? most.direct : most.room);
  const lines: string[] = [];
  for (const event of shown) lines.push(await lineOf(tx, context, event));
  const rest = meant.length - shown.length;
  return { events: shown, text: [`正在报名的活动${rest > 0 ? `（还有${rest}个）` : ''}：`, ...lines].join('\n') };
}

async function lineOf(tx: Database, { community }: MessageContext, event: Event): Promise<string> {
  const left = placesLeft(event.capacity, await signupsOf(tx, community.id, event.number));
  const parts = [
    event.startsAt === null ? '' : sayWhenOf(event, community.timezone),
    event.place ?? '',
    event.capacity === null ? '' : left > 0 ? `还有${left}个名额` : '名额满了，可以候补',
  ].filter((part) => part !== '');
  return `「${event.title}」${parts.length === 0 ? '' : `：${parts.join('，')}`}。（来源：活动#${event.number}）`;
}

const byStart = (a: Event, b: Event): number =>
  (a.startsAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY) -
    (b.startsAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY) || a.number - b.number;

function isOnNamedDay({ reading, community }: MessageContext, { startsAt }: Event): boolean {
  if (startsAt === null) return false;
  const day = dateAt(startsAt, community.timezone).toString();
  return reading.times.some(({ from, to }) => {
    if (from === undefined) return false;
    const first = from.slice(0, 10);
    return to === undefined ? day === first : day >= first && `${day}T00:00:00` < to;
  });
}
