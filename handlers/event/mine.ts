import type { Database } from '#db/client.ts';
import { type Event, findEvent, openEvents, type Signup, signupsBy, signupsOf } from '#db/queries/events.ts';
import { namedEvents } from '#domain/event-names.ts';
import { waitlistPlace } from '#domain/places-left.ts';
import type { MessageContext } from '../handler.ts';
import { sayWhenOf } from './say.ts';

export interface OwnAnswer {
  /** What it speaks of; none when the asker stands on no list. */
  readonly events: readonly Event[];
  readonly text: string;
}

/** 我报上了吗: what stands under the asker's own name, from the lists (A1). */
export async function answerOfOwn(
  tx: Database,
  context: MessageContext,
  named: string | undefined,
): Promise<OwnAnswer> {
  const { community, sender } = context;
  const standing: { readonly event: Event; readonly signup: Signup }[] = [];
  for (const signup of await signupsBy(tx, community.id, sender.contacts)) {
    const event = await findEvent(tx, community.id, signup.event);
    if (event !== undefined && ['open', 'closed'].includes(event.status)) standing.push({ event, signup });
  }
  // Other words that stand beside the question name no event.
  const [about] = named === undefined ? [] : namedEvents(named, await openEvents(tx, community.id, context.now));
  const meant = about === undefined ? standing : standing.filter(({ event }) => event.number === about.number);
  const told = meant.toSorted((a, b) => a.event.number - b.event.number);
  if (told.length === 0) {
    const what = about === undefined ? '' : `「${about.title}」里`;
    return { events: [], text: `${what}没有查到您的报名。要参加就说一声「报名」和人数。` };
  }
  const lines: string[] = [];
  for (const { event, signup } of told) lines.push(await lineOf(tx, context, event, signup));
  return { events: [...new Set(told.map(({ event }) => event))], text: `报上了：${lines.join('；')}。` };
}

async function lineOf(tx: Database, { community }: MessageContext, event: Event, signup: Signup): Promise<string> {
  const who = signup.proxyFor === null ? '' : `${signup.name} `;
  const when = event.startsAt === null ? '' : `，${sayWhenOf(event, community.timezone)}`;
  if (signup.status !== 'waitlisted') {
    return `「${event.title}」${who}${signup.party}位${signup.unverified ? '（还没核对）' : ''}${when}`;
  }
  const place = waitlistPlace(await signupsOf(tx, community.id, event.number), signup.number);
  return `「${event.title}」${who}${signup.party}位，候补第${place}位${when}`;
}
