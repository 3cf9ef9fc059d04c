import type { Database } from '#db/client.ts';
import { addSignup, type Event, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { isBefore } from '#domain/clock.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { fits, seated, waitlistPlace } from '#domain/places-left.ts';
import { wallAt } from '#domain/wall.ts';
import { sayMoment } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { here, reply } from '../saying.ts';
import { tellFull } from './full.ts';
import { signupReceipt } from './receipt.ts';

type Joining = IntentSlots['signup.join'];

/** Puts a party on an event's list, with the event's row locked: a place, or the waitlist in order (S3–S6). */
export async function enrol(
  tx: Database,
  context: MessageContext,
  event: Event,
  asked: Joining,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const closed = whyClosed(event, context);
  if (closed !== undefined) return [reply({ ...context, addressed: true }, closed, [subject('event', event.number)])];
  const list = await signupsOf(tx, context.community.id, event.number);
  const joining = asked.again === true ? asBefore(context, list, asked) : asked;
  const own = list.find((signup) => isOwn(signup, context, joining) && signup.status !== 'withdrawn');
  if (own !== undefined) return resize(tx, context, event, list, own, joining.party, messages);
  const roomLeft = fits(event.capacity, list, joining.party);
  if (!roomLeft && joining.ifRoom === true) {
    return [
      reply({ ...context, addressed: true }, `「${event.title}」已经报满了，没有给您记。`, [
        subject('event', event.number),
      ]),
    ];
  }
  const signup = await addSignup(tx, context.community.id, {
    event: event.number,
    contact: context.sender.contact,
    name: joining.proxyFor ?? context.sender.displayName,
    address: joining.proxyFor === undefined ? (context.sender.address ?? null) : null,
    party: joining.party,
    adults: joining.adults ?? null,
    children: joining.children ?? null,
    names: joining.names === undefined ? null : [...joining.names],
    proxyFor: joining.proxyFor ?? null,
    by: joining.proxyFor === undefined ? null : context.sender.contact,
    status: roomLeft ? 'confirmed' : 'waitlisted',
    messages: [...messages],
    at: context.now,
    unverified: false,
  });
  context.did('signed', [subject('event', event.number)], { signup: signup.number, before: null });
  return announce(tx, context, event, [...list, signup], signup, messages);
}

/** Said again it sets the party; a change that does not fit leaves the old number standing and says so (S3). */
export async function resize(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: readonly Signup[],
  own: Signup,
  party: number,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const others = list.filter((signup) => signup.number !== own.number);
  const about = [subject('event', event.number)];
  if (own.status === 'confirmed' && !fits(event.capacity, others, party)) {
    const text = `「${event.title}」剩的名额不够${party}位，${own.name}还按${own.party}位记着。`;
    return [{ ...reply({ ...context, addressed: true }, text, about) }];
  }
  const changed = await updateSignup(tx, own, {
    party,
    adults: null,
    children: null,
    unverified: false,
    messages: [...own.messages, ...messages],
  });
  context.did('signed', about, { signup: own.number, before: own.party });
  return announce(
    tx,
    context,
    event,
    list.map((signup) => (signup.number === own.number ? changed : signup)),
    changed,
    messages,
  );
}

/** The receipt, and one line to every room when the last place is gone (S6). */
async function announce(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: readonly Signup[],
  signup: Signup,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const place = signup.status === 'waitlisted' ? waitlistPlace(list, signup.number) : undefined;
  const said = signupReceipt(context, event, signup, { seated: seated(list), place, messages, to: here(context) });
  return [said, ...(await tellFull(tx, context, event, list, messages))];
}

/** 又能去了: as many as they were before. */
const asBefore = (context: MessageContext, list: readonly Signup[], joining: Joining): Joining => {
  const before = list.findLast((signup) => isOwn(signup, context, joining) && signup.status === 'withdrawn');
  return before === undefined ? joining : { ...joining, party: before.party };
};

/** One contact has one sign-up of the own and one for each person signed up for. */
const isOwn = (signup: Signup, context: MessageContext, joining: Joining): boolean =>
  signup.contact !== null &&
  context.sender.contacts.includes(signup.contact) &&
  (signup.proxyFor ?? undefined) === joining.proxyFor;

/** Why nobody can sign up any more, in words for the person who wanted to; nothing while it is open. */
export function whyClosed(event: Event, context: MessageContext): string | undefined {
  if (event.status === 'cancelled') return `「${event.title}」已经取消了。`;
  const over = event.startsAt !== null && !isBefore(context.now, event.startsAt);
  if (event.status === 'past' || over) return `「${event.title}」已经开始了，没法再报名。`;
  if (event.status !== 'open') return `「${event.title}」已经停止报名。`;
  if (event.deadline === null || isBefore(context.now, event.deadline)) return undefined;
  return `「${event.title}」的报名已在${sayMoment(wallAt(event.deadline, context.community.timezone))}截止，没有记上。`;
}
