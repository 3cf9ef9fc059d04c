import type { Database } from '#db/client.ts';
import { type Signup, updateSignup } from '#db/queries/events.ts';
import type { IntentSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { peopleIn } from '#domain/people-in.ts';
import type { MessageContext } from '../handler.ts';
import { because, prompt, reply } from '../saying.ts';
import { resize } from './enrol.ts';
import { justSigned, type Own, ownSignup } from './own.ts';
import { takeOff } from './take-off.ts';

/** 王芳不来了, of several who were named in one sign-up: one fewer, and the others stay; undefined when it is nobody else's. */
export async function fewerByName(
  tx: Database,
  context: MessageContext,
  { event, signup, list }: Own,
  other: string,
): Promise<readonly Outgoing[] | undefined> {
  const people = peopleIn(signup);
  const rest = people.filter((name) => !name.includes(other));
  if (signup.party === 1 || rest.length === people.length) return undefined;
  // 给王芳报两个: who comes with her is nobody's but hers.
  if (signup.proxyFor !== null && rest.length === 0) return undefined;
  const named = { names: rest.length === 0 ? null : rest };
  const kept =
    signup.proxyFor === null ? named : { ...named, proxyFor: rest.join('、'), name: nameLeft(signup, rest, other) };
  const mine = await updateSignup(tx, signup, kept);
  return resize(tx, context, event, list, mine, signup.party - 1, because(context), `${other}不来`);
}

const nameLeft = (signup: Signup, rest: readonly string[], other: string): string =>
  signup.name.includes(other) ? rest.join('、') : signup.name;

/** 她不去了: of a party that was just signed up one does not come; later it is asked, of one who comes alone nothing is known. */
export async function fewerByPronoun(
  tx: Database,
  context: MessageContext,
  { event: named, they = '他' }: IntentSlots['signup.withdraw'],
): Promise<readonly Outgoing[]> {
  const just = await justSigned(tx, context);
  const own = just ?? (await ownSignup(tx, context, named, undefined));
  if (typeof own === 'string') return context.addressed ? [reply(context, own)] : [];
  const { event, signup, list } = own;
  if (signup.party === 1) {
    // Who was signed up by somebody else is the one spoken of.
    if (signup.proxyFor !== null) return takeOff(tx, context, event, signup, because(context));
    return context.addressed ? [reply(context, `「${event.title}」您只报了1位，是您不去就回「我不去了」。`)] : [];
  }
  const spoken = context.words.hints(they);
  const many = spoken.includes('two') ? 2 : spoken.includes('several') ? signup.party - 1 : 1;
  const party = Math.max(1, signup.party - many);
  if (just === undefined) return [askFewer(context, own, they, party)];
  return resize(tx, context, event, list, signup, party, because(context), `${they}不来；都不来就回「都不去了」`);
}

/** Whether somebody else who stays away makes the own number smaller is asked, not guessed. */
export const askFewer = (context: MessageContext, { event, signup }: Own, who: string, party: number): Outgoing =>
  prompt(
    context,
    `「${event.title}」您报了${signup.party}位，是${who}不来、少${signup.party - party}位吗？是就回「改成${party}人」。`,
    [subject('event', event.number)],
  );
