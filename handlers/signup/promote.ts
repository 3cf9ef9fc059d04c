import type { Database } from '#db/client.ts';
import { type Event, type Signup, signupsOf, updateEvent, updateSignup } from '#db/queries/events.ts';
import { messagesAbout, type Trace } from '#db/queries/traces.ts';
import { type Chat, chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import { placesLeft, promoted } from '#domain/places-left.ts';
import type { Context } from '../handler.ts';

/** Whoever fits moves up in order, and is told with a mention (S4); `spoken` is the sign-up whose own receipt says it. */
export async function promote(
  tx: Database,
  context: Context,
  event: Event,
  because: readonly string[],
  spoken?: number,
): Promise<readonly Outgoing[]> {
  if (event.capacity === null && event.fullAt === null) return [];
  const list = await signupsOf(tx, context.community.id, event.number);
  const up = promoted(event.capacity, list);
  for (const signup of up) await updateSignup(tx, signup, { status: 'confirmed' });
  const now = await signupsOf(tx, context.community.id, event.number);
  if (event.fullAt !== null && placesLeft(event.capacity, now) > 0) await updateEvent(tx, event, { fullAt: null });
  const told = up.filter(({ number }) => number !== spoken);
  if (told.length === 0) return [];
  const traces = await messagesAbout(tx, context.community.id, subjectKey(subject('event', event.number)));
  return told.flatMap((signup) => toldOfPromotion(event, signup, whereSigned(event, signup, traces), because));
}

/** Where somebody signed up is where they hear of their place; else the event's first room. */
function whereSigned(event: Event, signup: Signup, traces: readonly Trace[]): Chat | undefined {
  const made = traces.findLast(({ did, payload }) => {
    const { signup: one, added = [] } = (payload ?? {}) as { signup?: number; added?: readonly number[] };
    return ['signed', 'carded', 'chained'].includes(did) && (one === signup.number || added.includes(signup.number));
  });
  if (made !== undefined) return chatOf(made.chat);
  const [room] = event.rooms;
  if (room !== undefined) return { room };
  return signup.contact === null ? undefined : { contact: signup.contact };
}

const toldOfPromotion = (
  event: Event,
  signup: Signup,
  to: Chat | undefined,
  because: readonly string[],
): readonly Outgoing[] => {
  if (to === undefined) return [];
  const mention = signup.contact ?? signup.by;
  return [
    {
      to,
      text: `「${event.title}」有名额了，${signup.name} ${signup.party}人已补上。`,
      kind: 'receipt',
      because,
      about: [subject('event', event.number)],
      standing: 'receipt',
      ...(mention === null || !('room' in to) ? {} : { mention: [mention] }),
    },
  ];
};
