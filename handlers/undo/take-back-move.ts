import type { Database } from '#db/client.ts';
import { findTicket, moveTicket, type Ticket } from '#db/queries/tickets.ts';
import { messagesAbout, type Trace } from '#db/queries/traces.ts';
import { subject, subjectKey } from '#domain/outgoing.ts';
import type { Context } from '../handler.ts';
import { isLive } from '../repair/life.ts';
import { pauseTarget, setTarget, stopTarget } from '../repair/target.ts';
import { lineOf, toReporters, untell } from '../ticket/tell.ts';
import type { TakenBack } from './taken-back.ts';

/** What a move noted: how the ticket stood before, and what its reporters were told. */
export interface MoveMade {
  readonly before: Pick<Ticket, 'status' | 'assignee' | 'waiting'> & {
    readonly eta: Temporal.Instant | string | null;
    readonly visitAt: Temporal.Instant | string | null;
  };
  readonly told: string;
}

const moves: ReadonlySet<string> = new Set(['ticket.assign', 'ticket.start', 'ticket.wait', 'ticket.done', 'reopened']);
const misnamed: Readonly<Record<string, string>> = {
  'ticket.assign': '刚才说的派人不算',
  'ticket.start': '刚才说的时间和进展不算',
  'ticket.wait': '刚才说要等一等，说错了',
};

/** 派给小孙, 在修了, 等配件, taken back: the ticket stands as it did before, and its reporters hear that (R6). */
export async function takeBackMove(
  tx: Database,
  context: Context,
  trace: Trace,
  number: number,
  because: readonly string[],
): Promise<TakenBack | undefined> {
  const ticket = await findTicket(tx, trace.community, number);
  const made = trace.payload as MoveMade | null;
  if (ticket === undefined || made === null) return undefined;
  const later = await messagesAbout(tx, trace.community, subjectKey(subject('ticket', number)));
  if (!isLive(ticket) || later.some((other) => other.number > trace.number && moves.has(other.did)))
    return { told: `工单#${number}后来又动过，这一步撤不了；直接说现在怎样就行。`, said: [] };
  const back = await standAgain(tx, context, ticket, made.before, trace.contact, '撤回了');
  const words = lineOf(back, `${misnamed[trace.did]}，有进展再告诉您。`);
  return {
    told: `好，#${number}${toldOf[trace.did]}撤销了。`,
    said: [...(await untell(tx, back, made.told)), ...(await toReporters(tx, back, words, because))],
  };
}

/** The ticket stands as it did: what was begun is no more overdue than it was, what waited waits. */
export async function standAgain(
  tx: Database,
  context: Context,
  ticket: Ticket,
  { status, assignee, waiting, eta, visitAt }: MoveMade['before'],
  by: string | null,
  note: string,
): Promise<Ticket> {
  const back = await moveTicket(tx, ticket, status, {
    at: context.now,
    by,
    note,
    set: {
      ...(ticket.status === 'done' && { note: null }),
      assignee,
      waiting,
      eta: momentOf(eta),
      visitAt: momentOf(visitAt),
    },
  });
  if (status === 'working') await stopTarget(tx, back);
  else await setTarget(tx, context, back);
  if (waiting !== null) await pauseTarget(tx, context, back);
  return back;
}

const toldOf: Readonly<Record<string, string>> = {
  'ticket.assign': '派人那步',
  'ticket.start': '动工那步',
  'ticket.wait': '等一等那步',
};

/** Moments come back from a trace as text. */
const momentOf = (moment: Temporal.Instant | string | null): Temporal.Instant | null =>
  moment === null ? null : Temporal.Instant.from(String(moment));
