import type { Database } from '#db/client.ts';
import { findDraft, openDraft } from '#db/queries/drafts.ts';
import type { Ticket } from '#db/queries/tickets.ts';
import { expireLater } from '../draft/expiry.ts';
import type { DraftKind } from '../draft/kind.ts';
import type { MessageContext } from '../handler.ts';
import { because } from '../saying.ts';

const questions = {
  flat: '您家是几号楼几单元几室？',
  theirs: '他家是几号楼几单元几室？',
  place: '是哪儿？请说一下几号楼几单元。',
} as const;

/** Asks once where a fault is; the ticket stands meanwhile, and stays when nobody answers (R2). */
export async function askPlace(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  missing: 'flat' | 'place',
  proxyFor?: string,
): Promise<string> {
  const question = missing === 'flat' && proxyFor !== undefined ? questions.theirs : questions[missing];
  const { community, message, sender, now } = context;
  const open = await findDraft(tx, community.id, message.chat, sender.contact);
  // Somebody in the middle of a notice is not asked over it.
  if (open !== undefined && open.kind !== 'place') return question;
  const draft = await openDraft(tx, community.id, {
    kind: 'place',
    chat: message.chat,
    contact: sender.contact,
    state: 'asking',
    content: { ticket: ticket.number },
    record: `ticket:${ticket.number}`,
    asked: missing,
    at: now,
    messages: because(context),
  });
  await expireLater(tx, draft);
  return question;
}

/** "Where is it?" — its answer goes straight into the ticket. */
export const placeDraft: DraftKind<{ ticket: number }> = {
  missing: () => ({ what: 'place', question: questions.place }),
  change: (content) => content,
  preview: () => questions.place,
  keep: async (_tx, content) => `ticket:${content.ticket}`,
  commit: async () => [],
  discard: async () => undefined,
};
