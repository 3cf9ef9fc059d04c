import type { Database } from '#db/client.ts';
import { type Event, lockEvent, openEvents, type Signup, signupsOf } from '#db/queries/events.ts';
import { authorOf, isNamed, isNick } from '#domain/chain-names.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { MessageContext } from '../handler.ts';

/** A sign-up, its event and all that stand on the list beside it. */
export interface Own {
  readonly event: Event;
  readonly signup: Signup;
  readonly list: readonly Signup[];
}

/**
 * Who was put on the list by somebody else and now speaks for themselves is not counted twice: their name, and no other flat.
 * A nickname is theirs only on a list that they posted: there may be another 小王.
 */
export const claimed = (list: readonly Signup[], { sender }: MessageContext): Signup | undefined =>
  list.find(({ contact, by, status, address, name }) => {
    if (contact !== null || status === 'withdrawn') return false;
    if (address === null || sender.address === undefined)
      return (
        isNamed({ name }, authorOf(sender.displayName, sender.nick)) ||
        (by !== null && sender.contacts.includes(by) && isNick({ name }, authorOf(sender.displayName, sender.nick)))
      );
    return address === sender.address && (sender.displayName.includes(name) || name.includes(sender.displayName));
  });

/** 扫雪我不去了, by who stands on the list that a neighbour wrote: the line of that name, when it is the only one in question. */
export async function claimedLine(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
): Promise<Own | undefined> {
  const { community, now, room, quoted } = context;
  if (quoted === 'unknown' || (room === undefined && named === undefined)) return undefined;
  const open = await openEvents(tx, community.id, now, room?.id);
  const asked = quoted?.type === 'event' ? open.filter(({ number }) => String(number) === quoted.id) : open;
  const found: Own[] = [];
  for (const { number } of named === undefined ? asked : namedEvents(named, asked)) {
    const event = await lockEvent(tx, community.id, number);
    const list = await signupsOf(tx, community.id, number);
    const signup = claimed(list, context);
    if (event !== undefined && signup !== undefined) found.push({ event, signup, list });
  }
  return found.length === 1 ? found[0] : undefined;
}
