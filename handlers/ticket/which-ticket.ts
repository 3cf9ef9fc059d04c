import type { Database } from '#db/client.ts';
import { findTicket, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { UserError } from '#domain/errors.ts';
import type { TicketNamed } from '#domain/named.ts';
import type { MessageContext } from '../handler.ts';
import { isDiscreet } from '../repair/life.ts';
import { standingTicket } from '../repair/standing.ts';

/** The ticket a command is about: its number, the quoted one, else the only live one. Throws a `UserError` that says what to say. */
export async function whichTicket(tx: Database, context: MessageContext, named: TicketNamed): Promise<Ticket> {
  const { quoted, community } = context;
  const { ticket: number, among, flat } = named;
  if (flat !== undefined) throw new UserError(`${flat}现在没有未完成的工单。`);
  if (number !== undefined) {
    const ticket = await standingTicket(tx, community.id, number);
    if (ticket === undefined) throw new UserError(`没有工单#${number}。`);
    return ticket;
  }
  if (among !== undefined && among.length <= mostNamed)
    throw new UserError(`有好几张：${among.map((one) => `#${one}`).join('、')}，请说一下工单号。`);
  if (among !== undefined) throw new UserError(sayNumber);
  if (context.quotedTickets.length > 1) {
    const numbers = context.quotedTickets.map((one) => `#${one}`);
    throw new UserError(`那条里有${numbers.join('、')}，请说一下是哪一张，比如「${numbers[0]} 在修了」。`);
  }
  if (quoted !== undefined && quoted !== 'unknown' && quoted.type === 'ticket') {
    const ticket = await standingTicket(tx, community.id, Number(quoted.id));
    if (ticket !== undefined) return ticket;
  }
  const all = await liveTickets(tx, community.id);
  const live = all.filter((ticket) => fitsHere(ticket, context));
  if (live.length === 1) return (await findTicket(tx, community.id, live[0]!.number))!;
  throw new UserError(
    live.length === 0 && !all.some((ticket) => isElsewhere(ticket, context)) ? '现在没有未完成的工单。' : sayNumber,
  );
}

const sayNumber = '请说一下工单号，比如「#12 在修了」。';
/** So many are told by their numbers. */
const mostNamed = 6;

/** In a residents' room a word without a number is about that building; of the thing it names, if it names one. */
function fitsHere(ticket: Ticket, { room, reading }: MessageContext): boolean {
  if (isDiscreet(ticket) || isElsewhere(ticket, { reading })) return false;
  const here = room?.building == null || String(ticket.place.building) === room.building;
  const unit = room?.unit == null || ticket.place.unit === undefined || String(ticket.place.unit) === room.unit;
  const named = reading.naming?.things ?? [];
  return here && unit && (named.length === 0 || named.includes(ticket.category));
}

/** 1号楼3点前弄完 is said of no ticket of another building. */
function isElsewhere({ place }: Ticket, { reading }: Pick<MessageContext, 'reading'>): boolean {
  const named = reading.naming?.houses ?? [];
  return place.building !== undefined && named.length > 0 && !named.includes(String(place.building));
}
