import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { moveTicket, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { stairwellOf } from '#domain/audience.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { shows } from '#domain/hints.ts';
import type { TicketNamed } from '#domain/named.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { type Action, may, type Targets } from '#domain/person.ts';
import type { WallTime } from '#domain/wall.ts';
import { dateAt, instantOf, wallAt } from '#domain/wall.ts';
import { sayMoment, statusNames } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { askLater } from '../repair/again.ts';
import { answerAlarm } from '../repair/alarm.ts';
import { withoutFault } from '../repair/first-aid.ts';
import { isLive } from '../repair/life.ts';
import { pauseTarget, setTarget, stopTarget } from '../repair/target.ts';
import { reply } from '../saying.ts';
import type { MoveMade } from '../undo/take-back-move.ts';
import { doneItem, tellReporters } from './tell.ts';
import { sayVisit } from './visit.ts';
import { sayWaiting } from './waiting.ts';
import { whichTicket } from './which-ticket.ts';

type TicketAction = Extract<Action, 'ticket.assign' | 'ticket.start' | 'ticket.wait' | 'ticket.done'>;

/** The ticket of a command, if this person may move it so and it is not over. */
async function movable<A extends TicketAction>(
  tx: Database,
  context: MessageContext,
  action: A,
  named: TicketNamed,
  targetOf: (ticket: Ticket | undefined) => Targets[A],
): Promise<Ticket> {
  // Who has no business with tickets learns nothing about them, not even whether there is one.
  const anywhere = context.sender.rights.length > 0;
  const ticket = anywhere ? await whichTicket(tx, context, named) : undefined;
  if (!may(context.sender, action, targetOf(ticket))) {
    throw new UserError(
      '工单的状态由物业和社区工作人员来改；要说情况、要催一催，直接跟我说就行。',
      `${action} #${named.ticket ?? ''}`,
    );
  }
  if (ticket === undefined) throw new UserError('请说一下工单号。');
  if (!isLive(ticket)) throw new UserError(`工单#${ticket.number}${statusNames[ticket.status]}，不用再改了。`);
  await writeAudit(tx, ticket.community, {
    who: context.sender.contact,
    action,
    target: `ticket:${ticket.number}`,
    allowed: true,
    at: context.now,
  });
  return ticket;
}

/** Its reporters hear of a move; how the ticket stood before is kept with it, for who takes the move back. */
async function tellMove(
  tx: Database,
  context: MessageContext,
  action: TicketAction,
  before: Ticket,
  moved: Ticket,
  told: string,
): Promise<readonly Outgoing[]> {
  context.did(action, [subject('ticket', moved.number)], stoodSo(before, told));
  return tellReporters(tx, context, moved, told);
}

function stoodSo({ status, assignee, waiting, eta, visitAt }: Ticket, told: string): MoveMade {
  return { before: { status, assignee, waiting, eta, visitAt }, told };
}

/** #12 派给王师傅 */
export const assign: Handler<'ticket.assign'> = async (intent, context, tx) => {
  const { sender } = context;
  const { assignee: named } = intent.slots;
  // 接单 #2: whoever says so has it.
  const assignee = named === '我' ? (sender.name ?? sender.displayName) : named;
  const ticket = await movable(tx, context, 'ticket.assign', intent.slots, () => ({}));
  const moved = await moveTicket(tx, ticket, 'assigned', {
    at: context.now,
    by: context.sender.contact,
    note: assignee,
    set: { assignee, waiting: null },
  });
  if (ticket.waiting !== null) await setTarget(tx, context, moved);
  const told = await tellMove(tx, context, 'ticket.assign', ticket, moved, `已派给${assignee}。`);
  return [reply(context, `好，#${ticket.number}派给${assignee}了。`, [subject('ticket', ticket.number)]), ...told];
};

/** #12 在修了，下午四点前好 */
export const start: Handler<'ticket.start'> = async (intent, context, tx) => {
  const { timezone } = context.community;
  const { eta, visit, by } = intent.slots;
  if (visit === true && eta !== undefined && isBefore(context.now, instantOf(eta, timezone)))
    return promise(tx, context, intent.slots, eta, by);
  const ticket = await movable(tx, context, 'ticket.start', intent.slots, () => ({}));
  const until = eta === undefined ? null : instantOf(eta, timezone);
  const working = await moveTicket(tx, ticket, 'working', {
    at: context.now,
    by: context.sender.contact,
    set: { eta: until, visitAt: null, waiting: null },
  });
  await stopTarget(tx, working);
  if (working.urgency === 'emergency' && working.answeredAt === null) await answerAlarm(tx, working, context.now);
  const today = dateAt(context.now, timezone);
  const when = until === null ? '' : `，预计${sayMoment(wallAt(until, timezone), today)}前好`;
  const coming = shows(context.reading, 'coming');
  const told = await tellMove(
    tx,
    context,
    'ticket.start',
    ticket,
    working,
    `${coming ? '师傅在路上了' : '已经在处理了'}${when}。`,
  );
  return [reply(context, `好，#${ticket.number}在处理了。`, [subject('ticket', ticket.number)]), ...told];
};

/** #12 下午3点去修: somebody has it and will come then; nobody works on it yet, so its target runs on (R10). */
async function promise(
  tx: Database,
  context: MessageContext,
  named: TicketNamed,
  eta: WallTime,
  by: string | undefined,
): Promise<readonly Outgoing[]> {
  const { community, now, sender } = context;
  const ticket = await movable(tx, context, 'ticket.start', named, () => ({}));
  const visitAt = instantOf(eta, community.timezone);
  const when = sayVisit(wallAt(visitAt, community.timezone), dateAt(now, community.timezone));
  const promised = await moveTicket(tx, ticket, ticket.status === 'open' ? 'assigned' : ticket.status, {
    at: now,
    by: sender.contact,
    note: `约好${when}去`,
    set: {
      visitAt,
      assignee: (by === '我' ? undefined : (by ?? ticket.assignee)) ?? sender.name ?? sender.displayName,
      waiting: null,
    },
  });
  if (ticket.waiting !== null) await setTarget(tx, context, promised);
  const told = await tellMove(tx, context, 'ticket.start', ticket, promised, `师傅约好${when}来修。`);
  return [reply(context, `好，#${ticket.number}记下了：${when}去修。`, [subject('ticket', ticket.number)]), ...told];
}

/** #12 等配件到周五: told with its reason; the target waits too (R6). */
export const wait: Handler<'ticket.wait'> = async (intent, context, tx) => {
  const { reason, until, over } = intent.slots;
  const ticket = await movable(tx, context, 'ticket.wait', intent.slots, () => ({}));
  if (over === true) return waitsNoMore(tx, context, ticket);
  const waiting = await updateTicket(tx, ticket, { waiting: { reason, ...(until === undefined ? {} : { until }) } });
  await pauseTarget(tx, context, waiting);
  // 等配件到周五 names its day already; the date stands beside it, once.
  const words = sayWaiting({ reason, ...(until === undefined ? {} : { until }) });
  const told = await tellMove(tx, context, 'ticket.wait', ticket, waiting, `要等一等：${words}。`);
  return [reply(context, `好，#${ticket.number}先等着：${words}。`, [subject('ticket', ticket.number)]), ...told];
};

/** #12 不等了: its target runs again; of a ticket that waits for nothing there is nothing to end. */
async function waitsNoMore(tx: Database, context: MessageContext, ticket: Ticket): Promise<readonly Outgoing[]> {
  const about = [subject('ticket', ticket.number)];
  if (ticket.waiting === null)
    return [reply(context, `工单#${ticket.number}没有在等，现在${statusNames[ticket.status]}。`, about)];
  const on = await updateTicket(tx, ticket, { waiting: null });
  if (on.status !== 'working') await setTarget(tx, context, on);
  const told = await tellMove(tx, context, 'ticket.start', ticket, on, '不用等了，接着安排。');
  return [reply(context, `好，#${ticket.number}不等了，接着跟。`, about), ...told];
}

/** #12 完成 换了灯管: reporters hear that it is fixed. */
export const done: Handler<'ticket.done'> = async (intent, context, tx) => {
  const { note } = intent.slots;
  const ticket = await movable(tx, context, 'ticket.done', intent.slots, (it) => ({
    stairwell: it === undefined ? undefined : stairwellOf(it.place),
  }));
  didFinish(context, ticket);
  return finish(tx, context, ticket, note);
};

/** Notes that it is done, and how it stood before, for who takes that back. */
export const didFinish = (context: MessageContext, before: Ticket): void =>
  context.did('ticket.done', [subject('ticket', before.number)], stoodSo(before, ''));

/** The ticket is done: its clock and its alarm stop, its reporters hear of it. */
export async function finish(
  tx: Database,
  context: MessageContext,
  ticket: Ticket,
  note: string | undefined,
): Promise<readonly Outgoing[]> {
  const finished = await moveTicket(tx, ticket, 'done', {
    at: context.now,
    by: context.sender.contact,
    ...(note === undefined ? {} : { note }),
    set: { note: note ?? null, waiting: null, visitAt: null },
  });
  await stopTarget(tx, finished);
  await askLater(tx, finished, context.sender.contact);
  if (finished.answeredAt === null) await answerAlarm(tx, finished, context.now);
  const how = note === undefined ? '' : `：${note}`;
  const over = finished.danger !== null && withoutFault.has(finished.danger);
  const told = await tellReporters(
    tx,
    context,
    finished,
    over ? `处理完了${how}。` : `修好了${how}。没好请说一声「又坏了」。`,
    doneItem,
  );
  return [reply(context, `好，#${ticket.number}完成了。`, [subject('ticket', ticket.number)]), ...told];
}
