import { writeAudit } from '#db/queries/audit.ts';
import { updateTicket } from '#db/queries/tickets.ts';
import { setTimer } from '#db/queries/timers.ts';
import { UserError } from '#domain/errors.ts';
import { subject } from '#domain/outgoing.ts';
import { dateAt, instantOn } from '#domain/wall.ts';
import { sayDay } from '#domain/wording.ts';
import type { Handler, TimerHandler } from '../handler.ts';
import { isDiscreet, isLive } from '../repair/life.ts';
import { alertOffice } from '../repair/office.ts';
import { sayFault } from '../repair/receipt.ts';
import { standingTicket } from '../repair/standing.ts';
import { reply } from '../saying.ts';

/** On the day of the city's deadline property and staff are told at this time. */
const saidAt = '08:30';

/** 12345 单号… 对 #8: by staff; the ticket has the city's number and its own deadline. Residents are told nothing of it. */
export const city: Handler<'ticket.city'> = async (intent, context, tx) => {
  const { community, sender, now } = context;
  if (!sender.rights.some(({ role }) => role === 'staff'))
    throw new UserError('12345的单号由社区工作人员来对。', 'ticket.city');
  const ticket = await standingTicket(tx, community.id, intent.slots.ticket);
  if (ticket === undefined) throw new UserError(`没有工单#${intent.slots.ticket}。`);
  const number = intent.slots.number ?? ticket.city?.number;
  if (number === undefined) throw new UserError('请把12345的单号也写上，比如「12345 单号20261126-88 对 #8」。');
  const due = intent.slots.due ?? ticket.city?.due;
  await updateTicket(tx, ticket, { city: { number, ...(due === undefined ? {} : { due }) } });
  await writeAudit(tx, community.id, {
    who: sender.contact,
    action: 'ticket.city',
    target: `ticket:${ticket.number}`,
    allowed: true,
    at: now,
  });
  const about = [subject('ticket', ticket.number)];
  const head = `好，#${ticket.number}对上12345单号${number}`;
  if (due === undefined)
    return [reply(context, `${head}。市里要求哪天办结？说一声「12345 #${ticket.number} 12月1日前」。`, about)];
  await setTimer(tx, community.id, {
    kind: 'city-due',
    key: String(ticket.number),
    due: instantOn(due, saidAt, community.timezone),
  });
  const day = sayDay(Temporal.PlainDate.from(due), dateAt(now, community.timezone));
  return [reply(context, `${head}，最晚${day}办结，当天早上再提醒。`, about)];
};

/** The city's deadline is today. */
export const cityDue: TimerHandler = async (timer, context, tx) => {
  const ticket = await standingTicket(tx, context.community.id, Number(timer.key));
  if (ticket?.city == null || !isLive(ticket) || isDiscreet(ticket)) return [];
  const text = `工单#${ticket.number} ${sayFault(ticket)}（12345单号${ticket.city.number}）今天到市里的期限，还没完成。`;
  return alertOffice(context, ticket, text, 'scheduled');
};
