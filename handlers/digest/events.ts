import type { Database } from '#db/client.ts';
import { type Event, eventsBegun, eventsBetween, participationsOf, signupsOf } from '#db/queries/events.ts';
import { isBefore } from '#domain/clock.ts';
import { seated } from '#domain/places-left.ts';
import { endOf } from '../event/reminders.ts';
import { sayWhenOf } from '../event/say.ts';
import type { Context } from '../handler.ts';

/** Events of the next two weeks are named. */
const ahead = Temporal.Duration.from({ hours: 24 * 14 });
/** What began so long before the last digest may have ended after it. */
const longestEvent = Temporal.Duration.from({ hours: 24 });

/** What took place since the last digest and who came to it, then what is to come, with counts (D2). */
export async function eventLines(
  tx: Database,
  context: Context,
  from: Temporal.Instant,
  told: (event: Event) => boolean = () => true,
): Promise<string[]> {
  const { community, now } = context;
  const begun = await eventsBegun(tx, community.id, from.subtract(longestEvent), now);
  const held = begun.filter((event) => told(event) && !isBefore(ends(event, context), from));
  const lines: string[] = [];
  for (const event of held) lines.push(`${await sayCounts(tx, context, event)}${await sayCame(tx, context, event)}`);
  for (const event of (await eventsBetween(tx, community.id, now, now.add(ahead))).filter(told))
    lines.push(await sayCounts(tx, context, event));
  return lines;
}

/** Only events that have begun are asked for. */
const ends = (event: Event, { community }: Context): Temporal.Instant =>
  endOf(event, event.startsAt!, community.timezone);

async function sayCounts(tx: Database, { community }: Context, event: Event): Promise<string> {
  const list = await signupsOf(tx, community.id, event.number);
  const waiting = list.filter((signup) => signup.status === 'waitlisted').length;
  const when = event.startsAt === null ? '' : `${sayWhenOf(event, community.timezone)} `;
  const limit = event.capacity === null ? '' : `/${event.capacity}`;
  return `活动#${event.number} ${when}${event.title}：${seated(list)}${limit}人${waiting === 0 ? '' : `，候补${waiting}户`}`;
}

/** Who came, as far as it was said (S8). */
async function sayCame(tx: Database, context: Context, event: Event): Promise<string> {
  if (isBefore(context.now, ends(event, context))) return '，正在办';
  const rows = await participationsOf(tx, event.community, event.number);
  if (rows.length === 0) return '，办完了';
  const count = (status: (typeof rows)[number]['status']) => rows.filter((row) => row.status === status).length;
  const parts = [
    count('attended') === 0 ? '' : `来了${count('attended')}家`,
    count('absent') === 0 ? '' : `缺${count('absent')}家`,
    count('signed') === 0 ? '' : `${count('signed')}家到没到还没说`,
  ];
  return `，办完了，${parts.filter((part) => part !== '').join('，')}`;
}
