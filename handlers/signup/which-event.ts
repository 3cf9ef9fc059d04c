import type { Database } from '#db/client.ts';
import { type Event, lockEvent, openEvents } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import { dateAt } from '#domain/wall.ts';
import type { MessageContext } from '../handler.ts';

/** The event a sign-up belongs to (S1); several open ones have to be asked about. */
export type Which =
  | { readonly is: 'one'; readonly event: Event }
  | { readonly is: 'several'; readonly events: readonly Event[] }
  | { readonly is: 'none' };

/** Quoted, else named, else the one just talked about, else the only open one of the room. */
export async function whichEvent(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  inFocus: boolean,
): Promise<Which> {
  const { quoted, focus, community, room, now } = context;
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'event')
    return locked(tx, context, Number(quoted.id));
  const open = await openEvents(tx, community.id, now, room?.id);
  if (named !== undefined) {
    const matching = namedEvents(named, open);
    if (matching.length > 0) return choice(tx, context, matching);
  }
  const dated = onNamedDay(context, open);
  if (dated.length === 1) return choice(tx, context, dated);
  if (named !== undefined) return { is: 'none' };
  if (inFocus && focus?.type === 'event') return locked(tx, context, Number(focus.id));
  return choice(tx, context, open);
}

async function choice(tx: Database, context: MessageContext, events: readonly Event[]): Promise<Which> {
  if (events.length === 0) return { is: 'none' };
  if (events.length > 1) return { is: 'several', events };
  return locked(tx, context, events[0]!.number);
}

async function locked(tx: Database, context: MessageContext, number: number): Promise<Which> {
  const event = await lockEvent(tx, context.community.id, number);
  return event === undefined ? { is: 'none' } : { is: 'one', event };
}

/** Events on a day that the message names. */
function onNamedDay(context: MessageContext, events: readonly Event[]): readonly Event[] {
  const { timezone } = context.community;
  const days = context.reading.times.flatMap((time) => (time.from === undefined ? [] : [time.from.slice(0, 10)]));
  return events.filter(
    (event) => event.startsAt !== null && days.includes(dateAt(event.startsAt, timezone).toString()),
  );
}
