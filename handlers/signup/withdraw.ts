import type { Database } from '#db/client.ts';
import { type Event, type Signup, signupsOf, updateEvent, updateSignup } from '#db/queries/events.ts';
import { messagesAbout, type Trace } from '#db/queries/traces.ts';
import { type Chat, chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject, subjectKey } from '#domain/outgoing.ts';
import { placesLeft, promoted, seated } from '#domain/places-left.ts';
import type { Context, Handler, MessageContext } from '../handler.ts';
import { because, here, prompt, reply } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { resize } from './enrol.ts';
import { ownSignup } from './own.ts';
import { sayCount } from './receipt.ts';

/** Somebody does not come, or fewer do: their place goes to the next in the waitlist (S3, S4). */
export const withdraw: Handler<'signup.withdraw'> = async (intent, context, tx) => {
  const own = await ownSignup(tx, context, intent.slots.event, intent.slots.who);
  if (typeof own === 'string') return context.addressed ? [reply(context, own)] : [];
  const { event, signup, list } = own;
  const fewer = intent.slots.party;
  if (fewer !== undefined && fewer < signup.party) {
    const party = signup.party - fewer;
    const said = await resize(tx, context, event, list, signup, party, because(context));
    return [...said, ...(await promote(tx, context, event, because(context)))];
  }
  return takeOff(tx, context, event, signup, because(context));
};

/** 我家改成三个人, 再加一个: the own number, when it fits. */
export const change: Handler<'signup.change'> = async (intent, context, tx) => {
  const own = await ownSignup(tx, context, intent.slots.event, undefined);
  if (typeof own === 'string') return context.addressed ? [reply(context, own)] : [];
  const { event, signup, list } = own;
  const party = intent.slots.party ?? signup.party + (intent.slots.delta ?? 0);
  if (party < 1 || party > 20) {
    return [prompt(context, `您说的是${party}位吗？一次报名请在1到20位之间，麻烦再说一下人数。`)];
  }
  const closed = party > signup.party ? whyClosed(event, context) : undefined;
  if (closed !== undefined) return [reply({ ...context, addressed: true }, closed, [subject('event', event.number)])];
  const said = await resize(tx, context, event, list, signup, party, because(context));
  return [...said, ...(await promote(tx, context, event, because(context)))];
};

/** Takes a sign-up off the list and gives the place on. */
export async function takeOff(
  tx: Database,
  context: MessageContext,
  event: Event,
  signup: Signup,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  await updateSignup(tx, signup, { status: 'withdrawn', messages: [...signup.messages, ...messages] });
  context.did('signed-off', [subject('event', event.number)], { signup: signup.number, before: signup.status });
  const list = await signupsOf(tx, context.community.id, event.number);
  const to = here(context);
  const line = `${signup.name}不来了`;
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

/** Whoever fits moves up in order, and is told with a mention (S4). */
export async function promote(
  tx: Database,
  context: Context,
  event: Event,
  because: readonly string[],
): Promise<readonly Outgoing[]> {
  if (event.capacity === null && event.fullAt === null) return [];
  const list = await signupsOf(tx, context.community.id, event.number);
  const up = promoted(event.capacity, list);
  for (const signup of up) await updateSignup(tx, signup, { status: 'confirmed' });
  const now = await signupsOf(tx, context.community.id, event.number);
  if (event.fullAt !== null && placesLeft(event.capacity, now) > 0) await updateEvent(tx, event, { fullAt: null });
  if (up.length === 0) return [];
  const traces = await messagesAbout(tx, context.community.id, subjectKey(subject('event', event.number)));
  return up.flatMap((signup) => toldOfPromotion(event, signup, whereSigned(event, signup, traces), because));
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
