import type { Database } from '#db/client.ts';
import { type Event, lockEvent, type Signup, signupsBy, signupsOf } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import type { MessageContext } from '../handler.ts';

export interface Own {
  readonly event: Event;
  readonly signup: Signup;
  readonly list: readonly Signup[];
}

interface Standing {
  readonly event: Event;
  readonly signup: Signup;
}

/** The sign-up somebody speaks of: quoted, named, in focus, else the only one they have; else why there is none. */
export async function ownSignup(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
  who: string | undefined,
): Promise<Own | string> {
  const meant = eventsMeant(context, await standing(tx, context), named);
  const person = personMeant(context, meant, who);
  const focused = person.filter(({ event }) => isFocus(context, event));
  const own = person.length > 1 && focused.length > 0 ? focused[0] : person.length === 1 ? person[0] : undefined;
  if (own !== undefined) return { ...own, list: await signupsOf(tx, context.community.id, own.event.number) };
  if (person.length === 0) return '没有找到您的报名。';
  const titles = [...new Set(person.map(({ event }) => event.title))];
  return titles.length > 1
    ? `您报了几个活动（${titles.map((title) => `「${title}」`).join('、')}），请说一下是哪一个。`
    : `您在「${titles[0]}」里报了几位（${person.map(({ signup }) => signup.name).join('、')}），请说一下是哪一位。`;
}

/** What this person signed up for and is not over, themselves or others. */
async function standing(tx: Database, context: MessageContext): Promise<readonly Standing[]> {
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

/** Whom they signed up is meant when named (我妈不去了); else their own sign-up, when there is one. */
function personMeant(context: MessageContext, mine: readonly Standing[], who: string | undefined): readonly Standing[] {
  const { said } = context.message;
  const named = mine.filter(
    ({ signup: { proxyFor } }) =>
      proxyFor !== null && (said.includes(proxyFor) || (who !== undefined && proxyFor.includes(who))),
  );
  if (named.length > 0) return named;
  const own = mine.filter(({ signup }) => signup.proxyFor === null);
  return own.length > 0 ? own : mine;
}

const isFocus = ({ focus }: MessageContext, event: Event): boolean =>
  focus?.type === 'event' && focus.id === String(event.number);
