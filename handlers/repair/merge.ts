import type { Database } from '#db/client.ts';
import { moveReports } from '#db/queries/reports.ts';
import { moveTicket, type Ticket } from '#db/queries/tickets.ts';
import type { Context } from '../handler.ts';
import { stopTarget } from './target.ts';

/** The reports of tickets go to another one, and the tickets are withdrawn into it: their numbers lead there. */
export async function mergeInto(
  tx: Database,
  context: Context,
  target: Ticket,
  others: readonly Ticket[],
): Promise<void> {
  for (const other of others) {
    await moveReports(tx, other, target.number);
    await moveTicket(tx, other, 'withdrawn', {
      at: context.now,
      by: null,
      note: `并入#${target.number}`,
      set: { mergedInto: target.number },
    });
    await stopTarget(tx, other);
  }
}
