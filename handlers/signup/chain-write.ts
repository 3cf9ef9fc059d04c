import type { Database } from '#db/client.ts';
import { shownIn, shownMarked } from '#db/queries/chains.ts';
import { addSignups, type Event, type Signup, type SignupMaking, updateSignup } from '#db/queries/events.ts';
import type { Merge } from '#domain/chain-list.ts';
import { plain } from '#domain/chain-names.ts';
import { fits, placesLeft } from '#domain/places-left.ts';
import type { ChainEntry } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { whyClosed } from './closed.ts';

/** What a copy did to the list, as its recall takes it back (C4). */
export interface Written {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed: readonly { readonly number: number; readonly before: number; readonly after: number }[];
  /** Live lines of the author that this copy shows: they stand by it, whatever becomes of an earlier copy. */
  readonly stands: readonly number[];
}

export interface MergeWritten {
  readonly written: Written;
  readonly list: readonly Signup[];
  /** Those whom this copy brought and who have to wait. */
  readonly waiting: readonly Signup[];
  /** Lines whose number of people nobody counts: not stored, asked about (S5). */
  readonly doubtful: readonly ChainEntry[];
  /** Lines in which somebody else wrote another name. */
  readonly rewritten: readonly Rewritten[];
}

export interface Rewritten {
  readonly signup: Signup;
  readonly entry: ChainEntry;
}

/** Writes the difference under the event's lock; a change that does not fit leaves the old number (S3). */
export async function writeMerge(
  tx: Database,
  context: MessageContext,
  event: Event,
  before: readonly Signup[],
  merge: Merge,
): Promise<MergeWritten> {
  const list = new Map(before.map((signup) => [signup.number, signup]));
  const write = async (number: number, set: Partial<Signup>): Promise<void> => {
    list.set(number, await updateSignup(tx, list.get(number)!, set));
  };
  for (const number of merge.removed) await write(number, { status: 'withdrawn' });
  const closed = whyClosed(event, context) !== undefined;
  const changed: Written['changed'][number][] = [];
  const restored: number[] = [];
  for (const { number, party } of merge.changed) {
    const old = list.get(number)!;
    if (!isParty(party) || (closed && party > old.party)) continue;
    if (old.status === 'confirmed' && !fits(event.capacity, without(list, number), party)) continue;
    await write(number, { party, shown: [...new Set([...(old.shown ?? []), old.party, party])] });
    changed.push({ number, before: old.party, after: party });
  }
  for (const { number, party } of closed ? [] : merge.restored) {
    if (!isParty(party)) continue;
    const status = fits(event.capacity, without(list, number), party) ? 'confirmed' : 'waitlisted';
    await write(number, { party, status });
    restored.push(number);
  }
  for (const number of merge.claims) await write(number, { contact: context.sender.contact });
  for (const number of closed ? [] : merge.released)
    await write(number, { contact: null, proxyFor: list.get(number)!.name });
  const fresh = closed ? [] : await addLines(tx, context, event, [...list.values()], merge);
  for (const signup of fresh) list.set(signup.number, signup);
  for (const { number, entry } of merge.rewritten) {
    await write(number, { doubts: [...(list.get(number)!.doubts ?? []), plain(entry.name)] });
  }
  await noteShown(tx, context, event, list, merge);
  const after = [...list.values()];
  const waits = new Set([...fresh.map(({ number }) => number), ...restored]);
  return {
    written: {
      added: [...fresh.map(({ number }) => number), ...restored],
      removed: merge.removed,
      changed,
      stands: standing(context, after, merge, fresh),
    },
    list: after,
    waiting: after.filter(({ number, status }) => status === 'waitlisted' && waits.has(number)),
    rewritten: merge.rewritten.map(({ number, entry }) => ({ signup: list.get(number)!, entry })),
    doubtful: closed ? [] : merge.added.filter(({ entry }) => !isParty(entry.party)).map(({ entry }) => entry),
  };
}

const isParty = (people: number): boolean => people >= 1 && people <= 20;
const without = (list: ReadonlyMap<number, Signup>, number: number): readonly Signup[] =>
  [...list.values()].filter((signup) => signup.number !== number);

async function addLines(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: readonly Signup[],
  merge: Merge,
): Promise<readonly Signup[]> {
  let left = placesLeft(event.capacity, list);
  const making: SignupMaking[] = [];
  for (const { entry, own } of merge.added) {
    if (!isParty(entry.party)) continue;
    const seated = entry.party <= left;
    if (seated) left -= entry.party;
    making.push({
      contact: own ? context.sender.contact : null,
      name: entry.name,
      address: entry.address ?? (own ? (context.sender.address ?? null) : null),
      party: entry.party,
      adults: null,
      children: null,
      names: null,
      proxyFor: own ? null : entry.name,
      by: context.sender.contact,
      status: seated ? 'confirmed' : 'waitlisted',
      messages: [context.message.id],
      at: context.now,
      unverified: false,
      shown: [entry.party],
      shownIn: context.room === undefined ? [] : [context.room.id],
    });
  }
  return addSignups(tx, event.community, event.number, making);
}

/** Notes what this copy shows, as far as it is news: a copy that only repeats writes nothing. */
async function noteShown(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: Map<number, Signup>,
  merge: Merge,
): Promise<void> {
  const { community, number } = event;
  const of = (shows: Merge['shows'][number]) => list.get(shows.number)!;
  if (context.room !== undefined) {
    const room = context.room.id;
    const news = merge.shows.filter((one) => of(one).shownIn?.includes(room) !== true).map((one) => one.number);
    await shownIn(tx, community, number, news, room);
  }
  const marked = merge.shows.filter((one) => one.marked && of(one).marked !== true).map((one) => one.number);
  await shownMarked(tx, community, number, marked);
  for (const { number: which, party } of merge.shows) {
    const known = list.get(which)!.shown ?? [];
    if (!known.includes(party)) list.set(which, await updateSignup(tx, list.get(which)!, { shown: [...known, party] }));
  }
}

function standing(
  { sender }: MessageContext,
  list: readonly Signup[],
  merge: Merge,
  fresh: readonly Signup[],
): readonly number[] {
  const shown = new Set([
    ...merge.shows.filter(({ marked }) => !marked).map(({ number }) => number),
    ...fresh.map(({ number }) => number),
  ]);
  return list
    .filter(
      ({ number, status, contact, by }) =>
        status !== 'withdrawn' &&
        shown.has(number) &&
        [contact, by].some((one) => one !== null && sender.contacts.includes(one)),
    )
    .map(({ number }) => number);
}
