import type { Database } from '#db/client.ts';
import { findTicket, liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { lastDoneBy } from '#db/queries/traces.ts';
import type { Intent } from '#domain/intent.ts';
import { subjectOf } from '#domain/outgoing.ts';
import type { Reading } from '#domain/reading.ts';
import { ticketMoves } from '#language/command/tickets.ts';
import type { Said } from './said.ts';

/** Live tickets by the flat that a number names; of a flat where nothing is open none. */
export type FlatTickets = ReadonlyMap<number, readonly number[]>;

/** So short a number names a ticket and no flat. */
const lowestFlat = 101;

/** 402我去, 201弄好了, by who moves tickets: no ticket has that number, and it is a flat's; undefined when all are tickets. */
export async function flatTickets(
  tx: Database,
  said: Said,
  { intents, said: words }: Reading,
): Promise<FlatTickets | undefined> {
  if (!said.moves || !(said.office || said.direct)) return undefined;
  const numbers = new Set(intents.filter(({ kind }) => moves.has(kind)).flatMap((intent) => numberOf(intent) ?? []));
  const found = new Map<number, readonly number[]>();
  for (const number of numbers) {
    if (number < lowestFlat || (await findTicket(tx, said.community, number)) !== undefined) continue;
    // 201没好: of what the sender said was done there.
    if (intents.some((intent) => intent.kind === 'undo' && numberOf(intent) === number)) {
      const last = await lastFinished(tx, said);
      if (String(last?.place.flat) === String(number)) found.set(number, [last!.number]);
      continue;
    }
    const there = (await liveTickets(tx, said.community)).filter(
      ({ place, danger }) => String(place.flat) === String(number) && danger !== 'self-harm' && danger !== 'violence',
    );
    if (there.length > 0 || !isMarked(words, number))
      found.set(
        number,
        there.map((ticket) => ticket.number),
      );
  }
  return found.size === 0 ? undefined : found;
}

/** #402, 工单402, 402号单: it is called a ticket. */
const isMarked = (words: string, number: number): boolean =>
  new RegExp(`(?:[#＃]|工单|单子|单号)\\s?[#＃]?\\s?${number}|${number}\\s?号?(?:工单|单)`, 'u').test(words);

async function lastFinished(tx: Database, { community, contact, chat, at }: Said): Promise<Ticket | undefined> {
  const trace = await lastDoneBy(tx, community, contact, ['ticket.done'], chat, at.subtract({ hours: 24 }));
  return trace?.about[0] === undefined ? undefined : findTicket(tx, community, Number(subjectOf(trace.about[0]).id));
}

/** The same order of the flat's only ticket; of several the handler asks which, of none it says so. */
export function ofFlat(intent: Intent, flats: FlatTickets | undefined): Intent {
  const flat = numberOf(intent) ?? 0;
  const there = flats?.get(flat);
  if (there === undefined || !moves.has(intent.kind)) return intent;
  const [ticket, ...others] = there;
  if (ticket === undefined) {
    if (intent.kind === 'undo' || intent.kind === 'repair.resolved') return intent;
    const { ticket: _flat, ...slots } = intent.slots as { ticket?: number };
    return { kind: intent.kind, slots: { ...slots, flat } } as Intent;
  }
  if (others.length === 0) return { ...intent, slots: { ...intent.slots, ticket } } as Intent;
  const { ticket: _flat, ...slots } = intent.slots as { ticket?: number };
  const kind = intent.kind === 'repair.resolved' ? 'ticket.done' : intent.kind;
  return { kind, slots: { ...slots, among: [ticket, ...others] } } as Intent;
}

const numberOf = ({ slots }: Intent): number | undefined => (slots as { ticket?: number }).ticket;
const moves: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([...ticketMoves, 'undo']);
