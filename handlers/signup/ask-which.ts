import type { Database } from '#db/client.ts';
import { findDraft, openDraft, updateDraft } from '#db/queries/drafts.ts';
import { type Event, lockEvent, openEvents } from '#db/queries/events.ts';
import { namedEvents, namedTogether } from '#domain/event-names.ts';
import type { IntentSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { subject } from '#domain/outgoing.ts';
import { expireLater } from '../draft/expiry.ts';
import type { MessageContext } from '../handler.ts';
import { because, prompt } from '../saying.ts';
import { enrol, enrolAll } from './enrol.ts';
import { meansAll } from './which-event.ts';

type Joining = IntentSlots['signup.join'];

interface Asked {
  readonly joining: Joining;
  readonly events: readonly number[];
}

/** Several events are open: which one is asked once; the bare title that follows takes the party said before (S1). */
export async function askWhich(
  tx: Database,
  context: MessageContext,
  events: readonly Event[],
  joining: Joining,
): Promise<readonly Outgoing[]> {
  const { community, message, sender, now } = context;
  const open = await findDraft(tx, community.id, message.chat, sender.contact);
  const asked: Asked = { joining, events: events.map((event) => event.number) };
  if (open?.kind === 'signup') {
    await updateDraft(tx, open, { content: asked, messages: [...open.messages, ...because(context)] });
    return [];
  }
  const draft = await openDraft(tx, community.id, {
    kind: 'signup',
    chat: message.chat,
    contact: sender.contact,
    state: 'asking',
    content: asked,
    asked: 'event',
    at: now,
    messages: because(context),
  });
  await expireLater(tx, draft);
  const titles = events.map((event) => `「${event.title}」`).join('还是');
  return [
    {
      ...prompt(
        context,
        `您报的是${titles}？回复活动名就行。`,
        events.map((event) => subject('event', event.number)),
      ),
      ...(context.room === undefined ? {} : { mention: [sender.contact] }),
    },
  ];
}

/** The answer to "which event": a title, or the number of its place in the question. */
export async function chooseEvent(tx: Database, context: MessageContext, text: string): Promise<readonly Outgoing[]> {
  const draft = context.draft!;
  const asked = draft.content as Asked;
  const open = (await openEvents(tx, context.community.id, context.now)).filter((event) =>
    asked.events.includes(event.number),
  );
  // 老孙读报不去 names an event, and says who does not come.
  if (staysAway.test(text)) return [];
  const all = meansAll(text, open.length) ? open : namedTogether(text, open);
  if (all.length > 1) {
    await updateDraft(tx, draft, { state: 'committed', record: `event:${all[0]!.number}` });
    return enrolAll(tx, context, all, asked.joining, [...draft.messages, ...because(context)]);
  }
  const [named, another] = namedEvents(text, open);
  const nth = context.reading.cues.includes('number-only') ? context.reading.numbers[0]?.value : undefined;
  const number =
    another === undefined ? (named?.number ?? (nth === undefined ? undefined : asked.events[nth - 1])) : undefined;
  const event = number === undefined ? undefined : await lockEvent(tx, context.community.id, number);
  // Something else was said: the question stays open, nobody is bothered with it again.
  if (event === undefined) return [];
  await updateDraft(tx, draft, { state: 'committed', record: `event:${event.number}` });
  const again = context.reading.intents.find((intent) => intent.kind === 'signup.join');
  const party = context.reading.party?.party ?? asked.joining.party;
  const joining: Joining =
    again?.kind === 'signup.join' && context.reading.party ? again.slots : { ...asked.joining, party };
  return enrol(tx, context, event, joining, [...draft.messages, ...because(context)]);
}

const staysAway = /不去|不来|去不|来不|不参加|参加不|不报|取消/u;
