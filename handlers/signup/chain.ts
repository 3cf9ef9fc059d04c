import type { Database } from '#db/client.ts';
import { addCopy, copiesOf } from '#db/queries/chains.ts';
import { addSignup, type Event, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { findTimer, setTimer } from '#db/queries/timers.ts';
import { type KnownLine, type Merge, mergeCopy } from '#domain/chain-merge.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { fits } from '#domain/places-left.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, here } from '../saying.ts';
import { eventOfChain } from './chain-event.ts';
import { whyClosed } from './enrol.ts';
import { tellFull } from './full.ts';
import { signupReceipt } from './receipt.ts';
import { promote } from './withdraw.ts';

/** The merged list is told when no copy of the chain has come for so long (C1). */
const restsAfter = Temporal.Duration.from({ minutes: 2 });

/** A copy of a chain: only its difference from what is known counts, and the chain is its own receipt (C1–C3). */
export const chain: Handler<'signup.chain'> = async (intent, context, tx) => {
  const event = await eventOfChain(tx, context, intent.slots);
  if (event === undefined) return [];
  const before = await signupsOf(tx, context.community.id, event.number);
  const merge = mergeCopy(await knownLines(tx, event, before), {
    author: context.sender.contact,
    authorName: context.sender.displayName,
    ...(context.sender.address === undefined ? {} : { authorAddress: context.sender.address }),
    entries: intent.slots.entries,
  });
  const waiting = await apply(tx, context, event, before, merge);
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

/** Writes the difference; those who have to wait are told, nobody else (C1). */
async function apply(
  tx: Database,
  context: MessageContext,
  event: Event,
  before: readonly Signup[],
  merge: Merge,
): Promise<{ added: number[]; said: Outgoing[] }> {
  const byNumber = new Map(before.map((signup) => [signup.number, signup]));
  for (const number of merge.removed) await updateSignup(tx, byNumber.get(number)!, { status: 'withdrawn' });
  const added: number[] = [];
  const said: Outgoing[] = [];
  const closed = whyClosed(event, context) !== undefined;
  for (const { number, party } of [...merge.changed, ...merge.restored]) {
    const list = await signupsOf(tx, event.community, event.number);
    const others = list.filter((signup) => signup.number !== number);
    if (fits(event.capacity, others, party))
      await updateSignup(tx, byNumber.get(number)!, { party, status: 'confirmed' });
  }
  for (const { entry, own } of closed ? [] : merge.added) {
    if (entry.party < 1 || entry.party > 20) continue;
    const list = await signupsOf(tx, event.community, event.number);
    const signup = await addSignup(tx, event.community, {
      event: event.number,
      contact: own ? context.sender.contact : null,
      name: entry.name,
      address: entry.address ?? (own ? (context.sender.address ?? null) : null),
      party: entry.party,
      adults: null,
      children: null,
      names: null,
      proxyFor: own ? null : entry.name,
      by: context.sender.contact,
      status: fits(event.capacity, list, entry.party) ? 'confirmed' : 'waitlisted',
      messages: [context.message.id],
      at: context.now,
      unverified: false,
    });
    added.push(signup.number);
    if (signup.status === 'waitlisted') said.push(await waitlisted(tx, context, event, signup));
  }
  return { added, said };
}

async function waitlisted(tx: Database, context: MessageContext, event: Event, signup: Signup): Promise<Outgoing> {
  const list = await signupsOf(tx, event.community, event.number);
  const place = list.filter(({ status, number }) => status === 'waitlisted' && number <= signup.number).length;
  return signupReceipt(context, event, signup, { seated: 0, place, messages: because(context), to: here(context) });
}
