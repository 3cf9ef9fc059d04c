import type { Database } from '#db/client.ts';
import { findTicket, type Ticket } from '#db/queries/tickets.ts';
import { cancelTimer, findTimer, setTimer } from '#db/queries/timers.ts';
import { dateAt, instantOn } from '#domain/wall.ts';
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

/** It waits: its time stands still, and runs on when the day it waits for is over (R6). */
export async function pauseTarget(tx: Database, context: Context, ticket: Ticket): Promise<void> {
  const { now, community } = context;
  const running = await findTimer(tx, ticket.community, 'overdue', String(ticket.number));
  await stopTarget(tx, ticket);
  const until = ticket.waiting?.until;
  if (until === undefined || running === undefined) return;
  const over = instantOn(Temporal.PlainDate.from(until).add({ days: 1 }), '00:00', community.timezone);
  const left = now.until(running.due);
  await setTimer(tx, ticket.community, { kind: 'overdue', key: String(ticket.number), due: over.add(left) });
}

/** The day it waits for has not passed. */
export const stillWaits = ({ waiting }: Pick<Ticket, 'waiting'>, { now, community }: Context): boolean =>
  waiting !== null && (waiting.until === undefined || dateAt(now, community.timezone).toString() <= waiting.until);

/** Past its target property and staff are told once; from then on it stands in the digest (R10). */
export const overdue: TimerHandler = async (timer, context, tx) => {
  const ticket = await findTicket(tx, context.community.id, Number(timer.key));
  if (ticket === undefined || !isLive(ticket) || ticket.status === 'working' || stillWaits(ticket, context)) return [];
  if (isDiscreet(ticket)) return [];
  const waited = ticket.waiting === null ? '' : `（${ticket.waiting.reason}，日子过了）`;
  const text = `工单#${ticket.number} ${sayFault(ticket)}${waited} 超过期限还没有动工，请看一下。`;
  return alertOffice(context, ticket, text, ticket.urgency === 'emergency' ? 'emergency' : 'scheduled');
};
