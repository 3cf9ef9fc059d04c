import type { Database } from '#db/client.ts';
import { findTicket, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { UserError } from '#domain/errors.ts';
import type { MessageContext } from '../handler.ts';

/** The ticket a command is about: its number, the quoted one, else the only live one. Throws a `UserError` that says what to say. */
export async function whichTicket(tx: Database, context: MessageContext, number: number | undefined): Promise<Ticket> {
  const { quoted, community } = context;
  if (number !== undefined) {
    const ticket = await findTicket(tx, community.id, number);
    if (ticket === undefined) throw new UserError(`没有工单#${number}。`);
    return ticket;
  }
  if (context.quotedTickets.length > 1) {
    const numbers = context.quotedTickets.map((one) => `#${one}`);
    throw new UserError(`那条里有${numbers.join('、')}，请说一下是哪一张，比如「${numbers[0]} 在修了」。`);
  }
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'ticket') {
    const ticket = await findTicket(tx, community.id, Number(quoted.id));
    if (ticket !== undefined) return ticket;
  }
  const live = await liveTickets(tx, community.id);
  if (live.length === 1) return (await findTicket(tx, community.id, live[0]!.number))!;
  throw new UserError(live.length === 0 ? '现在没有未完成的工单。' : '请说一下工单号，比如「#12 在修了」。');
}
