import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { addSignup, type Event, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { UserError } from '#domain/errors.ts';
import type { IntentSlots } from '#domain/intent.ts';
import type { OnBehalf } from '#domain/named.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { fits, seated, waitlistPlace } from '#domain/places-left.ts';
import { kinName } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { here } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { tellFull } from './full.ts';
import { promote } from './promote.ts';
import { signupReceipt } from './receipt.ts';

type Joining = IntentSlots['signup.join'];

/** In whose name besides the sender's own a sign-up is: other households (代报), or family that lives elsewhere; none when it is the own. */
export function othersIn(context: MessageContext, event: Event, joining: Joining): readonly OnBehalf[] {
  const { proxyFor, address, behalf, family, party } = joining;
  if (behalf !== undefined) return behalf.filter((other) => !isSelf(context, other));
  if (proxyFor === undefined) return [];
  const elsewhere = address !== undefined && address !== context.sender.address;
  const manages =
    family !== true && may(context.sender, 'proxy.signup', { stairwell: undefined, organiser: event.organiser });
  if (!elsewhere && !manages) return [];
  return [{ name: proxyFor, party, ...(address === undefined ? {} : { address }) }];
}

/** 3-2-501李阿姨报名包饺子, said by herself. */
const isSelf = ({ sender }: MessageContext, { name, address }: OnBehalf): boolean =>
  (address === undefined || address === sender.address) &&
  (sender.displayName.includes(name) || name.includes(sender.displayName));

/** Leaders for their own stairwells, organisers for their own events, staff; both identities are kept. */
export async function enrolOthers(
  tx: Database,
  context: MessageContext,
  event: Event,
  joining: Joining,
  others: readonly OnBehalf[],
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  for (const other of others) await permit(tx, context, event, joining, other);
  const said: Outgoing[] = [];
  for (const other of others) said.push(...(await enrolOther(tx, context, event, joining, other, messages)));
  return said;
}

async function permit(
  tx: Database,
  context: MessageContext,
  event: Event,
  joining: Joining,
  other: OnBehalf,
): Promise<void> {
  if (joining.family === true) return;
  const target = `event:${event.number} ${other.address ?? ''}`.trim();
  const stairwell = other.address?.split('-').slice(0, 2).join('-');
  if (!may(context.sender, 'proxy.signup', { stairwell, organiser: event.organiser })) {
    const leader = context.sender.rights.some(({ role }) => role === 'leader');
    const text =
      leader && other.address === undefined
        ? `${other.name}住哪家？请带上门牌再报一次，比如「代报 ${other.name} 5-1-302 ${event.title} 1人」。`
        : '替别家代报要由楼门长（本楼门）、活动发起人或社区工作人员来。';
    throw new UserError(text, target);
  }
  await writeAudit(tx, context.community.id, {
    who: context.sender.contact,
    action: 'proxy.signup',
    target,
    allowed: true,
    at: context.now,
  });
}

async function enrolOther(
  tx: Database,
  context: MessageContext,
  event: Event,
  joining: Joining,
  other: OnBehalf,
  messages: readonly string[],
): Promise<readonly Outgoing[]> {
  const about = [subject('event', event.number)];
  const closed = whyClosed(event, context);
  if (closed !== undefined) throw new UserError(closed);
  if (other.party < 1 || other.party > 20)
    throw new UserError(`${other.name}${other.party}位吗？一次报名请在1到20位之间。`);
  const list = await signupsOf(tx, event.community, event.number);
  const name = joining.family === true ? `${context.sender.displayName}家${kinName(other.name)}` : other.name;
  const before = list.find(
    (one) => one.status !== 'withdrawn' && one.proxyFor === other.name && one.address === (other.address ?? null),
  );
  const others = list.filter(({ number }) => number !== before?.number);
  const fitting = fits(event.capacity, others, other.party);
  if (before !== undefined && !fitting && before.status === 'confirmed') {
    throw new UserError(`「${event.title}」剩的名额不够${other.party}位，${name}还按${before.party}位记着。`);
  }
  const signup =
    before === undefined
      ? await addSignup(tx, event.community, {
          event: event.number,
          contact: null,
          name,
          address: other.address ?? null,
          party: other.party,
          adults: null,
          children: null,
          names: joining.names === undefined ? null : [...joining.names],
          proxyFor: other.name,
          by: context.sender.contact,
          status: fitting ? 'confirmed' : 'waitlisted',
          messages: [...messages],
          at: context.now,
          unverified: false,
        })
      : await updateSignup(tx, before, { party: other.party, messages: [...before.messages, ...messages] });
  context.did('signed', about, { signup: signup.number, before: before?.party ?? null });
  const up =
    before !== undefined && signup.party < before.party
      ? await promote(tx, context, event, messages, signup.number)
      : [];
  const after = await signupsOf(tx, event.community, event.number);
  const status = after.find(({ number }) => number === signup.number)!.status;
  const place = status === 'waitlisted' ? waitlistPlace(after, signup.number) : undefined;
  const shown: Signup = { ...signup, status, name: `${name}（${context.sender.displayName}代报）` };
  return [
    signupReceipt(context, event, shown, { seated: seated(after), place, messages, to: here(context) }),
    ...(await tellFull(tx, context, event, after, messages)),
    ...up,
  ];
}
