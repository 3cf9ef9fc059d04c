import type { Database } from '#db/client.ts';
import { type ExportRules, rosterFile } from './roster.ts';
import { ticketSheet } from './tickets.ts';
import { workbook } from './workbook.ts';

/** `tickets-2026-11.xlsx` */
const ticketsOfMonth = /^tickets-(\d{4}-(?:0[1-9]|1[0-2]))\.xlsx$/u;

/** The bytes of a file that is made from records when it is sent, so that nothing of it is kept; undefined for any other name. */
export async function exportedFile(db: Database, rules: ExportRules, name: string): Promise<Uint8Array | undefined> {
  const month = ticketsOfMonth.exec(name)?.[1];
  return month === undefined ? rosterFile(db, rules, name) : workbook(await ticketSheet({ db, ...rules }, month));
}
