import type { Database } from '#db/client.ts';
import { openEvents } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { EventAspect } from '#domain/event-talk.ts';
import { chatOf } from '#domain/occurrence.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import type { Said } from './said.ts';

/** The event of which the same is asked as just before of another one. */
export interface AskedToo {
  readonly event: string;
  readonly aspect: EventAspect;
}

/** What was asked before is what is asked about for this long. */
const justAsked = Temporal.Duration.from({ minutes: 10 });

/** 包饺子呢: the open event that is named, and what its sender asked last; with nothing asked before, when it is, asked of the assistant alone. */
export async function askedToo(
  tx: Database,
  { community, chat, contact, at, direct }: Said,
  { eventTalk: talk }: Reading,
): Promise<{ readonly askedToo?: AskedToo }> {
  if (talk?.is !== 'too') return {};
  const where = chatOf(chat);
  const open = await openEvents(tx, community, at, 'room' in where ? where.room : undefined);
  const [named, another] = namedEvents(talk.event, open);
  if (named === undefined || another !== undefined) return {};
  const trace = await lastDoneBy(tx, community, contact, ['asked'], chat, at.subtract(justAsked));
  const aspect = trace?.about.map(aspectOf).find((it) => it !== undefined) ?? (direct ? 'when' : undefined);
  return aspect === undefined ? {} : { askedToo: { event: named.title, aspect } };
}

/** What of an event an answer was about: `topic:event:3:where`, and `topic:own:…` of the own sign-up. */
function aspectOf(key: string): EventAspect | undefined {
  const { type, id } = subjectOf(key);
  if (type !== 'topic') return undefined;
  if (id.startsWith('own:')) return 'mine';
  const [of, , aspect] = id.split(':');
  return of === 'event' ? (aspect as EventAspect | undefined) : undefined;
}
