import type { Database } from '#db/client.ts';
import { type Event, type Signup, updateEvent } from '#db/queries/events.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { placesLeft } from '#domain/places-left.ts';
import type { Context } from '../handler.ts';

/** When the last place is gone, every room of the event hears it in one line, once (S6). */
export async function tellFull(
  tx: Database,
  context: Context,
  event: Event,
  list: readonly Signup[],
  because: readonly string[],
): Promise<readonly Outgoing[]> {
  if (event.capacity === null || event.fullAt !== null || placesLeft(event.capacity, list) > 0) return [];
  await updateEvent(tx, event, { fullAt: context.now });
  const text = `「${event.title}」名额已满（${event.capacity}人），再报名的按次序候补。`;
  return tellRooms(event, text, because);
}

/** One line in every room of the event. */
export const tellRooms = (event: Event, text: string, because: readonly string[]): readonly Outgoing[] =>
  event.rooms.map((room) => ({
    to: { room },
    text,
    kind: 'notice',
    because,
    about: [subject('event', event.number)],
    standing: 'receipt',
  }));
