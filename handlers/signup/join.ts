import { shows } from '#domain/hints.ts';
import type { IntentOf } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, prompt, reply } from '../saying.ts';
import { askWhich } from './ask-which.ts';
import { enrol, enrolAll, resize } from './enrol.ts';
import { othersLine } from './others-line.ts';
import { enrolEach } from './several.ts';
import { allMeant, eventLeft, whichEvent } from './which-event.ts';

/** Somebody says that they come: one sign-up a contact and event, in whatever room (S1–S6). */
export const join: Handler<'signup.join'> = async (intent, context, tx) => {
  const { slots } = intent;
  const odd = slots.each?.find(({ party }) => isOdd(party));
  if (odd !== undefined) return [oddParty(context, odd.party)];
  if (slots.each !== undefined) return enrolEach(tx, context, slots.each);
  if (isOdd(slots.party)) return [oddParty(context, slots.party)];
  const line = speaksOfOne(slots, context) ? await othersLine(tx, context, slots.event) : undefined;
  if (line !== undefined) return resize(tx, context, line.event, line.list, line.signup, slots.party, because(context));
  const all = await allMeant(tx, context);
  if (all.length > 1)
    return enrolAll(tx, context, all, slots.countsEvents === true ? { ...slots, party: 1 } : slots, because(context));
  const bare = context.reading.cues.includes('plus-one') || shows(context.reading, 'joins-in');
  const left = slots.again === true && slots.event === undefined ? await eventLeft(tx, context) : undefined;
  const which = left ?? (await whichEvent(tx, context, slots.event, bare));
  if (which.is === 'none') return noEvent(intent, context);
  if (which.is === 'several') return askWhich(tx, context, which.events, { joining: slots });
  return enrol(tx, context, which.event, slots, because(context));
};

/** 李强2人: a number of people, and nobody who is signed up for the first time. */
const speaksOfOne = ({ proxyFor, behalf }: IntentOf<'signup.join'>['slots'], { reading }: MessageContext): boolean =>
  proxyFor === undefined && behalf === undefined && reading.party !== undefined;

/** A party outside 1–20 is asked about, not stored (S5). */
export const isOdd = (party: number): boolean => party < 1 || party > 20;
export const oddParty = (context: MessageContext, party: number): Outgoing =>
  prompt(context, `您说的是${party}位吗？一次报名请在1到20位之间，麻烦再说一下人数。`);

/** To somebody who called it, no open event is said; else it may have been about something else. */
function noEvent(intent: IntentOf<'signup.join'>, context: MessageContext): readonly Outgoing[] {
  if (!context.addressed) return [];
  const name = intent.slots.event;
  return [
    reply(
      context,
      name === undefined ? '现在没有正在报名的活动。' : `没有找到正在报名的「${name}」，请说一下活动名称。`,
    ),
  ];
}
