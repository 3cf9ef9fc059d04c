import type { Database } from '#db/client.ts';
import { addCopy, lastCopies } from '#db/queries/chains.ts';
import { type Event, type Signup, signupsOf } from '#db/queries/events.ts';
import { findTimer, setTimer } from '#db/queries/timers.ts';
import type { KnownLine, Merge } from '#domain/chain-list.ts';
import { mergeCopy } from '#domain/chain-merge.ts';
import { authorOf, plain } from '#domain/chain-names.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated, waitlistPlace } from '#domain/places-left.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, here } from '../saying.ts';
import { takeCard } from './card.ts';
import { askAboutDoubt, askAboutNames } from './chain-doubt.ts';
import { eventOfChain } from './chain-event.ts';
import { type MergeWritten, writeMerge } from './chain-write.ts';
import { tellFull } from './full.ts';
import { promote } from './promote.ts';
import { signupReceipt } from './receipt.ts';

/** The merged list is told when no copy of the chain has come for so long (C1). */
const restsAfter = Temporal.Duration.from({ minutes: 2 });

/** A copy of a chain: only its difference from what is known counts, and the chain is its own receipt (C1–C3). */
export const chain: Handler<'signup.chain'> = async (intent, context, tx) => {
  const event = await eventOfChain(tx, context, intent.slots);
  if (event === undefined) return [];
  const { entries } = intent.slots;
  if (entries.length === 0) return takeCard(tx, context, event);
  const { sender, room } = context;
  const before = await signupsOf(tx, context.community.id, event.number);
  const known = before.map((signup) => knownLine(signup, room?.id));
  const copy = {
    author: sender.contact,
    ...authorOf(sender.displayName, sender.nick),
    ...(sender.address === undefined ? {} : { authorAddress: sender.address }),
    entries,
  };
  const first = mergeCopy(known, copy);
  // A new name and a neighbour who is missing: the copies before tell whether one stands in the other's place.
  const doubtful = room !== undefined && first.missing.length > 0 && first.added.length > 0;
  const merge = doubtful ? mergeCopy(known, { ...copy, earlier: await namesBefore(tx, event, known, room.id) }) : first;
  const done = await writeMerge(tx, context, event, before, merge);
  const { written, list } = done;
  await addCopy(tx, {
    community: event.community,
    event: event.number,
    message: context.message.id,
    room: room?.id ?? null,
    author: sender.contact,
    lines: entries.map(({ name, address, party }) => ({ name, address, party })),
    added: written.added,
    removed: written.removed,
    at: context.now,
  });
  context.did('chained', [subject('event', event.number)], written);
  await settleLater(tx, context, event, merge);
  return [
    ...toldToWait(context, event, done),
    ...(await askAboutDoubt(tx, context, event, done.doubtful)),
    ...askAboutNames(context, event, done.rewritten),
    ...(await promote(tx, context, event, because(context))),
    ...(await tellFull(tx, context, event, list, because(context))),
  ];
};

/** Who lands on the waitlist is told; nobody else is spoken to (C1). */
const toldToWait = (context: MessageContext, event: Event, { waiting, list }: MergeWritten): readonly Outgoing[] =>
  waiting.map((signup) =>
    signupReceipt(context, event, signup, {
      seated: seated(list),
      place: waitlistPlace(list, signup.number),
      messages: because(context),
      to: here(context),
    }),
  );

/** Copies went apart: the merged list is due when the talk rests; every further copy moves it. */
async function settleLater(tx: Database, context: MessageContext, event: Event, merge: Merge): Promise<void> {
  if (context.room === undefined) return;
  const key = `${event.number}\n${context.room.id}`;
  const open = await findTimer(tx, event.community, 'chain-rest', key);
  if (merge.missing.length === 0 && open === undefined) return;
  await setTimer(tx, event.community, { kind: 'chain-rest', key, due: context.now.add(restsAfter) });
}

/** How many copies before this one may be the one it continues. */
const copiesBack = 8;

/** The list as it stands, which the assistant may have given when copies went apart, and the copies of the room. */
async function namesBefore(
  tx: Database,
  event: Event,
  known: readonly KnownLine[],
  room: string,
): Promise<readonly (readonly string[])[]> {
  const copies = await lastCopies(tx, event.community, event.number, room, copiesBack);
  const standing = known.filter(({ live }) => live).map(({ name }) => plain(name));
  return [standing, ...copies.map(({ lines }) => lines.map(({ name }) => plain(name)))];
}

const knownLine = (signup: Signup, room: string | undefined): KnownLine => ({
  number: signup.number,
  name: signup.name,
  ...(signup.address === null ? {} : { address: signup.address }),
  party: signup.party,
  live: signup.status !== 'withdrawn',
  ...(signup.contact === null ? {} : { contact: signup.contact }),
  ...(signup.by === null ? {} : { by: signup.by }),
  shown: [signup.party, ...(signup.shown ?? [])],
  shownHere: room !== undefined && signup.shownIn?.includes(room) === true,
  elsewhere:
    signup.shownIn !== null && signup.shownIn.length > 0 && (room === undefined || !signup.shownIn.includes(room)),
  marked: signup.marked ?? false,
  doubts: signup.doubts ?? [],
});
