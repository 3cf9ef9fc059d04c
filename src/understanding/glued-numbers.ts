import type { Database } from '#db/client.ts';
import { findTicket, liveTickets } from '#db/queries/tickets.ts';
import type { Intent } from '#domain/intent.ts';
import type { Reading } from '#domain/reading.ts';
import { ticketMoves } from '#language/command/tickets.ts';
import type { Said } from './said.ts';

/** 24都好了, 123好了: nothing calls it a ticket's number. */
const opens = /^(?<digits>[1-9]{2,5})(?![\d号#])/u;

/** 24都好了, by those who repair: no ticket has that number, and each of its digits names a live one; else undefined. */
export async function gluedTickets(
  tx: Database,
  said: Said,
  { intents, said: words, quote }: Reading,
): Promise<readonly number[] | undefined> {
  const digits = opens.exec(words.normalize('NFKC').trim())?.groups?.digits;
  const [move, another] = intents;
  if (digits === undefined || move === undefined || another !== undefined || quote !== undefined) return undefined;
  if (!said.office || !said.moves || !moves.has(move.kind) || numberOf(move) !== Number(digits)) return undefined;
  const numbers = [...new Set([...digits].map(Number))];
  if (numbers.length < digits.length || (await findTicket(tx, said.community, Number(digits))) !== undefined)
    return undefined;
  const live = new Set((await liveTickets(tx, said.community)).map(({ number }) => number));
  return numbers.every((number) => live.has(number)) ? numbers : undefined;
}

/** The same order of each of them. */
export const ofEach = (intent: Intent, numbers: readonly number[] | undefined): readonly Intent[] =>
  numbers === undefined || !moves.has(intent.kind)
    ? [intent]
    : numbers.map((ticket) => ({ ...intent, slots: { ...intent.slots, ticket } }) as Intent);

const moves: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(ticketMoves);
const numberOf = ({ slots }: Intent): number | undefined => (slots as { ticket?: number }).ticket;
