import type { Database } from '#db/client.ts';
import { reportsOf } from '#db/queries/reports.ts';
import { liveTickets } from '#db/queries/tickets.ts';
import { sameKind } from '#domain/fault.ts';
import type { RepairSlots } from '#domain/intent.ts';
import type { Outgoing } from '#domain/outgoing.ts';
import { type Place, readingWith } from '#domain/reading.ts';
import type { Handler, MessageContext } from '../handler.ts';
import { record } from './report.ts';

/** A list of faults: the own line is the own report, a line of somebody else nobody knows yet is reported for them (C6). */
export const chainReport: Handler<'repair.chain'> = async (intent, context, tx) => {
  const { fault, lines } = intent.slots;
  const said: Outgoing[] = [];
  for (const [i, line] of lines.entries()) {
    if (!line.own && (line.address === undefined || (await isKnown(tx, context, fault, line.address)))) continue;
    const place = line.address === undefined || fault.home !== true ? fault.place : placeOf(line.address, fault.place);
    const sender =
      line.own || line.address === undefined ? context.sender : { ...context.sender, address: line.address };
    // Of each line counts what its own words show.
    const reading = readingWith(context.reading, { hints: context.words.hints(line.words) });
    const its: MessageContext = { ...context, sender, reading, message: { ...context.message, said: line.words } };
    said.push(
      ...(await record(
        tx,
        its,
        { ...fault, place, summary: line.words, ...(line.own ? {} : { proxyFor: line.name }) },
        i,
      )),
    );
  }
  return said;
};

/** Their flat is on a live ticket of this fault already: the line was copied. */
async function isKnown(tx: Database, context: MessageContext, fault: RepairSlots, address: string): Promise<boolean> {
  for (const ticket of await liveTickets(tx, context.community.id)) {
    if (ticket.category !== fault.category || !sameKind(ticket.fault, fault.fault ?? 'other')) continue;
    if ((await reportsOf(tx, ticket)).some((report) => report.address === address)) return true;
  }
  return false;
}

function placeOf(address: string, otherwise: Place): Place {
  const [building, unit, flat] = address.split('-');
  if (building === undefined || unit === undefined || flat === undefined) return otherwise;
  return { building: part(building), unit: part(unit), flat: part(flat) };
}

const part = (text: string): number | string => (/^\d+$/u.test(text) ? Number(text) : text);
