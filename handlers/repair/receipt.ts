import type { Ticket } from '#db/queries/tickets.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { categoryNames, sayPlace } from '#domain/wording.ts';
import type { MessageContext } from '../handler.ts';
import { here } from '../saying.ts';
import { dangerNames, withoutFault } from './first-aid.ts';
import { type HowRecorded, isSettled } from './life.ts';

type Spoken = Pick<Ticket, 'place' | 'category' | 'danger' | 'urgency'>;

/** Where and what, as others in the room may read it: category and place, nothing of a home beyond its number. */
export function sayFault(ticket: Spoken): string {
  const { category, danger, urgency } = ticket;
  const place = sayPlace(ticket.place);
  // Once everybody is out, what is left is a lift that does not move; a child that was found is no fault at all (E4).
  const isDanger = danger !== null && (urgency === 'emergency' || isSettled(ticket));
  const what = `${isDanger ? dangerNames[danger] : categoryNames[category]}${isSettled(ticket) ? '（已平安）' : ''}`;
  return `${place === '' ? '' : `${place} `}${what}`;
}

/** The first receipt of a ticket: at once, with its number and the place that was taken (Q6, R2). */
export function openedReceipt(
  context: MessageContext,
  ticket: Ticket,
  how: HowRecorded,
  question: string | undefined,
  because: readonly string[],
): Outgoing {
  const verb = how === 'reopened' ? '又记上了' : '记下了';
  const rest = question ?? '有进展在这里告诉您。';
  return {
    to: here(context),
    text: `${verb}，工单#${ticket.number}：${sayFault(ticket)}${ticket.danger === null ? '报修' : ''}。${rest}`,
    kind: 'receipt',
    because,
    about: [subject('ticket', ticket.number)],
    standing: 'repair',
    ...(context.room === undefined ? {} : { mention: [context.sender.contact] }),
  };
}

/** Neighbours who join a ticket are named together, at most one message a minute (Q6). */
export function joinedReceipt(context: MessageContext, ticket: Ticket, households: number): Outgoing {
  const to = here(context);
  const head = `工单#${ticket.number}（${sayFault(ticket)}）也记上了：`;
  const line = context.sender.displayName;
  const tail = tailOf(ticket, households);
  return {
    to,
    text: `${head}${line}${tail}`,
    kind: 'receipt',
    because: [...context.message.with, context.message.id],
    about: [subject('ticket', ticket.number)],
    standing: 'repair',
    ...('room' in to
      ? { gather: { key: `joined:${to.room}`, item: `${ticket.number}:${context.sender.contact}`, head, line, tail } }
      : {}),
  };
}

/** Of people nothing is repaired. */
function tailOf({ danger }: Ticket, households: number): string {
  if (danger !== null && withoutFault.has(danger)) return '。有消息在这里告诉您。';
  return households > 1 ? `。现在共${households}户报了这一处，修好一起告诉。` : '。修好了告诉您。';
}
