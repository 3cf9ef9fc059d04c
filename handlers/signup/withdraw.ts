import type { Database } from '#db/client.ts';
import { type Event, type Signup, signupsOf, updateSignup } from '#db/queries/events.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { seated } from '#domain/places-left.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, here, prompt, reply } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { enrol, resize } from './enrol.ts';
import { othersSignup, ownSignup } from './own.ts';
import { promote } from './promote.ts';
import { sayCount } from './receipt.ts';
import { eventLeft } from './which-event.ts';

type Leaving = IntentSlots['signup.withdraw'];

/** Somebody does not come, or fewer do: their place goes to the next in the waitlist (S3, S4). */
export const withdraw: Handler<'signup.withdraw'> = async ({ slots }, context, tx) => {
  const own =
    slots.other === undefined
      ? await ownSignup(tx, context, slots.event, slots.who)
      : await othersSignup(tx, context, slots.event, slots.other);
  if (typeof own === 'string') {
    if (slots.other !== undefined) return notThem(tx, context, slots, own);
    const back = slots.rest === true ? await comeBack(tx, context, slots) : undefined;
    return back ?? (context.addressed ? [reply(context, own)] : []);
  }
  const { event, signup, list } = own;
  const who = slots.who ?? slots.cause?.who;
  const fewer = slots.party ?? aloneAway(slots, signup);
  if (fewer !== undefined && (fewer < signup.party || slots.rest === true)) {
    const party = fewer < signup.party ? signup.party - fewer : signup.party;
    const note = who === undefined ? undefined : `${who}不来；都不来就回「都不去了」`;
    return resize(tx, context, event, list, signup, party, because(context), note);
  }
  return takeOff(tx, context, event, signup, because(context), who === undefined ? undefined : mendBy(who, signup));
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
  const { title, number } = own.event;
  const { party } = own.signup;
  return [
    prompt(context, `「${title}」您报了${party}位，是${other}不来、少1位吗？是就回「改成${party - 1}人」。`, [
      subject('event', number),
    ]),
  ];
}

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
  return resize(tx, context, event, list, signup, party, because(context));
};

const child = /孩|娃|宝|儿子|闺女|女儿|姑娘|孙|小朋友|老大|老二|丫头/u;

/**
 * 孩子发烧去不了了: a sick child keeps the family at home, unless the sign-up tells grown-ups and children apart; of
 * anybody else only they stay away. Undefined when all of them do.
 */
function aloneAway({ cause }: Leaving, { adults, children }: Signup): number | undefined {
  if (cause === undefined || !child.test(cause.who)) return cause?.people;
  return (adults ?? 0) > 0 && (children ?? 0) >= cause.people ? cause.people : undefined;
}

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
  const line = `${signup.name}${people}不来了${note === undefined ? '' : `（${note}）`}`;
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
