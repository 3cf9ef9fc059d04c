import type { Database } from '#db/client.ts';
import { addPhoto, addReport, moveTicket, openTicket, type Ticket, ticketsLike } from '#db/queries/tickets.ts';
import { picturesOf, undoTrace } from '#db/queries/traces.ts';
import { stairwellOf } from '#domain/audience.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { placeMissing, ticketOfFault } from '#domain/fault.ts';
import type { RepairSlots } from '#domain/intent.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { outageNow } from '../notice/outage.ts';
import { answerReport } from '../notice/outage-answers.ts';
import { because } from '../saying.ts';
import { raiseAlarm } from './alarm.ts';
import { householdsOf, widened } from './building-wide.ts';
import { handOver } from './dispatch.ts';
import { type HowRecorded, isDiscreet } from './life.ts';
import { askPlace } from './place-draft.ts';
import { joinedReceipt, openedReceipt } from './receipt.ts';
import { setTarget } from './target.ts';

/** A repeat after done reopens the ticket within a day, or with 又 within a week; later it is a new one (R1). */
const reopensWithin = { plain: { hours: 24 }, again: { hours: 24 * 7 } } as const;
/** A photo of the same sender belongs to a report this long, before and after it (R5). */
export const photoWithin = Temporal.Duration.from({ minutes: 5 });

/** A resident reports a fault: one ticket a fault, neighbours join the live one (R1–R3). */
export const report: Handler<'repair.report'> = async (intent, context, tx) => {
  const { slots } = intent;
  allowProxy(slots, context);
  const outage = slots.danger === undefined ? await outageNow(tx, context, slots) : undefined;
  if (outage !== undefined) return [answerReport(context, outage)];
  const found = await openOrJoin(tx, context, slots);
  await addReport(tx, {
    community: found.ticket.community,
    ticket: found.ticket.number,
    message: context.message.id,
    contact: context.sender.contact,
    chat: context.message.chat,
    words: context.message.said,
    address: context.sender.address ?? null,
    proxyFor: slots.proxyFor ?? null,
    note: slots.note ?? null,
    care: slots.care ?? false,
    at: context.now,
  });
  const building = await widened(tx, context, found.ticket);
  const { ticket, how } = building === undefined ? found : { ticket: building, how: 'joined' as const };
  await addWaitingPhotos(tx, context, ticket);
  context.did('reported', [subject('ticket', ticket.number)]);
  const alarm = ticket.urgency === 'emergency' ? await raiseAlarm(tx, context, ticket, slots) : [];
  // What harms somebody at home is said to nobody else: no receipt with a place, no hand-over (E5).
  if (isDiscreet(ticket)) return alarm;
  return [
    ...alarm,
    ...(await acknowledge(tx, context, ticket, how, slots)),
    ...(await handOver(tx, context, ticket, how)),
  ];
};

async function openOrJoin(
  tx: Database,
  context: MessageContext,
  slots: RepairSlots,
): Promise<{ ticket: Ticket; how: HowRecorded }> {
  const { community, now, sender, message } = context;
  const fault = {
    category: slots.category,
    fault: slots.fault ?? 'other',
    place: slots.place,
    home: slots.home ?? false,
  } as const;
  const like = await ticketsLike(tx, community.id, slots.category, now.subtract(reopensWithin.again));
  const live = like.filter((ticket) => ticket.status !== 'done');
  const joined = ticketOfFault(fault, live);
  if (joined !== undefined) return { ticket: await worsen(tx, context, joined, slots), how: 'joined' };
  const since = now.subtract(slots.again === true ? reopensWithin.again : reopensWithin.plain);
  const recent = like.filter((ticket) => ticket.doneAt !== null && !isBefore(ticket.doneAt, since));
  const before = ticketOfFault(fault, recent);
  if (before !== undefined) {
    const ticket = await moveTicket(tx, before, 'open', {
      at: now,
      by: sender.contact,
      set: { assignee: null, eta: null, waiting: null },
    });
    await setTarget(tx, context, ticket);
    return { ticket, how: 'reopened' };
  }
  const ticket = await openTicket(tx, community.id, {
    ...fault,
    urgency: slots.urgency,
    danger: slots.danger ?? null,
    description: message.said,
    openedBy: sender.contact,
    openedAt: now,
  });
  await setTarget(tx, context, ticket);
  return { ticket, how: 'opened' };
}

const weight = { normal: 0, urgent: 1, emergency: 2 } as const;

/** A later report may be graver than the first: somebody is inside after all. */
async function worsen(tx: Database, context: MessageContext, ticket: Ticket, slots: RepairSlots): Promise<Ticket> {
  if (weight[slots.urgency] <= weight[ticket.urgency]) return ticket;
  const set = { urgency: slots.urgency, danger: slots.danger ?? ticket.danger };
  const graver = await moveTicket(tx, ticket, ticket.status, { at: context.now, by: context.sender.contact, set });
  await setTarget(tx, context, graver);
  return graver;
}

/** In another household's name only by staff, and by leaders in their own stairwells. */
function allowProxy(slots: RepairSlots, context: MessageContext): void {
  if (slots.proxyFor === undefined) return;
  const stairwell = stairwellOf(slots.place);
  if (may(context.sender, 'proxy.report', { stairwell })) return;
  // A daughter may speak for her mother: what is refused is only the explicit 代报.
  if (/^\s*代报/u.test(context.message.said)) {
    throw new UserError(
      '代报要由社区工作人员或本楼门的楼门长来；您也可以请本人在群里说一声。',
      `代报 ${stairwell ?? ''}`,
    );
  }
}

/** Photos that came before the words. */
async function addWaitingPhotos(tx: Database, context: MessageContext, ticket: Ticket): Promise<void> {
  const { message, sender, now } = context;
  const since = now.subtract(photoWithin);
  for (const trace of await picturesOf(tx, ticket.community, message.chat, sender.contact, since)) {
    await addPhoto(tx, {
      community: ticket.community,
      ticket: ticket.number,
      message: trace.message!,
      contact: sender.contact,
      file: (trace.payload as { file?: string } | null)?.file ?? null,
      stage: 'before',
      at: trace.at,
    });
    await undoTrace(tx, trace, now);
  }
}

/** The receipt says which place it took, so that a wrong one can be put right; what is missing is asked for once (R2). */
async function acknowledge(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  how: HowRecorded,
  slots: RepairSlots,
): Promise<readonly Outgoing[]> {
  if (how === 'joined') {
    return [joinedReceipt(context, ticket, await householdsOf(tx, ticket))];
  }
  const missing = placeMissing({
    category: slots.category,
    fault: slots.fault ?? 'other',
    place: slots.place,
    home: slots.home ?? false,
  });
  const question = missing === undefined ? undefined : await askPlace(tx, context, ticket, missing);
  return [openedReceipt(context, ticket, how, question, because(context))];
}
