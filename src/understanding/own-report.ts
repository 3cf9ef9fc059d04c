import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { liveTickets, type Ticket } from '#db/queries/tickets.ts';
import { isBefore } from '#domain/clock.ts';
import type { IntentKind } from '#domain/intent.ts';
import type { Reading, TakenBack } from '#domain/reading.ts';
import type { Said } from './said.ts';

/** What names no thing is said of a report of a moment ago; what names one, or is said to the assistant alone, of the day's. */
const within = { bare: Temporal.Duration.from({ hours: 2 }), named: Temporal.Duration.from({ hours: 24 }) } as const;

/** Beside these the words may still take a report back; of anything else they ask something by themselves. */
const besides: ReadonlySet<IntentKind> = new Set<IntentKind>([
  'repair.resolved',
  'repair.progress',
  'repair.same',
  'undo',
  'cancel',
]);

/** The sender's own live report that these words take back (R7, R8). An alarm has words of its own. */
export async function ownTakenBack(tx: Database, said: Said, reading: Reading): Promise<number | undefined> {
  const { takenBack, intents } = reading;
  if (takenBack === undefined || reading.quote !== undefined || !intents.every(({ kind }) => besides.has(kind)))
    return undefined;
  const { community, chat, contact, direct, at } = said;
  const since = at.subtract(takenBack.of === undefined && !direct ? within.bare : within.named);
  let latest: { readonly ticket: number; readonly at: Temporal.Instant } | undefined;
  for (const ticket of await liveTickets(tx, community)) {
    if (!isMeant(ticket, takenBack)) continue;
    for (const report of await reportsOf(tx, ticket)) {
      const own = report.contact === contact && (direct || report.chat === chat) && !isBefore(report.at, since);
      if (own && (latest === undefined || isBefore(latest.at, report.at)))
        latest = { ticket: ticket.number, at: report.at };
    }
  }
  return latest?.ticket;
}

const isMeant = ({ category, fault, urgency }: Ticket, takenBack: TakenBack): boolean =>
  urgency !== 'emergency' &&
  (takenBack.of?.includes(category) ?? true) &&
  (takenBack.fault === undefined || takenBack.fault === fault);

/** A number alone that is a door: 301, 1202. */
export function flatOf({ numbers }: Reading): number | undefined {
  const value = numbers[0]?.value;
  return value !== undefined && value > 100 && value < 7000 && value % 100 >= 1 && value % 100 <= 12
    ? value
    : undefined;
}
