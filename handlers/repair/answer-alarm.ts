import type { Database } from '#db/client.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { findTicket, liveTickets, moveTicket, type Ticket, writeHistory } from '#db/queries/tickets.ts';
import { UserError } from '#domain/errors.ts';
import { chatOf } from '#domain/occurrence.ts';
import { type Outgoing, subject } from '#domain/outgoing.ts';
import { contactsOf } from '#domain/people.ts';
import { may } from '#domain/person.ts';
import { statusNames } from '#domain/wording.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { because, reply } from '../saying.ts';
import { tellReporters } from '../ticket/tell.ts';
import { answerAlarm } from './alarm.ts';
import { alarmWords, inWords } from './first-aid.ts';
import { isDiscreet, isLive, isSettled } from './life.ts';
import { stopTarget } from './target.ts';

/** 接, 马上去: the quoted alarm, else the latest one; the repeats stop (E3). */
export const take: Handler<'alarm.take'> = async (intent, context, tx) => {
  const ticket = mayAnswer(context) ? await findTicket(tx, context.community.id, intent.slots.ticket) : undefined;
  // 马上去, of sparks that stopped: somebody looks, and the fault is theirs to see to.
  if (ticket === undefined || !isLive(ticket) || (ticket.urgency !== 'emergency' && !stillToSee(ticket))) return [];
  const first = ticket.answeredAt === null;
  await answerAlarm(tx, ticket, context.now);
  await writeHistory(tx, ticket, { at: context.now, status: ticket.status, by: context.sender.contact, note: '已接' });
  context.did('took', [subject('ticket', ticket.number)]);
  return [
    reply({ ...context, addressed: true }, inWords(alarmWords.taken, { number: ticket.number }), [
      subject('ticket', ticket.number),
    ]),
    ...(first ? await tellAnswered(tx, context, ticket) : []),
  ];
};

/** The danger is over, the fault is not: 马上去 is still said of it. */
const stillToSee = (ticket: Ticket): boolean => ticket.danger !== null && !isSettled(ticket);

/** Those who reported it hear that somebody has answered, and who: never before (E3). */
async function tellAnswered(tx: Database, context: MessageContext, ticket: Ticket): Promise<readonly Outgoing[]> {
  if (isDiscreet(ticket)) return [];
  const { sender, message } = context;
  const text = inWords(alarmWords.answered, { who: sender.name ?? sender.displayName, number: ticket.number });
  const chats = new Set((await reportsOf(tx, ticket)).map(({ chat }) => chat));
  // Who answers where it was reported is heard there already.
  return [...chats]
    .filter((chat) => chat !== message.chat)
    .map((chat) => ({
      to: chatOf(chat),
      text,
      kind: 'receipt',
      because: because(context),
      about: [subject('ticket', ticket.number)],
      standing: 'emergency',
    }));
}

/** Those who were alarmed: who has a right here, or is named as an emergency contact. */
export const mayAnswer = ({ sender, community, bindings }: MessageContext): boolean =>
  sender.rights.length > 0 ||
  community.emergency.staff.some((named) => contactsOf(community, named, bindings).includes(sender.contact));

/** 误报: by property and staff; it was none (E4). */
export const falseAlarm: Handler<'alarm.false'> = async (intent, context, tx) => {
  if (!may(context.sender, 'alarm.false', {})) throw new UserError('误报要由物业或社区工作人员来说。', 'alarm.false');
  const number = intent.slots.ticket;
  const ticket =
    number === undefined ? await alarmMeant(tx, context) : await findTicket(tx, context.community.id, number);
  if (ticket === undefined) throw new UserError('没有找到这张险情工单。');
  if (ticket.urgency !== 'emergency' && ticket.danger === null)
    throw new UserError(
      `工单#${ticket.number}不是险情；不用修了请报修的人说「撤销」，修好了说「#${ticket.number} 完成」。`,
    );
  if (!isLive(ticket)) throw new UserError(`工单#${ticket.number}${statusNames[ticket.status]}，不用再改了。`);
  const withdrawn = await moveTicket(tx, await answerAlarm(tx, ticket, context.now), 'withdrawn', {
    at: context.now,
    by: context.sender.contact,
    note: '误报',
  });
  await stopTarget(tx, withdrawn);
  await writeAudit(tx, ticket.community, {
    who: context.sender.contact,
    action: 'alarm.false',
    target: `ticket:${ticket.number}`,
    allowed: true,
    at: context.now,
  });
  context.did('alarm.false', [subject('ticket', ticket.number)]);
  return [
    reply({ ...context, addressed: true }, inWords(alarmWords.falseAlarm, { number: ticket.number })),
    ...(await tellReporters(tx, context, withdrawn, alarmWords.wasFalse)),
  ];
};

/** The quoted emergency, else the latest live one that nobody has answered, else the latest. */
export async function alarmMeant(tx: Database, context: MessageContext): Promise<Ticket | undefined> {
  const { quoted, community } = context;
  const live = (await liveTickets(tx, community.id)).filter((ticket) => ticket.urgency === 'emergency');
  const byNumber = (id: string) => live.find((ticket) => String(ticket.number) === id);
  const meant =
    quoted !== undefined && quoted !== 'unknown'
      ? quoted.type === 'ticket'
        ? byNumber(quoted.id)
        : undefined
      : (live.findLast((ticket) => ticket.answeredAt === null) ?? live.at(-1));
  return meant && findTicket(tx, community.id, meant.number);
}
