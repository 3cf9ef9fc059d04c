import type { Database } from '#db/client.ts';
import { findDraft, openDraft, updateDraft } from '#db/queries/drafts.ts';
import { addReport, reportsOf } from '#db/queries/reports.ts';
import { findTicket, moveTicket, type Ticket, updateTicket } from '#db/queries/tickets.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import { UserError } from '#domain/errors.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { expireLater, expireNever } from '../draft/expiry.ts';
import type { DraftKind } from '../draft/kind.ts';
import type { Context, Handler, MessageContext, TimerHandler } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { lineOf, toReporters, untellDone } from '../ticket/tell.ts';
import { handOver } from './dispatch.ts';
import { withoutFault } from './first-aid.ts';
import { toldMore } from './goes-on.ts';
import { isDiscreet, isLive } from './life.ts';
import { goesOn } from './no-false-alarm.ts';
import { openedReceipt, sayFault } from './receipt.ts';
import { standingTicket } from './standing.ts';
import { setTarget } from './target.ts';

/** 又坏了 reopens what was done not longer ago than this (R1). */
const reopensWithin = Temporal.Duration.from({ hours: 24 * 7 });
/** So long after it was done its first reporter is asked whether it holds. */
const askedAfter = Temporal.Duration.from({ hours: 48 });

/** 又坏了: the ticket that was done is open again, with its history (R1). */
export const again: Handler<'repair.again'> = async (intent, context, tx) => {
  const { ticket: number } = intent.slots;
  const ticket = number === undefined ? undefined : await standingTicket(tx, context.community.id, number);
  if (ticket?.urgency === 'emergency' && ticket.status === 'withdrawn') return goesOn(tx, context, ticket);
  if (ticket === undefined || isDiscreet(ticket)) throw new UserError('没有找到这张工单，请说一下哪儿坏了。');
  if (isLive(ticket))
    return [reply(context, `工单#${ticket.number}还没完，接着在跟。`, [subject('ticket', ticket.number)])];
  if (ticket.doneAt === null || isBefore(ticket.doneAt.add(reopensWithin), context.now))
    throw new UserError('那张单完成很久了，请再说一下哪儿坏了，我重新记一张。');
  return reopen(tx, context, ticket);
};

/** The ticket lives again: its clock runs, property hears of it; a resident who says so is one of its reporters, who else says so tells them. */
export async function reopen(tx: Database, context: MessageContext, done: Ticket): Promise<readonly Outgoing[]> {
  const { sender, message, now } = context;
  const open = await moveTicket(tx, done, 'open', {
    at: now,
    by: sender.contact,
    note: '又坏了',
    set: { assignee: null, eta: null, visitAt: null, waiting: null },
  });
  const office = context.commanding && may(sender, 'ticket.start', {});
  // What a reporter says now is read besides the old words; an order, and the answer to a question, say nothing of it.
  const ticket = office || context.draft?.kind === 'fixed' ? open : await toldMore(tx, context, open);
  await setTarget(tx, context, ticket);
  await askNever(tx, ticket);
  if (!office && !(await reportsOf(tx, ticket)).some(({ contact }) => sender.contacts.includes(contact))) {
    await addReport(tx, {
      community: ticket.community,
      ticket: ticket.number,
      message: message.id,
      contact: sender.contact,
      chat: message.chat,
      words: message.said,
      address: sender.address ?? null,
      proxyFor: null,
      note: null,
      care: false,
      at: now,
    });
  }
  context.did('reopened', [subject('ticket', ticket.number)]);
  return [
    ...(await untellDone(tx, ticket)),
    ...(office
      ? [
          reply(context, `好，#${ticket.number}又开了，接着跟。`, [subject('ticket', ticket.number)]),
          ...(await toReporters(tx, ticket, lineOf(ticket, '又坏了，接着修。'), because(context))),
        ]
      : [openedReceipt(context, ticket, 'reopened', undefined, because(context))]),
    ...(await handOver(tx, context, ticket, 'reopened')),
  ];
}

/** Sets when the first reporter is asked; who closed it themselves is not asked. */
export async function askLater(tx: Database, ticket: Ticket, by: string): Promise<void> {
  const [first] = await reportsOf(tx, ticket);
  if (first === undefined || first.contact === by || ticket.askedAt !== null || ticket.doneAt === null) return;
  if (ticket.danger !== null && withoutFault.has(ticket.danger)) return;
  await setTimer(tx, ticket.community, {
    kind: 'is-it-fixed',
    key: String(ticket.number),
    due: ticket.doneAt.add(askedAfter),
    contact: first.contact,
  });
}

export const askNever = (tx: Database, ticket: Ticket): Promise<void> =>
  cancelTimer(tx, ticket.community, 'is-it-fixed', String(ticket.number));

/** 修好了吗 1好了 2没好: once, where it was reported. */
export const isItFixed: TimerHandler = async (timer, context, tx) => {
  const ticket = await findTicket(tx, context.community.id, Number(timer.key));
  const [first] = ticket === undefined ? [] : await reportsOf(tx, ticket);
  if (ticket?.status !== 'done' || ticket.askedAt !== null || first === undefined) return [];
  await updateTicket(tx, ticket, { askedAt: context.now });
  await listen(tx, context, ticket, first.chat, first.contact);
  const to = chatOf(first.chat);
  return [
    {
      to,
      text: `工单#${ticket.number}（${sayFault(ticket)}）修好了吗？回 1 好了，2 没好。`,
      kind: 'prompt',
      because: [],
      about: [subject('ticket', ticket.number)],
      standing: 'receipt',
      ...('room' in to ? { mention: [first.contact] } : {}),
    },
  ];
};

async function listen(tx: Database, context: Context, ticket: Ticket, chat: string, contact: string): Promise<void> {
  const { community, now } = context;
  // Somebody in the middle of something else answers by quoting.
  if ((await findDraft(tx, community.id, chat, contact)) !== undefined) return;
  const draft = await openDraft(tx, community.id, {
    kind: 'fixed',
    chat,
    contact,
    state: 'asking',
    content: { ticket: ticket.number },
    record: `ticket:${ticket.number}`,
    asked: 'fixed',
    at: now,
    messages: [],
  });
  await expireLater(tx, draft);
}

/** 1 or 2, in whatever words. */
export async function answerFixed(tx: Database, context: MessageContext, fixed: boolean): Promise<readonly Outgoing[]> {
  const draft = context.draft!;
  const { ticket: number } = draft.content as { ticket: number };
  await updateDraft(tx, draft, { state: 'committed' });
  await expireNever(tx, draft);
  const ticket = await findTicket(tx, context.community.id, number);
  if (ticket?.status !== 'done') return [];
  if (!fixed) return reopen(tx, context, ticket);
  return [reply({ ...context, addressed: true }, '好的，谢谢您回一声。', [subject('ticket', ticket.number)])];
}

/** The question whether it is fixed, while its answer is waited for. */
export const fixedDraft: DraftKind<{ ticket: number }> = {
  missing: () => ({ what: 'fixed', question: '修好了吗？回 1 好了，2 没好。' }),
  change: (content) => content,
  preview: () => '修好了吗？回 1 好了，2 没好。',
  keep: async (_tx, content) => `ticket:${content.ticket}`,
  commit: async () => [],
  discard: async () => undefined,
};
