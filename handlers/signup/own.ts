import type { Database } from '#db/client.ts';
import { type Event, lockEvent, openEvents, type Signup, signupsBy, signupsOf } from '#db/queries/events.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import { namedEvents, spokenOf } from '#domain/event-names.ts';
import { subjectOf } from '#domain/outgoing.ts';
import { isOf } from '#domain/people-in.ts';
import { may } from '#domain/person.ts';
import type { MessageContext } from '../handler.ts';
import { claimedLine, type Own } from './claimed.ts';

export type { Own };

export interface Standing {
  readonly event: Event;
  readonly signup: Signup;
}

export const noSignup = '没有找到您的报名。';

/** The sign-up somebody speaks of: quoted, named, in focus, else the only one they have; else why there is none. */
export async function ownSignup(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  who: string | undefined,
): Promise<Own | string> {
  const meant = eventsMeant(context, await standing(tx, context), named);
  if (isLeftToOthers(context, meant)) return noSignup;
  const person = personMeant(context, named === undefined ? ofSpoken(context, meant) : meant, who);
  const focused = person.filter(({ event }) => isFocus(context, event));
  const own = person.length > 1 && focused.length > 0 ? focused[0] : person.length === 1 ? person[0] : undefined;
  if (own !== undefined) return { ...own, list: await signupsOf(tx, context.community.id, own.event.number) };
  if (person.length === 0) return (who === undefined ? await claimedLine(tx, context, named) : undefined) ?? noSignup;
  const titles = [...new Set(person.map(({ event }) => event.title))];
  return titles.length > 1
    ? `您报了几个活动（${titles.map((title) => `「${title}」`).join('、')}），请说一下是哪一个。`
    : `您在「${titles[0]}」里报了几位（${person.map(({ signup }) => signup.name).join('、')}），请说一下是哪一位。`;
}

/**
 * The sign-up of somebody else who is named (王秀英不来了, 7-1-201不来了): whom the sender signed up, the sender's own when it is
 * them, else one on a list the sender keeps; else why there is none. Nobody else takes a household off.
 */
export async function othersSignup(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  other: string,
): Promise<Own | string> {
  const is = ({ signup }: Standing): boolean => isOf(signup, other);
  const mine = eventsMeant(context, await standing(tx, context), named).filter(is);
  const found = mine.length > 0 ? mine : (await kept(tx, context, named)).filter(is);
  const focused = found.filter(({ event }) => isFocus(context, event));
  const one = found.length > 1 && focused.length === 1 ? focused[0] : found[0];
  if (one === undefined) return `没有找到「${other}」的报名。`;
  if (found.length > 1 && focused.length !== 1) {
    const titles = [...new Set(found.map(({ event }) => event.title))];
    return titles.length > 1
      ? `「${other}」报了几个活动（${titles.map((title) => `「${title}」`).join('、')}），请说一下是哪一个，比如「${titles[0]}${other}不来了」。`
      : `「${titles[0]}」名单里有${found.length}位「${other}」，请说名字加门牌，或回「名单」看序号。`;
  }
  return { ...one, list: await signupsOf(tx, context.community.id, one.event.number) };
}

/** What was said a moment ago is still on the sender's mind for this long. */
const justNow = Temporal.Duration.from({ minutes: 30 });

/** The sign-up that the sender made or changed a moment ago: in this chat, from a direct message anywhere. */
export async function justSigned(
  tx: Database,
  context: MessageContext,
): Promise<(Own & { readonly fewer: boolean }) | undefined> {
  const { community, sender, message, room, now, quoted } = context;
  if (quoted !== undefined) return undefined;
  const chat = room === undefined ? undefined : message.chat;
  const trace = await lastDoneBy(tx, community.id, sender.contact, ['signed'], chat, now.subtract(justNow));
  const about = trace?.about[0];
  const { signup: number, before } = (trace?.payload ?? {}) as {
    readonly signup?: number;
    readonly before?: number | null;
  };
  if (about === undefined || number === undefined) return undefined;
  const event = Number(subjectOf(about).id);
  const found = (await standing(tx, context)).find((it) => it.event.number === event && it.signup.number === number);
  if (found === undefined) return undefined;
  const fewer = typeof before === 'number' && before > found.signup.party;
  return { ...found, fewer, list: await signupsOf(tx, community.id, event) };
}

/** All that stand on the lists this person keeps. */
export async function kept(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
): Promise<readonly Standing[]> {
  const { community, sender, now } = context;
  const events = (await openEvents(tx, community.id, now)).filter(
    (event) =>
      may(sender, 'event.manage', { organiser: event.organiser }) &&
      (named === undefined || namedEvents(named, [event]).length > 0),
  );
  const all: Standing[] = [];
  for (const { number } of events) {
    const event = await lockEvent(tx, community.id, number);
    if (event === undefined) continue;
    const list = await signupsOf(tx, community.id, number);
    for (const signup of list) if (signup.status !== 'withdrawn') all.push({ event, signup });
  }
  return all;
}

/** What this person signed up for and is not over, themselves or others. */
export async function standing(tx: Database, context: MessageContext): Promise<readonly Standing[]> {
  const { community, sender } = context;
  const mine: Standing[] = [];
  const signups = (await signupsBy(tx, community.id, sender.contacts)).toSorted((a, b) => a.event - b.event);
  for (const signup of signups) {
    const event = await lockEvent(tx, community.id, signup.event);
    if (event !== undefined && ['open', 'closed'].includes(event.status)) mine.push({ event, signup });
  }
  return mine;
}

function eventsMeant(
  context: MessageContext,
  mine: readonly Standing[],
  named: string | undefined,
): readonly Standing[] {
  const { quoted, room } = context;
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'event') {
    return mine.filter(({ event }) => String(event.number) === quoted.id);
  }
  if (named !== undefined) return mine.filter(({ event }) => namedEvents(named, [event]).length > 0);
  return room === undefined ? mine : mine.filter(({ event }) => event.rooms.includes(room.id));
}

/** 我不去了 舞你们跳吧: of what neighbours do on their own, where no event is of it. */
const isLeftToOthers = ({ reading: { naming }, words }: MessageContext, mine: readonly Standing[]): boolean =>
  naming?.theirs !== undefined && !mine.some(({ event }) => words.name(event.title, naming.theirs!));

/** 健走不去了 腿疼, by who comes to several: the one that the words speak of. */
function ofSpoken({ reading, quoted }: MessageContext, mine: readonly Standing[]): readonly Standing[] {
  if (quoted !== undefined || new Set(mine.map(({ event }) => event.number)).size < 2) return mine;
  const spoken = spokenOf(
    reading.naming?.event ?? '',
    mine.map(({ event }) => event),
  ).map(({ number }) => number);
  return new Set(spoken).size === 1 ? mine.filter(({ event }) => spoken.includes(event.number)) : mine;
}

/** Whom they signed up is meant when named (我妈不去了); else their own sign-up, when there is one. */
function personMeant(context: MessageContext, mine: readonly Standing[], who: string | undefined): readonly Standing[] {
  const { message, words } = context;
  const named = mine.filter(
    ({ signup: { proxyFor } }) =>
      proxyFor !== null && (words.name(message.said, proxyFor) || (who !== undefined && proxyFor.includes(who))),
  );
  if (named.length > 0) return named;
  const own = mine.filter(({ signup }) => signup.proxyFor === null);
  return own.length > 0 ? own : mine;
}

const isFocus = ({ focus }: MessageContext, event: Event): boolean =>
  focus?.type === 'event' && focus.id === String(event.number);
