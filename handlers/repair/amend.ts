import type { Database } from '#db/client.ts';
import { type Draft, updateDraft } from '#db/queries/drafts.ts';
import { findTicket, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import type { DraftChange } from '#domain/intent.ts';
import { type Outgoing, subject, subjectOf } from '#domain/outgoing.ts';
import type { Place } from '#domain/reading.ts';
import type { MessageContext } from '../handler.ts';
import { because, here } from '../saying.ts';
import { passOnPlace } from './alarm.ts';
import { isDiscreet, isLive } from './life.ts';
import { sayFault } from './receipt.ts';

/** The sender's own report can be put right for this long (R2). */
const freshFor = Temporal.Duration.from({ minutes: 30 });

/** 是4单元: corrects the place of the sender's own fresh ticket. */
export async function amendReport(
  tx: Database,
  context: MessageContext,
  change: DraftChange,
): Promise<readonly Outgoing[]> {
  const { community, message, sender, now } = context;
  const last = await lastDoneBy(tx, community.id, sender.contact, ['reported'], message.chat, now.subtract(freshFor));
  const ticket = last && (await findTicket(tx, community.id, Number(subjectOf(last.about[0]!).id)));
  if (ticket === undefined || change.address === undefined) return [];
  return placeTicket(tx, context, ticket, change.address);
}

/** The answer to "where is it?" goes into the ticket it was asked about. */
export async function answerPlace(
  tx: Database,
  context: MessageContext,
  draft: Draft,
  change: DraftChange,
): Promise<readonly Outgoing[]> {
  const { ticket: number } = draft.content as { ticket: number };
  const ticket = await findTicket(tx, context.community.id, number);
  if (ticket === undefined || change.address === undefined) return [];
  await updateDraft(tx, draft, { state: 'committed' });
  return placeTicket(tx, context, ticket, change.address);
}

async function placeTicket(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  address: Place,
): Promise<readonly Outgoing[]> {
  if (!isLive(ticket)) return [];
  const place: Place = { ...ticket.place, ...address };
  const moved = await updateTicket(tx, ticket, { place });
  context.did('placed', [subject('ticket', ticket.number)], { before: ticket.place });
  // Of harm at home nothing is echoed; those who help hear the place alone (E5).
  if (isDiscreet(moved)) return passOnPlace(tx, context, moved);
  const told: Outgoing = {
    to: here(context),
    text: `好的，工单#${ticket.number}：${sayFault(moved)}。`,
    kind: 'receipt',
    because: because(context),
    about: [subject('ticket', ticket.number)],
    standing: 'repair',
  };
  return [told, ...(await passOnPlace(tx, context, moved))];
}
