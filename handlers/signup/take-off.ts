import type { Database } from '#db/client.ts';
import { type Event, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { isFamilyOf } from '#domain/chain-names.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import type { MessageContext } from '../handler.ts';
import { here } from '../saying.ts';
import { promote } from './promote.ts';
import { sayCount } from './receipt.ts';

/** 我们不去了: besides their own line those that the same hand put on a list for theirs (吴姨, 吴姨老伴); a neighbour's line stays. */
export async function takeOffHousehold(
  tx: Database,
  context: MessageContext,
  event: Event,
  own: Signup,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const { contacts } = context.sender;
  const theirs = (await signupsOf(tx, context.community.id, event.number)).filter(
    ({ number, contact, by, name, status }) =>
      number !== own.number &&
      status !== 'withdrawn' &&
      contact === null &&
      by !== null &&
      contacts.includes(by) &&
      isFamilyOf(name, own.name),
  );
  const said: Outgoing[] = [];
  for (const signup of theirs) said.push(...(await takeOff(tx, context, event, signup, messages)));
  return said;
}

/** Takes a sign-up off the list and gives the place on; `note` says how that is put right. */
export async function takeOff(
  tx: Database,
  context: MessageContext,
  event: Event,
  signup: Signup,
  messages: readonly string[],
  note?: string,
): Promise<readonly Outgoing[]> {
  await updateSignup(tx, signup, { status: 'withdrawn', messages: [...signup.messages, ...messages] });
  context.did('signed-off', [subject('event', event.number)], { signup: signup.number, before: signup.status });
  const list = await signupsOf(tx, context.community.id, event.number);
  const to = here(context);
  const people = note === undefined || signup.party === 1 ? '' : `${signup.party}位`;
  const leaves = signup.status === 'waitlisted' ? '不候补了' : '不来了';
  const line = `${signup.name}${people}${leaves}${note === undefined ? '' : `（${note}）`}`;
  const head = `「${event.title}」`;
  const tail = `，已记下。${sayCount(event, seated(list))}`;
  const said: Outgoing = {
    to,
    text: `${head}${line}${tail}`,
    kind: 'receipt',
    because: messages,
    about: [subject('event', event.number)],
    standing: context.addressed ? 'addressed' : 'receipt',
    ...('room' in to
      ? { gather: { key: `signup:${to.room}`, item: `${event.number}:${signup.number}`, head, line, tail } }
      : {}),
  };
  return [said, ...(await promote(tx, context, event, messages))];
}
