import type { Database } from '#db/client.ts';
import { addCopy, copiesOf } from '#db/queries/chains.ts';
import { type Event, type Signup, signupsOf } from '#db/queries/events.ts';
import { findTimer, setTimer } from '#db/queries/timers.ts';
import { type KnownLine, type Merge, mergeCopy } from '#domain/chain-merge.ts';
import { subject } from '#domain/outgoing.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because } from '../saying.ts';
import { takeCard } from './card.ts';
import { eventOfChain } from './chain-event.ts';
import { writeMerge } from './chain-write.ts';
import { tellFull } from './full.ts';
import { promote } from './withdraw.ts';

/** The merged list is told when no copy of the chain has come for so long (C1). */
const restsAfter = Temporal.Duration.from({ minutes: 2 });

/** A copy of a chain: only its difference from what is known counts, and the chain is its own receipt (C1–C3). */
export const chain: Handler<'signup.chain'> = async (intent, context, tx) => {
  const event = await eventOfChain(tx, context, intent.slots);
  if (event === undefined) return [];
  if (intent.slots.entries.length === 0) return takeCard(tx, context, event);
  const before = await signupsOf(tx, context.community.id, event.number);
  const merge = mergeCopy(await knownLines(tx, event, before), {
    author: context.sender.contact,
    authorName: context.sender.displayName,
    ...(context.sender.address === undefined ? {} : { authorAddress: context.sender.address }),
    entries: intent.slots.entries,
  });
  const waiting = await writeMerge(tx, context, event, before, merge);
  await addCopy(tx, {
    community: event.community,
    event: event.number,
    message: context.message.id,
    author: context.sender.contact,
    lines: intent.slots.entries.map(({ name, address, party }) => ({ name, address, party })),
    added: waiting.added,
    removed: merge.removed,
    at: context.now,
  });
  context.did('chained', [subject('event', event.number)], { added: waiting.added, removed: merge.removed });
  await settleLater(tx, context, event, merge);
  const list = await signupsOf(tx, context.community.id, event.number);
  const said = await promote(tx, context, event, because(context));
  return [...waiting.said, ...said, ...(await tellFull(tx, context, event, list, because(context)))];
};

/** Copies went apart: the merged list is due when the talk rests; every further copy moves it. */
async function settleLater(tx: Database, context: MessageContext, event: Event, merge: Merge): Promise<void> {
  const open = await findTimer(tx, event.community, 'chain-rest', String(event.number));
  if (merge.missing.length === 0 && open === undefined) return;
  await setTimer(tx, event.community, {
    kind: 'chain-rest',
    key: String(event.number),
    due: context.now.add(restsAfter),
    payload: { room: context.room?.id ?? null },
  });
}

async function knownLines(tx: Database, event: Event, list: readonly Signup[]): Promise<readonly KnownLine[]> {
  const copies = await copiesOf(tx, event.community, event.number);
  return list.map((signup) => ({
    number: signup.number,
    name: signup.name,
    ...(signup.address === null ? {} : { address: signup.address }),
    party: signup.party,
    live: signup.status !== 'withdrawn',
    owners: [signup.contact, signup.by].filter((contact) => contact !== null),
    shown: [
      signup.party,
      ...copies.flatMap(({ lines }) => lines.filter(({ name }) => name === signup.name).map(({ party }) => party)),
    ],
  }));
}
