import type { Database } from '#db/client.ts';
import { liveTickets, liveTicketsOf, type Ticket } from '#db/queries/tickets.ts';
import { stairwellOf } from '#domain/audience.ts';
import { UserError } from '#domain/errors.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { may } from '#domain/person.ts';
import { statusNames } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { isAmongResidents, isDiscreet, isPrivate } from '../repair/life.ts';
import { sayFault } from '../repair/receipt.ts';
import { reply } from '../saying.ts';
import { sayWaiting } from './waiting.ts';

/** In a room a list takes at most so many lines (Q7); alone everything is shown. */
const linesInRoom = 5;

/** 有哪些工单没完成: for property and staff, and a leader's own stairwells. */
export const list: Handler<'ticket.list'> = async (_intent, context, tx) => {
  const all = (await liveTickets(tx, context.community.id)).filter((ticket) => !isDiscreet(ticket));
  if (may(context.sender, 'ticket.start', {})) return show(alone(context), all, '未完成工单');
  const own = all.filter((ticket) => leads(context, ticket));
  if (context.sender.rights.length === 0)
    throw new UserError('全部工单只给物业和社区工作人员看；看您自己的请说「我的报修」。', 'ticket.list');
  return show(alone(context), own, '您楼门的未完成工单');
};

const leads = ({ sender }: MessageContext, ticket: Ticket): boolean =>
  sender.rights.some(({ stairwells }) => stairwells.includes(stairwellOf(ticket.place) ?? ''));

/** 我的单: what is in property's hands, by name where it is somebody's; 我的报修: what a resident reported. */
export async function listMine(tx: Database, context: MessageContext): Promise<readonly Outgoing[]> {
  const { sender, community } = context;
  const reported = (
    await Promise.all(sender.contacts.map((contact) => liveTicketsOf(tx, community.id, contact)))
  ).flat();
  const numbers = new Set(reported.map(({ number }) => number));
  if (!may(sender, 'ticket.start', {})) {
    const own = reported.filter((ticket) => !isDiscreet(ticket)).toReversed();
    return show(context, isAmongResidents(context) ? await spokenOf(tx, own) : own, '您报的未完成工单');
  }
  const names = [sender.name, sender.displayName].filter((name) => name !== undefined);
  const property = sender.rights.some(({ role }) => role === 'property');
  const theirs = (await liveTickets(tx, community.id)).filter(
    (ticket) =>
      !isDiscreet(ticket) &&
      (numbers.has(ticket.number) ||
        (ticket.assignee === null ? property && ticket.dispatchedAt !== null : names.includes(ticket.assignee))),
  );
  return show(alone(context), theirs, '您手上的工单');
}

/** A list of many people's tickets is not for those who read along: it goes to who asked, alone. */
function alone(context: MessageContext): MessageContext {
  if (!isAmongResidents(context)) return context;
  const { room: _room, message, ...direct } = context;
  const { room: _said, ...alone } = message;
  return { ...direct, message: alone };
}

/** What was reported alone is not listed where others read (E6). */
async function spokenOf(tx: Database, tickets: readonly Ticket[]): Promise<readonly Ticket[]> {
  const spoken: Ticket[] = [];
  for (const ticket of tickets) if (!(await isPrivate(tx, ticket))) spoken.push(ticket);
  return spoken;
}

const weight = { emergency: 0, urgent: 1, normal: 2 } as const;

function show(context: MessageContext, tickets: readonly Ticket[], title: string): readonly Outgoing[] {
  const answered = { ...context, addressed: true };
  if (tickets.length === 0) return [reply(answered, `${title}：现在没有。`)];
  const sorted = [...tickets].sort((a, b) => weight[a.urgency] - weight[b.urgency] || a.number - b.number);
  const fits = context.room === undefined || sorted.length < linesInRoom ? sorted : sorted.slice(0, linesInRoom - 2);
  const rest = sorted.length - fits.length;
  const lines = [
    `${title}${sorted.length}张：`,
    ...fits.map(sayLine),
    ...(rest === 0 ? [] : [`还有${rest}张，私聊问我给您全部。`]),
  ];
  return [
    reply(
      answered,
      lines.join('\n'),
      fits.map(({ number }) => subject('ticket', number)),
    ),
  ];
}

const urgencyMarks = { emergency: '【紧急】', urgent: '【急】', normal: '' } as const;

function sayLine(ticket: Ticket): string {
  const state = ticket.waiting === null ? statusNames[ticket.status] : `等：${sayWaiting(ticket.waiting)}`;
  const who = ticket.assignee === null ? '' : `，${ticket.assignee}`;
  return `#${ticket.number} ${urgencyMarks[ticket.urgency]}${sayFault(ticket)}（${state}${who}）`;
}
