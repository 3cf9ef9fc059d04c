import type { Database } from '#db/client.ts';
import { lockEvent, openEvents, signupsOf } from '#db/queries/events.ts';
import { lastAbout, lastDoneBy } from '#db/queries/traces.ts';
import type { EachParty } from '#domain/event-talk.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import type { MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { whyClosed } from './closed.ts';
import { enrol, resize } from './enrol.ts';
import { justSigned, noSignup, type Standing, standing } from './own.ts';
import { takeOff } from './take-off.ts';

/** 包饺子两个人，健步走一个人: a party of its own for each of several events. */
export async function enrolEach(
  tx: Database,
  context: MessageContext,
  each: readonly EachParty[],
): Promise<readonly Outgoing[]> {
  const { community, room, now } = context;
  const said: Outgoing[] = [];
  for (const { number, title } of await openEvents(tx, community.id, now, room?.id)) {
    const party = each.find(({ event }) => event === title)?.party;
    const event = party === undefined ? undefined : await lockEvent(tx, community.id, number);
    if (event === undefined || party === undefined) continue;
    said.push(...(await enrol(tx, context, event, { party, each }, because(context))));
  }
  return said;
}

/**
 * 两个都不去了: off every list the sender is on; off the one of which it was just said who stays away, with a word of the others.
 * In a room it answers many a question: nothing, where the sender spoke of no sign-up a moment ago and none was spoken of to them.
 * Undefined where they are on one list.
 */
export async function takeOffAll(tx: Database, context: MessageContext): Promise<readonly Outgoing[] | undefined> {
  const own = context.quoted === undefined ? await ownOf(tx, context) : [];
  if (own.length < 2) return undefined;
  const just = await justSigned(tx, context);
  if (just?.fewer === true) {
    const others = own.filter(({ event }) => event.number !== just.event.number).map(({ event }) => event.title);
    const note = `${others.map((title) => `「${title}」`).join('')}还记着；也不去就说「${others[0]}不去了」`;
    return takeOff(tx, context, just.event, just.signup, because(context), others.length === 0 ? undefined : note);
  }
  if (!(await isOnMind(tx, context, own))) return [];
  const said: Outgoing[] = [];
  for (const { event, signup } of own) said.push(...(await takeOff(tx, context, event, signup, because(context))));
  return said;
}

/** Their own sign-ups are what the sender talks of: to the assistant, right after a word on one of them, or after a reminder of it. */
async function isOnMind(
  tx: Database,
  { room, addressed, community, sender, message, now }: MessageContext,
  own: readonly Standing[],
): Promise<boolean> {
  if (room === undefined || addressed) return true;
  const since = now.subtract(aMoment);
  if ((await lastDoneBy(tx, community.id, sender.contact, ofSignups, message.chat, since)) !== undefined) return true;
  const reminded = await lastAbout(tx, community.id, message.chat, 'event', ['reminder'], since);
  return own.some(({ event }) => reminded?.about.includes(`event:${event.number}`) === true);
}
const aMoment = Temporal.Duration.from({ minutes: 10 });
const ofSignups = ['signed', 'signed-off', 'carded', 'chained'];

/** 都改成2个人: the same number at every event the sender comes to; of a room, at those of that room. */
export async function resizeAll(tx: Database, context: MessageContext, party: number): Promise<readonly Outgoing[]> {
  const { community } = context;
  const own = await ownOf(tx, context);
  if (own.length === 0) return context.addressed ? [reply(context, noSignup)] : [];
  const said: Outgoing[] = [];
  for (const { event, signup } of own) {
    const closed = party > signup.party ? whyClosed(event, context) : undefined;
    if (closed !== undefined) {
      said.push(reply({ ...context, addressed: true }, closed));
      continue;
    }
    const list = await signupsOf(tx, community.id, event.number);
    said.push(...(await resize(tx, context, event, list, signup, party, because(context))));
  }
  return said;
}

/** The sign-ups of the sender's own: of a room, at the events of that room. */
async function ownOf(tx: Database, context: MessageContext): Promise<readonly Standing[]> {
  const { room, sender } = context;
  return (await standing(tx, context)).filter(
    ({ event, signup }) =>
      (room === undefined || event.rooms.includes(room.id)) &&
      signup.contact !== null &&
      sender.contacts.includes(signup.contact),
  );
}
