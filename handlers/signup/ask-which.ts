import type { Database } from '#db/client.ts';
import { type Draft, findDraft, openDraft, updateDraft } from '#db/queries/drafts.ts';
import type { Event } from '#db/queries/events.ts';
import type { IntentOf, IntentSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { subject } from '#domain/outgoing.ts';
import { expireLater, expireNever } from '../draft/expiry.ts';
import type { MessageContext } from '../handler.ts';
import { because, prompt } from '../saying.ts';

/** What may be ordered of an event by words that leave open which one. */
export type OrderKind = 'event.change' | 'event.close' | 'event.cancel' | 'event.roster';
export type Order = { [K in OrderKind]: IntentOf<K> }[OrderKind];

/** What the answer to "which event" is for: the party that comes, or what is to be done with the event. */
type Asking = { readonly joining: IntentSlots['signup.join'] } | { readonly order: Order };
export type WhichAsked = Asking & { readonly events: readonly number[] };

/** Several events are open: which one is asked once; the bare title that follows takes what was said before (S1). */
export async function askWhich(
  tx: Database,
  context: MessageContext,
  events: readonly Event[],
  asking: Asking,
): Promise<readonly Outgoing[]> {
  const { community, message, sender, now } = context;
  const open = await findDraft(tx, community.id, message.chat, sender.contact);
  const asked: WhichAsked = { ...asking, events: events.map((event) => event.number) };
  if (open?.kind === 'signup' && !isOrdered(open) && 'joining' in asking) {
    await updateDraft(tx, open, { content: asked, messages: [...open.messages, ...because(context)] });
    return [];
  }
  if (open?.kind === 'signup') await giveWay(tx, open);
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
  return [
    {
      ...prompt(
        context,
        question(events, asking),
        events.map((event) => subject('event', event.number)),
      ),
      ...(context.room === undefined ? {} : { mention: [sender.contact] }),
    },
  ];
}

const question = (events: readonly Event[], asking: Asking): string =>
  'joining' in asking
    ? `您报的是${events.map((event) => `「${event.title}」`).join('还是')}？回复活动名就行。`
    : `您说的是哪个：${events.map(({ number, title }) => `#${number} ${title}`).join('、')}？回复活动名或编号就行。`;

/** The sender was asked of which event an order is, and gives another one: the first is forgotten. */
export async function forgetOrder(tx: Database, { draft }: MessageContext): Promise<void> {
  if (draft !== undefined && isOrdered(draft)) await giveWay(tx, draft);
}

/** Whether this asks for the event of an order; else, of a sign-up. */
export const isOrdered = ({ kind, content }: Pick<Draft, 'kind' | 'content'>): boolean =>
  kind === 'signup' && 'order' in (content as WhichAsked);

async function giveWay(tx: Database, draft: Draft): Promise<void> {
  await updateDraft(tx, draft, { state: 'discarded' });
  await expireNever(tx, draft);
}
