import type { Database } from '#db/client.ts';
import { findTicket, type Ticket } from '#db/queries/tickets.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';
import type { Context, TimerHandler } from '../handler.ts';
import { isDiscreet, isLive } from './life.ts';
import { alertOffice } from './office.ts';
import { sayFault } from './receipt.ts';

/** Sets when a ticket is overdue: from now by the file's target of its urgency, until it is worked on (R10). */
export const setTarget = (tx: Database, context: Context, ticket: Ticket): Promise<void> =>
  setTimer(tx, ticket.community, {
    kind: 'overdue',
    key: String(ticket.number),
    due: context.now.add(context.community.targets[ticket.urgency]),
  });

/** It is worked on, waits, or is over. */
export const stopTarget = (tx: Database, ticket: Ticket): Promise<void> =>
  cancelTimer(tx, ticket.community, 'overdue', String(ticket.number));

/** Past its target property and staff are told once; from then on it stands in the digest (R10). */
export const overdue: TimerHandler = async (timer, context, tx) => {
  const ticket = await findTicket(tx, context.community.id, Number(timer.key));
  if (ticket === undefined || !isLive(ticket) || ticket.status === 'working' || ticket.waiting !== null) return [];
  if (isDiscreet(ticket)) return [];
  const text = `工单#${ticket.number} ${sayFault(ticket)} 超过期限还没有动工，请看一下。`;
  return alertOffice(context, ticket, text, ticket.urgency === 'emergency' ? 'emergency' : 'scheduled');
};
