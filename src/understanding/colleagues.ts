import type { Database } from '#db/client.ts';
import { liveTickets } from '#db/queries/tickets.ts';
import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { categoryIn } from '#language/repair/things.ts';
import { moveSaid } from './only-ticket.ts';
import type { Said } from './said.ts';

const kinds: ReadonlySet<Intent['kind']> = new Set(['ticket.assign', 'ticket.start', 'ticket.wait', 'ticket.done']);
/** A move of a ticket, and nothing says of which. */
export const isUnnumbered = ({ kind, slots }: Intent): boolean =>
  kinds.has(kind) && (slots as { ticket?: number }).ticket === undefined;

/** 师傅到了没, 派个人过去看看: nobody is on the way. */
const asksOrSends = /[没吗么?？][。!！\s]{0,2}$|派个?人|谁/u;
const ofTicket = /工单|单子|报修|[派接转销结关这那]单|[那这]张/u;

/**
 * Whether words that might move a ticket are what colleagues tell each other (让小孙去一趟, 工具给小孙, 垃圾清完了): nothing names
 * one, and it is not plain that the only one is meant; nobody is asked which.
 */
export async function colleaguesTalk(tx: Database, said: Said, reading: Reading): Promise<boolean> {
  if (!said.office || said.direct || said.mentioned || reading.called || reading.quote !== undefined) return false;
  const onTheWay = reading.intents.length === 0 && reading.cues.includes('on-the-way');
  if (!onTheWay && !reading.intents.some(isUnnumbered)) return false;
  if (!said.moves || (onTheWay && asksOrSends.test(reading.said))) return true;
  if (ofTicket.test(reading.said) || moveSaid(reading.said) !== undefined) return false;
  const live = await liveTickets(tx, said.community);
  const category = categoryIn(reading.said);
  if (category !== undefined) return !live.some((ticket) => ticket.category === category);
  return live.length !== 1;
}
