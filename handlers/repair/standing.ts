import type { Database } from '#db/client.ts';
import { findTicket, type Ticket } from '#db/queries/tickets.ts';

/** The ticket of a number, locked; for one that became a part of another, that other (R4). */
export async function standingTicket(tx: Database, community: string, number: number): Promise<Ticket | undefined> {
  let ticket = await findTicket(tx, community, number);
  while (ticket?.mergedInto != null) ticket = await findTicket(tx, community, ticket.mergedInto);
  return ticket;
}
