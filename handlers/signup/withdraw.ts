import type { Database } from '#db/client.ts';
import { type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import { shows } from '#domain/hints.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { enrol, resize } from './enrol.ts';
import { askFewer, fewerByName, fewerByPronoun } from './fewer.ts';
import { isOdd, join, oddParty } from './join.ts';
import { move } from './move.ts';
import { othersLine } from './others-line.ts';
import { noSignup, othersSignup, ownSignup } from './own.ts';
import { resizeAll, takeOffAll } from './several.ts';
import { swap, swapKin } from './swap.ts';
import { takeOff, takeOffHousehold } from './take-off.ts';
import { eventLeft } from './which-event.ts';

type Leaving = IntentSlots['signup.withdraw'];

/** Somebody does not come, or fewer do: their place goes to the next in the waitlist (S3, S4). */
export const withdraw: Handler<'signup.withdraw'> = async ({ slots }, context, tx) => {
  if (slots.they !== undefined) return fewerByPronoun(tx, context, slots);
  const everywhere = slots.all === true ? await takeOffAll(tx, context) : undefined;
  if (everywhere !== undefined) return everywhere;
  const own =
    slots.other === undefined
      ? await ownSignup(tx, context, slots.event, slots.who)
      : await othersSignup(tx, context, slots.event, slots.other);
  if (typeof own === 'string') {
    if (slots.other !== undefined) return notThem(tx, context, slots, own);
    const back = slots.rest === true ? await comeBack(tx, context, slots) : undefined;
    return back ?? (context.addressed ? [reply(context, own)] : []);
  }
  const named = slots.other === undefined ? undefined : await fewerByName(tx, context, own, slots.other);
  if (named !== undefined) return named;
  const { event, signup, list } = own;
  const who = slots.who ?? slots.cause?.who;
  const replaced =
    slots.comes === undefined || who === undefined ? undefined : await swapKin(tx, context, own, who, slots.comes);
  if (replaced !== undefined) return replaced;
  const { left } = slots;
  const fewer = left !== undefined && left <= signup.party ? signup.party - left : awayFrom(context, slots, signup);
  // 我不去 她还去, by who signed up nobody but her, changes nothing.
  const onlyOthers = slots.self === true && signup.proxyFor !== null;
  if (fewer !== undefined && (fewer < signup.party || slots.rest === true || onlyOthers)) {
    const party = fewer < signup.party && !onlyOthers ? signup.party - fewer : signup.party;
    const away = slots.self === true ? '您' : who;
    const note = away === undefined ? undefined : `${away}不来；都不来就回「都不去了」`;
    return resize(tx, context, event, list, signup, party, because(context), note);
  }
  if (isUncounted(context, slots, signup))
    return resize(tx, context, event, list, signup, 1, because(context), `${who}不来；您也不来就回「我不去了」`);
  const note = who === undefined ? undefined : mendBy(who, signup);
  const said = await takeOff(tx, context, event, signup, because(context), note);
  const ofUs = shows(context.reading, 'of-us') && !shows(context.reading, 'some-still-come');
  const all = who === undefined && signup.proxyFor === null && ofUs;
  return all ? [...said, ...(await takeOffHousehold(tx, context, event, signup, because(context)))] : said;
};

/** 王姐不去了 by who signed up several at once: the record knows only how many they are, so it is asked. */
async function notThem(
  tx: Database,
  context: MessageContext,
  { event, other }: Leaving,
  why: string,
): Promise<readonly Outgoing[]> {
  const own = await ownSignup(tx, context, event, undefined);
  if (typeof own === 'string' || own.signup.party === 1) return context.addressed ? [reply(context, why)] : [];
  return [askFewer(context, own, `${other}`, own.signup.party - 1)];
}

/** 我家改成三个人, 再加一个: the own number, when it fits. */
export const change: Handler<'signup.change'> = async (intent, context, tx) => {
  const { instead, names } = intent.slots;
  if (instead !== undefined) return swap(tx, context, intent.slots.event, instead);
  const moved = intent.slots.moves === true ? await move(tx, context, intent.slots) : undefined;
  if (moved !== undefined) return moved;
  if (intent.slots.moves === true && (intent.slots.party === undefined || intent.slots.from !== undefined)) return [];
  const { all, party: told } = intent.slots;
  if (all === true && told !== undefined) return isOdd(told) ? [oddParty(context, told)] : resizeAll(tx, context, told);
  const { of, event: called } = intent.slots;
  const own =
    of === undefined
      ? ((await othersLine(tx, context, called)) ?? (await ownSignup(tx, context, called, undefined)))
      : await othersSignup(tx, context, called, of);
  if (own === noSignup && names !== undefined && isOfEvent(context, intent.slots)) {
    const { event } = intent.slots;
    const joining = { party: names.length, proxyFor: names.join('、'), ...(event === undefined ? {} : { event }) };
    return join({ kind: 'signup.join', slots: joining }, context, tx);
  }
  if (typeof own === 'string') return context.addressed ? [reply(context, own)] : [];
  const { event, list } = own;
  const party = intent.slots.party ?? own.signup.party + (intent.slots.delta ?? 0);
  if (isOdd(party)) return [oddParty(context, party)];
  const closed = party > own.signup.party ? whyClosed(event, context) : undefined;
  if (closed !== undefined) return [reply({ ...context, addressed: true }, closed, [subject('event', event.number)])];
  const signup =
    names === undefined
      ? own.signup
      : await updateSignup(tx, own.signup, { names: [...(own.signup.names ?? []), ...names] });
  return resize(tx, context, event, list, signup, party, because(context));
};

/** 再加一个赵刚, by who is on no list: of an event where it names one, is said to the assistant or follows its post. */
const isOfEvent = ({ addressed, focus }: MessageContext, { event }: IntentSlots['signup.change']): boolean =>
  event !== undefined || addressed || focus?.type === 'event';

const awayFrom = (context: MessageContext, slots: Leaving, signup: Signup): number | undefined =>
  slots.party ?? aloneAway(context, slots, signup);

/**
 * 孩子发烧去不了了: a sick child keeps the family at home, unless the sign-up tells grown-ups and children apart; of
 * anybody else only they stay away. Undefined when all of them do.
 */
function aloneAway({ words }: MessageContext, { cause }: Leaving, { adults, children }: Signup): number | undefined {
  if (cause === undefined || !words.hints(cause.who).includes('child')) return cause?.people;
  return (adults ?? 0) > 0 && (children ?? 0) >= cause.people ? cause.people : undefined;
}

/** 我妈不来了, by who is the only one of the sign-up: she was never counted. A child may be the one who was signed up. */
const isUncounted = ({ words }: MessageContext, { who, comes }: Leaving, { party, proxyFor, names }: Signup): boolean =>
  who !== undefined &&
  comes === undefined &&
  party === 1 &&
  proxyFor === null &&
  names?.some((name) => name.includes(who)) !== true &&
  !words.hints(who).includes('child');

/** How it is put right in one answer, when not everybody was meant. */
const mendBy = (who: string, { party }: Signup): string =>
  party > 1 ? `只是${who}不来就回「就${who}不来」` : '您还来就回「我还来」';

/** 就孩子不去，我还去, after all of them were taken off: the others come again, as many as they were. */
async function comeBack(
  tx: Database,
  context: MessageContext,
  { party: away = 0 }: Leaving,
): Promise<readonly Outgoing[] | undefined> {
  const left = await eventLeft(tx, context);
  if (left?.is !== 'one') return undefined;
  const before = (await signupsOf(tx, context.community.id, left.event.number)).findLast(
    ({ contact, status }) => contact !== null && context.sender.contacts.includes(contact) && status === 'withdrawn',
  );
  if (before === undefined) return undefined;
  return enrol(tx, context, left.event, { party: Math.max(1, before.party - away) }, because(context));
}
