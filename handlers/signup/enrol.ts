import type { Database } from '#db/client.ts';
import { addSignup, type Event, lockEvent, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { shows } from '#domain/hints.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { fits, seated, waitlistPlace } from '#domain/places-left.ts';
import { kinName } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { here, reply } from '../saying.ts';
import { enrolOthers, othersIn } from './behalf.ts';
import { claimed } from './claimed.ts';
import { whyClosed } from './closed.ts';
import { tellFull } from './full.ts';
import { promote } from './promote.ts';
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
  const about = [subject('event', event.number)];
  const closed = whyClosed(event, context);
  if (closed !== undefined) return [reply({ ...context, addressed: true }, closed, about)];
  const behalf = othersIn(context, event, asked);
  if (behalf.length > 0) return enrolOthers(tx, context, event, asked, behalf, messages);
  const list = await signupsOf(tx, context.community.id, event.number);
  const own = list.find((signup) => isOwn(signup, context) && signup.status !== 'withdrawn') ?? claimed(list, context);
  const others = list.filter((signup) => signup.number !== own?.number);
  const joining = asked.again === true ? asBefore(context, list, asked) : asFits(event, others, asked);
  if (own !== undefined) return joinAgain(tx, context, event, list, own, joining, messages);
  const roomLeft = fits(event.capacity, list, joining.party);
  if (!roomLeft && joining.ifRoom === true) {
    return [
      reply(
        { ...context, addressed: true },
        `「${event.title}」已经报满了，没有给您记。愿意排候补就再说一声「报名」。`,
        about,
      ),
    ];
  }
  const signup = await addSignup(tx, context.community.id, {
    event: event.number,
    contact: context.sender.contact,
    name: nameOf(context, joining),
    address: context.sender.address ?? null,
    party: joining.party,
    adults: joining.adults ?? null,
    children: joining.children ?? null,
    names: joining.names === undefined ? null : [...joining.names],
    proxyFor: joining.proxyFor ?? null,
    by: null,
    status: roomLeft ? 'confirmed' : 'waitlisted',
    messages: [...messages],
    at: context.now,
    unverified: false,
  });
  context.did('signed', about, { signup: signup.number, before: null });
  return announce(tx, context, event, [...list, signup], signup, messages);
}

/** The same party for several events, each on a list of its own. */
export async function enrolAll(
  tx: Database,
  context: MessageContext,
  events: readonly Pick<Event, 'number'>[],
  joining: Joining,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const said: Outgoing[] = [];
  for (const { number } of events.toSorted((a, b) => a.number - b.number)) {
    const event = await lockEvent(tx, context.community.id, number);
    if (event !== undefined) said.push(...(await enrol(tx, context, event, joining, messages)));
  }
  return said;
}

/** Said again it sets the party; family and the speaker, who come by words of their own, are counted together (S3). */
async function joinAgain(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: readonly Signup[],
  own: Signup,
  joining: Joining,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const { proxyFor } = joining;
  // 我也去, said again without a number, sets none; the one of 两个都报 counts the events.
  const { party: counted } = context.reading;
  const uncounted =
    joining.party === 1 && joining.each === undefined && (counted === undefined || joining.countsEvents === true);
  const bare = uncounted ? own.party : joining.party;
  // 我也算一个, said by who named two others or more: the speaker comes besides.
  const besides = joining.party === 1 && shows(context.reading, 'me-too') && namesOnlyOthers(own, context);
  const party = besides ? own.party + 1 : bare;
  if (own.contact === null || (proxyFor === undefined && own.proxyFor !== null)) {
    const claim = { contact: context.sender.contact, proxyFor: null, name: context.sender.displayName };
    const mine = await updateSignup(tx, own, { ...claim, names: namesWith(own, own.proxyFor) });
    return resize(tx, context, event, list, mine, own.contact === null ? party : own.party + party, messages);
  }
  if (proxyFor === undefined || own.proxyFor === proxyFor) {
    const mine = joining.names === undefined ? own : await updateSignup(tx, own, { names: [...joining.names] });
    return resize(tx, context, event, list, mine, party, messages);
  }
  // Said twice, 我妈 is still one.
  if (own.names?.includes(proxyFor) === true) return resize(tx, context, event, list, own, own.party, messages);
  const more = await updateSignup(tx, own, { names: namesWith(own, proxyFor) });
  return resize(tx, context, event, list, more, own.party + party, messages);
}

/** Everybody of the party is named, and none of them is the sender. */
const namesOnlyOthers = ({ names, party, proxyFor }: Signup, { sender }: MessageContext): boolean =>
  proxyFor === null &&
  names !== null &&
  names.length > 1 &&
  names.length === party &&
  !names.some((name) => sender.displayName.includes(name) || name.includes(sender.displayName));

const namesWith = (own: Signup, name: string | null): string[] => [
  ...(own.names ?? []),
  ...(name === null ? [] : [name]),
];

/** Said again it sets the party, told with a note where it was not said in numbers; a change that does not fit leaves the old number standing and says so (S3). */
export async function resize(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: readonly Signup[],
  own: Signup,
  party: number,
  messages: readonly string[],
  note?: string,
): Promise<readonly Outgoing[]> {
  const others = list.filter((signup) => signup.number !== own.number);
  const about = [subject('event', event.number)];
  if (own.status === 'confirmed' && !fits(event.capacity, others, party)) {
    const text = `「${event.title}」剩的名额不够${party}位，${own.name}还按${own.party}位记着。`;
    return [{ ...reply({ ...context, addressed: true }, text, about) }];
  }
  await updateSignup(tx, own, {
    party,
    adults: null,
    children: null,
    unverified: false,
    messages: [...own.messages, ...messages],
  });
  context.did('signed', about, { signup: own.number, before: own.party });
  // Fewer people leave a place to others, and may fit themselves where more of them had to wait.
  const up = party < own.party ? await promote(tx, context, event, messages, own.number) : [];
  const after = await signupsOf(tx, event.community, event.number);
  const changed = after.find(({ number }) => number === own.number)!;
  return [...(await announce(tx, context, event, after, changed, messages, note)), ...up];
}

/** The receipt, and one line to every room when the last place is gone (S6). */
async function announce(
  tx: Database,
  context: MessageContext,
  event: Event,
  list: readonly Signup[],
  signup: Signup,
  messages: readonly string[],
  note?: string,
): Promise<readonly Outgoing[]> {
  const place = signup.status === 'waitlisted' ? waitlistPlace(list, signup.number) : undefined;
  const said = signupReceipt(context, event, signup, {
    seated: seated(list),
    place,
    messages,
    to: here(context),
    ...(note === undefined ? {} : { note }),
  });
  return [said, ...(await tellFull(tx, context, event, list, messages))];
}

/** 要是满了就我一个: the smaller party where the whole one finds no place, and the smaller one does (S4); the places one holds oneself are free for it. */
function asFits({ capacity }: Event, others: readonly Signup[], joining: Joining): Joining {
  const { orElse, adults: _adults, children: _children, ...rest } = joining;
  if (orElse === undefined || fits(capacity, others, joining.party) || !fits(capacity, others, orElse)) return joining;
  return { ...rest, party: orElse };
}

/** 又能去了: as many as they were before. */
const asBefore = (context: MessageContext, list: readonly Signup[], joining: Joining): Joining => {
  const before = list.findLast((signup) => isOwn(signup, context) && signup.status === 'withdrawn');
  return before === undefined ? joining : { ...joining, party: before.party };
};

/** One contact has one sign-up, family and friends in it. */
const isOwn = (signup: Signup, context: MessageContext): boolean =>
  signup.contact !== null && context.sender.contacts.includes(signup.contact);

/** 豆豆妈家妈妈, when only somebody of the family comes. */
const nameOf = ({ sender }: MessageContext, { proxyFor, family }: Joining): string => {
  if (proxyFor === undefined) return sender.displayName;
  return family === true ? `${sender.displayName}家${kinName(proxyFor)}` : proxyFor;
};
