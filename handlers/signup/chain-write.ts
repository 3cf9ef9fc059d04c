import type { Database } from '#db/client.ts';
import { addSignup, type Event, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import type { Merge } from '#domain/chain-merge.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { fits, waitlistPlace } from '#domain/places-left.ts';
import type { MessageContext } from '../handler.ts';
import { because, here } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { signupReceipt } from './receipt.ts';

/** Writes the difference; those who have to wait are told, nobody else (C1). */
export async function writeMerge(
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

export async function waitlisted(
  tx: Database,
  context: MessageContext,
  event: Event,
  signup: Signup,
): Promise<Outgoing> {
  const list = await signupsOf(tx, event.community, event.number);
  const place = waitlistPlace(list, signup.number);
  return signupReceipt(context, event, signup, { seated: 0, place, messages: because(context), to: here(context) });
}
